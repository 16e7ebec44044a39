/** Two thousand random programs with fixed seeds; `npm run fuzz:compiler -- --minutes N --seed S` goes on from there. */
import { it } from 'vitest'
import { runSeeds } from './seeds.ts'

it('random programs do in the kernel what JavaScript does: seeds 0…1999', () => runSeeds(0, 2000), 300_000)
