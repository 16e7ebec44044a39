/**
 * Classic BPF: the filter language of pcap-filter(7), the programs it becomes, and the engines that run them.
 */

export type { Ancillary } from './ancillary.ts'
export { checkCapture, checkClassic, requireClassic } from './check/classic.ts'
export type { Refusal } from './check/refusal.ts'
export { checkSeccomp } from './check/seccomp.ts'
export { compileFilter } from './compile.ts'
export { type BatchPacket, PacketFilter } from './engine/batch.ts'
export { type EbpfOptions, toEbpf } from './engine/ebpf.ts'
export type { EbpfHook } from './engine/ebpf-hook.ts'
export { type ClassicMachine, type InterpretOptions, interpret } from './engine/interpret.ts'
export { type CompiledFilter, javaScriptText, toJavaScript } from './engine/javascript.ts'
export { toWasm } from './engine/wasm.ts'
export type { FilterOptions } from './filter-options.ts'
export { emit } from './flow/emit.ts'
export type {
  AluOp,
  ChainInstruction,
  Node as FlowNode,
  Relation,
  Return as FlowReturn,
  Test as FlowTest,
  Value,
} from './flow/flow.ts'
export { lift } from './flow/lift.ts'
export { optimizeFlow } from './flow/optimize.ts'
export { Values } from './flow/values.ts'
export { generateFlow } from './generate/generate.ts'
export type { ClassicInstruction, ClassicProgram } from './instruction.ts'
export { hostNames } from './language/host-names.ts'
export type { Names } from './language/names.ts'
export { parseFilter } from './language/parse.ts'
export type {
  Arithmetic,
  Comparison,
  Direction,
  Expression,
  Id,
  LlcType,
  Match,
  MatchType,
  Primitive,
  Protocol,
  ProtocolName,
} from './language/syntax.ts'
export { type LinkTypeName, linkTypes } from './link-type.ts'
export { type PacketTest, pcap } from './pcap.ts'
export { toDot } from './text/dot.ts'
export { explainedListing, explainProgram } from './text/explain.ts'
export { formatInstruction, formatProgram, type ProgramForm } from './text/format.ts'
export { parseProgram } from './text/parse.ts'
export { wasmText } from './text/wat.ts'
