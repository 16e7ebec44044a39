/**
 * Functions of an object: those of programs, and those in `.text` that they call. Where they are say symbols; what their
 * instructions refer to say relocations (libbpf's bpf_program__record_reloc); lines and CO-RE relocations come from
 * `.BTF.ext`, cut into functions.
 */
import { decode, type Insn, slotsOf } from '../asm/index.ts'
import type { CoreRelo, ExtSection, LineInfo } from '../btf/index.ts'
import {
  type ElfRelocation,
  type ElfSection,
  SHN_UNDEF,
  STB_LOCAL,
  STT_FUNC,
  STT_SECTION,
} from '../elf/index.ts'
import { BPF_CALL, BPF_JMP, BPF_PSEUDO_CALL, BPF_PSEUDO_FUNC } from '../uapi/index.ts'
import type { DeclaredMap } from './map-definitions.ts'
import { insideSection, type ObjectFile } from './object-file.ts'
import type { ObjectExtern, ObjectFunction, ObjectMap, ObjectRef } from './object-spec.ts'

/** What instructions may refer to. */
export interface Referable {
  /** Maps of variables by the index of their section. */
  readonly data: ReadonlyMap<number, ObjectMap>
  readonly declared: readonly DeclaredMap[]
  /** By the index of their symbol. */
  readonly externs: ReadonlyMap<number, ObjectExtern>
  readonly kconfig: ObjectMap | undefined
}

const isCall = ({ code }: Insn) => code === (BPF_JMP | BPF_CALL)

/** All functions, by section and place. */
export function readFunctions(file: ObjectFile, referable: Referable): ObjectFunction[] {
  return file.sections
    .filter((each) => file.isCode(each))
    .flatMap((each) => functionsIn(file, each, referable))
}

function functionsIn(file: ObjectFile, section: ElfSection, referable: Referable): ObjectFunction[] {
  const bytes = file.elf.bytesOf(section)
  const fail = (message: string, at: number): never =>
    file.fail(`${section.name}: ${message}`, section.offset + at)
  const symbols = file.symbols
    .filter((each) => each.section === section.index && each.type === STT_FUNC)
    .sort((a, b) => Number(a.value - b.value))
  const typeIds = new Map(extOf(file, file.ext?.funcInfo, section).map((each) => [each.insnOff, each.typeId]))
  const lines = extOf(file, file.ext?.lineInfo, section)
  const relocations = extOf(file, file.ext?.coreRelos, section)
  const places = new Map(file.relocationsOf(section).map((each) => [Number(each.offset), each]))
  const found: ObjectFunction[] = []
  let end = 0
  for (const symbol of symbols) {
    const [start, size] = [Number(symbol.value), Number(symbol.size)]
    if (start % 8 !== 0 || size % 8 !== 0 || size === 0 || start + size > bytes.length)
      fail(
        `function '${symbol.name}' of ${size} bytes at ${start}, in a section of ${bytes.length}`,
        Math.min(start, bytes.length),
      )
    if (start < end) fail(`function '${symbol.name}' begins inside of the one before it`, start)
    end = start + size
    if (symbol.binding === STB_LOCAL && section.name !== '.text')
      fail(`program '${symbol.name}' is static: programs have to be global`, start)
    const within = (each: { insnOff: number }) => each.insnOff >= start && each.insnOff < end
    const code = insideSection(file.name, { name: section.name, offset: section.offset + start }, () =>
      decode(bytes.subarray(start, end)),
    )
    found.push({
      name: symbol.name,
      section: section.index,
      start: start / 8,
      insns: refer(file, section, { start, code, places, referable }),
      length: size / 8,
      lines: lines.filter(within).map((each): LineInfo => ({ ...each, insnOff: (each.insnOff - start) / 8 })),
      typeId: typeIds.get(start) ?? 0,
      relocations: relocations.filter(within).map((each) => coreRelocation(file, each, start)),
    })
  }
  for (const at of places.keys())
    if (!found.some((each) => at >= each.start * 8 && at < (each.start + each.length) * 8))
      fail('a relocation of no function', at)
  return found
}

function coreRelocation(file: ObjectFile, { insnOff, typeId, accessOff, kind }: CoreRelo, start: number) {
  if (insnOff % 8 !== 0)
    file.fail(`.BTF.ext: a relocation of byte ${insnOff}, which begins no instruction`, 0)
  return { slot: (insnOff - start) / 8, typeId, access: file.btf!.stringAt(accessOff), kind }
}

/** The records of `.BTF.ext` on a section; `insnOff` in bytes. */
function extOf<T extends { readonly insnOff: number }>(
  file: ObjectFile,
  sections: readonly ExtSection<T>[] | undefined,
  section: ElfSection,
): readonly T[] {
  return (sections ?? [])
    .filter((each) => file.btf!.stringAt(each.sectionNameOff) === section.name)
    .flatMap((each) => each.records)
}

interface Code {
  /** Where in the section it begins, in bytes. */
  readonly start: number
  readonly code: readonly Insn[]
  readonly places: ReadonlyMap<number, ElfRelocation>
  readonly referable: Referable
}

/** The instructions with their references. */
function refer(file: ObjectFile, section: ElfSection, { start, code, places, referable }: Code): Insn[] {
  let at = start
  return code.map((insn) => {
    const here = at
    at += 8 * slotsOf(insn)
    const place = places.get(here)
    if (place) return { ...insn, ...reference(file, section, { insn, place, referable }) }
    if (!isCall(insn) || insn.src !== BPF_PSEUDO_CALL) return insn
    // A static function of the same section is called with no relocation.
    const ref: ObjectRef = { kind: 'function', section: section.index, slot: here / 8 + insn.imm + 1 }
    return { ...insn, ref }
  })
}

interface Place {
  readonly insn: Insn
  readonly place: ElfRelocation
  readonly referable: Referable
}

function reference(
  file: ObjectFile,
  section: ElfSection,
  { insn, place, referable }: Place,
): Partial<Insn> & { ref: ObjectRef } {
  const at = section.offset + Number(place.offset)
  const symbol = file.symbolOf(place, section)
  const name = () => symbol.name || file.sections[symbol.section]?.name || `symbol ${symbol.index}`
  const fail = (message: string): never => file.fail(`${section.name}: '${name()}' ${message}`, at)
  if (symbol.section === SHN_UNDEF) {
    const extern = referable.externs.get(symbol.index)
    if (!extern) return fail('is defined nowhere: declare it with __ksym or __kconfig, or link its object')
    if (isCall(insn) !== (extern.kind === 'function') && isCall(insn)) fail('is called and is no function')
    return { ref: { kind: 'extern', extern } }
  }
  const value = Number(symbol.value)
  const target = file.sections[symbol.section]
  if (!target) return fail(`is in section ${symbol.section}, which there is not`)
  if (isCall(insn)) {
    if (!file.isCode(target)) fail(`is called, and is in section ${target.name}`)
    return {
      src: BPF_PSEUDO_CALL,
      ref: { kind: 'function', section: target.index, slot: value / 8 + insn.imm + 1 },
    }
  }
  if (insn.imm64 === undefined) return fail('is referred to by an instruction that holds no address')
  const addend = Number(BigInt.asIntN(32, insn.imm64))
  if (file.isCode(target)) {
    const byte = value + addend
    if (byte % 8 !== 0) fail(`is referred to at byte ${byte}, which begins no instruction`)
    return { src: BPF_PSEUDO_FUNC, ref: { kind: 'function', section: target.index, slot: byte / 8 } }
  }
  const map = referable.data.get(target.index)
  if (map) return { ref: { kind: 'mapValue', map, offset: value + addend } }
  const byte = symbol.type === STT_SECTION ? value + addend : value
  const declared = referable.declared.find((each) => each.section === target.index && each.offset === byte)
  if (declared) return { ref: { kind: 'map', map: declared.map } }
  return fail(`is in section ${target.name}, where there is nothing to refer to`)
}
