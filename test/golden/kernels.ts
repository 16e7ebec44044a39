/** The kernels that Skep is tested on, as compilation sees them: `kernels/SERIES.json`, written by scripts/gen/targets.ts. */
import { readFileSync } from 'node:fs'
import { recordedKernel } from '../../src/cli/recorded-kernel.ts'
import type { Target } from '../../src/operand/index.ts'

/** Oldest first. */
export const kernels: readonly Target[] = ['6.1', '6.12', '6.18'].map((series) =>
  recordedKernel(readFileSync(new URL(`kernels/${series}.json`, import.meta.url), 'utf8')),
)
