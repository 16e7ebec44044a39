/**
 * Kprobes and kretprobes (kernel/trace/trace_kprobe.c): `{ kind: 'kprobe', title, name, offset, returns, cookie? }`.
 * Opened as an event of the kernel's kprobe PMU, which leaves no names behind in tracefs. Needs Linux 4.17.
 */
import { functionNames } from '../../btf/index.ts'
import { invariant, NotFoundError, nearestNames, SyscallError, UnsupportedError } from '../../error/index.ts'
import type { AttachPoint, Link } from '../../host/index.ts'
import type { Target } from '../../operand/index.ts'
import { eventSource } from '../../proc/index.ts'
import { type Fd, openUprobe } from '../../sys/index.ts'
import type { LinuxProgram } from '../program.ts'
import { slowFdLink } from './fd-link.ts'
import { runAt } from './perf-link.ts'
import { integer, optionalBigint, text } from './point.ts'

export interface KprobePlace {
  readonly title: string
  readonly name: string
  readonly offset: number
  readonly returns: boolean
}

const hints: Readonly<Record<string, string>> = {
  EINVAL: 'the kernel lets no probe be set there: choose a function that calls it, or that it calls',
  EILSEQ: 'an offset must be that of an instruction: see a disassembly of the kernel',
  EADDRNOTAVAIL: 'several functions of the kernel have this name, and it cannot tell which is meant',
}

export function attachKprobe(program: LinuxProgram, point: AttachPoint, target: Target): Link {
  const place = {
    title: text(point, 'title'),
    name: text(point, 'name'),
    offset: integer(point, 'offset'),
    returns: Boolean(point.returns),
  }
  return slowFdLink(runAt(openKprobe(place, target), program, optionalBigint(point, 'cookie')))
}

/** The event of a probe. Throws UnsupportedError, NotFoundError, SyscallError. */
export function openKprobe({ title, name, offset, returns }: KprobePlace, target: Target): Fd {
  const source = eventSource('kprobe')
  if (!source)
    throw new UnsupportedError('kprobes', 'this kernel is built without kprobes (CONFIG_KPROBE_EVENTS)', {
      hint: 'use tracepoints, raw or not; `skep doctor` shows which hooks it has',
      since: '4.17',
    })
  const bit = source.format('retprobe')
  invariant(bit !== undefined, 'the kprobe PMU has no retprobe bit')
  try {
    // The name of a function stands where that of a file does for uprobes.
    return openUprobe({ type: source.type, config: returns ? 2 ** bit : 0, path: name, offset }, title)
  } catch (error) {
    if (!(error instanceof SyscallError)) throw error
    if (error.errno === 'ENOENT')
      throw new NotFoundError(
        'kernel function',
        name,
        nearestNames(name, target.btf ? functionNames(target.btf) : []),
        {
          hint: "see `skep list 'function:*'`; a function that the compiler inlined cannot be attached to",
          cause: error,
        },
      )
    if (!hints[error.errno]) throw error
    throw new SyscallError(error.syscall, error.errno, error.message, {
      hint: hints[error.errno],
      cause: error,
    })
  }
}
