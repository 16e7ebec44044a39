/** What compilers and clang's objects make and hosts load, as pure data: specs, reading them from ELF, CO-RE, linking. */
export { btfType } from './btf-type.ts'
export { type FactKind, factNumber, type KernelFact, type KernelSymbol, kernelFact } from './core/fact.ts'
export { fillKconfig } from './kconfig.ts'
export { lineInfo, lineTable } from './line-table.ts'
export { Linker, type LinkKernel, type TargetProgram } from './link.ts'
export type {
  ObjectExtern,
  ObjectFunction,
  ObjectMap,
  ObjectProgram,
  ObjectRef,
  ObjectSpec,
  ObjectVariable,
  Slot,
  StructOps,
} from './object-spec.ts'
export { readObject } from './read-object.ts'
export { recordTypeId } from './record-type.ts'
export { type Place, type PlaceKernel, type SectionKind, sectionKind, sectionKinds } from './section-kinds.ts'
export type {
  FunctionEntry,
  InsnRef,
  LineEntry,
  MapEntry,
  MapSpec,
  MapTypes,
  Missing,
  OpenRef,
  ProgramSpec,
  ProgramTypes,
  SharedTypes,
} from './spec.ts'
export type { FittedOps } from './struct-ops.ts'
export { type NewObject, type NewProgram, writeObject } from './write/write-object.ts'
