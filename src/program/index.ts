export { type BestHookOptions, functionEntry, functionExit } from './best-hook.ts'
export { fentry, fexit } from './fentry.ts'
export { fmodRet } from './fmod-ret.ts'
export { functionArguments, functionResult } from './function-arguments.ts'
export type { PacketFunction, PacketGuard } from './guard.ts'
export type {
  AtEntry,
  AtExit,
  KernelFunctionName,
  KernelFunctions,
  OfResult,
} from './kernel-function.ts'
export { type KprobeOptions, kprobe, kretprobe } from './kprobe.ts'
export { lsm } from './lsm.ts'
export type { Packet } from './packet.ts'
export {
  type PerfEventContext,
  type PerfEventName,
  type PerfEventSource,
  perfEvent,
  perfEvents,
} from './perf-event.ts'
export {
  type KernelFunction,
  observePrograms,
  Program,
  type ProgramObserver,
  type ProgramOptions,
} from './program.ts'
export { ProgramArray, type ProgramArrayOptions, programArray } from './program-array.ts'
export { rawArgument } from './raw-arguments.ts'
export {
  type RawTracepointFunction,
  type RawTracepointName,
  type RawTracepoints,
  rawTracepoint,
} from './raw-tracepoint.ts'
export { type SocketFilterProgram, socketFilter } from './socket-filter.ts'
export { tc } from './tc.ts'
export { type TracepointContext, type TracepointName, type Tracepoints, tracepoint } from './tracepoint.ts'
export { TracepointRecord } from './tracepoint-record.ts'
export type { FunctionOptions } from './trampoline.ts'
export { type UprobeFunction, type UprobeOptions, uprobe, uretprobe } from './uprobe.ts'
export { type XdpPlace, type XdpProgram, xdp } from './xdp.ts'
