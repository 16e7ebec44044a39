/**
 * Twenty thousand random programs with fixed seeds, on all processors; `npm run fuzz:compiler -- --minutes N` goes on from there. Guests
 * try a tenth of each kind.
 */
import { it } from 'vitest'
import { runSeeds, seedRanges } from './seeds.ts'

for (const range of seedRanges) {
  const title = `random programs do in the kernel what JavaScript does: ${range.title} (seeds from ${range.from} on)`
  it(title, () => runSeeds(range), 3_600_000)
}
