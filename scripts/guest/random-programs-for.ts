/** `random-programs-for.ts SERIES FILE`: what a guest with that kernel is to try, compiled for it. */
import { readFileSync } from 'node:fs'
import { recordedKernel } from '../../src/cli/recorded-kernel.ts'
import { prepare } from '../../test/differential/ahead.ts'
import { guestSeeds } from '../../test/differential/seeds.ts'

const [series, file] = process.argv.slice(2)
const kernel = new URL(`../../test/golden/kernels/${series}.json`, import.meta.url)
prepare(guestSeeds(), recordedKernel(readFileSync(kernel, 'utf8')), file!)
