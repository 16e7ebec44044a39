/**
 * What instructions name, in words: maps by what their declarations are called, functions of the kernel by its symbol
 * table. Before a program is loaded the specification says it, afterwards ids and addresses do.
 */
import type { Insn } from '../asm/index.ts'
import type { InsnRef } from '../object/index.ts'
import { kernelSymbols } from '../symbols/index.ts'
import { BPF_CALL, BPF_JMP, BPF_PSEUDO_CALL, BPF_PSEUDO_MAP_FD, BPF_PSEUDO_MAP_VALUE } from '../uapi/index.ts'
import type { Naming } from './assembly.ts'

/** For instructions of a specification. */
export const declaredNames: Naming = ({ dst, ref }) => {
  if (typeof ref !== 'object' || ref === null || !('map' in ref)) return undefined
  const reference = ref as InsnRef
  const place = reference.kind === 'mapValue' ? `[0]+${reference.offset}` : ''
  return `r${dst} = map ${reference.map.name}${place} ll`
}

/** For instructions that the kernel gave back; `maps` are the names of maps by their ids. */
export function kernelNames(maps: ReadonlyMap<number, string>): Naming {
  return (insn) => mapText(insn, maps) ?? callText(insn)
}

/** Where a map's descriptor was, the kernel tells its id. */
function mapText({ dst, src, imm64 }: Insn, maps: ReadonlyMap<number, string>): string | undefined {
  if (imm64 === undefined || (src !== BPF_PSEUDO_MAP_FD && src !== BPF_PSEUDO_MAP_VALUE)) return undefined
  const id = Number(imm64 & 0xffff_ffffn)
  const place = src === BPF_PSEUDO_MAP_VALUE ? `[0]+${imm64 >> 32n}` : ''
  return `r${dst} = map ${maps.get(id) ?? ''}[id:${id}]${place} ll`
}

/** Calls of helpers and kfuncs are distances from a function that is there for nothing else (kernel/bpf/core.c). */
function callText({ code, src, imm }: Insn): string | undefined {
  if (code !== (BPF_JMP | BPF_CALL) || src === BPF_PSEUDO_CALL) return undefined
  const symbols = kernelSymbols()
  const base = symbols.address('__bpf_call_base')
  const found = base === undefined ? undefined : symbols.name(base + BigInt(imm))
  return found && `call ${found.name}${found.offset > 0 ? `+0x${found.offset.toString(16)}` : ''}`
}
