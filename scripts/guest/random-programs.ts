/**
 * Random programs for guests, compiled here for the kernels that those run, into the folder where
 * test/differential/random.test.ts looks for them there: the compiler would take most of a guest's time.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { recordedKernel } from '../../src/cli/recorded-kernel.ts'
import { prepare } from '../../test/differential/ahead.ts'
import { guestSeeds } from '../../test/differential/seeds.ts'

/** Makes them ready for these kernels, in `folder`, which is laid over the project. */
export function prepareRandomPrograms(folder: string, series: readonly string[]): void {
  const ahead = join(folder, 'test/differential/ahead')
  mkdirSync(ahead, { recursive: true })
  const kernels = series.map((each) =>
    recordedKernel(readFileSync(new URL(`../../test/golden/kernels/${each}.json`, import.meta.url), 'utf8')),
  )
  prepare(
    guestSeeds(),
    kernels,
    series.map((each) => join(ahead, each)),
  )
}
