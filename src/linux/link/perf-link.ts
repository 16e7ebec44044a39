/**
 * From a perf event to a program that runs at it (kernel/bpf/syscall.c, bpf_perf_link_attach): a BPF link, which holds
 * the event; before Linux 5.15, which knows no such links, the event itself holds the program.
 */
import { SyscallError, UnsupportedError } from '../../error/index.ts'
import { bpfFd, enablePerfEvent, type Fd, setPerfEventProgram } from '../../sys/index.ts'
import { BPF_PERF_EVENT } from '../../uapi/index.ts'
import type { LinuxProgram } from '../program.ts'

const noLinks: ReadonlySet<string> = new Set(['EINVAL', 'E2BIG', 'EOPNOTSUPP', 'ENOTSUPP'])

/** Starts the program at `event`, which it takes over; gives what is to be kept open. A `cookie` needs a link. */
export function runAt(event: Fd, program: LinuxProgram, cookie?: bigint): Fd {
  try {
    const link = linkTo(event, program, cookie)
    if (!link && cookie !== undefined)
      throw new UnsupportedError('cookies', 'this kernel attaches no numbers to programs at perf events', {
        hint: 'declare a program for each function, and leave the cookie out',
        since: '5.15',
      })
    if (!link) setPerfEventProgram(event, program.fd)
    enablePerfEvent(event)
    if (!link) return event
    event.close()
    return link
  } catch (error) {
    event.close()
    throw error
  }
}

function linkTo(event: Fd, program: LinuxProgram, cookie: bigint | undefined): Fd | undefined {
  try {
    return bpfFd(
      'BPF_LINK_CREATE',
      {
        prog_fd: program.fd.value,
        target_fd: event.value,
        attach_type: BPF_PERF_EVENT,
        'perf_event.bpf_cookie': cookie,
      },
      `link to ${event.what}`,
      { doing: `cannot attach ${program.fd.what} to ${event.what}` },
    )
  } catch (error) {
    if (error instanceof SyscallError && noLinks.has(error.errno)) return undefined
    throw error
  }
}
