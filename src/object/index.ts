/** What compilers and clang's objects make and hosts load, as pure data: specs, reading them from ELF, CO-RE, linking. */
export { btfType } from './btf-type.ts'
export { fillKconfig } from './kconfig.ts'
export { Linker, type LinkKernel } from './link.ts'
export type {
  ObjectExtern,
  ObjectFunction,
  ObjectMap,
  ObjectProgram,
  ObjectRef,
  ObjectSpec,
  ObjectVariable,
  Slot,
} from './object-spec.ts'
export { readObject } from './read-object.ts'
export { type Place, type PlaceKernel, type SectionKind, sectionKind, sectionKinds } from './section-kinds.ts'
export type {
  FunctionEntry,
  InsnRef,
  LineEntry,
  MapEntry,
  MapSpec,
  MapTypes,
  Missing,
  ProgramSpec,
  ProgramTypes,
  SharedTypes,
} from './spec.ts'
