/**
 * Random programs for guests, where the compiler takes ten times as long: compiled ahead for the guest's kernel, with what
 * JavaScript makes of their packets. There they are loaded, run and compared; what a kernel function says goes with none
 * of them, only its instructions.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'
import { type PackedProgram, pack, unpack } from '../../src/cache/pack.ts'
import { compile } from '../../src/compiler/index.ts'
import { openSession, type ProgramDeclaration } from '../../src/host/index.ts'
import { theHost } from '../../src/linux/index.ts'
import type { Target } from '../../src/operand/index.ts'
import { doorOf } from '../../src/source/index.ts'
import type { Result } from './batch.ts'
import { type BuiltProgram, build } from './built.ts'
import { differs, expectationOf, inKernel, type Outcome, outcomeOf, type Seen } from './compare.ts'
import { type GeneratedProgram, generate } from './program.ts'

/** A program ready for a guest. */
interface Ready {
  readonly seed: number
  /** Its maps, what is in them and the packets; its functions are empty. */
  readonly shell: GeneratedProgram
  readonly allowed: number
  readonly expected: Seen
  /** As `programsOf` names them; those that no table in use holds are left out. */
  readonly programs: readonly (PackedProgram | undefined)[]
}

/** What came of a program already where it was to be made ready. */
interface Unready extends Result {
  readonly programs?: undefined
}

/** Makes the programs of `seeds` ready for a kernel, in `file`. */
export function prepare(seeds: readonly number[], kernel: Target, file: string): void {
  const ready: (Ready | Unready)[] = []
  for (const batch of inBatches(seeds)) {
    const generated = batch.map((seed) => generate(seed))
    for (const [i, make] of build(generated).entries())
      ready.push(prepared(batch[i]!, generated[i]!, make, kernel))
  }
  writeFileSync(file, serialize(ready))
}

/** The programs that were made ready, by their seeds. */
export function readPrograms(file: string): ReadonlyMap<number, Ready | Unready> {
  const all: (Ready | Unready)[] = deserialize(readFileSync(file))
  return new Map(all.map((one) => [one.seed, one]))
}

/** What comes of those of `seeds`, in a guest. */
export async function* resultsAhead(
  programs: ReturnType<typeof readPrograms>,
  seeds: readonly number[],
): AsyncGenerator<Result> {
  for (const seed of seeds) {
    const one = programs.get(seed)!
    if (one.programs === undefined) yield one
    else yield { seed: one.seed, packets: one.shell.packets.length, outcome: await compareReady(one) }
  }
}

/** Programs that share a script: the inspector lists scripts one by one. */
function* inBatches(seeds: readonly number[]): Generator<readonly number[]> {
  for (let from = 0; from < seeds.length; from += 50) yield seeds.slice(from, from + 50)
}

function prepared(
  seed: number,
  generated: GeneratedProgram,
  make: () => BuiltProgram,
  kernel: Target,
): Ready | Unready {
  try {
    const built = make()
    const { allowed, expected } = expectationOf(built)
    return { seed, shell: shellOf(generated), allowed, expected, programs: packedFor(kernel, built) }
  } catch (error) {
    return { seed, packets: generated.packets.length, outcome: outcomeOf(error, generated) }
  }
}

function packedFor(target: Target, built: BuiltProgram): (PackedProgram | undefined)[] {
  const handles = handlesOf(built)
  const programs = programsOf(built)
  const packed = new Map<ProgramDeclaration, PackedProgram>()
  const open: ProgramDeclaration[] = [built.program]
  for (const program of open) {
    if (packed.has(program)) continue
    const { name, fn, license } = program
    const [variant] = program.variants(target)
    const door = doorOf(program)
    const spec = compile({ name, fn: variant!.fn ?? fn, variant: variant!, target, door, license })
    // Which lines they come from would be most of it.
    const data = pack({ ...spec, lines: [] }, handles)
    if (!data) throw new Error('the program names what was not declared')
    packed.set(program, data)
    for (const table of Object.values(built.tables))
      if (spec.maps.includes(table.spec)) open.push(...table.programs())
  }
  return programs.map((program) => packed.get(program))
}

async function compareReady({ shell, allowed, expected, programs }: Ready): Promise<Outcome> {
  try {
    const discarded = shell.packets.length - allowed
    const built = build([shell])[0]!()
    const handles = handlesOf(built)
    const declared = programsOf(built)
    const compiled = (program: ProgramDeclaration) => unpack(programs[declared.indexOf(program)]!, handles)!
    const seen = await inKernel(built, allowed, (program) =>
      openSession(theHost(), compiled, [program], { attach: false }),
    )
    if (allowed === 0) return { kind: 'discarded', discarded }
    const difference = differs('', expected, seen)
    if (difference) return { kind: 'different', detail: difference }
    return { kind: 'same', packets: allowed, discarded, unwritable: false }
  } catch (error) {
    return outcomeOf(error, shell)
  }
}

/** The program without what its functions do. */
function shellOf(generated: GeneratedProgram): GeneratedProgram {
  const functions = generated.functions.map((lines) =>
    lines.length > 2 ? [lines[0]!, lines.at(-1)!] : lines,
  )
  return { ...generated, functions, body: [] }
}

const handlesOf = ({ maps, rings, histograms, globals, tables }: BuiltProgram): object[] =>
  [maps, rings, histograms, globals, tables].flatMap((each) => Object.values<object>(each))

const programsOf = ({ program, tables }: BuiltProgram): ProgramDeclaration[] => [
  program,
  ...Object.values(tables).flatMap((table) => table.programs()),
]
