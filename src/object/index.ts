export type { FunctionEntry, InsnRef, LineEntry, MapSpec, ProgramSpec } from './spec.ts'
