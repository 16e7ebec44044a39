/**
 * A program after `skep build` and back: compiled for other kernels, written as an object, read again and linked for this
 * one. Its maps are those it was declared with, so that all that can be seen of it is seen as ever:
 * `await using session = await loadRebuilt(program)` in place of `load(program)`.
 */
import { portableKernel } from '../../src/cli/portable-kernel.ts'
import { compile } from '../../src/compiler/index.ts'
import { openSession, type ProgramDeclaration, type Session, type Variant } from '../../src/host/index.ts'
import type { Program } from '../../src/index.ts'
import { linkKernel, theHost } from '../../src/linux/index.ts'
import {
  type InsnRef,
  Linker,
  type MapSpec,
  type ObjectSpec,
  type ProgramSpec,
  readObject,
  writeObject,
} from '../../src/object/index.ts'
import { doorOf } from '../../src/source/index.ts'

/** Loads a program as it comes out of an object. Throws what compiling does, and UnsupportedError SK3006. */
export function loadRebuilt(program: Program): Promise<Session> {
  return openSession(theHost(), rebuilt, [program], { attach: false })
}

/** What comes out of the object. Tables of programs are empty in it. */
export function rebuilt(program: ProgramDeclaration, variant: Variant): ProgramSpec {
  const kernel = theHost().target
  const target = portableKernel(kernel, { cpu: 3 })
  const { name, fn, license } = program
  const door = doorOf(program)
  const spec = compile({ name, fn: variant.fn ?? fn, variant, target, door, license, nullChecks: true })
  const bytes = writeObject({
    programs: [{ spec, section: variant.section! }],
    contentsOf: () => [],
    programsIn: () => new Map(),
    mapsIn: () => new Map(),
  })
  const object = readObject(bytes)
  const linked = new Linker(object, linkKernel(kernel)).link(object.programs[0]!)
  const own = originals(spec, object)
  const insns = linked.insns.map((insn) => (insn.ref ? { ...insn, ref: own(insn.ref as InsnRef) } : insn))
  return { ...linked, insns, maps: spec.maps }
}

/** The reference to a map as it was declared, for one to a map of the object. */
function originals(spec: ProgramSpec, object: ObjectSpec): (ref: InsnRef) => InsnRef {
  const inside = new Set(
    spec.insns.flatMap(({ ref }) =>
      (ref as InsnRef | undefined)?.kind === 'mapValue' ? [(ref as InsnRef).map] : [],
    ),
  )
  const declared = spec.maps.filter((map) => !inside.has(map))
  const variables = spec.maps.filter((map) => inside.has(map))
  const maps = object.maps.filter(({ section }) => section === undefined)
  const mapOf = new Map<MapSpec, MapSpec>(maps.map((map, i) => [map, declared[i]!]))
  return (ref) => {
    if (ref.kind === 'map') return { kind: 'map', map: mapOf.get(ref.map)! }
    const at = object.variables.findIndex(
      ({ map, offset, size }) => map === ref.map && ref.offset >= offset && ref.offset < offset + size,
    )
    return { kind: 'mapValue', map: variables[at]!, offset: ref.offset - object.variables[at]!.offset }
  }
}
