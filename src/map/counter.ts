/**
 * What a map could not take is counted, in a one-entry array of its own that exists only where a program can fail so.
 * The count stays readable after the session.
 */
import { declareMap, type MapDeclaration, type MapStore } from '../host/index.ts'
import type { MapSpec } from '../object/index.ts'
import { struct, u32, u64 } from '../schema/index.ts'
import { BPF_MAP_TYPE_ARRAY } from '../uapi/index.ts'
import { mapName } from './name.ts'

const first = new Uint8Array(4)

export class Counter implements MapDeclaration {
  readonly #what: 'lost' | 'failed'
  readonly #owner: MapSpec
  #spec: MapSpec | undefined
  #store: MapStore | undefined
  #count = 0

  constructor(what: 'lost' | 'failed', owner: MapSpec) {
    this.#what = what
    this.#owner = owner
  }

  /** The array that kernel code counts in (at byte 0); asking for it brings it into being. */
  get spec(): MapSpec {
    if (!this.#spec) {
      const value = struct({ [this.#what]: u64 })
      const { name } = this.#owner
      this.#spec = {
        name: name ? mapName(`${name.slice(0, 8)}.${this.#what}`) : '',
        type: BPF_MAP_TYPE_ARRAY,
        keySize: 4,
        valueSize: 8,
        maxEntries: 1,
        flags: 0,
        key: u32,
        value,
      }
      declareMap(this)
    }
    return this.#spec
  }

  bind(store: MapStore | undefined): void {
    this.#count = store ? 0 : this.read()
    this.#store = store
  }

  /** Counts one, for kernel code that runs as JavaScript. */
  add(): void {
    this.#count++
  }

  read(): number {
    const bytes = this.#store?.lookup(first)
    if (bytes) this.#count = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true))
    return this.#count
  }
}
