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
export { NextVariant, type ProgramVariant } from './variant.ts'
