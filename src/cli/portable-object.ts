/**
 * Programs of TypeScript as one object: each is compiled by the first of its variants that can serve it and that an object
 * can hold, the programs of its tables with it. What maps hold from the start is in the object where objects have room for it:
 * the bytes of variables, the programs of tables.
 */
import { type CompileRequest, compile } from '../compiler/index.ts'
import { CompileError, UnsupportedError } from '../error/index.ts'
import { declarationOf, type MapStore, type ProgramDeclaration } from '../host/index.ts'
import {
  type MapEntry,
  type MapSpec,
  type NewProgram,
  type ProgramSpec,
  writeObject,
} from '../object/index.ts'
import { NextVariant, type Target } from '../operand/index.ts'
import { doorOf } from '../source/index.ts'

/** What was written of a program. */
export interface BuiltProgram extends NewProgram {
  readonly program: ProgramDeclaration
  /** The name of the variant. */
  readonly variant: string
  /** It names what the kernel it was compiled for has not, so that kernel decided what exists. */
  readonly decided: boolean
}

export interface BuiltObject {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly programs: readonly BuiltProgram[]
}

/** Compiles `programs` for a portable target. Throws CompileError; UnsupportedError SK3006 for what no object can hold. */
export function portableObject(programs: readonly ProgramDeclaration[], target: Target): BuiltObject {
  const built = new Map<ProgramDeclaration, BuiltProgram>()
  const open = [...programs]
  for (let program = open.shift(); program; program = open.shift()) {
    if (built.has(program)) continue
    const made = compiled(program, target)
    built.set(program, made)
    for (const map of made.spec.maps) open.push(...(declarationOf(map)?.programs?.() ?? []))
  }
  const all = [...built.values()]
  const bytes = writeObject({
    programs: all,
    contentsOf,
    programsIn: (map) => programsIn(map, built),
    mapsIn,
  })
  return { bytes, programs: all }
}

/**
 * Whether an object that was built for the kernel `of` is one for `other`, too: that has all the programs ask for, and takes them
 * at the same hooks. Throws CompileError for what it has not, UnsupportedError SK3006 for other hooks.
 */
export function expectFit(object: BuiltObject, of: Target, other: Target): void {
  for (const { program, section } of object.programs) {
    const there = compiled(program, other)
    if (there.section === section) continue
    throw new UnsupportedError(
      program.title,
      `${program.title} is ${section} on ${of.name}, and ${there.section} on ${other.name}`,
      { code: 'SK3006', hint: 'build an object for each' },
    )
  }
}

function compiled(program: ProgramDeclaration, target: Target): BuiltProgram {
  const { name, fn, license, title } = program
  const door = doorOf(program)
  const reasons: string[] = []
  for (const variant of program.variants(target)) {
    const { section } = variant
    if (section === undefined) {
      reasons.push(`${variant.name}: an object cannot say where it is to be attached`)
      continue
    }
    try {
      // Which pointers may be null kernels do not agree on.
      const request = { name, fn: variant.fn ?? fn, variant, target, door, license, nullChecks: true }
      return { program, section, variant: variant.name, ...openOrDecided(request) }
    } catch (error) {
      if (!(error instanceof NextVariant)) throw error
      reasons.push(`${variant.name}: ${error.message}`)
    }
  }
  throw new UnsupportedError(title, `${title} cannot be written to an object: ${reasons.join('; ')}`, {
    code: 'SK3006',
    hint: 'leave out `cookie`, `pid` and lists of functions: who loads the object chooses those',
  })
}

/** Where one branch names a field that only other kernels have, nothing is known of it: then existence is decided here. */
function openOrDecided(request: CompileRequest): { spec: ProgramSpec; decided: boolean } {
  try {
    return { spec: compile(request), decided: false }
  } catch (error) {
    if (!(error instanceof CompileError)) throw error
    try {
      const target: Target = { ...request.target, portable: 'decided' }
      return { spec: compile({ ...request, target }), decided: true }
    } catch {
      throw error
    }
  }
}

function programsIn(
  map: MapSpec,
  built: ReadonlyMap<ProgramDeclaration, BuiltProgram>,
): ReadonlyMap<number, ProgramSpec> {
  const slots = declarationOf(map)?.slots?.() ?? new Map<number, ProgramDeclaration>()
  return new Map([...slots].map(([slot, program]) => [slot, built.get(program)!.spec]))
}

/** Beyond these an object would be of empty slots mostly. */
const mostSlots = 1024

/** What a map of maps holds from the start: an object has slots for it, which loaders take for keys of 32 bits. */
function mapsIn(map: MapSpec): ReadonlyMap<number, MapSpec> {
  const held = (declarationOf(map)?.maps?.() ?? []).map(([key, inner]) => {
    const slot = key.length === 4 ? new DataView(key.buffer, key.byteOffset).getUint32(0, true) : undefined
    if (!inner.name) inner.name = map.name
    if (slot !== undefined && slot < mostSlots) return [slot, inner] as const
    throw new UnsupportedError(
      'maps from the start',
      `map '${map.name}' holds maps from the start whose keys are no numbers below ${mostSlots}`,
      { code: 'SK3006', hint: 'let the program that loads the object put them in' },
    )
  })
  return new Map(held)
}

/** The entries that a map has from the start. */
function contentsOf(map: MapSpec): MapEntry[] {
  const entries: MapEntry[] = []
  const add = (key: Uint8Array, value: Uint8Array) =>
    void entries.push({ key: key.slice(), value: value.slice() })
  const nothing = () => undefined
  const store: MapStore = {
    ...{ spec: map, cpus: 1, lookup: nothing, delete: () => false, entries: () => [] },
    ...{ clear: nothing, close: nothing, update: add },
    updateAll(all) {
      for (const [key, value] of all) add(key, value)
    },
  }
  declarationOf(map)?.fillInitial?.(store)
  return entries
}
