/**
 * The meanings of `ld_imm64`: a plain 64-bit number, or, by the `BPF_PSEUDO_*` in its source field, a reference to a
 * map, a map's value, a kernel variable or a function, which the kernel replaces by an address when it loads the
 * program (kernel/bpf/verifier.c, resolve_pseudo_ldimm64). The low half of the value says which, the high half where in it.
 */
import {
  BPF_PSEUDO_BTF_ID,
  BPF_PSEUDO_FUNC,
  BPF_PSEUDO_MAP_FD,
  BPF_PSEUDO_MAP_IDX,
  BPF_PSEUDO_MAP_IDX_VALUE,
  BPF_PSEUDO_MAP_VALUE,
} from '../uapi/index.ts'
import type { Spelling } from './form.ts'
import type { Insn } from './insn.ts'

/** One meaning: its text, from the halves as signed 32-bit numbers, and whether the high half may be used. */
interface Pseudo {
  readonly high: boolean
  readonly text: (low: number, high: number, spelling: Spelling) => string
}

const pseudos: ReadonlyMap<number, Pseudo> = new Map([
  [BPF_PSEUDO_MAP_FD, { high: false, text: (low) => `map[fd:${low}]` }],
  [BPF_PSEUDO_MAP_VALUE, { high: true, text: (low, high) => `map[fd:${low}][0]+${high >>> 0}` }],
  [BPF_PSEUDO_MAP_IDX, { high: false, text: (low) => `map[idx:${low}]` }],
  [BPF_PSEUDO_MAP_IDX_VALUE, { high: true, text: (low, high) => `map[idx:${low}][0]+${high >>> 0}` }],
  [BPF_PSEUDO_BTF_ID, { high: true, text: (low, high) => `btf[id:${low}${high ? `,fd:${high}` : ''}]` }],
  [BPF_PSEUDO_FUNC, { high: false, text: (low, _high, { target }) => `func[${target(low)}]` }],
])

/** What is wrong with an `ld_imm64`, if anything. */
export function pseudoFlaw({ src, imm64 = 0n }: Insn): string | undefined {
  const pseudo = pseudos.get(src)
  if (!pseudo) return src === 0 ? undefined : `unknown kind of ld_imm64 ${src}`
  return pseudo.high || imm64 >> 32n === 0n ? undefined : 'the upper half of this ld_imm64 must be zero'
}

/** The text of an `ld_imm64`: `r1 = 0x5 ll`, `r1 = map[fd:5]`, … */
export function pseudoText({ dst, src, imm64 = 0n }: Insn, spelling: Spelling): string {
  const text = pseudos.get(src)?.text(half(imm64), half(imm64 >> 32n), spelling)
  return `r${dst} = ${text ?? `0x${imm64.toString(16)} ll`}`
}

/** Builds the value of an `ld_imm64` from its halves. */
export function halves(low: number, high: number): bigint {
  return BigInt(low >>> 0) | (BigInt(high >>> 0) << 32n)
}

function half(value: bigint): number {
  return Number(BigInt.asIntN(32, value))
}
