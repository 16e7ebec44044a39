/**
 * What a program wants to know of the types of the kernel that it will be loaded on, before there is such a kernel: the
 * question of a CO-RE relocation (`kinds.ts`), asked of the types that the program is compiled with. The compiler carries
 * it like a number that nobody knows; who writes an object makes a relocation of it.
 */
import type { Btf } from '../../btf/index.ts'
import { invariant } from '../../error/index.ts'
import { coreKinds, localMeaning } from './kinds.ts'

/** The questions that compiled programs ask, by their names in `kinds.ts`. */
export type FactKind =
  | 'byte_off'
  | 'byte_sz'
  | 'field_exists'
  | 'lshift_u64'
  | 'rshift_u64'
  | 'type_exists'
  | 'enumval_exists'

/** A question. Equal questions are one object. */
export interface KernelFact {
  readonly kind: FactKind
  /** The types that it was compiled with. */
  readonly btf: Btf
  /** The type that is asked about. */
  readonly typeId: number
  /** The way from it, as an access string has it: `0:3:1`; of an enumerator its index. */
  readonly access: string
  /** The answer of the types that it was compiled with. */
  readonly value: number
  /** The question in words: `byte_off of task_struct.pid`. */
  readonly text: string
}

/** An address in the kernel, or 0: what a symbol that need not be there is. */
export interface KernelSymbol {
  readonly symbol: string
}

/** The number of a kind in `enum bpf_core_relo_kind`. */
export function factNumber(kind: FactKind): number {
  return coreKinds.findIndex(({ name }) => name === kind)
}

const known = new WeakMap<Btf, Map<string, KernelFact>>()

/** The question of this kind about `typeId`; `name` says in words what is asked about. Throws `FormatError`. */
export function kernelFact(
  kind: FactKind,
  btf: Btf,
  typeId: number,
  access: string,
  name: string,
): KernelFact {
  let facts = known.get(btf)
  if (!facts) known.set(btf, (facts = new Map()))
  const key = `${kind} ${typeId} ${access}`
  let fact = facts.get(key)
  if (!fact) {
    const asked = coreKinds[factNumber(kind)]!
    const answer = asked.ask(localMeaning(asked, btf, typeId, access))
    invariant(answer, `${kind} of ${name} has no answer`)
    fact = { kind, btf, typeId, access, value: Number(answer.value), text: `${kind} of ${name}` }
    facts.set(key, fact)
  }
  return fact
}
