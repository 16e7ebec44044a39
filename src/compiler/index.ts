export type { FunctionSource, SourceDoor } from '../operand/index.ts'
export { type CompileRequest, compile } from './compile.ts'
export { lower } from './lower/function.ts'
export type { LowerRequest } from './lower/lowering.ts'
