/** An end to what grows without bound: functions that call each other twice, lists in lists. */
import type { FunctionLowering } from './lowering.ts'

/** Most values of a program before the passes: seconds of compiling, and more than any program that is meant. */
const largest = 50_000

/** Throws CompileError where the program has become too large. */
export function refuseTooLarge(l: FunctionLowering): void {
  if (l.b.fn.valueCount > largest) {
    l.fail('SK1091', 'the program becomes too large', 'use loops, or split it into several programs')
  }
}
