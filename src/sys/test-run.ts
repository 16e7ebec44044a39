/** BPF_PROG_TEST_RUN (net/bpf/test_run.c): runs a loaded program on given input, without attaching it. */
import { bpfError, readOutput, tryBpf } from './bpf.ts'
import { errnoNumber } from './errno.ts'
import type { Fd } from './fd.ts'

const EINTR = -errnoNumber('EINTR')!

export interface TestRunInput {
  /** A packet: at least 14 bytes for XDP and tc. */
  readonly data?: Uint8Array | undefined
  /** The context struct, for the program types that take one. */
  readonly context?: Uint8Array | undefined
  /** Whether the context is given back as the program left it; not all types do. Default true. */
  readonly contextOut?: boolean
  /** How often to run it. Default 1. */
  readonly repeat?: number
  /** Room for the packet as it comes out, in bytes. Default: as much as `data` and 256. */
  readonly dataOutSize?: number
  readonly flags?: number
  readonly cpu?: number
  readonly batchSize?: number
  /** What to do about it when the kernel refuses. */
  readonly hint?: string | undefined
}

export interface TestRunOutput {
  /** What the program returned, as u32. */
  readonly retval: number
  /** Nanoseconds of one run, on average. */
  readonly duration: number
  readonly data: Uint8Array
  readonly context: Uint8Array
}

/** Runs a program. SyscallError: EINVAL or ENOTSUPP for types that cannot be run like this. */
export function progTestRun(program: Fd, input: TestRunInput = {}): TestRunOutput {
  const { data, context, contextOut = true, repeat = 0, flags = 0, cpu = 0, batchSize = 0, hint } = input
  const dataAfter = new Uint8Array(data ? (input.dataOutSize ?? data.length + 256) : 0)
  const contextAfter = new Uint8Array(contextOut ? (context?.length ?? 0) : 0)
  const attr = {
    prog_fd: program.value,
    data_in: data,
    data_size_in: data?.length,
    data_out: dataAfter,
    data_size_out: dataAfter.length,
    ctx_in: context,
    ctx_size_in: context?.length,
    ctx_out: contextAfter,
    ctx_size_out: contextAfter.length,
    repeat,
    flags,
    cpu,
    batch_size: batchSize,
  }
  let result = tryBpf('BPF_PROG_TEST_RUN', attr)
  for (let tries = 5; result === EINTR && tries > 0; tries--) result = tryBpf('BPF_PROG_TEST_RUN', attr)
  if (result < 0) throw bpfError('BPF_PROG_TEST_RUN', result, { doing: `cannot run ${program.what}`, hint })
  const out = readOutput('BPF_PROG_TEST_RUN', ['retval', 'duration', 'data_size_out', 'ctx_size_out'])
  return {
    retval: out.retval,
    duration: out.duration,
    data: dataAfter.subarray(0, data ? out.data_size_out : 0),
    context: contextAfter.subarray(0, out.ctx_size_out),
  }
}
