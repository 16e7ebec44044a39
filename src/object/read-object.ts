/**
 * From clang's ELF to an `ObjectSpec` (libbpf's bpf_object__open). One idea: every section answers for itself in a file
 * of this folder; here they are asked in an order in which each finds what it needs.
 */
import type { ElfSection } from '../elf/index.ts'
import { FormatError } from '../error/index.ts'
import { dataMaps, variablesOf } from './data-sections.ts'
import { readExterns } from './externs.ts'
import { readFunctions } from './functions.ts'
import { legacyMaps } from './legacy-maps.ts'
import { declaredMaps, fillSlots } from './map-definitions.ts'
import { ObjectFile } from './object-file.ts'
import type { ObjectFunction, ObjectMap, ObjectProgram, ObjectSpec } from './object-spec.ts'
import { finishTypes } from './object-types.ts'
import { sectionKind } from './section-kinds.ts'
import { structOpsMaps } from './struct-ops.ts'

/**
 * Reads an object that clang wrote (`-target bpf -g -c`). `name` is its file's, for messages and the names of its maps of
 * variables. Throws `FormatError` with the offset of what is damaged.
 */
export function readObject(bytes: Uint8Array, name = 'object'): ObjectSpec {
  const file = new ObjectFile(bytes, name)
  try {
    return objectIn(file, name)
  } catch (error) {
    throw placed(file, error)
  }
}

/** Damage that shows while types are followed is told by its place among them: here it gets one in the file. */
function placed(file: ObjectFile, error: unknown): unknown {
  if (!(error instanceof FormatError) || error.what === file.name) return error
  const section = file.section(`.${error.what.replace(/^\./, '')}`) ?? file.section('.BTF')
  const message = error.message.replace(/ at byte \d+$/, '')
  return new FormatError(file.name, message, (section?.offset ?? 0) + (error.offset ?? 0), { cause: error })
}

function objectIn(file: ObjectFile, name: string): ObjectSpec {
  const short = name.replace(/^.*\//, '').replace(/\.(bpf\.)?o$/, '')
  // Another copy: the types as they are in the file are what CO-RE asks.
  const shared = file.btfBytes ? { bytes: file.btfBytes.slice() } : undefined
  const externs = readExterns(file, short, shared)
  const data = dataMaps(file, short, shared)
  const declared = [...legacyMaps(file), ...declaredMaps(file, shared)]
  const ops = structOpsMaps(file, shared)
  const kconfig = externs.map ? [externs.map] : []
  const maps = [...declared.map((each) => each.map), ...ops, ...data.values(), ...kconfig]
  const functions = readFunctions(file, { data, declared, externs: externs.bySymbol, kconfig: externs.map })
  fillSlots(file, declared)
  if (file.btf && shared) finishTypes(file, shared.bytes, externs)
  return {
    name: short,
    license: textOf(file, 'license'),
    kernelVersion: versionOf(file),
    programs: programsOf(file, functions, ops),
    functions,
    maps,
    externs: externs.all,
    variables: variablesOf(file, data, shared),
    btf: file.btf,
    types: shared,
  }
}

/** The functions of all sections but `.text`, which holds what they call; one alone there is a program as well. */
function programsOf(
  file: ObjectFile,
  functions: readonly ObjectFunction[],
  ops: readonly ObjectMap[],
): ObjectProgram[] {
  const entries = functions.filter((each) => file.sections[each.section]!.name !== '.text')
  const programs = entries.length > 0 ? entries : functions.length === 1 ? functions : []
  return programs.map((code) => {
    const written = file.sections[code.section]!.name
    const section = written.replace(/^\?/, '')
    const found = sectionKind(section)
    return {
      name: code.name,
      section,
      kind: found?.kind,
      type: found?.kind.type ?? 0,
      expectedAttachType: found?.kind.attachType ?? 0,
      flags: found?.kind.flags ?? 0,
      target: found?.target ?? '',
      load: section === written && isWanted(code.name, ops),
      code,
    }
  })
}

/** A function of structs that are not loaded by themselves is not loaded for them. */
function isWanted(name: string, ops: readonly ObjectMap[]): boolean {
  const holders = ops.filter(({ structOps }) => [...structOps!.programs.values()].includes(name))
  return holders.length === 0 || holders.some(({ structOps }) => structOps!.load)
}

function textOf(file: ObjectFile, name: string): string {
  const section = file.section(name)
  if (!section) return ''
  return new TextDecoder().decode(file.elf.bytesOf(section)).replace(/\0[\s\S]*$/, '')
}

function versionOf(file: ObjectFile): number | undefined {
  const section = file.section('version')
  if (!section) return undefined
  if (section.size !== 4) file.fail(`section version of ${section.size} bytes, and it has 4`, section.offset)
  return viewOf(file, section).getUint32(0, true)
}

function viewOf(file: ObjectFile, section: ElfSection): DataView {
  const bytes = file.elf.bytesOf(section)
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
