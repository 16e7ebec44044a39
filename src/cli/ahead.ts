/**
 * The last step of the build: `node dist/start/ahead.cjs KERNEL.json…` makes what the first run of a tool would make for
 * the second. Programs are compiled for known kernels (`rehearsal.ts`), and V8's form of each script is written. It
 * holds the functions that compiling needed; of scripts that nothing can be known of before they run, because running them takes
 * rights and a kernel, it holds all functions.
 */
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { build } from '../cache/index.ts'
import type { Tool } from '../tool/index.ts'
import { Code, scriptOf } from './code.ts'
import { writeForm } from './form.ts'

/** Scripts that compiling goes through. */
const rehearsed = ['declare.cjs', 'spare.cjs', 'compiler.cjs']

const folder = import.meta.dirname
const kernels = process.argv.slice(2)
const tools = readdirSync(join(folder, 'tools')).filter((name) => name.endsWith('.cjs'))
/** What `skep.cjs` loads. */
const scripts = [...readdirSync(folder), ...tools.map((name) => join('tools', name))].filter(
  (name) => /\.cjs$/.test(name) && !/^(skep|ahead|rehearsal)\./.test(name),
)

setFlagsFromString('--no-lazy')
const forms = new Map(
  scripts.filter((name) => !rehearsed.includes(name)).map((name) => [name, scriptOf(join(folder, name))]),
)
setFlagsFromString('--lazy')

// Else what is not called for a while is forgotten.
setFlagsFromString('--no-flush-bytecode')
const code = new Code(undefined, (path) => path)
const { rehearse } = code.load(join(folder, 'rehearsal.cjs')) as typeof import('./rehearsal.ts')
const loaded = tools.map((name) => code.load(join(folder, 'tools', name)).default as Tool)
const programs = join(folder, 'programs')
rmSync(programs, { recursive: true, force: true })
rehearse(loaded, kernels, String(build)).write(programs)
for (const name of rehearsed) forms.set(name, code.scripts().get(join(folder, name))!)

// A form is for the options of V8 that it was made with: those of any process.
setFlagsFromString('--flush-bytecode')
for (const [name, script] of forms) writeForm(join(folder, name), script.createCachedData())
process.exit()
