/**
 * The maps of an object to be written. Most are declared in `.maps`, by types (libbpf's BTF-defined maps: a member is a
 * pointer to an array whose length is the number that is meant). A map of which programs use an address inside of its
 * only value is what C has variables for, and becomes one, in `.data` or `.bss`.
 */
import { align } from '../../base/index.ts'
import type { BtfBuilder } from '../../btf/index.ts'
import {
  type NewRelocation,
  type NewSection,
  type NewSymbol,
  SHF_ALLOC,
  SHF_WRITE,
  SHT_NOBITS,
  SHT_PROGBITS,
  STB_GLOBAL,
  STT_OBJECT,
} from '../../elf/index.ts'
import { invariant } from '../../error/index.ts'
import type { MapSpec } from '../spec.ts'

/** R_BPF_64_ABS64 (llvm's BPF.def): 64 bits of data that are the address of something. */
const R_BPF_64_ABS64 = 2

/** A map with the name it has in the object. */
export interface NamedMap {
  readonly name: string
  readonly map: MapSpec
  /** Programs in a table of programs from the start, by their slots. */
  readonly programs: ReadonlyMap<number, NewSymbol>
  /** Maps in a map of maps from the start, by their keys. */
  readonly maps: ReadonlyMap<number, MapSpec>
}

/** A variable with the name and the bytes it has in the object. */
export interface NamedVariable {
  readonly name: string
  readonly map: MapSpec
  readonly bytes: Uint8Array
}

export interface MapSections {
  readonly sections: readonly NewSection[]
  readonly symbols: ReadonlyMap<MapSpec, NewSymbol>
}

const writable = Number(SHF_WRITE | SHF_ALLOC)

/** The section `.maps`. */
export function mapSection(builder: BtfBuilder, maps: readonly NamedMap[]): MapSections {
  if (maps.length === 0) return { sections: [], symbols: new Map() }
  const relocations: NewRelocation[] = []
  let end = 0
  const held: [offset: number, map: MapSpec][] = []
  const placed = maps.map(({ name, map, programs, maps: inner }) => {
    const { typeId, size } = declaration(builder, name, map, programs.size > 0)
    const offset = end
    const slots = [...programs.keys(), ...inner.keys()]
    const filled = slots.length > 0 ? 1 + Math.max(...slots) : 0
    for (const [index, symbol] of programs)
      relocations.push({ offset: offset + size + 8 * index, type: R_BPF_64_ABS64, symbol })
    for (const [index, each] of inner) held.push([offset + size + 8 * index, each])
    end += size + 8 * filled
    return { name, map, typeId, offset, size: size + 8 * filled }
  })
  const section: NewSection = {
    ...{ name: '.maps', type: SHT_PROGBITS, flags: writable, alignment: 8, relocations },
    bytes: new Uint8Array(end),
  }
  const symbols = described(builder, section, placed)
  for (const [offset, map] of held)
    relocations.push({ offset, type: R_BPF_64_ABS64, symbol: symbols.get(map)! })
  return { sections: [section], symbols }
}

/** The sections of variables: those that are zero from the start in one of their own, which takes no room. */
export function variableSections(builder: BtfBuilder, variables: readonly NamedVariable[]): MapSections {
  const isZero = ({ bytes }: NamedVariable) => bytes.every((byte) => byte === 0)
  const sections: NewSection[] = []
  const symbols = new Map<MapSpec, NewSymbol>()
  for (const [name, type, chosen] of [
    ['.data', SHT_PROGBITS, variables.filter((each) => !isZero(each))],
    ['.bss', SHT_NOBITS, variables.filter(isZero)],
  ] as const) {
    if (chosen.length === 0) continue
    let end = 0
    const placed = chosen.map(({ name: own, map, bytes }) => {
      const offset = align(end, map.value?.align ?? 8)
      end = offset + bytes.length
      return { name: own, map, typeId: typeOf(builder, map), offset, size: bytes.length }
    })
    const bytes = new Uint8Array(end)
    for (const [i, { offset }] of placed.entries()) bytes.set(chosen[i]!.bytes, offset)
    const section: NewSection = { name, type, flags: writable, alignment: 8, bytes }
    sections.push(section)
    for (const [map, symbol] of described(builder, section, placed)) symbols.set(map, symbol)
  }
  return { sections, symbols }
}

/** A variable is its type alone, where the map has a struct of nothing else. */
function typeOf(builder: BtfBuilder, { value, valueSize }: MapSpec): number {
  if (!value) return builder.array(builder.int('unsigned char', 1), valueSize)
  const { shape } = value
  const [field, ...others] = shape.kind === 'struct' ? shape.fields : []
  const only = field?.name === 'value' && others.length === 0 && field.type.size === value.size
  return (only ? field.type : value).btf(builder)
}

interface Placed {
  readonly name: string
  readonly map: MapSpec
  readonly typeId: number
  readonly offset: number
  readonly size: number
}

/** Symbols of what is in a section, and the types that describe it. */
function described(
  builder: BtfBuilder,
  section: NewSection,
  placed: readonly Placed[],
): Map<MapSpec, NewSymbol> {
  const variables = placed.map(({ name, typeId, offset, size }) => ({
    typeId: builder.var(name, typeId, 'global'),
    offset,
    size,
  }))
  builder.datasec(section.name, section.bytes.length, variables)
  return new Map(
    placed.map(({ name, map, offset: value, size }) => [
      map,
      { name, section, value, size, type: STT_OBJECT, binding: STB_GLOBAL },
    ]),
  )
}

/** The struct that declares a map; `values`, which has no size, is the last. */
function declaration(
  builder: BtfBuilder,
  name: string,
  map: MapSpec,
  holdsPrograms: boolean,
): { typeId: number; size: number } {
  const int = builder.int('int', 4, 'signed')
  const number = (value: number) => builder.ptr(builder.array(int, value))
  const members: [name: string, typeId: number][] = [['type', number(map.type)]]
  const more = (property: string, value: number) => {
    if (value !== 0) members.push([property, number(value)])
  }
  more('max_entries', map.maxEntries)
  more('map_flags', map.flags)
  more('numa_node', map.numaNode ?? 0)
  invariant((map.extra ?? 0n) <= 0xffff_ffffn, `map_extra of ${name}`)
  more('map_extra', Number(map.extra ?? 0n))
  for (const part of ['key', 'value'] as const) {
    const [type, size] = [map[part], map[`${part}Size`]]
    if (type?.size === size && size > 0) members.push([part, builder.ptr(type.btf(builder))])
    else more(`${part}_size`, size)
  }
  const size = members.length * 8
  if (holdsPrograms) {
    const program = builder.funcProto(int, [{ name: 'ctx', typeId: builder.ptr() }])
    members.push(['values', builder.array(builder.ptr(program), 0)])
  }
  if (map.inner) {
    const inner = declaration(builder, `${name}.inner`, map.inner, false)
    members.push(['values', builder.array(builder.ptr(inner.typeId), 0)])
  }
  const laid = members.map(([each, typeId], i) => ({ name: each, typeId, bitOffset: i * 64 }))
  return { typeId: builder.struct('', size, laid), size }
}
