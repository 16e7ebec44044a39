/**
 * Every valid opcode byte and what belongs to it: which fields of the instruction it uses (the others must be zero, as
 * the kernel's verifier demands), what else must hold, and how it is written. Decoder and disassembler only look here,
 * so an instruction explains itself in one place. Spelling follows the kernel's log wherever llvm-mc reads it too.
 */
import {
  BPF_ABS,
  BPF_ALU,
  BPF_ALU64,
  BPF_ATOMIC,
  BPF_CALL,
  BPF_DW,
  BPF_END,
  BPF_EXIT,
  BPF_IMM,
  BPF_IND,
  BPF_JA,
  BPF_JCOND,
  BPF_JMP,
  BPF_JMP32,
  BPF_LD,
  BPF_LDX,
  BPF_LOAD_ACQ,
  BPF_MEM,
  BPF_MEMSX,
  BPF_MOV,
  BPF_NEG,
  BPF_PSEUDO_CALL,
  BPF_PSEUDO_KFUNC_CALL,
  BPF_ST,
  BPF_STORE_REL,
  BPF_STX,
  BPF_TO_BE,
  BPF_X,
  helperById,
} from '../uapi/index.ts'
import type { Insn } from './insn.ts'
import { aluOps, atomicOps, jumpOps, type Size, sizeBits } from './opcode.ts'
import { pseudoFlaw, pseudoText } from './pseudo.ts'

/** How jump targets and helpers are written. */
export interface Spelling {
  /** A target `delta` slots after the next instruction. */
  target(delta: number): string
  /** Calls helpers by name and id (`bpf_map_lookup_elem#1`) instead of the id alone. */
  readonly helperNames: boolean
}

export interface Form {
  /** The fields in use: `d`st, `s`rc, `o`ff, `i`mm. A used `src` is a register unless `pseudo`. */
  readonly uses: string
  readonly pseudo?: true
  /** What is wrong with the fields in use, if anything. */
  readonly flaw?: (insn: Insn) => string | undefined
  readonly text: (insn: Insn, spelling: Spelling) => string
}

/** What is wrong with an instruction, in the words of a message; undefined if it is well-formed. */
export function flawOf(insn: Insn): string | undefined {
  const form = forms.get(insn.code)
  if (!form) return `unknown opcode ${hex(insn.code)}`
  const { uses } = form
  if (insn.dst > 10 || (!form.pseudo && insn.src > 10))
    return `no register r${insn.dst > 10 ? insn.dst : insn.src}`
  if (insn.dst !== 0 && !uses.includes('d')) return `opcode ${hex(insn.code)} takes no destination register`
  if (insn.src !== 0 && !uses.includes('s')) return `opcode ${hex(insn.code)} takes no source register`
  if (insn.off !== 0 && !uses.includes('o')) return `opcode ${hex(insn.code)} takes no offset`
  if (insn.imm !== 0 && !uses.includes('i')) return `opcode ${hex(insn.code)} takes no immediate`
  return form.flaw?.(insn)
}

function* arithmetic(): Generator<[number, Form]> {
  for (const [cls, r] of [
    [BPF_ALU64, 'r'],
    [BPF_ALU, 'w'],
  ] as const) {
    const value = (insn: Insn) => (insn.code & BPF_X ? r + insn.src : String(insn.imm))
    for (const { code, symbol, off } of Object.values(aluOps)) {
      if (off !== 0) continue
      const signed = Object.values(aluOps).find((op) => op.code === code && op.off === 1)
      const form = (uses: string): Form => ({
        uses: uses + (signed ? 'o' : ''),
        flaw: ({ off }) => (off === 0 || off === 1 ? undefined : `no division of kind ${off}`),
        text: (insn) => `${r}${insn.dst} ${signed && insn.off === 1 ? signed.symbol : symbol} ${value(insn)}`,
      })
      yield [cls | code, form('di')]
      yield [cls | code | BPF_X, form('ds')]
    }
    yield [cls | BPF_MOV, { uses: 'di', text: (insn) => `${r}${insn.dst} = ${insn.imm}` }]
    yield [cls | BPF_MOV | BPF_X, cls === BPF_ALU64 ? moveOrCast : move32]
    yield [cls | BPF_NEG, { uses: 'd', text: ({ dst }) => `${r}${dst} = -${r}${dst}` }]
  }
  yield [BPF_ALU | BPF_END, endian('le')]
  yield [BPF_ALU | BPF_END | BPF_TO_BE, endian('be')]
  yield [BPF_ALU64 | BPF_END, endian('bswap')]
}

const moveOrCast: Form = {
  uses: 'dsoi',
  flaw: ({ off, imm }) => {
    if (off === 1) return undefined
    if (imm !== 0) return 'a move between registers takes no immediate'
    return [0, 8, 16, 32].includes(off) ? undefined : `no sign extension from ${off} bits`
  },
  text: ({ dst, src, off, imm }) => {
    if (off === 1) return `r${dst} = addr_space_cast(r${src}, ${imm >>> 16}, ${imm & 0xffff})`
    return off ? `r${dst} = (s${off})r${src}` : `r${dst} = r${src}`
  },
}

const move32: Form = {
  uses: 'dso',
  flaw: ({ off }) => ([0, 8, 16].includes(off) ? undefined : `no 32-bit sign extension from ${off} bits`),
  text: ({ dst, src, off }) => (off ? `w${dst} = (s${off})w${src}` : `w${dst} = w${src}`),
}

function endian(name: string): Form {
  return {
    uses: 'di',
    flaw: ({ imm }) => ([16, 32, 64].includes(imm) ? undefined : `no byte order of ${imm} bits`),
    text: ({ dst, imm }) => `r${dst} = ${name}${imm} r${dst}`,
  }
}

function* memory(): Generator<[number, Form]> {
  const sizes = Object.entries(sizeBits).map(([size, bits]) => [Number(size) as Size, bits] as const)
  for (const [size, bits] of sizes) {
    const place = (base: number, off: number, type = 'u') =>
      `*(${type}${8 * size} *)(r${base} ${signed(off)})`
    yield [
      BPF_LDX | BPF_MEM | bits,
      { uses: 'dso', text: ({ dst, src, off }) => `r${dst} = ${place(src, off)}` },
    ]
    yield [
      BPF_ST | BPF_MEM | bits,
      { uses: 'doi', text: ({ dst, off, imm }) => `${place(dst, off)} = ${imm}` },
    ]
    yield [
      BPF_STX | BPF_MEM | bits,
      { uses: 'dso', text: ({ dst, src, off }) => `${place(dst, off)} = r${src}` },
    ]
    yield [BPF_STX | BPF_ATOMIC | bits, atomicForm(size)]
    if (size === 8) continue
    yield [
      BPF_LDX | BPF_MEMSX | bits,
      { uses: 'dso', text: ({ dst, src, off }) => `r${dst} = ${place(src, off, 's')}` },
    ]
    yield [BPF_LD | BPF_ABS | bits, { uses: 'i', text: ({ imm }) => `r0 = *(u${8 * size} *)skb[${imm}]` }]
    yield [
      BPF_LD | BPF_IND | bits,
      {
        uses: 'si',
        text: ({ src, imm }) => `r0 = *(u${8 * size} *)skb[r${src}${imm ? ` ${signed(imm)}` : ''}]`,
      },
    ]
  }
  yield [BPF_LD | BPF_IMM | BPF_DW, { uses: 'ds', pseudo: true, flaw: pseudoFlaw, text: pseudoText }]
}

const atomicNames = new Map<number, string>(Object.entries(atomicOps).map(([name, code]) => [code, name]))

function atomicForm(size: Size): Form {
  const r = size === 8 ? 'r' : 'w'
  return {
    uses: 'dsoi',
    flaw: ({ imm }) => {
      if (imm === BPF_LOAD_ACQ || imm === BPF_STORE_REL) return undefined
      if (!atomicNames.has(imm)) return `unknown atomic operation ${hex(imm)}`
      return size < 4 ? `no atomic operation on ${size === 1 ? 'a byte' : '2 bytes'}` : undefined
    },
    text: ({ dst, src, off, imm }) => {
      const at = (base: number) => `(u${8 * size} *)(r${base} ${signed(off)})`
      if (imm === BPF_LOAD_ACQ) return `${r}${dst} = load_acquire(${at(src)})`
      if (imm === BPF_STORE_REL) return `store_release(${at(dst)}, ${r}${src})`
      const suffix = size === 8 ? '_64' : '32_32'
      if (imm === atomicOps.xchg) return `${r}${src} = xchg${suffix}(r${dst} ${signed(off)}, ${r}${src})`
      if (imm === atomicOps.cmpxchg)
        return `${r}0 = cmpxchg${suffix}(r${dst} ${signed(off)}, ${r}0, ${r}${src})`
      const name = atomicNames.get(imm) ?? hex(imm)
      if (name.startsWith('fetch_')) return `${r}${src} = atomic_${name}(${at(dst)}, ${r}${src})`
      return `lock *${at(dst)} ${aluOps[name as 'add'].symbol} ${r}${src}`
    },
  }
}

function* jumps(): Generator<[number, Form]> {
  for (const [cls, r] of [
    [BPF_JMP, 'r'],
    [BPF_JMP32, 'w'],
  ] as const)
    for (const { code, symbol } of Object.values(jumpOps)) {
      const form = (uses: string, operand: (insn: Insn) => string): Form => ({
        uses,
        text: (insn, { target }) => `if ${r}${insn.dst} ${symbol} ${operand(insn)} goto ${target(insn.off)}`,
      })
      yield [cls | code, form('doi', ({ imm }) => (imm < 0 ? `-${hex(-imm)}` : hex(imm)))]
      yield [cls | code | BPF_X, form('dso', ({ src }) => r + src)]
    }
  yield [BPF_JMP | BPF_JA, { uses: 'o', text: ({ off }, { target }) => `goto ${target(off)}` }]
  yield [BPF_JMP32 | BPF_JA, { uses: 'i', text: ({ imm }, { target }) => `gotol ${target(imm)}` }]
  yield [BPF_JMP | BPF_JCOND, { uses: 'o', text: ({ off }, { target }) => `may_goto ${target(off)}` }]
  yield [BPF_JMP | BPF_CALL, call]
  yield [BPF_JMP | BPF_CALL | BPF_X, { uses: 'd', text: ({ dst }) => `callx r${dst}` }]
  yield [BPF_JMP | BPF_EXIT, { uses: '', text: () => 'exit' }]
}

const call: Form = {
  uses: 'soi',
  pseudo: true,
  flaw: ({ src, off }) => {
    if (src > BPF_PSEUDO_KFUNC_CALL) return `unknown kind of call ${src}`
    return off !== 0 && src !== BPF_PSEUDO_KFUNC_CALL ? 'only a kfunc call takes an offset' : undefined
  },
  text: ({ src, off, imm }, { target, helperNames }) => {
    if (src === BPF_PSEUDO_CALL) return `call ${target(imm).replace(/^[+-]/, 'pc$&')}`
    if (src === BPF_PSEUDO_KFUNC_CALL) return `call kfunc#${imm}${off ? `@${off}` : ''}`
    const helper = helperNames ? helperById(imm) : undefined
    return helper ? `call bpf_${helper.name}#${imm}` : `call ${imm}`
  },
}

/** `+4` or `-8`. */
export function signed(value: number): string {
  return value < 0 ? String(value) : `+${value}`
}

function hex(value: number): string {
  return `0x${value.toString(16)}`
}

/** The form of each opcode byte; opcodes that are missing here do not exist. */
export const forms: ReadonlyMap<number, Form> = new Map([...arithmetic(), ...memory(), ...jumps()])

/** Opcodes that only the kernel's own rewriting makes, as seen in dumps of loaded programs. */
export const internalForms: ReadonlyMap<number, Form> = new Map<number, Form>([
  ...Object.values(sizeBits).map((bits): [number, Form] => [
    BPF_LDX | 0x20 | bits,
    forms.get(BPF_LDX | BPF_MEM | bits)!,
  ]),
  ...[1, 2, 4].map((size): [number, Form] => {
    const bits = sizeBits[size as Size]
    return [BPF_LDX | 0x40 | bits, forms.get(BPF_LDX | BPF_MEMSX | bits)!]
  }),
  [BPF_ST | 0xc0, { uses: '', text: () => 'nospec' }],
  [BPF_JMP | 0xf0, { uses: '', text: () => 'tail_call' }],
])
