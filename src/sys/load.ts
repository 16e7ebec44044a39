/**
 * Programs and BTF into the kernel (kernel/bpf/verifier.c, kernel/bpf/btf.c), with the log only when it is wanted:
 * a log costs time, and one that does not fit fails a good program with ENOSPC. So a load goes without log first; a
 * refused one is repeated for its log in a growing buffer. What signals interrupt is no refusal.
 */
import type { SyscallError } from '../error/index.ts'
import { type BpfAttr, bpfError, readOutput, tryBpf } from './bpf.ts'
import { errnoNumber } from './errno.ts'
import { Fd } from './fd.ts'

const EAGAIN = -errnoNumber('EAGAIN')!
const ENOSPC = -errnoNumber('ENOSPC')!
const EPERM = -errnoNumber('EPERM')!
const smallestLog = 64 * 1024
const largestLog = 16 * 1024 * 1024
const mostTries = 5
const interruptions = `${mostTries} times a signal came in, as profilers send them: stop that, and try again`

/** What the kernel said: a descriptor, or an errno; and the log, empty where it wrote or was asked for none. */
export type LoadResult = LoadSuccess | LoadFailure

export interface LoadSuccess {
  readonly fd: Fd
  readonly log: string
}

export interface LoadFailure {
  readonly fd: undefined
  /** `EACCES`, mostly. */
  readonly errno: string
  /** The verifier's log, whole unless it is beyond 16 MiB: then its end (its beginning before Linux 6.4). */
  readonly log: string
  /** The failure as an error, for callers that do not tell the log. */
  readonly error: SyscallError
}

export interface LoadOptions {
  /** Names the thing in messages: `program 'onExec'`. */
  readonly what?: string
  /** The kernel's log bits for the first try: 1 brief, 2 every instruction, 4 statistics only. Default 0. */
  readonly logLevel?: number
}

type ProgLoadAttr = Omit<BpfAttr<'BPF_PROG_LOAD'>, 'log_level' | 'log_size' | 'log_buf'>

/** Loads a program. Refusal is a result and no exception: whoever knows the source explains it. */
export function progLoad(
  attr: ProgLoadAttr,
  { what = 'program', logLevel = 0 }: LoadOptions = {},
): LoadResult {
  return load('BPF_PROG_LOAD', what, logLevel, (level, log) => {
    const logging = level > 0 ? { log_level: level, log_size: log.length, log_buf: log } : {}
    const result = tryBpf('BPF_PROG_LOAD', { ...attr, ...logging })
    return { result, needed: readOutput('BPF_PROG_LOAD', ['log_true_size']).log_true_size }
  })
}

/** Loads BTF. Needs Linux 4.18. */
export function btfLoad(btf: Uint8Array, { what = 'BTF', logLevel = 0 }: LoadOptions = {}): LoadResult {
  return load('BPF_BTF_LOAD', what, logLevel, (level, log) => {
    const logging = level > 0 ? { btf_log_level: level, btf_log_size: log.length, btf_log_buf: log } : {}
    const result = tryBpf('BPF_BTF_LOAD', { btf, btf_size: btf.length, ...logging })
    return { result, needed: readOutput('BPF_BTF_LOAD', ['btf_log_true_size']).btf_log_true_size }
  })
}

type Attempt = (level: number, log: Uint8Array) => { result: number; needed: number }

function load(
  command: 'BPF_PROG_LOAD' | 'BPF_BTF_LOAD',
  what: string,
  logLevel: number,
  attempt: Attempt,
): LoadResult {
  let { result, log } = attemptWithLog(attempt, logLevel)
  if (result < 0 && logLevel === 0 && result !== EPERM && result !== EAGAIN) {
    const again = attemptWithLog(attempt, 1)
    log = again.log
    // The first answer is the true one if all that failed now is the log.
    if (again.result !== ENOSPC) result = again.result
  }
  if (result >= 0) return { fd: new Fd(result, what), log }
  const interrupted = result === EAGAIN
  const error = bpfError(command, result, {
    doing: `cannot load ${what}`,
    ...(interrupted ? { hint: interruptions } : {}),
  })
  // Of a verification that was given up there is half a log, which says nothing of the program.
  return { fd: undefined, errno: error.errno, log: interrupted ? '' : log, error }
}

function attemptWithLog(attempt: Attempt, level: number): { result: number; log: string } {
  for (let size = level > 0 ? smallestLog : 0; ; ) {
    const log = new Uint8Array(size)
    const { result, needed } = persist(() => attempt(level, log))
    if (result !== ENOSPC || size === 0 || size >= largestLog) return { result, log: textOf(log) }
    // Since Linux 6.4 the kernel tells how much the log would have been.
    size = Math.min(largestLog, Math.max(size * 2, needed))
  }
}

/** Verification gives up with EAGAIN when a signal comes in: it is tried as often as libbpf does (sys_bpf_prog_load). */
function persist(attempt: () => { result: number; needed: number }) {
  for (let tries = 1; ; tries++) {
    const outcome = attempt()
    if (outcome.result !== EAGAIN || tries === mostTries) return outcome
  }
}

function textOf(log: Uint8Array): string {
  const end = log.indexOf(0)
  return new TextDecoder().decode(end < 0 ? log : log.subarray(0, end))
}
