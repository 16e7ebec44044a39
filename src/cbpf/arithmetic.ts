/**
 * The arithmetic of the machine on numbers: 32 bits, unsigned, wrapping (bpf_filter.c). Constants are folded by it and
 * packets interpreted. A divisor is never 0 here.
 */
import type { AluOp, Relation } from './flow/flow.ts'

/** `a op b`. libpcap shifts everything out; the kernel takes a shift count modulo 32. */
export function compute(op: AluOp, a: number, b: number, moduloShifts = false): number {
  switch (op) {
    case 'add':
      return (a + b) >>> 0
    case 'sub':
      return (a - b) >>> 0
    case 'mul':
      return Math.imul(a, b) >>> 0
    case 'div':
      return Math.trunc(a / b)
    case 'mod':
      return a % b
    case 'and':
      return (a & b) >>> 0
    case 'or':
      return (a | b) >>> 0
    case 'xor':
      return (a ^ b) >>> 0
    case 'lsh':
      return b < 32 || moduloShifts ? (a << b) >>> 0 : 0
    case 'rsh':
      return b < 32 || moduloShifts ? a >>> b : 0
  }
}

/** Whether `a` stands in this relation to `b`. */
export function holds(relation: Relation, a: number, b: number): boolean {
  switch (relation) {
    case 'jeq':
      return a === b
    case 'jgt':
      return a > b
    case 'jge':
      return a >= b
    case 'jset':
      return (a & b) !== 0
  }
}
