/** A kernel in user space: kernel functions as plain JavaScript. */
export { type PlainOptions, type PlainProgram, type PlainResult, plain } from './plain.ts'
export { type Helpers, PlainMachine, plainMachine } from './plain-machine.ts'
