/**
 * Compiled programs as an object that any loader takes (libbpf, cilium/ebpf, bpftool, Skep's own): ELF with BTF, with the
 * lines of the source and CO-RE relocations in BTF.ext. `read-object.ts` is the way back.
 */
import { BtfBuilder, encodeBtfExt } from '../../btf/index.ts'
import {
  EM_BPF,
  type NewSection,
  type NewSymbol,
  SHF_ALLOC,
  SHF_WRITE,
  SHT_PROGBITS,
  STB_GLOBAL,
  STB_WEAK,
  STT_NOTYPE,
  STT_OBJECT,
  writeElf,
} from '../../elf/index.ts'
import { invariant, UnsupportedError } from '../../error/index.ts'
import type { InsnRef, MapEntry, MapSpec, OpenRef, ProgramSpec } from '../spec.ts'
import { CodeWriter, functionsOf, type NewFunction } from './code-sections.ts'
import { LocalTypes } from './local-types.ts'
import { mapSection, variableSections } from './object-maps.ts'

/** A program to be written. */
export interface NewProgram {
  readonly spec: ProgramSpec
  /** The section it goes to, by libbpf's conventions: `tracepoint/sched/sched_switch`. */
  readonly section: string
}

/** What is to be written. */
export interface NewObject {
  readonly programs: readonly NewProgram[]
  /** What is in a map from the start. */
  contentsOf(map: MapSpec): readonly MapEntry[]
  /** What a table of programs holds, by slots: programs among `programs`. */
  programsIn(map: MapSpec): ReadonlyMap<number, ProgramSpec>
  /** What a map of maps holds from the start, by keys. */
  mapsIn(map: MapSpec): ReadonlyMap<number, MapSpec>
}

/** What was asked for of the kernel by its name. */
interface Extern {
  readonly symbol: NewSymbol
  readonly kfunc: Extract<OpenRef, { kind: 'kfunc' }> | undefined
}

/** The object's bytes. UnsupportedError SK3006 for what an object cannot say. */
export function writeObject(object: NewObject): Uint8Array<ArrayBuffer> {
  const { programs } = object
  const builder = new BtfBuilder()
  const names = new Names()
  const types = new LocalTypes(builder)
  const refs = programs.flatMap(({ spec }) =>
    spec.insns.map((insn) => insn.ref as InsnRef | OpenRef | undefined),
  )
  for (const ref of refs) if (ref?.kind === 'fact' && !('symbol' in ref.fact)) types.note(ref.fact)

  const functions: NewFunction[] = []
  const mains = new Map<ProgramSpec, NewFunction>()
  for (const { spec, section } of programs) {
    const own = names.take(spec.name, 'program')
    const made = functionsOf(spec, section, (i, name) => (i === 0 ? own : names.take(`${own}_${name}`, own)))
    mains.set(spec, made[0]!)
    functions.push(...made)
  }
  const code = new CodeWriter(builder, functions)
  const { variables, maps } = sortMaps(object, refs)
  const variable = variableSections(
    builder,
    variables.map((map) => ({ name: names.take(map.name, 'variable'), map, bytes: firstValue(object, map) })),
  )
  for (const map of maps) holdsNothing(map, object.contentsOf(map).length)
  const declared = mapSection(
    builder,
    maps.map((map) => {
      const held = [...object.programsIn(map)].map(
        ([slot, spec]) => [slot, code.symbol(mains.get(spec)!)] as const,
      )
      const name = names.take(map.name, 'map')
      return { name, map, programs: new Map(held), maps: object.mapsIn(map) }
    }),
  )
  const symbols = new Map([...variable.symbols, ...declared.symbols])
  const externs = externsIn(refs)
  const written = code.write({
    types,
    map: (ref) => symbols.get(ref.map)!,
    extern: (name) => externs.get(name)!.symbol,
  })
  describeExterns(builder, types, externs)
  types.finish()
  const license = licenseSection(builder, programs)
  const ext = encodeBtfExt({
    funcInfo: written.functions,
    lineInfo: written.lines,
    coreRelos: written.relocations,
  })
  const sections = [
    ...written.sections,
    ...declared.sections,
    ...variable.sections,
    license.section,
    plain('.BTF', builder.build()),
    plain('.BTF.ext', ext),
  ]
  const all = [
    ...code.symbols,
    ...symbols.values(),
    license.symbol,
    ...[...externs.values()].map(({ symbol }) => symbol),
  ]
  return writeElf(EM_BPF, sections, all)
}

function firstValue(object: NewObject, map: MapSpec): Uint8Array {
  return object.contentsOf(map)[0]?.value ?? new Uint8Array(map.valueSize)
}

function plain(name: string, bytes: Uint8Array): NewSection {
  return { name, type: SHT_PROGBITS, flags: 0, bytes, alignment: 4 }
}

function holdsNothing({ name }: MapSpec, count: number): void {
  if (count === 0) return
  throw new UnsupportedError(
    'entries from the start',
    `map '${name}' has ${count} entries from the start, and an object has no place for them`,
    { code: 'SK3006', hint: 'let the program that loads the object put them in' },
  )
}

/** What becomes a variable, and what a map: one thing cannot be both. */
function sortMaps(
  { programs, mapsIn }: NewObject,
  refs: readonly (InsnRef | OpenRef | undefined)[],
): { variables: MapSpec[]; maps: MapSpec[] } {
  const named = programs.flatMap(({ spec }) => spec.maps)
  const held = named.flatMap((map) => [...mapsIn(map).values()])
  // libbpf makes them in this order, and fills a map of maps as soon as it is there.
  const all = [...new Set([...held, ...named])]
  const used = (kind: 'map' | 'mapValue') =>
    new Set(refs.flatMap((ref) => (ref?.kind === kind && 'map' in ref ? [ref.map] : [])))
  const [whole, inside] = [new Set([...used('map'), ...held]), used('mapValue')]
  for (const map of all)
    if (whole.has(map) && inside.has(map))
      throw new UnsupportedError(
        'maps that are variables',
        `map '${map.name}' is used as a map and by the address of its only value, which no object can say`,
        { code: 'SK3006', hint: 'give it two entries, or use global() for a single value' },
      )
  return { variables: all.filter((map) => inside.has(map)), maps: all.filter((map) => !inside.has(map)) }
}

function externsIn(refs: readonly (InsnRef | OpenRef | undefined)[]): Map<string, Extern> {
  const asked = new Set(
    refs.flatMap((ref) => (ref?.kind === 'fact' && 'symbol' in ref.fact ? [ref.fact.symbol] : [])),
  )
  const called = new Map(refs.flatMap((ref) => (ref?.kind === 'kfunc' ? [[ref.name, ref] as const] : [])))
  return new Map(
    [...new Set([...asked, ...called.keys()])].map((name) => {
      // What a program asks for before it uses it need not be there.
      const binding = asked.has(name) ? STB_WEAK : STB_GLOBAL
      const symbol = { name, value: 0, size: 0, type: STT_NOTYPE, binding }
      return [name, { symbol, kfunc: called.get(name) }]
    }),
  )
}

function describeExterns(builder: BtfBuilder, types: LocalTypes, externs: ReadonlyMap<string, Extern>): void {
  if (externs.size === 0) return
  const variables = [...externs].map(([name, { kfunc }]) => {
    if (!kfunc)
      return { typeId: builder.var(name, builder.qualify('const', 0), 'extern'), offset: 0, size: 0 }
    const type = kfunc.btf.type(kfunc.typeId)
    invariant(type.kind === 'func', `${name} is no function`)
    return { typeId: builder.func(name, types.typeOf(kfunc.btf, type.typeId), 'extern'), offset: 0, size: 0 }
  })
  builder.datasec('.ksyms', 0, variables)
}

function licenseSection(
  builder: BtfBuilder,
  programs: readonly NewProgram[],
): { section: NewSection; symbol: NewSymbol } {
  const [license = '', other] = new Set(programs.map(({ spec }) => spec.license))
  if (other !== undefined)
    throw new UnsupportedError(
      'licences',
      `programs of one object have one licence, and these have '${license}' and '${other}'`,
      { code: 'SK3006', hint: 'write them to two objects' },
    )
  const bytes = new TextEncoder().encode(`${license}\0`)
  const char = builder.int('char', 1, 'signed')
  const variable = builder.var('LICENSE', builder.array(char, bytes.length), 'global')
  builder.datasec('license', bytes.length, [{ typeId: variable, offset: 0, size: bytes.length }])
  const flags = Number(SHF_WRITE | SHF_ALLOC)
  const section = { name: 'license', type: SHT_PROGBITS, flags, bytes, alignment: 1 }
  const symbol = {
    name: 'LICENSE',
    section,
    value: 0,
    size: bytes.length,
    type: STT_OBJECT,
    binding: STB_GLOBAL,
  }
  return { section, symbol }
}

/** Names as C has them, each once. */
class Names {
  readonly #taken = new Set(['LICENSE'])

  take(wanted: string, otherwise: string): string {
    const plain = wanted.replace(/\W/g, '_').replace(/^(?=\d)/, '_') || otherwise
    let name = plain
    for (let i = 2; this.#taken.has(name); i++) name = `${plain}_${i}`
    this.#taken.add(name)
    return name
  }
}
