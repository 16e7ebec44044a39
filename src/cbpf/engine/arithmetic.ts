/** The arithmetic of the machine on numbers: 32 bits, unsigned, wrapping (bpf_filter.c). A divisor is never 0 here. */
import type { AluOp, Relation } from '../flow/flow.ts'

/** `a op b`. The kernel takes a shift count modulo 32; libpcap shifts everything out. */
export function arithmetic(op: AluOp, a: number, b: number, moduloShifts: boolean): number {
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
export function relate(relation: Relation, a: number, b: number): boolean {
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
