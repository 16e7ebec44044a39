export { type CompileRequest, compile } from './compile.ts'
export { type LowerRequest, lower } from './lower-function.ts'
export type { FunctionSource, SourceDoor } from './source.ts'
