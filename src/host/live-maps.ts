/**
 * Which maps are alive on which host. A map is created by the first session that uses it, shared by all of them, and
 * goes with the last; its declaration is told of both.
 */
import type { MapSpec } from '../object/index.ts'
import { declarationOf, type MapDeclaration, type MapKeeper } from './declaration.ts'
import type { Host, MapStore } from './host.ts'

interface LiveMap {
  readonly store: MapStore
  users: number
}

const hosts = new WeakMap<Host, Map<MapSpec, LiveMap>>()

/** The maps that one session uses. */
export class LiveMaps {
  readonly #all: Map<MapSpec, LiveMap>
  readonly #host: Host
  readonly #mine = new Set<MapSpec>()
  readonly #created = new Set<MapDeclaration>()

  constructor(host: Host) {
    this.#host = host
    this.#all = hosts.get(host) ?? new Map()
    hosts.set(host, this.#all)
  }

  /** The live map of `spec`: created and filled with its initial contents if this is its first use. */
  use(spec: MapSpec): MapStore {
    const live = this.#live(spec)
    if (!this.#mine.has(spec)) live.users++
    this.#mine.add(spec)
    return live.store
  }

  #live(spec: MapSpec): LiveMap {
    let live = this.#all.get(spec)
    if (!live) {
      const store = this.#host.createMap(spec)
      const declaration = declarationOf(spec)
      try {
        declaration?.bind(store, this.#keeper)
      } catch (error) {
        store.close()
        throw error
      }
      live = { store, users: 0 }
      this.#all.set(spec, live)
      if (declaration) this.#created.add(declaration)
    }
    return live
  }

  /** For maps that hold others: what is in them lives as long as they hold it, whichever session made it. */
  readonly #keeper: MapKeeper = {
    take: (spec) => {
      const live = this.#live(spec)
      live.users++
      return live.store
    },
    drop: (spec) => {
      const live = this.#all.get(spec)
      if (!live || --live.users > 0) return
      this.#all.delete(spec)
      declarationOf(spec)?.bind(undefined)
      live.store.close()
    },
  }

  /** The tables of programs that came to life with this session. */
  tables(): MapDeclaration[] {
    return [...this.#created].filter(({ link }) => link !== undefined)
  }

  /** The maps of this session that somebody declared. */
  declarations(): MapDeclaration[] {
    return [...this.#mine].map(declarationOf).filter((each) => each !== undefined)
  }

  /**
   * Lets go of the maps that are not in `used`; gives those that nobody uses any more, to be closed. `tell` runs what
   * tells a declaration, which may throw.
   */
  release(
    used: ReadonlySet<MapSpec> = new Set(),
    tell: (declaration: () => void) => void = (run) => run(),
  ): MapStore[] {
    const gone: MapStore[] = []
    for (const spec of [...this.#mine].filter((each) => !used.has(each))) {
      this.#mine.delete(spec)
      const live = this.#all.get(spec)!
      if (--live.users > 0) continue
      this.#all.delete(spec)
      gone.push(live.store)
      tell(() => declarationOf(spec)?.bind(undefined))
    }
    return gone
  }
}
