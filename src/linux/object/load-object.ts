/**
 * `loadObject`: a clang object into the running kernel. Its programs become declarations and its maps too, so that it is
 * a session as any other: all of it is loaded or nothing, and what is closed leaves nothing behind.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { NotFoundError, nearestNames, SkepError, StateError } from '../../error/index.ts'
import {
  type AttachPoint,
  type Host,
  type MapDeclaration,
  type MapStore,
  openSession,
  type Session,
} from '../../host/index.ts'
import {
  btfType,
  type InsnRef,
  Linker,
  type MapSpec,
  type ObjectMap,
  type ObjectSpec,
  type ObjectVariable,
  type ProgramSpec,
  readObject,
  type TargetProgram,
} from '../../object/index.ts'
import type { Type } from '../../schema/index.ts'
import { BPF_CALL, BPF_JMP, BPF_MAP_TYPE_PERF_EVENT_ARRAY, helperByName } from '../../uapi/index.ts'
import { theHost } from '../host.ts'
import { linkKernel } from '../link-kernel.ts'
import { LinuxMap } from '../map-store.ts'
import { LinuxProgram } from '../program.ts'
import { holdTypes } from '../shared-types.ts'
import { typesOfProgram } from '../target-program.ts'
import { LoadedObjectMap } from './object-map.ts'
import { LoadedObjectProgram } from './object-program.ts'
import { attachStructOps, prepareStructOps } from './struct-ops.ts'
import { UsdtSpecs } from './usdt-specs.ts'

export interface LoadObjectOptions {
  /** Attach the programs whose sections say where, register structs of functions (struct_ops); false unless told. */
  readonly attach?: boolean | undefined
  /** The programs to load, by name; all unless told, but those whose section begins with `?`. */
  readonly programs?: readonly string[] | undefined
  /** Variables to be set before anything runs, constants too. */
  readonly variables?: Readonly<Record<string, unknown>> | undefined
  /** Where programs attach, by their names, in place of what their sections say. */
  readonly on?: Readonly<Record<string, AttachPoint>> | undefined
  /** The programs that programs attach to: of which freplace replaces a function, or which fentry and fexit trace. */
  readonly targets?: Readonly<Record<string, LoadedObjectProgram | number>> | undefined
  /** What to do with maps that ask to be pinned by their names: without this they are refused. */
  readonly pinning?: 'ignore' | undefined
  /** Maps declared in TypeScript that take the place of the object's of the same names: both then use the same map. */
  readonly maps?: Readonly<Record<string, MapDeclaration>> | undefined
  /** Room for records in each perf buffer, one a CPU, in bytes: a power of two, a page at least. 256 KiB unless told. */
  readonly perfBytes?: number | undefined
  readonly signal?: AbortSignal | undefined
  readonly host?: Host | undefined
}

/** An object in the kernel. */
export class LoadedObject<Data extends object = Record<string, unknown>> implements AsyncDisposable {
  readonly spec: ObjectSpec
  readonly session: Session
  /** Its programs by name: `programs.main.run({ data })`. */
  readonly programs: Readonly<Record<string, LoadedObjectProgram>>
  /** Its maps by name, those of variables left out. */
  readonly maps: Readonly<Record<string, LoadedObjectMap>>
  /** Its variables by name, to be read and written: `data.count`. */
  readonly data: Data

  /** Made by `loadObject`. */
  constructor(
    spec: ObjectSpec,
    session: Session,
    programs: Readonly<Record<string, LoadedObjectProgram>>,
    maps: ReadonlyMap<ObjectMap, LoadedObjectMap>,
  ) {
    this.spec = spec
    this.session = session
    this.programs = programs
    this.maps = Object.fromEntries(
      [...maps].filter(([map]) => map.section === undefined).map(([map, handle]) => [map.name, handle]),
    )
    this.data = Object.defineProperties(
      {},
      Object.fromEntries(
        spec.variables.map((variable) => [variable.name, property(variable, maps.get(variable.map)!)]),
      ),
    ) as Data
  }

  /** The type of this name among those that the object came with. Throws NotFoundError. */
  type(name: string): Type {
    const { btf } = this.spec
    const id =
      btf &&
      (btf.find(name, 'struct') ?? btf.find(name, 'union') ?? btf.find(name, 'typedef') ?? btf.find(name))
    const type = id === undefined ? undefined : btfType(btf!, id)
    if (type) return type
    throw new NotFoundError('type', name, nearestNames(name, btf ? btf.names('struct') : []), {
      hint: 'clang describes what something global is made of: declare a pointer to it, `struct event *unused_event`',
    })
  }

  /** Detaches its programs, and lets go of it. Idempotent. */
  close(): Promise<void> {
    return this.session.close()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }
}

/**
 * Loads an object that clang wrote: a file, its bytes, or what `readObject` made of them. Throws FormatError, SkepError,
 * NotFoundError, VerifierError, SyscallError; then nothing is left behind.
 */
export async function loadObject<Data extends object = Record<string, unknown>>(
  source: string | Uint8Array | ObjectSpec,
  options: LoadObjectOptions = {},
): Promise<LoadedObject<Data>> {
  const host = options.host ?? theHost()
  const object = objectOf(source)
  const chosen = choosePrograms(object, options)
  for (const map of object.maps)
    if (map.pinned && options.pinning !== 'ignore')
      throw new SkepError('SK4012', `map '${map.name}' asks to be pinned by its name`, {
        hint: "Skep leaves nothing behind: load it with { pinning: 'ignore' }",
      })
  for (const [name, value] of Object.entries(options.variables ?? {}))
    setVariable(variableNamed(object, name), value)
  const linker = new Linker(object, linkKernel(host.target))
  const shared = sharedMaps(object, options.maps ?? {})
  const own = object.maps.filter((map) => !shared.has(map) && !map.structOps)
  const maps = new Map(own.map((map) => [map, handleOf(object, map)]))
  prepareStructOps(object.maps)
  const specs = new UsdtSpecs(maps.values(), host.target)
  const programs = chosen.map(
    (each) => new LoadedObjectProgram(each, object.license, specs, options.on?.[each.name]),
  )
  using _types = holdTypes(object.types)
  const session = await openSession(
    host,
    (program) => {
      const { spec } = program as LoadedObjectProgram
      return withShared(linker.link(spec, targetOf(options.targets?.[spec.name])), shared)
    },
    programs,
    {
      signal: options.signal,
      attach: options.attach ? 'placed' : false,
      prepare(store) {
        fillSlots(object, programs, (map) => store(shared.get(map) ?? map))
        for (const map of outputs(programs))
          maps.get(map as ObjectMap)?.openBuffers(options.perfBytes ?? 1 << 18)
      },
      more: (store) => attachStructOps(object.maps, programs, linker, store),
    },
  )
  return new LoadedObject(
    object,
    session,
    Object.fromEntries(programs.map((each) => [each.name, each])),
    maps,
  )
}

/** A program of another object, or the kernel's id of one. */
function targetOf(given: LoadedObjectProgram | number | undefined): TargetProgram | undefined {
  if (given === undefined) return undefined
  const id = typeof given === 'number' ? given : given.loaded.id
  return { id, btf: typesOfProgram(id) }
}

/** Whose map stands for which of the object's. Throws SkepError (SK4014) where they are not alike. */
function sharedMaps(
  { maps }: ObjectSpec,
  given: Readonly<Record<string, MapDeclaration>>,
): ReadonlyMap<MapSpec, MapSpec> {
  const shared = new Map<MapSpec, MapSpec>()
  for (const [name, { spec }] of Object.entries(given)) {
    const mine = maps.find((each) => each.name === name && each.section === undefined)
    if (!mine) {
      const names = maps.filter((each) => each.section === undefined).map((each) => each.name)
      throw new NotFoundError('map', name, nearestNames(name, names), {
        hint: `there are ${names.join(', ')}`,
      })
    }
    for (const property of ['type', 'keySize', 'valueSize', 'maxEntries', 'flags'] as const)
      if (mine[property] !== spec[property])
        throw new SkepError(
          'SK4014',
          `map '${name}' has ${property} ${mine[property]} in the object, and ${spec[property]} where it is declared`,
          { hint: '`skep gen types x.o` writes declarations that are alike' },
        )
    spec.name ||= name
    shared.set(mine, spec)
  }
  return shared
}

/** The program with shared maps in the place of its own. */
function withShared(spec: ProgramSpec, shared: ReadonlyMap<MapSpec, MapSpec>): ProgramSpec {
  if (shared.size === 0) return spec
  const insns = spec.insns.map((insn) => {
    const ref = insn.ref as InsnRef | undefined
    const other = ref && shared.get(ref.map)
    return other ? { ...insn, ref: { ...ref, map: other } } : insn
  })
  return { ...spec, insns, maps: spec.maps.map((map) => shared.get(map) ?? map) }
}

function objectOf(source: string | Uint8Array | ObjectSpec): ObjectSpec {
  if (typeof source !== 'string') return source instanceof Uint8Array ? readObject(source) : source
  return readObject(readFileSync(source), basename(source))
}

function choosePrograms(object: ObjectSpec, { programs: wanted }: LoadObjectOptions) {
  if (!wanted) return object.programs.filter((each) => each.load)
  return wanted.map((name) => {
    const found = object.programs.find((each) => each.name === name)
    if (found) return found
    const names = object.programs.map((each) => each.name)
    throw new NotFoundError('program', name, nearestNames(name, names), {
      hint: `there are ${names.join(', ')}`,
    })
  })
}

function variableNamed(object: ObjectSpec, name: string): ObjectVariable {
  const found = object.variables.find((each) => each.name === name)
  if (found) return found
  const names = object.variables.map((each) => each.name)
  throw new NotFoundError('variable', name, nearestNames(name, names), {
    hint: `there are ${names.join(', ')}`,
  })
}

/** Sets a variable in the initial contents of its map. Throws SkepError (SK2001) for what is no value of its type. */
export function setVariable({ name, type, map, offset, size }: ObjectVariable, value: unknown): void {
  const bytes = map.contents![0]!.value
  if (!type) {
    if (!(value instanceof Uint8Array) || value.length !== size)
      throw new SkepError('SK2001', `variable '${name}' wants ${size} bytes: it has no type that is known`)
    bytes.set(value, offset)
    return
  }
  type.check(value, `variable '${name}'`)
  type.encode(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset, value)
}

/** The only key of a map of variables. */
const key = new Uint8Array(4)

function property(variable: ObjectVariable, map: LoadedObjectMap): PropertyDescriptor {
  const { name, offset, size, constant } = variable
  return {
    enumerable: true,
    get() {
      const { type } = variable
      const all = map.store.lookup(key)!
      return type ? type.decode(viewOf(all), offset) : all.slice(offset, offset + size)
    },
    set(value: unknown) {
      if (constant)
        throw new StateError(`variable '${name}' is constant since its program was verified`, {
          hint: 'give it before: loadObject(file, { variables: { … } })',
        })
      const { type } = variable
      if (!type) throw new SkepError('SK2001', `variable '${name}' has no type that is known`)
      type.check(value, `variable '${name}'`)
      const all = map.store.lookup(key)!
      type.encode(viewOf(all), offset, value)
      map.store.update(key, all)
    },
  }
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function handleOf({ btf }: ObjectSpec, map: ObjectMap): LoadedObjectMap {
  const of = (id: number | undefined, size: number) => {
    const type = btf && id ? btfType(btf, id) : undefined
    return type?.size === size ? type : undefined
  }
  const { types, recordId } = map
  return new LoadedObjectMap(map, {
    key: () => of(types?.keyId, map.keySize),
    value() {
      if (map.section) return undefined
      const record = btf && recordId ? btfType(btf, recordId) : undefined
      return record ?? of(types?.valueId, map.valueSize)
    },
  })
}

/** What maps of maps and program arrays hold from the start, now that there is something to hold. */
function fillSlots(
  { maps }: ObjectSpec,
  programs: readonly LoadedObjectProgram[],
  store: (map: MapSpec) => MapStore,
): void {
  for (const map of maps)
    for (const { index, map: inner, program } of map.slots) {
      const loaded = programs.find((each) => each.name === program)?.loaded
      const held = inner ? store(inner) : loaded
      // Programs that were left out leave their slots empty.
      if (!held) continue
      if (!(held instanceof LinuxMap || held instanceof LinuxProgram))
        throw new StateError(`what map '${map.name}' is to hold lives on another host`)
      store(map).update(word(index), word(held.fd.value))
    }
}

/** The helpers that put records out to an array of perf events. */
const outputHelpers = new Set(
  ['perf_event_output', 'skb_output', 'xdp_output'].map((name) => helperByName(name)!.id),
)

/** The arrays of perf events that programs put records out to, as far as that can be seen: they call a helper that does. */
function outputs(programs: readonly LoadedObjectProgram[]): Set<MapSpec> {
  const found = new Set<MapSpec>()
  for (const { insns } of programs.map((each) => each.loaded.spec)) {
    if (
      !insns.some(
        ({ code, src, imm }) => code === (BPF_JMP | BPF_CALL) && src === 0 && outputHelpers.has(imm!),
      )
    )
      continue
    for (const { ref } of insns as readonly { ref?: InsnRef }[])
      if (ref?.kind === 'map' && ref.map.type === BPF_MAP_TYPE_PERF_EVENT_ARRAY) found.add(ref.map)
  }
  return found
}

function word(value: number): Uint8Array {
  const bytes = new Uint8Array(4)
  viewOf(bytes).setUint32(0, value, true)
  return bytes
}
