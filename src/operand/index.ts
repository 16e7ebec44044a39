export { arrayMethod, arrayMethods, insteadOfArray } from './array-methods.ts'
export {
  Builtin,
  builtin,
  builtinOf,
  isKernelValue,
  type KernelIdentity,
  type KernelValue,
  kernelIdentity,
  kernelOperand,
  type Lower,
  standardBuiltins,
} from './builtin.ts'
export { ConstantText } from './constant-text.ts'
export { KernelPlace } from './kernel-place.ts'
export {
  KernelPointer,
  kernelBtf,
  kernelText,
  pointerTo,
  probeRead,
  type Trust,
} from './kernel-pointer.ts'
export { KernelReads, type Question } from './kernel-reads.ts'
export { constantTable, typedArray, typedArrays, zeroArray } from './local-array.ts'
export type { Cell, FunctionAt, HelperCall, Lowering } from './lowering.ts'
export { type Machine, machineFor, runningMachine, runOn, TailCall } from './machine.ts'
export { type MadeMap, type MapMaker, makeMap, type Recipe, type RecipeValue } from './map-maker.ts'
export { type Access, inMemory, Reference, readPlace, Updated, writePlace } from './memory.ts'
export { MemoryText } from './memory-text.ts'
export { ArrayLiteral, ObjectLiteral } from './object-literal.ts'
export {
  type Iteration,
  Nothing,
  Operand,
  Optional,
  type Place,
  placeAt,
  Scalar,
  type ScalarKind,
  type TextOperand,
} from './operand.ts'
export { ProducedText } from './produced-text.ts'
export { type FunctionSource, isModule, isPlain, Reads, type SourceDoor, type Step } from './reads.ts'
export type { Target, TracepointField, TracepointFormat } from './target.ts'
export { Character, characterOrder, textEquals } from './text.ts'
export type { TypeNames } from './type-names.ts'
export { NextVariant, type ProgramVariant } from './variant.ts'
export { copyBytes, textBytes, zeroBytes } from './words.ts'
