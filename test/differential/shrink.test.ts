/** Programs that fail are made smaller, and kept: shown on a fault that is planted. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { compare, type Outcome } from './compare.ts'
import { keep } from './keep.ts'
import { type GeneratedProgram, generate, sourceOf } from './program.ts'
import { shrink } from './shrink.ts'

/** As if the compiler took `>>>` for something else: wrong wherever one is, and the program is one at all. */
async function withFault(program: GeneratedProgram): Promise<Outcome> {
  const outcome = await compare(program)
  const concerned = program.body.some((line) => line.includes('>>>'))
  return outcome.kind === 'same' && concerned ? { kind: 'different', detail: 'planted' } : outcome
}

async function firstToFail(): Promise<[seed: number, GeneratedProgram, Outcome]> {
  for (let seed = 500_000; ; seed++) {
    const program = generate(seed)
    if (program.body.length < 12) continue
    const outcome = await withFault(program)
    if (outcome.kind === 'different') return [seed, program, outcome]
  }
}

it('leaves little more of a program than what fails, which fails alike', async () => {
  const [seed, program, outcome] = await firstToFail()
  const least = await shrink(program, outcome, { judge: withFault, tries: 120 })
  expect(await withFault(least)).toEqual(outcome)
  expect(least.body.length).toBeLessThan(program.body.length / 2)
  expect(least.packets).toHaveLength(1)
  const folder = mkdtempSync(join(tmpdir(), 'skep-fuzz-'))
  try {
    const path = keep(folder, seed, least, outcome as Extract<Outcome, { detail: string }>)
    const text = readFileSync(path, 'utf8')
    expect(text).toContain(`--seed ${seed}\n// different: planted\n// packets: `)
    expect(text).toContain(sourceOf(least))
    // It is JavaScript as it stands.
    expect(() => new Function(text)).not.toThrow()
  } finally {
    rmSync(folder, { recursive: true })
  }
})
