/** Where a program names its maps: a spec's references become descriptors of live maps (kernel/bpf/verifier.c, resolve_pseudo_ldimm64). */
import { halves, type Insn } from '../asm/index.ts'
import { StateError } from '../error/index.ts'
import type { MapStore } from '../host/index.ts'
import type { InsnRef, MapSpec } from '../object/index.ts'
import { BPF_PSEUDO_MAP_FD, BPF_PSEUDO_MAP_VALUE } from '../uapi/index.ts'
import { LinuxMap } from './map-store.ts'

/** The instructions with the live maps' descriptors in them. StateError for a map of another host. */
export function linkMaps(insns: readonly Insn[], store: (map: MapSpec) => MapStore): Insn[] {
  const fdOf = (spec: MapSpec): number => {
    const map = store(spec)
    if (map instanceof LinuxMap) return map.fd.value
    throw new StateError(`map '${spec.name}' lives on another host`, {
      hint: 'use a map of its own for each host',
    })
  }
  return insns.map((insn) => (isMapRef(insn.ref) ? { ...insn, ...linked(insn.ref, fdOf) } : insn))
}

function linked(ref: InsnRef, fdOf: (map: MapSpec) => number): { src: number; imm64: bigint } {
  const fd = fdOf(ref.map)
  return ref.kind === 'map'
    ? { src: BPF_PSEUDO_MAP_FD, imm64: halves(fd, 0) }
    : { src: BPF_PSEUDO_MAP_VALUE, imm64: halves(fd, ref.offset) }
}

function isMapRef(ref: unknown): ref is InsnRef {
  return typeof ref === 'object' && ref !== null && 'map' in ref && 'kind' in ref
}
