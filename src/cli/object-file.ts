/**
 * Objects of clang's on the command line: what `skep dump` and `skep verify` show of the programs in one, and running one
 * for `skep load --attach` and `skep run`: what its buffers send is printed, a JSON object a record.
 */
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { slotsOf } from '../asm/index.ts'
import { compileC } from '../clang/index.ts'
import { VerifierError } from '../error/index.ts'
import { type LinuxProgram, type LoadedObject, linkKernel, loadObject, theHost } from '../linux/index.ts'
import {
  btfType,
  Linker,
  type ObjectProgram,
  type ObjectSpec,
  readObject,
  recordTypeId,
} from '../object/index.ts'
import { objectInfo } from '../sys/index.ts'
import { explain, paintFor, print, toJson, UsageError, Writer } from '../tool/index.ts'
import { assembly, assemblyBesideSource } from './assembly.ts'
import { declaredNames } from './instruction-names.ts'

/** Reads an object, or compiles it. Throws UsageError where there is no such file, FormatError, SkepError. */
export function openObject(file: string): ObjectSpec {
  if (!existsSync(file)) throw new UsageError(`there is no file '${file}'`)
  if (file.endsWith('.c'))
    return readObject(compileC(readFileSync(file, 'utf8'), { file }), basename(file).replace(/c$/, 'o'))
  return readObject(readFileSync(file), basename(file))
}

/** The programs of an object as they are for this kernel, beside their lines of C or alone. */
export function* dumpObject(file: string, beside: boolean, wanted: string | undefined): Generator<string> {
  const object = openObject(file)
  const linker = new Linker(object, linkKernel(theHost().target))
  const paint = paintFor(process.stdout)
  let first = true
  for (const program of chosen(object, wanted)) {
    const { insns, lines } = linker.link(program)
    const count = insns.reduce((slots, insn) => slots + slotsOf(insn), 0)
    const title = `${program.section} '${program.name}': ${count} instructions`
    const body = beside ? assemblyBesideSource(insns, lines, declaredNames) : assembly(insns, declaredNames)
    yield `${first ? '' : '\n'}${paint('header', title)}\n\n${body}`
    first = false
  }
}

function chosen({ programs }: ObjectSpec, wanted: string | undefined): readonly ObjectProgram[] {
  if (wanted === undefined) return programs
  const found = programs.filter((each) => each.name === wanted)
  if (found.length > 0) return found
  throw new UsageError(
    `--program: there is no '${wanted}'`,
    `there are ${programs.map((each) => each.name).join(', ')}`,
  )
}

/** What the verifier thinks of each program of an object. */
export interface ObjectVerdict {
  readonly program: string
  readonly accepted: boolean
  readonly instructions?: number
  readonly verified?: number
  readonly maps?: readonly string[]
  readonly error?: string
}

/** Loads each program of an object by itself, and lets it go again. */
export async function verifyObject(file: string): Promise<ObjectVerdict[]> {
  const verdicts: ObjectVerdict[] = []
  const object = openObject(file)
  for (const { name, section } of object.programs) {
    const program = `${section} '${name}'`
    try {
      await using loaded = await loadObject(object, { programs: [name], pinning: 'ignore' })
      const live = loaded.programs[name]!.loaded as LinuxProgram
      const verified = Number(objectInfo(live.fd, 'prog').verified_insns)
      verdicts.push({
        ...{ program, accepted: true },
        instructions: live.spec.insns.reduce((slots, insn) => slots + slotsOf(insn), 0),
        ...(verified > 0 ? { verified } : {}),
        maps: live.spec.maps.map((map) => map.name),
      })
    } catch (error) {
      verdicts.push({ program, accepted: false, error: explain(program, error).trimEnd() })
      if (!(error instanceof VerifierError) && !(error instanceof Error)) throw error
    }
  }
  return verdicts
}

/** What a loaded object consists of, a line each. */
export function shownObject({ spec, session }: LoadedObject, attached: boolean): string {
  const programs = session.choices.map(({ program, chosen: way }) => {
    const where = attached && way.attach ? ', attached' : ''
    return `program ${program.name} (${way.name})${where}\n`
  })
  const maps = spec.maps.map(({ name, keySize, valueSize, maxEntries }) => {
    const sizes = keySize > 0 ? `, key ${keySize}, value ${valueSize} bytes` : ''
    return `map ${name}: ${maxEntries} ${keySize > 0 ? `entries${sizes}` : 'bytes'}\n`
  })
  return [...programs, ...maps].join('')
}

/** Prints what each iterator writes in one walk; of one that wants to know over what, that. */
export async function printIterators(object: LoadedObject): Promise<void> {
  for (const program of Object.values(object.programs)) {
    if (!program.isIterator) continue
    try {
      await print(program.read())
    } catch (error) {
      process.stderr.write(explain(program.title, error))
    }
  }
}

/** Prints the records of all ring and perf buffers until the session ends; `types` names those of maps. */
export async function printRecords(object: LoadedObject, types: ReadonlyMap<string, string>): Promise<void> {
  const rings = Object.values(object.maps).filter((map) => map.hasRecords)
  const writer = new Writer(process.stdout, () => void object.close())
  await Promise.all([
    object.session.closed,
    ...rings.map(async (ring) => {
      const name = types.get(ring.name)
      const { btf } = object.spec
      const id = recordTypeId(object.spec, ring.spec)
      const type = name !== undefined ? object.type(name) : id === undefined ? undefined : btfType(btf!, id)
      for await (const record of ring.records(type)) {
        const shown = record instanceof Uint8Array ? Buffer.from(record).toString('hex') : record
        const named = rings.length > 1 ? { [ring.name]: shown } : shown
        await writer.write(`${toJson(named)}\n`)
      }
    }),
  ])
  for (const { name, lost } of rings)
    if (lost) process.stderr.write(`${name}: ${lost} records lost: they came faster than they were read\n`)
}
