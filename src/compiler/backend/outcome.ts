/** What a conditional jump does when the constants in its registers are known. */
import {
  BPF_JEQ,
  BPF_JGE,
  BPF_JGT,
  BPF_JLE,
  BPF_JLT,
  BPF_JMP32,
  BPF_JNE,
  BPF_JSET,
  BPF_JSGE,
  BPF_JSGT,
  BPF_JSLE,
  BPF_JSLT,
  BPF_X,
} from '../../uapi/index.ts'
import type { MInst } from './machine.ts'

type Test = (a: bigint, b: bigint, signedA: bigint, signedB: bigint) => boolean

const tests = new Map<number, Test>([
  [BPF_JEQ, (a, b) => a === b],
  [BPF_JNE, (a, b) => a !== b],
  [BPF_JGT, (a, b) => a > b],
  [BPF_JGE, (a, b) => a >= b],
  [BPF_JLT, (a, b) => a < b],
  [BPF_JLE, (a, b) => a <= b],
  [BPF_JSET, (a, b) => (a & b) !== 0n],
  [BPF_JSGT, (_a, _b, a, b) => a > b],
  [BPF_JSGE, (_a, _b, a, b) => a >= b],
  [BPF_JSLT, (_a, _b, a, b) => a < b],
  [BPF_JSLE, (_a, _b, a, b) => a <= b],
])

/** Whether `inst` jumps; undefined where that is open. */
export function outcome(inst: MInst, known: ReadonlyMap<number, bigint>): boolean | undefined {
  const a = known.get(inst.dst)
  const b = inst.code & BPF_X ? known.get(inst.src) : BigInt(inst.imm)
  const test = tests.get(inst.code & 0xf0)
  if (a === undefined || b === undefined || !test) return undefined
  const bits = (inst.code & 7) === BPF_JMP32 ? 32 : 64
  return test(
    BigInt.asUintN(bits, a),
    BigInt.asUintN(bits, b),
    BigInt.asIntN(bits, a),
    BigInt.asIntN(bits, b),
  )
}
