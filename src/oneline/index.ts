/** The vocabulary of one-liners: verbs that keep maps of their own, print, stacks, and the moments of a run. */
export { avg, count, type Key, max, min, sum } from './aggregate.ts'
export { hist, lhist } from './distribution.ts'
export { begin, end, interval, type Moment, type Moments, moments } from './moments.ts'
export { exit, type Printed, type Printer, print, prints, printTo } from './print.ts'
export { kstack, type Stack, TakenStack, ustack } from './stack.ts'
export type { Row, Sheet, Unnamed } from './unnamed.ts'
export { type Readable, unnamedMaps } from './verb.ts'
