/** Maps of maps (kernel/bpf/map_in_map.c): written with descriptors of maps, read as their ids. */
import { StateError } from '../error/index.ts'
import type { MapStore } from '../host/index.ts'
import { LinuxMap } from './map-store.ts'
import { word } from './program-array.ts'

export class LinuxMapOfMaps extends LinuxMap {
  /** Puts a map in. SyscallError (EINVAL) for one that is not like those that it was made for. */
  setMap(key: Uint8Array, map: MapStore): void {
    if (!(map instanceof LinuxMap)) throw new StateError(`map '${map.spec.name}' lives on another host`)
    this.update(key, word(map.fd.value))
  }
}
