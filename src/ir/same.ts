/** Whether two functions are the same code: the same graph of the same operations, whatever their numbers. */
import { reversePostorder } from './dominators.ts'
import type { Block, Fn, Obligation, Slot, Value } from './value.ts'

export function sameCode(a: Fn, b: Fn): boolean {
  const [blocksA, blocksB] = [reversePostorder(a), reversePostorder(b)]
  if (blocksA.length !== blocksB.length) return false
  const blocks = new Map(blocksA.map((block, i) => [block, blocksB[i]!]))
  const values = new Map<Value, Value>()
  for (const [one, other] of blocks) {
    const [mine, theirs] = [valuesOf(one), valuesOf(other)]
    if (mine.length !== theirs.length) return false
    for (const [i, value] of mine.entries()) values.set(value, theirs[i]!)
  }
  const slots = new Map<Slot, Slot>()
  return [...blocks].every(
    ([one, other]) =>
      valuesOf(one).every((value) => sameValue(value, values, slots)) &&
      same(one.predecessors, other.predecessors, blocks) &&
      (one.loop === undefined) === (other.loop === undefined) &&
      sameEnd(one, other, blocks, values),
  )
}

const valuesOf = (block: Block): readonly Value[] => [...block.phis, ...block.body]

const same = <T>(a: readonly T[], b: readonly T[], other: ReadonlyMap<T, T>): boolean =>
  a.length === b.length && a.every((each, i) => other.get(each) === b[i])

const plain = [
  'op',
  'type',
  'width',
  'imm',
  'offset',
  'size',
  'signed',
  'space',
  'map',
  'callee',
  'fact',
] as const
const more = ['atomic', 'fetch', 'reach'] as const
const ofCalls = ['helper', 'name', 'effect', 'refersTo', 'turn', 'leaves'] as const
const ofPromises = ['kind', 'limit', 'code', 'message'] as const

function sameValue(a: Value, values: ReadonlyMap<Value, Value>, slots: Map<Slot, Slot>): boolean {
  const b = values.get(a)!
  return (
    [...plain, ...more].every((key) => a[key] === b[key]) &&
    same(a.args, b.args, values) &&
    sameSlot(a.slot, b.slot, slots) &&
    ofCalls.every((key) => a.call?.[key] === b.call?.[key]) &&
    sameList(a.call?.kills, b.call?.kills) &&
    sameList(a.call?.writes, b.call?.writes) &&
    ofPromises.every((key: keyof Obligation) => a.obligation?.[key] === b.obligation?.[key])
  )
}

const sameList = (a: readonly unknown[] = [], b: readonly unknown[] = []): boolean =>
  a.length === b.length && a.every((each, i) => each === b[i])

function sameSlot(a: Slot | undefined, b: Slot | undefined, slots: Map<Slot, Slot>): boolean {
  if (!a || !b) return a === b
  const known = slots.get(a)
  if (known) return known === b
  slots.set(a, b)
  return (
    a.size === b.size && a.align === b.align && [...slots.values()].filter((each) => each === b).length === 1
  )
}

function sameEnd(
  a: Block,
  b: Block,
  blocks: ReadonlyMap<Block, Block>,
  values: ReadonlyMap<Value, Value>,
): boolean {
  const [end, other] = [a.terminator, b.terminator]
  if (end.kind !== other.kind || !same(a.successors, b.successors, blocks)) return false
  if (end.kind === 'if' && other.kind === 'if')
    return values.get(end.condition) === other.condition && blocks.get(end.then) === other.then
  if (end.kind === 'return' && other.kind === 'return') return values.get(end.value) === other.value
  return true
}
