/**
 * The last step of the build: `node dist/start/ahead.cjs KERNEL.json…` makes what the first run of a tool would make for
 * the second. Programs are compiled for known kernels (`rehearsal.ts`), and V8's form of each script is written. It
 * holds the functions that compiling needed: of the compiler those for one-liners, which alone are compiled in most first
 * runs, as a function that is there for nothing takes time too; of scripts that nothing can be known of before they run,
 * because running them takes rights and a kernel, it holds all functions.
 */
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { build } from '../cache/index.ts'
import type { Tool } from '../tool/index.ts'
import { Code, scriptOf } from './code.ts'
import { writeForm } from './form.ts'

/** Scripts that compiling goes through, the first of them for nothing else. */
const rehearsed = ['compiler.cjs', 'declare.cjs', 'spare.cjs']

const folder = import.meta.dirname
const kernels = process.argv.slice(2)
const tools = readdirSync(join(folder, 'tools')).filter((name) => name.endsWith('.cjs'))
/** What `skep.cjs` loads. */
const scripts = [...readdirSync(folder), ...tools.map((name) => join('tools', name))].filter(
  (name) => /\.cjs$/.test(name) && !/^(skep|ahead|rehearsal)\./.test(name),
)

setFlagsFromString('--no-lazy')
const whole = scripts.filter((name) => !rehearsed.includes(name))
const forms = new Map(whole.map((name) => [name, scriptOf(join(folder, name))]))
setFlagsFromString('--lazy')

const code = new Code(undefined, (path) => path)
void makeAll()

async function makeAll(): Promise<void> {
  // Else what is not called for a while is forgotten.
  setFlagsFromString('--no-flush-bytecode')
  const { rehearse, rehearseOneLiners } = load('rehearsal.cjs') as typeof import('./rehearsal.ts')
  const { OneLiner } = load('one-liner.cjs') as typeof import('./one-liner.ts')
  await rehearseOneLiners(OneLiner, kernels)
  for (const name of rehearsed) forms.set(name, code.scripts().get(join(folder, name))!)
  write('compiler.cjs')
  const loaded = tools.map((name) => load(join('tools', name)).default as Tool)
  const programs = join(folder, 'programs')
  rmSync(programs, { recursive: true, force: true })
  rehearse(loaded, kernels, String(build)).write(programs)
  for (const name of forms.keys()) if (name !== 'compiler.cjs') write(name)
  process.exit()
}

function load(name: string): Record<string, unknown> {
  return code.load(join(folder, name))
}

/** A form is for the options of V8 that it was made with: here those of any process. */
function write(name: string): void {
  setFlagsFromString('--flush-bytecode')
  writeForm(join(folder, name), forms.get(name)!.createCachedData())
  setFlagsFromString('--no-flush-bytecode')
}
