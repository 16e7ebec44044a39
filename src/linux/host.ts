/** The live kernel as a `Host`: each concern has its file, and this one names them. */

import { StateError } from '../error/index.ts'
import type { AttachPoint, Host, Link, LoadedProgram, MapStore } from '../host/index.ts'
import type { MapSpec, ProgramSpec } from '../object/index.ts'
import {
  BPF_MAP_TYPE_ARRAY_OF_MAPS,
  BPF_MAP_TYPE_HASH_OF_MAPS,
  BPF_MAP_TYPE_PERF_EVENT_ARRAY,
  BPF_MAP_TYPE_PROG_ARRAY,
  BPF_MAP_TYPE_RINGBUF,
} from '../uapi/index.ts'
import { attachProgram } from './attach.ts'
import { createMap } from './map-create.ts'
import { LinuxMapOfMaps } from './map-of-maps.ts'
import { LinuxMap } from './map-store.ts'
import { LinuxPerfArray } from './perf-array.ts'
import { permitted } from './permission.ts'
import { LinuxProgram, loadProgram } from './program.ts'
import { LinuxProgramArray } from './program-array.ts'
import { LinuxRing } from './ring-store.ts'
import { RunningKernel } from './target.ts'

export interface LinuxHostOptions {
  /** The kernel's types: a file to read them from, or false for a kernel that has none. Default: the kernel's own. */
  readonly btf?: string | false | undefined
}

/** What a live map of a BPF_MAP_TYPE_… is; a plain map unless it is listed. */
const stores: ReadonlyMap<number, typeof LinuxMap> = new Map<number, typeof LinuxMap>([
  [BPF_MAP_TYPE_RINGBUF, LinuxRing],
  [BPF_MAP_TYPE_PERF_EVENT_ARRAY, LinuxPerfArray],
  [BPF_MAP_TYPE_PROG_ARRAY, LinuxProgramArray],
  [BPF_MAP_TYPE_ARRAY_OF_MAPS, LinuxMapOfMaps],
  [BPF_MAP_TYPE_HASH_OF_MAPS, LinuxMapOfMaps],
])

/** A host on the running kernel. Nothing is asked of the kernel, and no right needed, before it is used. */
export function linuxHost(options: LinuxHostOptions = {}): Host {
  const target = new RunningKernel(options)
  return {
    target,
    createMap(spec: MapSpec): MapStore {
      const Store = stores.get(spec.type) ?? LinuxMap
      return new Store(
        spec,
        permitted(['CAP_BPF'], () => createMap(spec)),
      )
    },
    load(spec: ProgramSpec, store: (map: MapSpec) => MapStore): LoadedProgram {
      return loadProgram(spec, store)
    },
    attach(program: LoadedProgram, point: AttachPoint): Link {
      if (!(program instanceof LinuxProgram))
        throw new StateError(`program '${program.spec.name}' lives on another host`, {
          hint: 'load it on the host it is to be attached to',
        })
      return attachProgram(program, point, target)
    },
  }
}

let shared: Host | undefined

/** The one host of this process, made at its first use. */
export function theHost(): Host {
  return (shared ??= linuxHost())
}
