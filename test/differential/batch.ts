/** Programs of seeds in a row, one after the other in this process: what came of each. */
import { execFileSync } from 'node:child_process'
import { build } from './built.ts'
import { compare, type Outcome } from './compare.ts'
import { generate } from './program.ts'

/** What came of the program of a seed, and how many packets it was given. */
export interface Result {
  readonly seed: number
  readonly packets: number
  readonly outcome: Outcome
}

/** From here on all runs happen on one CPU: values of one CPU are only the same then. */
export function stayOn(cpu: number): void {
  execFileSync('taskset', ['-cp', `${cpu}`, `${process.pid}`], { stdio: 'ignore' })
}

/** They share one script, since the inspector lists scripts one by one. */
export async function* resultsOf(
  seeds: readonly number[],
  isTime: () => boolean = () => true,
): AsyncGenerator<Result> {
  const programs = seeds.map((seed) => generate(seed))
  const builders = build(programs)
  for (const [i, program] of programs.entries()) {
    if (!isTime()) return
    const outcome = await compare(program, builders[i]!)
    yield { seed: seeds[i]!, packets: program.packets.length, outcome }
  }
}
