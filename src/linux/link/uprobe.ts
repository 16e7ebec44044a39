/**
 * Uprobes and uretprobes (kernel/trace/trace_uprobe.c): `{ kind: 'uprobe', title, binary, symbol | offset, returns,
 * pid? }`. Opened as an event of the kernel's uprobe PMU, which leaves no names behind in tracefs. One event is enough:
 * the kernel runs the program on whichever CPU passes there. Needs Linux 4.17.
 */
import { invariant, SyscallError, UnsupportedError } from '../../error/index.ts'
import type { AttachPoint, Link } from '../../host/index.ts'
import { eventSource, findBinary } from '../../proc/index.ts'
import { type Fd, openUprobe } from '../../sys/index.ts'
import type { LinuxProgram } from '../program.ts'
import { slowFdLink } from './fd-link.ts'
import { runAt } from './perf-link.ts'
import { integer, optionalInteger, optionalText, text } from './point.ts'
import { refuseGo, symbolOffset, withElf } from './symbol-offset.ts'

const hints: Readonly<Record<string, string>> = {
  EINVAL: 'the place must be the first byte of an instruction in an executable part of a regular file',
  EOPNOTSUPP: 'the instruction there is one that the kernel cannot step over: try the next',
  ENOTSUPP: 'the instruction there is one that the kernel cannot step over: try the next',
  ESRCH: 'no process has this id any more',
}

export function attachUprobe(program: LinuxProgram, point: AttachPoint): Link {
  const pid = optionalInteger(point, 'pid')
  const path = findBinary(text(point, 'binary'), pid)
  const symbol = optionalText(point, 'symbol')
  const offset = withElf(path, (elf) => {
    if (point.returns) refuseGo(elf, path)
    return symbol === undefined ? integer(point, 'offset') : symbolOffset(elf, symbol, path)
  })
  return slowFdLink(runAt(open(point, path, offset, pid), program))
}

function open(point: AttachPoint, path: string, offset: number, pid: number | undefined): Fd {
  const title = text(point, 'title')
  const source = eventSource('uprobe')
  if (!source)
    throw new UnsupportedError('uprobes', 'this kernel has no uprobes (CONFIG_UPROBE_EVENTS)', {
      hint: '`skep doctor` shows which hooks it has',
      since: '4.17',
    })
  const bit = source.format('retprobe')
  invariant(bit !== undefined, 'the uprobe PMU has no retprobe bit')
  const config = point.returns ? 2 ** bit : 0
  try {
    return openUprobe({ type: source.type, config, path, offset }, title, pid === undefined ? {} : { pid })
  } catch (error) {
    if (!(error instanceof SyscallError) || !hints[error.errno]) throw error
    throw new SyscallError(error.syscall, error.errno, error.message, {
      hint: hints[error.errno],
      cause: error,
    })
  }
}
