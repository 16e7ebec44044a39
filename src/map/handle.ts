/**
 * What all map handles share: a handle is declared before there is any kernel, holds its initial contents in memory,
 * is bound to a live map while sessions use it, and answers for itself in kernel code, compiled (`kernelOperand`)
 * or run as JavaScript (`onMachine`).
 */
import { nearestNames, StateError } from '../error/index.ts'
import { declareMap, type MapDeclaration, type MapKeeper, type MapStore } from '../host/index.ts'
import type { MapSpec } from '../object/index.ts'
import {
  Builtin,
  type Iteration,
  type KernelIdentity,
  type KernelValue,
  kernelIdentity,
  kernelOperand,
  type Lower,
  type Lowering,
  type Machine,
  Operand,
  runningMachine,
} from '../operand/index.ts'
import { layoutText } from '../schema/index.ts'
import { Counter } from './counter.ts'
import { mapName, variableName } from './name.ts'

/** The key under which a handle gives its kernel side to a machine that runs kernel functions as JavaScript. */
export const onMachine: unique symbol = Symbol.for('skep.onMachine') as never

/** A map in a machine's memory: the verbs of kernel code, and a handle to look at it with. */
export interface KernelSide {
  readonly user: object
}

/** A handle that can be on a machine. */
export interface OnMachine {
  [onMachine](machine: Machine): KernelSide
}

/** What a kind's methods are lowered with: `path` is how the kernel function reached the map. */
export type Lowerings = Readonly<Record<string, (path: string) => Lower>>

export abstract class MapHandle<S extends MapStore = MapStore>
  implements MapDeclaration, KernelValue, OnMachine
{
  readonly spec: MapSpec
  protected readonly counter: Counter
  #live: S | undefined
  #draft: S | undefined
  #ended = false

  constructor(spec: MapSpec, counts: 'lost' | 'failed') {
    this.spec = spec
    this.counter = new Counter(counts, spec)
    declareMap(this)
  }

  /** The array that programs count in what this map could not take (a u64 at byte 0); made when asked for. */
  get counters(): MapSpec {
    return this.counter.spec
  }

  /** `counts`, or `map` while it has no name. */
  protected get label(): string {
    return this.spec.name || 'map'
  }

  /** What it means that kernel code could not put something into this map, for messages. */
  shortage(often: string): { readonly message: string; readonly offer: string } {
    return {
      message: `map '${this.label}' was full ${often}: what should have been in it is missing`,
      offer: `it holds ${this.spec.maxEntries} entries`,
    }
  }

  /** A map in memory, empty. */
  protected abstract memory(): S

  /** The methods of kernel code. */
  protected abstract lowerings(): Lowerings

  /** What the methods of kernel code depend on, besides the kind of map and its spec. */
  protected abstract loweredBy(): string

  abstract [onMachine](machine: Machine): KernelSide

  /** Puts what was written before the load into `store`. */
  protected fill(_store: S, _draft: S): void {}

  /** Called when the map is about to go; `store` can still be read. */
  protected released(_store: S): void {}

  protected get live(): S | undefined {
    return this.#live
  }

  /** Whether a program that uses this map is loaded, or was. */
  get wasLoaded(): boolean {
    return this.#live !== undefined || this.#ended
  }

  protected get ended(): boolean {
    return this.#ended
  }

  /** The map as it is: live, or before its first load the initial contents. Throws StateError after its last session. */
  protected get store(): S {
    if (this.#live) return this.#live
    if (this.#ended) {
      throw new StateError(`map '${this.label}' is gone: the last session that used it has ended`, {
        hint: 'read it before the session is closed, or attach a program that uses it again',
      })
    }
    return this.initial
  }

  /** What the map holds when it is loaded next. */
  protected get initial(): S {
    return (this.#draft ??= this.memory())
  }

  fillInitial(store: MapStore): void {
    if (this.#draft) this.fill(store as S, this.#draft)
  }

  /** `keeper` is for maps that hold other maps. */
  bind(store: MapStore | undefined, _keeper?: MapKeeper): void {
    const before = this.#live
    if (before && store) {
      throw new StateError(`map '${this.label}' is in use on another host already`, {
        hint: 'close that session first, or declare a second map',
      })
    }
    if (before) this.released(before)
    this.#live = undefined
    this.#ended = store === undefined
    if (!store) return
    if (this.#draft) this.fill(store as S, this.#draft)
    this.#live = store as S
  }

  /** The kernel side of this map, while kernel code runs as JavaScript. */
  protected machineSide(): KernelSide | undefined {
    return runningMachine()?.map(this) as KernelSide | undefined
  }

  [kernelIdentity](): KernelIdentity {
    const { name: _, key, value, inner: __, ...spec } = this.spec
    const types = [key, value].map((type) => type && layoutText(type))
    const text = JSON.stringify([this.constructor.name, spec, types, this.loweredBy()])
    return { text, maps: [() => this.spec, () => this.counters] }
  }

  /** The first variable by which kernel code knows the map names it. */
  [kernelOperand](path: string): Operand {
    if (!this.spec.name) this.spec.name = mapName(variableName(path))
    return new MapOperand(this, path, this.lowerings())
  }
}

/** A map in kernel code. */
export class MapOperand extends Operand {
  private readonly handle: object
  private readonly path: string
  private readonly methods: Lowerings

  constructor(handle: object, path: string, methods: Lowerings) {
    super()
    this.handle = handle
    this.path = path
    this.methods = methods
  }

  describe(): string {
    return `map '${this.path}'`
  }

  override names(): readonly string[] {
    return Object.keys(this.methods)
  }

  override host(): { readonly value: unknown } | undefined {
    return { value: this.handle }
  }

  override unify(other: Operand): Operand | undefined {
    return other instanceof MapOperand && other.handle === this.handle ? this : undefined
  }

  override iterate(l: Lowering): Iteration {
    if (!Object.hasOwn(this.methods, 'entries')) return super.iterate(l)
    return this.member(l, 'entries').call(l, []).iterate(l)
  }

  override member(l: Lowering, name: string): Operand {
    if (Object.hasOwn(this.methods, name)) {
      return new Builtin(`${this.path}.${name}`, this.methods[name]!(this.path))
    }
    const near = nearestNames(name, this.names())
    const hint = near.length
      ? `did you mean ${near.join(', ')}?`
      : `kernel code can use ${this.names().join(', ')}`
    return l.fail('SK2011', `${this.describe()} has no '${name}' in kernel code`, hint)
  }
}
