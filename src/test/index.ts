/** For unit tests of kernel functions: `skep/test`. */
export { type PlainOptions, type PlainResult, plain, plainMachine } from '../vm/index.ts'
