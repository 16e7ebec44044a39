/**
 * What the verifier is to know of variables that go from turn to turn. It walks a body that is called back until it
 * sees nothing new: what it knows too well (a constant that grows by one) it would follow turn by turn, and what it
 * has to know (that an index is in bounds) it forgets on the way. So first values are hidden from it, counters come
 * from the helper, and bounds are said again.
 */
import {
  type Block,
  type Builder,
  type Dominators,
  type Fn,
  phiArgument,
  type Value,
} from '../../ir/index.ts'
import { BPF_FUNC_ktime_get_ns } from '../../uapi/index.ts'
import type { Range } from '../analysis/range.ts'
import { Ranges } from '../analysis/ranges.ts'
import type { Region } from './region.ts'

/** A variable that each turn moves by the same step: the helper counts for it. */
export interface Counter {
  readonly phi: Value
  readonly start: Value
  readonly step: bigint
}

export function countersOf({ header, latches }: Region, before: Block): Counter[] {
  return header.phis.flatMap((phi) => {
    const [next, ...others] = new Set(latches.map((latch) => phiArgument(phi, latch)))
    const step = next?.op === 'add' && next.width === 64 && next.args[0] === phi ? next.args[1]! : undefined
    if (others.length > 0 || step?.op !== 'const' || phi.type === 'ptr') return []
    return [{ phi, start: phiArgument(phi, before), step: step.imm }]
  })
}

/** Some branch, of the loop or behind it, depends on the phi. */
export function decides(phi: Value, fn: Fn, { blocks }: Region): boolean {
  const all = [...fn.blocks, ...blocks]
  const depends = dependents(phi, all)
  return all.some(({ terminator }) => terminator.kind === 'if' && depends.has(terminator.condition))
}

function dependents(value: Value, blocks: readonly Block[]): Set<Value> {
  const depends = new Set([value])
  for (let before = 0; before !== depends.size; ) {
    before = depends.size
    for (const block of blocks)
      for (const each of [...block.phis, ...block.body])
        if (each.args.some((arg) => depends.has(arg))) depends.add(each)
  }
  return depends
}

/** What is known of a value at the end of a block, where the verifier has to know it too: an address depends on it. */
export type Bounds = (value: Value, block: Block) => Range | undefined

export function boundsOf(
  fn: Fn,
  tree: Dominators,
  values: readonly Value[],
  blocks: readonly Block[],
): Bounds {
  const known = new Map<Value, Map<Block, Range>>()
  // What pointers are moved by, and sizes that helpers are given.
  const moving = fn.blocks.flatMap(({ body }) =>
    body
      .filter(({ op, type }) => op === 'call' || (op === 'add' && type === 'ptr'))
      .flatMap(({ args }) => args.filter((arg) => arg.type !== 'ptr' && arg.op !== 'const')),
  )
  if (moving.length > 0) {
    const ranges = new Ranges(tree)
    for (const value of values) {
      if (value.type === 'ptr' || value.type === 'bool') continue
      const depends = dependents(value, fn.blocks)
      if (!moving.some((arg) => depends.has(arg))) continue
      const found = blocks.map((block) => [block, ranges.at(value, block)] as const)
      known.set(value, new Map(found.filter(([, { lo, hi }]) => hi - lo < 1n << 31n)))
    }
  }
  return (value, block) => known.get(value)?.get(block)
}

/** Says again what the verifier forgot when the value went through memory and unknown turns: it is never otherwise. */
export function assume(b: Builder, value: Value, range: Range | undefined, answer: number): void {
  if (!range || value.op === 'const') return
  const from = range.lo === 0n ? value : b.alu('sub', value, b.const(range.lo))
  b.insist(b.compare('ule', from, b.const(range.hi - range.lo)), answer)
}

/**
 * The first value, as something of which the verifier knows no bit: it would follow a variable from there through each
 * turn, one by one, where a branch asks for it. The clock has not run for 2^63 ns.
 */
export function unknown(b: Builder, first: Value): Value {
  const clock = { helper: BPF_FUNC_ktime_get_ns, name: 'ktime_get_ns', effect: 'volatile' } as const
  const now = b.call(clock, [], 'u64')
  return b.alu('add', b.alu('mul', now, b.alu('shr', now, b.const(63))), first, first.type)
}
