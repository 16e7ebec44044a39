/**
 * `npx tsx bench/codegen/run.ts [-n repeat] [-k rounds] [name …]`: what Skep's compiler and clang -O2 make of the same
 * programs. All of them, Skep's too (found by their ids), are run by one C program in interleaved rounds. Needs root.
 */
import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { isSkepError, load, type Program } from 'skep'
import { type Insn, slotsOf } from 'skep/asm'
import type { Host, LoadedProgram } from '../../src/host/index.ts'
import { theHost } from '../../src/linux/index.ts'
import { buildObject, buildProgram, clangVersion } from '../support/build.ts'
import { geometricMean, machineLine, median, printGoal, printTable } from '../support/table.ts'
import { programs } from './programs.ts'

interface Measured {
  readonly name: string
  readonly insns: number
  readonly jited: number
  readonly retval: number
  readonly state: string
  readonly ns: readonly number[]
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    repeat: { type: 'string', short: 'n', default: '1000000' },
    rounds: { type: 'string', short: 'k', default: '11' },
  },
})
const here = (file: string) => new URL(`c/${file}`, import.meta.url).pathname
const names = positionals.length > 0 ? positionals : Object.keys(programs)

/** The live kernel; what it loaded last is what a caller of `load` has just asked for. */
let last: LoadedProgram | undefined
const host: Host = {
  ...theHost(),
  load: (spec, store) => (last = theHost().load(spec, store)),
}
const slots = (insns: readonly Insn[]) => insns.reduce((sum, insn) => sum + slotsOf(insn), 0)

async function place(program: Program): Promise<{ argument: string; insns: number }> {
  await load(program, { host })
  return { argument: `#${last!.id}`, insns: slots(last!.spec.insns) }
}

const items: string[] = [
  `run:empty.tc=${buildObject(here('empty_tc.c'))}`,
  `run:empty.xdp=${buildObject(here('empty_xdp.c'))}`,
]
const insns = new Map<string, number>()
for (const name of names) {
  const { timed, counted } = programs[name]!
  const source = here(`${name}.c`)
  try {
    const ran = await place(timed)
    const seen = counted ? await place(counted) : ran
    insns.set(name, seen.insns)
    items.push(`run:${name}.skep=${ran.argument}`, `size:${name}.skep.size=${seen.argument}`)
  } catch (error) {
    if (!isSkepError(error)) throw error
    console.error(`${name}: ${error.message}`)
  }
  items.push(
    `run:${name}.c=${counted ? buildObject(source, 'AS_TC') : buildObject(source)}`,
    `size:${name}.c.size=${buildObject(source)}`,
  )
}

const runner = buildProgram(here('runner.c'))
const printed = execFileSync(runner, ['-n', values.repeat, '-k', values.rounds, ...items], {
  encoding: 'utf8',
})
const measured = new Map<string, Measured>()
for (const line of printed.trimEnd().split('\n')) {
  const one = JSON.parse(line) as Measured
  measured.set(one.name, one)
}

/** Nanoseconds a run, without what an empty program takes in the same round. */
function net(name: string, floor: string): number {
  const empty = measured.get(floor)!.ns
  return median(measured.get(name)!.ns.map((ns, i) => ns - empty[i]!))
}

const rows: string[][] = []
const insnRatios: number[] = []
const jitedRatios: number[] = []
const nsRatios: number[] = []
for (const name of names) {
  const { volatile, more } = programs[name]!
  const [skep, c] = [measured.get(`${name}.skep`), measured.get(`${name}.c`)!]
  const [skepSize, cSize] = [measured.get(`${name}.skep.size`), measured.get(`${name}.c.size`)!]
  if (!skep || !skepSize) {
    rows.push([name, '-', String(cSize.insns)])
    continue
  }
  const settled = ({ state }: Measured) =>
    volatile ? state.replaceAll(new RegExp(volatile, 'g'), '*') : state
  const same = skep.retval === c.retval && settled(skep) === settled(c)
  if (!same) console.error(`${name}: Skep ${skep.retval} ${settled(skep)}, C ${c.retval} ${settled(c)}`)
  const floor = name.startsWith('xdp') ? 'empty.xdp' : 'empty.tc'
  const [skepNs, cNs] = [net(`${name}.skep`, floor), net(`${name}.c`, floor)]
  const ratio = insns.get(name)! / cSize.insns
  insnRatios.push(ratio)
  jitedRatios.push(skepSize.jited / cSize.jited)
  // Below 5 ns the difference of two runs is noise.
  if (cNs >= 5) nsRatios.push(skepNs / cNs)
  rows.push([
    name,
    String(insns.get(name)),
    String(cSize.insns),
    ratio.toFixed(2),
    String(skepSize.jited),
    String(cSize.jited),
    skepNs.toFixed(1),
    cNs.toFixed(1),
    (skepNs / cNs).toFixed(2),
    same ? 'same' : 'DIFFERENT',
    more ?? '',
  ])
}

console.log(machineLine())
console.log(`# ${clangVersion()}, -O2 -mcpu=v3; ${values.rounds} rounds of ${values.repeat} runs, medians`)
const head = [
  'program',
  'insns',
  'clang',
  'ratio',
  'jited B',
  'clang',
  'net ns',
  'clang',
  'ratio',
  'result',
  'Skep also counts',
]
printTable(head, rows)
console.log(`jited bytes: ${geometricMean(jitedRatios).toFixed(2)}`)
printGoal('instructions, geometric mean', geometricMean(insnRatios), 'at most', 1.25)
console.log(
  `geomean: insns ${geometricMean(insnRatios).toFixed(2)}, ns ${geometricMean(nsRatios).toFixed(2)}`,
)
process.exit()
