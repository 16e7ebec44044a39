/**
 * Six thousand random programs with fixed seeds, on all processors; `npm run fuzz:compiler -- --minutes N` goes on from
 * there. Guests try a tenth of each kind but the last.
 */
import { it } from 'vitest'
import { itOnce, tried } from '../support/once.ts'
import { runSeeds } from './seeds.ts'

it('random programs do in the kernel what JavaScript does: seeds 0…1999', () => runSeeds(0, tried(2000)))

it('also where they go through maps and arrays: seeds 100000…100299', () => runSeeds(100_000, tried(300)))

it('and where they share globals: seeds 200000…200149', () => runSeeds(200_000, tried(150)))

it('also where they call functions: seeds 300000…300299', () => runSeeds(300_000, tried(300)))

it('also with arrays, typed arrays and strings of their own: seeds 400000…400149', () =>
  runSeeds(400_000, tried(150)))

it('also with all else that the language has: seeds 500000…500199', () => runSeeds(500_000, tried(200)))

itOnce('and many small ones: seeds 600000…602899', () => runSeeds(600_000, 2900), 3_600_000)
