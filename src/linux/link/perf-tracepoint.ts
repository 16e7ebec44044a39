/**
 * Tracepoints through perf events (kernel/events/core.c): `{ kind: 'perfTracepoint', id, name }`, the id from the
 * tracepoint's format. One event on CPU 0 is enough: the kernel runs the program wherever the tracepoint is hit.
 * Ending one takes 70 to 80 ms, in which the kernel waits for all CPUs to leave it. Needs Linux 4.7.
 */
import { SyscallError } from '../../error/index.ts'
import type { AttachPoint, Link } from '../../host/index.ts'
import { bpfFd, enablePerfEvent, type Fd, openTracepoint, setPerfEventProgram } from '../../sys/index.ts'
import { BPF_PERF_EVENT } from '../../uapi/index.ts'
import type { LinuxProgram } from '../program.ts'
import { slowFdLink } from './fd-link.ts'
import { integer, text } from './point.ts'

// A kernel before 5.15 knows no links of perf events.
const noLinks: ReadonlySet<string> = new Set(['EINVAL', 'E2BIG', 'EOPNOTSUPP', 'ENOTSUPP'])

export function attachPerfTracepoint(program: LinuxProgram, point: AttachPoint): Link {
  const event = openTracepoint(integer(point, 'id'), text(point, 'name'))
  try {
    const link = linkTo(event, program)
    if (!link) setPerfEventProgram(event, program.fd)
    enablePerfEvent(event)
    if (!link) return slowFdLink(event)
    // The link holds the event from now on.
    event.close()
    return slowFdLink(link)
  } catch (error) {
    event.close()
    throw error
  }
}

function linkTo(event: Fd, program: LinuxProgram): Fd | undefined {
  try {
    return bpfFd(
      'BPF_LINK_CREATE',
      { prog_fd: program.fd.value, target_fd: event.value, attach_type: BPF_PERF_EVENT },
      `link to ${event.what}`,
      { doing: `cannot attach ${program.fd.what} to ${event.what}` },
    )
  } catch (error) {
    if (error instanceof SyscallError && noLinks.has(error.errno)) return undefined
    throw error
  }
}
