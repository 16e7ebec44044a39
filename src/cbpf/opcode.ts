/**
 * What each opcode of classic BPF does and how it is written (linux/filter.h, linux/bpf_common.h): one row an opcode,
 * from which listings, checkers and engines read, so that none of them knows numbers.
 *
 * The rows are all that Linux and libpcap know; an opcode without a row is refused everywhere.
 */
import {
  BPF_A,
  BPF_ABS,
  BPF_ADD,
  BPF_ALU,
  BPF_AND,
  BPF_B,
  BPF_DIV,
  BPF_H,
  BPF_IMM,
  BPF_IND,
  BPF_JA,
  BPF_JEQ,
  BPF_JGE,
  BPF_JGT,
  BPF_JMP,
  BPF_JSET,
  BPF_K,
  BPF_LD,
  BPF_LDX,
  BPF_LEN,
  BPF_LSH,
  BPF_MEM,
  BPF_MISC,
  BPF_MOD,
  BPF_MSH,
  BPF_MUL,
  BPF_NEG,
  BPF_OR,
  BPF_RET,
  BPF_RSH,
  BPF_ST,
  BPF_STX,
  BPF_SUB,
  BPF_TAX,
  BPF_TXA,
  BPF_W,
  BPF_X,
  BPF_XOR,
} from '../uapi/index.ts'
import type { AluOp, Relation } from './flow/flow.ts'

/** A register of the machine. */
export type Register = 'a' | 'x'

/** How the operand of an instruction is written. */
export type OperandForm =
  /** `[14]`, or the name of something beside the packet: `[vlanp]` */
  | 'absolute'
  /** `[x + 14]` */
  | 'indirect'
  /** `4*([14]&0xf)` */
  | 'headerLength'
  /** `#pktlen` */
  | 'length'
  /** `M[3]` */
  | 'memory'
  /** `#-14` */
  | 'decimal'
  /** `#0x86dd` */
  | 'hexadecimal'
  /** `x` */
  | 'x'
  /** the index of the instruction that is next */
  | 'target'
  | 'none'

/** What an instruction does. */
export type Operation = { readonly mnemonic: string; readonly form: OperandForm } & (
  | { readonly kind: 'load'; readonly size: 1 | 2 | 4; readonly indirect: boolean }
  | { readonly kind: 'headerLength' }
  | { readonly kind: 'length' | 'immediate' | 'recall'; readonly into: Register }
  | { readonly kind: 'keep'; readonly from: Register }
  | { readonly kind: 'alu'; readonly op: AluOp; readonly operand: 'k' | 'x' }
  | { readonly kind: 'negate' | 'tax' | 'txa' | 'jump' }
  | { readonly kind: 'test'; readonly relation: Relation; readonly operand: 'k' | 'x' }
  | { readonly kind: 'return'; readonly value: 'k' | 'a' }
)

const sizes = [
  { size: 4, bits: BPF_W, letter: '' },
  { size: 2, bits: BPF_H, letter: 'h' },
  { size: 1, bits: BPF_B, letter: 'b' },
] as const

const arithmetic: readonly (readonly [AluOp, number, 'decimal' | 'hexadecimal'])[] = [
  ['add', BPF_ADD, 'decimal'],
  ['sub', BPF_SUB, 'decimal'],
  ['mul', BPF_MUL, 'decimal'],
  ['div', BPF_DIV, 'decimal'],
  ['mod', BPF_MOD, 'decimal'],
  ['and', BPF_AND, 'hexadecimal'],
  ['or', BPF_OR, 'hexadecimal'],
  ['xor', BPF_XOR, 'hexadecimal'],
  ['lsh', BPF_LSH, 'decimal'],
  ['rsh', BPF_RSH, 'decimal'],
]

const relations: readonly (readonly [Relation, number])[] = [
  ['jeq', BPF_JEQ],
  ['jgt', BPF_JGT],
  ['jge', BPF_JGE],
  ['jset', BPF_JSET],
]

/** The operations by opcode. */
export const operations: ReadonlyMap<number, Operation> = new Map<number, Operation>([
  ...sizes.flatMap(({ size, bits, letter }): [number, Operation][] => [
    [
      BPF_LD | bits | BPF_ABS,
      { kind: 'load', size, indirect: false, mnemonic: `ld${letter}`, form: 'absolute' },
    ],
    [
      BPF_LD | bits | BPF_IND,
      { kind: 'load', size, indirect: true, mnemonic: `ld${letter}`, form: 'indirect' },
    ],
  ]),
  [BPF_LDX | BPF_B | BPF_MSH, { kind: 'headerLength', mnemonic: 'ldxb', form: 'headerLength' }],
  [BPF_LD | BPF_W | BPF_LEN, { kind: 'length', into: 'a', mnemonic: 'ld', form: 'length' }],
  [BPF_LDX | BPF_W | BPF_LEN, { kind: 'length', into: 'x', mnemonic: 'ldx', form: 'length' }],
  [BPF_LD | BPF_W | BPF_IMM, { kind: 'immediate', into: 'a', mnemonic: 'ld', form: 'hexadecimal' }],
  [BPF_LDX | BPF_W | BPF_IMM, { kind: 'immediate', into: 'x', mnemonic: 'ldx', form: 'hexadecimal' }],
  [BPF_LD | BPF_W | BPF_MEM, { kind: 'recall', into: 'a', mnemonic: 'ld', form: 'memory' }],
  [BPF_LDX | BPF_W | BPF_MEM, { kind: 'recall', into: 'x', mnemonic: 'ldx', form: 'memory' }],
  [BPF_ST, { kind: 'keep', from: 'a', mnemonic: 'st', form: 'memory' }],
  [BPF_STX, { kind: 'keep', from: 'x', mnemonic: 'stx', form: 'memory' }],
  ...arithmetic.flatMap(([op, bits, form]): [number, Operation][] => [
    [BPF_ALU | bits | BPF_K, { kind: 'alu', op, operand: 'k', mnemonic: op, form }],
    [BPF_ALU | bits | BPF_X, { kind: 'alu', op, operand: 'x', mnemonic: op, form: 'x' }],
  ]),
  [BPF_ALU | BPF_NEG, { kind: 'negate', mnemonic: 'neg', form: 'none' }],
  [BPF_JMP | BPF_JA, { kind: 'jump', mnemonic: 'ja', form: 'target' }],
  ...relations.flatMap(([relation, bits]): [number, Operation][] => [
    [
      BPF_JMP | bits | BPF_K,
      { kind: 'test', relation, operand: 'k', mnemonic: relation, form: 'hexadecimal' },
    ],
    [BPF_JMP | bits | BPF_X, { kind: 'test', relation, operand: 'x', mnemonic: relation, form: 'x' }],
  ]),
  [BPF_RET | BPF_K, { kind: 'return', value: 'k', mnemonic: 'ret', form: 'decimal' }],
  [BPF_RET | BPF_A, { kind: 'return', value: 'a', mnemonic: 'ret', form: 'none' }],
  [BPF_MISC | BPF_TAX, { kind: 'tax', mnemonic: 'tax', form: 'none' }],
  [BPF_MISC | BPF_TXA, { kind: 'txa', mnemonic: 'txa', form: 'none' }],
])
