/** The structs of functions of an object, as loading it asks for them: made as this kernel has them, and registered. */
import { invariant, StateError } from '../../error/index.ts'
import type { Link, MapStore } from '../../host/index.ts'
import type { Linker, MapSpec, ObjectMap } from '../../object/index.ts'
import { registerStructOps, structOpsFlags } from '../link/struct-ops.ts'
import { LinuxMap } from '../map-store.ts'
import { LinuxProgram } from '../program.ts'
import type { LoadedObjectProgram } from './object-program.ts'

/** Says of each how it will be registered, which the kernel asks when its map is made. */
export function prepareStructOps(maps: readonly ObjectMap[]): void {
  for (const map of maps) if (map.structOps) map.flags = structOpsFlags()
}

/** Registers those whose programs are loaded, one after the other. Throws SyscallError, StateError. */
export function* attachStructOps(
  maps: readonly ObjectMap[],
  programs: readonly LoadedObjectProgram[],
  linker: Linker,
  store: (map: MapSpec) => MapStore,
): Generator<Link> {
  for (const map of maps) {
    const names = [...(map.structOps?.programs.values() ?? [])]
    const found = names.map((name) => programs.find((each) => each.name === name))
    if (!found.every((each) => each !== undefined)) continue
    if (!found.some(({ loaded }) => loaded.spec.maps.includes(map))) continue
    const { value, programs: slots } = linker.structOps(map)
    const filled = value.slice()
    const view = new DataView(filled.buffer)
    for (const { name, offset } of slots) {
      const { loaded } = programs.find((each) => each.name === name)!
      if (!(loaded instanceof LinuxProgram))
        throw new StateError(`'${name}' of struct '${map.name}' lives on another host`)
      view.setBigUint64(offset, BigInt(loaded.fd.value), true)
    }
    const live = store(map)
    invariant(live instanceof LinuxMap, `struct '${map.name}' lives on another host`)
    yield registerStructOps(live, filled)
  }
}
