/**
 * Raw and BTF tracepoints (kernel/bpf/syscall.c, bpf_raw_tp_link_attach): `{ kind: 'rawTracepoint', event:
 * 'sched_switch' }`, also with its system in front. A program that was loaded for a BTF tracepoint knows its own; then
 * the event is for messages. They end in 0.3 ms. Needs Linux 4.17, BTF ones 5.5.
 */
import { rawTracepointNames } from '../../btf/index.ts'
import { NotFoundError, nearestNames, SyscallError } from '../../error/index.ts'
import type { AttachPoint, Link } from '../../host/index.ts'
import type { Target } from '../../operand/index.ts'
import { bpfFd } from '../../sys/index.ts'
import type { LinuxProgram } from '../program.ts'
import { fdLink } from './fd-link.ts'
import { text } from './point.ts'

export function attachRawTracepoint(program: LinuxProgram, point: AttachPoint, target: Target): Link {
  const event = text(point, 'event')
  const bare = event.slice(event.indexOf(':') + 1)
  const name = program.spec.attachBtfId === 0 ? bare : undefined
  const what = `raw tracepoint ${event}`
  try {
    return fdLink(
      bpfFd('BPF_RAW_TRACEPOINT_OPEN', { name, prog_fd: program.fd.value }, `link to ${what}`, {
        doing: `cannot attach ${program.fd.what} to ${what}`,
      }),
    )
  } catch (error) {
    if (name === undefined || !(error instanceof SyscallError) || error.errno !== 'ENOENT') throw error
    const names = target.btf ? rawTracepointNames(target.btf) : []
    throw new NotFoundError('raw tracepoint', name, nearestNames(name, names), {
      hint: "see `skep list 'rawTracepoint:*'`",
      cause: error,
    })
  }
}
