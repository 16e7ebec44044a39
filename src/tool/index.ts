/** The frame that all tools share: options, tables, JSON, ticks, signals, exit codes. */
export { errnoName, signalName, syscallName, syscallNumber, syscallNumbers } from '../sys/index.ts'
export { tcpState, tcpStateName } from '../uapi/index.ts'
export { diskOf, isOn, requestFlags } from './block-request.ts'
export { secondsSinceFirst, timeOfDay, wallClock } from './clock.ts'
export { distributionObject, distributionText, type HistogramOptions } from './distribution.ts'
export { complain, exitCodeOf, explain, fail } from './explain.ts'
export { type Described, helpText, optionRows, usageOf, wrap } from './help.ts'
export { toJson } from './json.ts'
export {
  cgroup,
  disk,
  errno,
  flagsOfOpen,
  ids,
  type OpenFlags,
  openFlags,
  ports,
  seconds,
  signal,
  syscall,
} from './kernel-option.ts'
export {
  choice,
  count,
  duration,
  flag,
  interval,
  number,
  type Option,
  type Options,
  operand,
  optionalOperand,
  pattern,
  pid,
  text,
  texts,
  times,
  user,
  type Values,
  words,
} from './option.ts'
export { type Looks, Output, type Stream, type Table } from './output.ts'
export { parseOptions } from './parse-options.ts'
export { everywhere, runTool } from './run-tool.ts'
export { standardOutput } from './standard-output.ts'
export type { Column } from './table.ts'
export { type Paint, paintFor, type Terminal, terminalOf } from './terminal.ts'
export { cut, pad, textWidth } from './text-width.ts'
export { isTool, subjects, type Tool, type Trace, tool } from './tool.ts'
export { UsageError } from './usage-error.ts'
export { visible } from './visible.ts'
export { print, printAll, Writer } from './writer.ts'
