/** Programs that failed, kept as files: the least one found, what came of it, and how to try it again. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Outcome } from './compare.ts'
import { type GeneratedProgram, sourceOf } from './program.ts'

/** Writes `seed-N.js` into `folder`, and gives its path. */
export function keep(
  folder: string,
  seed: number,
  least: GeneratedProgram,
  outcome: Extract<Outcome, { detail: string }>,
): string {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `seed-${seed}.js`)
  const notes = [
    `npm run fuzz:compiler -- --seed ${seed}`,
    `${outcome.kind}: ${outcome.detail}`,
    `packets: ${least.packets.map((each) => Buffer.from(each).toString('hex')).join(' ')}`,
  ]
  const comment = notes
    .join('\n')
    .split('\n')
    .map((line) => `// ${line}`.trimEnd())
  writeFileSync(path, `${[...comment, sourceOf(least)].join('\n')}\n`)
  return path
}
