export {
  type BpfAttr,
  type BpfCommand,
  type BpfOutput,
  bpf,
  bpfError,
  bpfFd,
  bpfRead,
  type StructInput,
  tryBpf,
} from './bpf.ts'
export { clockNow } from './clock.ts'
export { type OnReady, Poller, type Registration } from './epoll.ts'
export { errnoName, errnoNumber, type SyscallErrorDetails, syscallError } from './errno.ts'
export { Fd } from './fd.ts'
export { openDetached } from './fsopen.ts'
export { interfaceIndex, interfaceName } from './interface-index.ts'
export { linkKprobeMulti, type ManyFunctions } from './kprobe-multi.ts'
export {
  btfLoad,
  type LoadFailure,
  type LoadOptions,
  type LoadResult,
  type LoadSuccess,
  progLoad,
} from './load.ts'
export { MapBatch } from './map-batch.ts'
export { MapElem } from './map-elem.ts'
export { type FileBytes, Mapping, type MappingOptions, mapFile } from './mmap.ts'
export { inNetworkNamespace } from './network-namespace.ts'
export { type ObjectInfo, type ObjectKind, objectInfo } from './obj-info.ts'
export {
  disablePerfEvent,
  enablePerfEvent,
  openTracepoint,
  openUprobe,
  type PerfEventAttr,
  type PerfEventTarget,
  perfEventOpen,
  setPerfEventProgram,
  type UprobePlace,
} from './perf-event.ts'
export { signalName, signalNumber } from './signal.ts'
export {
  attachClassicFilter,
  attachFilterProgram,
  type ClassicFilterInstruction,
  detachFilter,
} from './socket-filter.ts'
export { type SyscallArgument, syscall, trySyscall } from './syscall.ts'
export { type SyscallName, syscallName, syscallNumber, syscallNumbers } from './syscall-numbers.ts'
export { terminalSize } from './terminal-size.ts'
export { progTestRun, type TestRunInput, type TestRunOutput } from './test-run.ts'
