/**
 * A filter between its expression and its instructions: a graph without cycles of tests on values, ending in returns.
 *
 * Values are trees of loads and arithmetic without side effects, each made once by `values()` so that equal values are
 * the same object: common subexpressions need no search. What has to be remembered of the machine is that a load
 * may fail: outside the packet it ends the program with 0 at once, also under `not`. So a test that is left out
 * must not hide such an end that libpcap's program would have had, and `first` names values that are computed
 * at a test though only later ones use them (the length of a radiotap header).
 *
 * Registers and scratch memory do not exist here: `emit.ts` chooses them.
 */

/** Something that the machine computes into A or X: 32 bits, unsigned, wrapping. */
export type Value =
  | { readonly kind: 'constant'; readonly k: number }
  /** `size` bytes at `base` + `offset` of the packet, in network byte order; SKF_AD_OFF and SKF_NET_OFF as offsets. */
  | {
      readonly kind: 'load'
      readonly size: 1 | 2 | 4
      readonly base: Value | undefined
      readonly offset: number
    }
  /** Four times the low four bits of the byte at `offset`: an IPv4 header's length. */
  | { readonly kind: 'headerLength'; readonly offset: number }
  /** The length of the packet on the wire. */
  | { readonly kind: 'length' }
  | { readonly kind: 'alu'; readonly op: AluOp; readonly left: Value; readonly right: Value }
  | { readonly kind: 'negate'; readonly operand: Value }
  /**
   * `yes` or `no`, as the graph `test` decides by returning 1 or 0: an offset that depends on the packet (the length
   * of an 802.11 header, what is inside Geneve). Only the chosen one is computed, so only its loads can fail.
   */
  | { readonly kind: 'choose'; readonly test: Node; readonly yes: Value; readonly no: Value }
  /**
   * The walk along a chain of headers (`protochain`, the one loop of the language), as instructions that enter with
   * nothing and leave the protocol in A: relative jumps inside, falling out at the end; they may use A, X and the
   * scratch words from `scratch` on. The kernel refuses its jump backwards; interpreters in user space take it.
   */
  | { readonly kind: 'chain'; readonly body: readonly ChainInstruction[]; readonly scratch: number }

export type AluOp = 'add' | 'sub' | 'mul' | 'div' | 'mod' | 'and' | 'or' | 'xor' | 'lsh' | 'rsh'

/** An instruction of a chain; `k` of a jump counts from the next instruction and may be negative. */
export interface ChainInstruction {
  readonly code: number
  readonly jt: number
  readonly jf: number
  readonly k: number
}

export type Relation = 'jeq' | 'jgt' | 'jge' | 'jset'

/** A place of the graph: a test or an end. */
export type Node = Test | Return

export interface Test {
  readonly kind: 'test'
  /**
   * Values computed here, in this order, before the test is made; later tests may use them. A test of two equal
   * constants is there for its `first` alone.
   */
  readonly first: readonly Value[]
  readonly relation: Relation
  readonly left: Value
  /** Compared with; a constant or any other value (then in X). */
  readonly right: Value
  readonly yes: Node
  readonly no: Node
}

/** The end: how many bytes of the packet are kept, 0 for none. */
export interface Return {
  readonly kind: 'return'
  readonly k: number
}
