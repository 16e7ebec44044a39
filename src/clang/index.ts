/** C for BPF, compiled by the clang of the machine with headers of Skep's. */
export { type CompileCOptions, compileC } from './compile-c.ts'
export { helperHeaders } from './headers.ts'
