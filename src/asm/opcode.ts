/** The parts an opcode byte is made of (RFC 9669 section 3), by name: sizes, operations and how they are spelled. */
import {
  BPF_ADD,
  BPF_AND,
  BPF_ARSH,
  BPF_B,
  BPF_CMPXCHG,
  BPF_DIV,
  BPF_DW,
  BPF_FETCH,
  BPF_H,
  BPF_JEQ,
  BPF_JGE,
  BPF_JGT,
  BPF_JLE,
  BPF_JLT,
  BPF_JNE,
  BPF_JSET,
  BPF_JSGE,
  BPF_JSGT,
  BPF_JSLE,
  BPF_JSLT,
  BPF_LSH,
  BPF_MOD,
  BPF_MUL,
  BPF_OR,
  BPF_RSH,
  BPF_SUB,
  BPF_W,
  BPF_XCHG,
  BPF_XOR,
} from '../uapi/index.ts'

/** Bytes of a memory access. */
export type Size = 1 | 2 | 4 | 8

/** The opcode's size bits, by bytes. */
export const sizeBits: Readonly<Record<Size, number>> = { 1: BPF_B, 2: BPF_H, 4: BPF_W, 8: BPF_DW }

/** Arithmetic of the shape `dst op= operand`: `code` is the operation, `off` tells signed division apart (cpu v4). */
export const aluOps = {
  add: { code: BPF_ADD, off: 0, symbol: '+=' },
  sub: { code: BPF_SUB, off: 0, symbol: '-=' },
  mul: { code: BPF_MUL, off: 0, symbol: '*=' },
  div: { code: BPF_DIV, off: 0, symbol: '/=' },
  sdiv: { code: BPF_DIV, off: 1, symbol: 's/=' },
  mod: { code: BPF_MOD, off: 0, symbol: '%=' },
  smod: { code: BPF_MOD, off: 1, symbol: 's%=' },
  or: { code: BPF_OR, off: 0, symbol: '|=' },
  and: { code: BPF_AND, off: 0, symbol: '&=' },
  xor: { code: BPF_XOR, off: 0, symbol: '^=' },
  lsh: { code: BPF_LSH, off: 0, symbol: '<<=' },
  rsh: { code: BPF_RSH, off: 0, symbol: '>>=' },
  arsh: { code: BPF_ARSH, off: 0, symbol: 's>>=' },
} as const
export type AluOp = keyof typeof aluOps

/** Conditions; those with an `s` compare signed. */
export const jumpOps = {
  jeq: { code: BPF_JEQ, symbol: '==' },
  jne: { code: BPF_JNE, symbol: '!=' },
  jgt: { code: BPF_JGT, symbol: '>' },
  jge: { code: BPF_JGE, symbol: '>=' },
  jlt: { code: BPF_JLT, symbol: '<' },
  jle: { code: BPF_JLE, symbol: '<=' },
  jset: { code: BPF_JSET, symbol: '&' },
  jsgt: { code: BPF_JSGT, symbol: 's>' },
  jsge: { code: BPF_JSGE, symbol: 's>=' },
  jslt: { code: BPF_JSLT, symbol: 's<' },
  jsle: { code: BPF_JSLE, symbol: 's<=' },
} as const
export type JumpOp = keyof typeof jumpOps

/** Atomic read-modify-write operations and their `imm`. All but the plain four need Linux 5.12 (cpu v3). */
export const atomicOps = {
  add: BPF_ADD,
  or: BPF_OR,
  and: BPF_AND,
  xor: BPF_XOR,
  fetch_add: BPF_ADD | BPF_FETCH,
  fetch_or: BPF_OR | BPF_FETCH,
  fetch_and: BPF_AND | BPF_FETCH,
  fetch_xor: BPF_XOR | BPF_FETCH,
  xchg: BPF_XCHG,
  cmpxchg: BPF_CMPXCHG,
} as const
export type AtomicOp = keyof typeof atomicOps
