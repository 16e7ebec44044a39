/** Everything usable inside kernel functions, and (below) what the compiler and the kinds of maps and programs share. */
export {
  BPF_ANY,
  BPF_EXIST,
  BPF_NOEXIST,
  TC_ACT_OK,
  TC_ACT_SHOT,
  XDP_ABORTED,
  XDP_DROP,
  XDP_PASS,
  XDP_REDIRECT,
  XDP_TX,
} from '../uapi/index.ts'
export {
  Builtin,
  builtin,
  builtinOf,
  isKernelValue,
  type KernelValue,
  kernelOperand,
  type Lower,
  standardBuiltins,
} from './builtin.ts'
export {
  bootNsecs,
  cgroup,
  comm,
  cpu,
  gid,
  type KernelStructs,
  nsecs,
  pid,
  random,
  task,
  tid,
  uid,
} from './current.ts'
export {
  KernelPointer,
  kernelBtf,
  kernelText,
  pointerTo,
  probeRead,
  readKernel,
  type Trust,
} from './kernel-pointer.ts'
export type { Cell, HelperCall, Lowering } from './lowering.ts'
export { type Machine, machineFor, runningMachine, runOn } from './machine.ts'
export { type Access, inMemory, Reference, readPlace, writePlace } from './memory.ts'
export { ArrayLiteral, ObjectLiteral } from './object-literal.ts'
export {
  Nothing,
  Operand,
  Optional,
  type Place,
  placeAt,
  Scalar,
  type ScalarKind,
  type TextOperand,
} from './operand.ts'
export { range } from './range.ts'
export type { Target, TracepointField, TracepointFormat } from './target.ts'
export {
  Character,
  ConstantText,
  copyBytes,
  MemoryText,
  ProducedText,
  textBytes,
  textEquals,
  zeroBytes,
} from './text.ts'
export { type Address, kernelStr, userRead, userStr } from './user-memory.ts'
export { NextVariant, type ProgramVariant } from './variant.ts'
