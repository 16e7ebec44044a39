export type { InsnRef, LineEntry, MapSpec, ProgramSpec } from './spec.ts'
