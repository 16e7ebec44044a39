/**
 * Arguments of a raw tracepoint, typed by BTF (BPF_TRACE_RAW_TP, kernel/trace/bpf_trace.c): the context is an array of
 * 64-bit words, pointers to structs among them may be followed by plain loads. Needs Linux 5.5.
 */
import type { RawTracepoint } from '../btf/index.ts'
import type { Lowering, Operand } from '../operand/index.ts'
import { argumentWord } from './argument-word.ts'

/** Argument number `index`, read as its C type. */
export function rawArgument(l: Lowering, tracepoint: RawTracepoint, index: number): Operand {
  const { name, typeId } = tracepoint.params[index]!
  return argumentWord(l, index * 8, typeId, 'direct', `argument ${index + 1} ('${name}')`)
}
