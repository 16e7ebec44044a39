/**
 * The sign of a bigint that goes from one function of a program to another. Inside of a function signs are found where
 * all of it is known (`passes/signs.ts`, whose rule this follows); at its border they must be known while lowering.
 */
import { resolve, type Value } from '../../ir/index.ts'

/** The sign of `value`; undefined where it hangs on what is only known later. */
export function signOf(value: Value): 'u64' | 'i64' | undefined {
  return find(resolve(value), new Set())
}

/** Values that are being asked for count as unsigned: the rule is the least fixed point from there. */
function find(value: Value, asked: Set<Value>): 'u64' | 'i64' | undefined {
  if (asked.has(value)) return 'u64'
  if (value.op !== 'phi' && (value.type === 'u64' || value.type === 'i64')) return value.type
  asked.add(value)
  const args = value.args.map(resolve)
  switch (value.op) {
    case 'const':
      return value.imm < 0n ? 'i64' : 'u64'
    case 'neg':
      return 'i64'
    case 'load':
    case 'param':
    case 'call':
    case 'atomic':
      return 'u64'
    case 'cast':
      return args[0]!.type === 'num' ? undefined : find(args[0]!, asked)
    case 'shl':
    case 'bshr':
    case 'proven':
      return find(args[0]!, asked)
    case 'sub':
      return args.some((arg) => find(arg, asked) === 'i64') ? 'i64' : undefined
    default:
      return together(args, asked)
  }
}

function together(args: readonly Value[], asked: Set<Value>): 'u64' | 'i64' | undefined {
  // A join whose other ways are not known yet.
  if (args.length === 0) return undefined
  const signs = args.map((arg) => find(arg, asked))
  if (signs.includes('i64')) return 'i64'
  return signs.includes(undefined) ? undefined : 'u64'
}
