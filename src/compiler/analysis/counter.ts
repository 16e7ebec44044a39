/** Counters of loops: the verifier walks a loop turn by turn, and knows in each what a counter is. */
import type { Value } from '../../ir/index.ts'

/** A loop's variable that begins with a constant and moves by constants, or such a one and a constant. */
export function isCounter(value: Value): boolean {
  const phi = value.op === 'add' && value.args[1]!.op === 'const' ? value.args[0]! : value
  if (phi.op !== 'phi') return false
  const isStep = (arg: Value) => arg.op === 'add' && arg.args[0] === phi && arg.args[1]!.op === 'const'
  return phi.args.some(isStep) && phi.args.every((arg) => arg.op === 'const' || isStep(arg))
}
