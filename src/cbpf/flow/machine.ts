/**
 * The registers of the classic machine while code is chosen: which value is in A, in X and in each scratch word, and
 * the instructions that put it there. A value that is already somewhere is fetched, not computed again.
 */
import {
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
  BPF_RSH,
  BPF_ST,
  BPF_STX,
  BPF_SUB,
  BPF_TAX,
  BPF_TXA,
  BPF_W,
  BPF_X,
  BPF_XOR,
} from '../../uapi/index.ts'
import type { ClassicInstruction } from '../instruction.ts'
import type { AluOp, Relation, Value } from './flow.ts'

/** The words of scratch memory, BPF_MEMWORDS of linux/filter.h. */
export const scratchWords = 16

export const relationCode: Record<Relation, number> = {
  jeq: BPF_JMP | BPF_JEQ,
  jgt: BPF_JMP | BPF_JGT,
  jge: BPF_JMP | BPF_JGE,
  jset: BPF_JMP | BPF_JSET,
}

export const jump = BPF_JMP | BPF_JA
export const byX = BPF_X

const aluCode: Record<AluOp, number> = {
  add: BPF_ALU | BPF_ADD,
  sub: BPF_ALU | BPF_SUB,
  mul: BPF_ALU | BPF_MUL,
  div: BPF_ALU | BPF_DIV,
  mod: BPF_ALU | BPF_MOD,
  and: BPF_ALU | BPF_AND,
  or: BPF_ALU | BPF_OR,
  xor: BPF_ALU | BPF_XOR,
  lsh: BPF_ALU | BPF_LSH,
  rsh: BPF_ALU | BPF_RSH,
}

const sizeCode = { 1: BPF_B, 2: BPF_H, 4: BPF_W }

/** What is known to be where. A value of undefined is not known. */
export interface Registers {
  readonly a: Value | undefined
  readonly x: Value | undefined
  readonly words: readonly (Value | undefined)[]
}

export const nothingKnown: Registers = { a: undefined, x: undefined, words: [] }

/** What is known where paths come together. */
export function meet(one: Registers, other: Registers): Registers {
  if (one === other) return one
  return {
    a: one.a === other.a ? one.a : undefined,
    x: one.x === other.x ? one.x : undefined,
    words: one.words.map((word, i) => (word === other.words[i] ? word : undefined)),
  }
}

/** How many instructions may still be written only to see whether they are fewer than others. */
export interface Effort {
  left: number
}

/** Plans within plans multiply: after so much the first plan that works is good enough. */
const mostEffort = 2000

/** One instruction after the other, without jumps out. */
export class Machine {
  readonly code: ClassicInstruction[] = []
  /** What is known after each instruction; undefined within code that jumps, where nobody may enter. */
  readonly after: (Registers | undefined)[] = []
  registers: Registers
  /** Of this machine and of all that are tried for it. */
  readonly effort: Effort

  constructor(registers: Registers, effort: Effort = { left: mostEffort }) {
    this.registers = registers
    this.effort = effort
  }

  /** A machine that goes on from here, to try a plan on. */
  fork(): Machine {
    return new Machine(this.registers, this.effort)
  }

  /** Does what a fork of this machine has done. */
  join(fork: Machine): void {
    this.registers = fork.registers
    for (const instruction of fork.code) this.code.push(instruction)
    for (const registers of fork.after) this.after.push(registers)
  }

  /** The scratch word that holds `value`. */
  wordOf(value: Value): number {
    return this.registers.words.indexOf(value)
  }

  load(value: Value & { kind: 'load' }): void {
    const mode = value.base === undefined ? BPF_ABS : BPF_IND
    this.intoA(BPF_LD | mode | sizeCode[value.size], value.offset, value)
  }

  immediate(value: Value & { kind: 'constant' }): void {
    this.intoA(BPF_LD | BPF_IMM, value.k, value)
  }

  immediateX(value: Value & { kind: 'constant' }): void {
    this.intoX(BPF_LDX | BPF_IMM, value.k, value)
  }

  length(value: Value): void {
    this.intoA(BPF_LD | BPF_W | BPF_LEN, 0, value)
  }

  lengthX(value: Value): void {
    this.intoX(BPF_LDX | BPF_W | BPF_LEN, 0, value)
  }

  headerLength(value: Value & { kind: 'headerLength' }): void {
    this.intoX(BPF_LDX | BPF_MSH | BPF_B, value.offset, value)
  }

  alu(op: AluOp, k: number, result: Value): void {
    this.intoA(aluCode[op] | BPF_K, k, result)
  }

  aluX(op: AluOp, result: Value): void {
    this.intoA(aluCode[op] | BPF_X, 0, result)
  }

  negate(result: Value): void {
    this.intoA(BPF_ALU | BPF_NEG, 0, result)
  }

  tax(): void {
    this.intoX(BPF_MISC | BPF_TAX, 0, this.registers.a)
  }

  txa(): void {
    this.intoA(BPF_MISC | BPF_TXA, 0, this.registers.x)
  }

  recall(word: number): void {
    this.intoA(BPF_LD | BPF_MEM, word, this.registers.words[word])
  }

  recallX(word: number): void {
    this.intoX(BPF_LDX | BPF_MEM, word, this.registers.words[word])
  }

  /** The scratch words that the code fetches, each as often as it does. */
  fetched(): number[] {
    return this.code
      .filter(({ code }) => code === (BPF_LD | BPF_MEM) || code === (BPF_LDX | BPF_MEM))
      .map(({ k }) => k)
  }

  /** Keeps A, or X, in a scratch word. */
  keep(word: number, from: 'a' | 'x' = 'a'): void {
    const words = [...this.registers.words]
    while (words.length < word) words.push(undefined)
    words[word] = this.registers[from]
    this.#add(from === 'a' ? BPF_ST : BPF_STX, word, { ...this.registers, words })
  }

  /** Code with jumps inside, entered only at its beginning; afterwards `registers` hold. */
  insert(code: readonly ClassicInstruction[], registers: Registers): void {
    for (const instruction of code) {
      this.code.push(instruction)
      this.after.push(undefined)
    }
    if (code.length > 0) this.after[this.after.length - 1] = registers
    this.registers = registers
  }

  intoA(code: number, k: number, a: Value | undefined): void {
    this.#add(code, k, { a, x: this.registers.x, words: this.registers.words })
  }

  intoX(code: number, k: number, x: Value | undefined): void {
    this.#add(code, k, { a: this.registers.a, x, words: this.registers.words })
  }

  #add(code: number, k: number, registers: Registers): void {
    this.code.push({ code, jt: 0, jf: 0, k })
    this.after.push(registers)
    this.registers = registers
  }
}
