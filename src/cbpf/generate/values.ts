/** Makers of flow values, short because the generator is made of them. */
import type { AluOp, Value } from '../flow/flow.ts'

export function constant(k: number): Value {
  return { kind: 'constant', k: k >>> 0 }
}

/** `size` bytes at `offset`, which wraps at 32 bits as the machine's does, behind `base`. */
export function load(size: 1 | 2 | 4, offset: number, base?: Value): Value {
  return { kind: 'load', size, base, offset: offset >>> 0 }
}

export function alu(op: AluOp, left: Value, right: Value | number): Value {
  return { kind: 'alu', op, left, right: typeof right === 'number' ? constant(right) : right }
}
