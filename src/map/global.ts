/**
 * `global(type, initial)`: a variable that kernel code and user space share, as C has them in .data and .bss: an array
 * of one entry that user space maps into its memory (BPF_F_MMAPABLE, kernel/bpf/arraymap.c), so that neither side makes
 * a call to read or write it.
 *
 * The entry is a struct with the one field `value`, so that all which fields of structs can do on both sides (atomic
 * updates, references into structs, checks of what is assigned) holds for globals without more.
 */
import { SkepError, StateError } from '../error/index.ts'
import type { MapStore } from '../host/index.ts'
import type { MapSpec } from '../object/index.ts'
import { kernelOperand, type Lowering, Operand, Reference } from '../operand/index.ts'
import { type Infer, struct, type Type, u32 } from '../schema/index.ts'
import { BPF_F_MMAPABLE, BPF_MAP_TYPE_ARRAY } from '../uapi/index.ts'
import { type KernelSide, type Lowerings, MapHandle, onMachine } from './handle.ts'
import { liveView } from './live.ts'
import { MemoryArray } from './memory-store.ts'
import { mapName, variableName } from './name.ts'

const first = new Uint8Array(4)

/** A variable of this type, zero at first unless `initial` is given. Needs Linux 5.5. */
export function global<T extends Type>(type: T, initial?: Infer<T>): Global<T> {
  if (type.objects) {
    throw new SkepError('SK2002', `a global cannot be a ${type.name}`, {
      hint: 'keep what has a lock or a timer in an array or a hash map',
    })
  }
  const made = new Global(type)
  if (initial !== undefined) made.value = initial
  return made
}

/** A variable shared by kernel code and user space. */
export class Global<T extends Type> extends MapHandle {
  readonly #type: T
  #view: { readonly store: MapStore; readonly object: { value: Infer<T> } } | undefined

  constructor(type: T) {
    const value = struct({ value: type })
    const { size } = value
    const spec = { name: '', keySize: 4, valueSize: size, maxEntries: 1, key: u32, value }
    super({ ...spec, type: BPF_MAP_TYPE_ARRAY, flags: BPF_F_MMAPABLE }, 'failed')
    this.#type = type
  }

  /**
   * The variable itself, on both sides. A struct or an array is a reference whose fields and elements are read and
   * written in place; in user space it lives until the program is loaded, or its last session has ended (StateError). In
   * kernel code `+= -= |= &= ^=` are atomic for 32 and 64-bit integers; in user space they are a read and a write.
   */
  get value(): Infer<T> {
    return this.#record().value
  }

  set value(value: Infer<T>) {
    this.#record().value = value
  }

  #record(): { value: Infer<T> } {
    const kernel = super.machineSide() as GlobalOnMachine<T> | undefined
    if (kernel) return kernel.record
    const { store } = this
    if (this.#view?.store !== store) this.#view = { store, object: this.#viewOf(store) }
    return this.#view.object
  }

  #viewOf(store: MapStore): { value: Infer<T> } {
    const alive = () => {
      if (this.store === store) return
      throw new StateError(`this part of global '${this.label}' was taken before its program was loaded`, {
        hint: `take it from ${this.label}.value again`,
      })
    }
    return liveView<Type>(this.spec.value!, bytesOf(store), 0, {
      alive,
      checkedAs: this.label,
    }) as { value: Infer<T> }
  }

  protected override memory(): MapStore {
    return new OneEntry(this.spec)
  }

  protected override fill(store: MapStore, draft: MapStore): void {
    store.update(first, draft.lookup(first)!)
  }

  protected override lowerings(): Lowerings {
    return {}
  }

  protected override loweredBy(): string {
    return ''
  }

  override [onMachine](): KernelSide {
    const user = new Global(this.#type)
    user.spec.name = this.spec.name
    const store = user.memory()
    this.fill(store, this.initial)
    user.bind(store)
    return new GlobalOnMachine(user, store)
  }

  override [kernelOperand](path: string): Operand {
    if (!this.spec.name) this.spec.name = mapName(variableName(path))
    return new GlobalOperand(this.spec, path)
  }
}

/** The bytes of the one entry, which the other side sees changing. */
function bytesOf(store: MapStore): Uint8Array {
  const bytes = store.shared?.()
  if (bytes) return bytes
  throw new StateError(`map '${store.spec.name}' cannot be mapped into memory on this host`)
}

class OneEntry extends MemoryArray {
  shared(): Uint8Array {
    return this.reference(first)!
  }
}

/** A global while kernel code runs as JavaScript. */
class GlobalOnMachine<T extends Type> implements KernelSide {
  readonly user: Global<T>
  readonly record: { value: Infer<T> }

  constructor(user: Global<T>, store: MapStore) {
    this.user = user
    this.record = liveView<Type>(user.spec.value!, bytesOf(store)) as { value: Infer<T> }
  }
}

/** A global in kernel code: what can be done with it is what can be done with the struct that its entry is. */
class GlobalOperand extends Operand {
  private readonly spec: MapSpec
  private readonly path: string

  constructor(spec: MapSpec, path: string) {
    super()
    this.spec = spec
    this.path = path
  }

  describe(): string {
    return `global '${this.path}' itself (its value is ${this.path}.value)`
  }

  override names(): readonly string[] {
    return ['value']
  }

  private record(l: Lowering): Reference {
    const place = { pointer: l.b.mapValue(this.spec, 0), offset: 0, space: 'map' } as const
    return new Reference(place, this.spec.value!, { writable: true, atomic: true })
  }

  private only(l: Lowering, name: string): Reference {
    if (name === 'value') return this.record(l)
    return l.fail('SK2011', `global '${this.path}' has no property '${name}'`, `write ${this.path}.value`)
  }

  override member(l: Lowering, name: string): Operand {
    return this.only(l, name).member(l, name)
  }

  override setMember(l: Lowering, name: string, value: Operand): void {
    this.only(l, name).setMember(l, name, value)
  }

  override updateMember(l: Lowering, name: string, operator: string, value: () => Operand): Operand {
    return this.only(l, name).updateMember(l, name, operator, value)
  }
}
