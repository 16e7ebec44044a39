export { type CompileRequest, compile } from './compile.ts'
export type { LowerRequest } from './lower.ts'
export { lower } from './lower-function.ts'
export type { FunctionSource, SourceDoor } from './source.ts'
