export { findBinary } from './binary.ts'
export { capabilities, isRoot } from './capabilities.ts'
export { compiledFunctions } from './compiled-functions.ts'
export { onlineCpus, possibleCpus } from './cpus.ts'
export { type Disk, findDisk } from './disk.ts'
export { type EventSource, eventSource, mostSamplesASecond } from './event-source.ts'
export {
  type ClockOffsets,
  clockOffsets,
  isAtLeast,
  type KernelVersion,
  kernelIdentity,
  kernelVersion,
  type Lockdown,
  lockdown,
  milliseconds,
  pageSize,
  unprivilegedBpfDisabled,
} from './kernel.ts'
export { type Mount, readMounts } from './mounts.ts'
export { systemNames, withDns } from './names.ts'
export { openTracefs, type Tracefs, tracefsAt } from './tracefs.ts'
export {
  parseTracepointFormat,
  type TracepointField,
  type TracepointFormat,
  tracepointFormat,
  tracepointNames,
} from './tracepoint-format.ts'
