/**
 * Slots that leave the stack: they become parts of one value of a per-CPU array, looked up at the entry. Most programs
 * have their CPU's value for themselves: the kernel does not let one begin there again before it ends (`bpf_prog_active`
 * and `prog->active` in kernel/trace/bpf_trace.c and kernel/bpf/trampoline.c, or it cannot be interrupted). Where it
 * does let one, there are several values, and a word behind each says that it is taken.
 */
import {
  type Access,
  type Block,
  Builder,
  type Fn,
  replace,
  resolveAll,
  type Slot,
  type Value,
} from '../../ir/index.ts'
import type { MapSpec } from '../../object/index.ts'
import { BPF_FUNC_map_lookup_elem, BPF_MAP_TYPE_PERCPU_ARRAY } from '../../uapi/index.ts'

/** A per-CPU value is one allocation of at most this size (PCPU_MIN_UNIT_SIZE in include/linux/percpu.h). */
export const largestScratch = 32 * 1024 - 8

/** Whether a run of the program can begin on a CPU before another has ended there. */
export type Scratch = 'alone' | 'shared'

/** As many runs of a program can be under way on a CPU; one more does nothing. */
const mostRuns = 4

interface Places {
  /** Offsets from the end, all negative. */
  readonly places: ReadonlyMap<Slot, number>
  readonly bytes: number
}

/** Gives `fn` a value of a map of its own, and puts places in it where the slots were. */
export function moveToScratch(fn: Fn, { places, bytes }: Places, use: Scratch): void {
  const shared = use === 'shared'
  const map: MapSpec = {
    name: 'scratch',
    type: BPF_MAP_TYPE_PERCPU_ARRAY,
    keySize: 4,
    valueSize: shared ? bytes + 8 : bytes,
    maxEntries: shared ? mostRuns : 1,
    flags: 0,
  }
  const start = fn.entry
  const entry = fn.block()
  const missing = fn.block()
  fn.blocks.splice(0, fn.blocks.length, entry, ...fn.blocks.filter((block) => block !== entry))
  takeParams(start, entry)
  const build = new Builder(fn, entry)
  const key = build.slot(fn.slot(4, 4, 'scratch key'))
  const lookUp = (index: number, next: Block): Value => {
    build.store(key, build.const(index), { size: 4, space: 'stack' })
    const helper = { helper: BPF_FUNC_map_lookup_elem, name: 'map_lookup_elem', effect: 'volatile' } as const
    const found = build.call(helper, [build.map(map), key], 'ptr')
    build.branch(build.compare('eq', found, build.const(0)), missing, next)
    build.block = next
    return found
  }
  const taken = { offset: bytes, size: 8, space: 'map' } as const
  let memory: Value
  if (shared) {
    const mine = fn.block()
    memory = fn.value('phi', 'ptr')
    memory.block = mine
    mine.phis.push(memory)
    for (let i = 0; i < mostRuns; i++) {
      const found = lookUp(i, fn.block())
      memory.args.push(found)
      const before = build.atomic('xchg', found, build.const(1), taken, 'num')
      const next = i + 1 < mostRuns ? fn.block() : missing
      build.branch(build.compare('eq', before, build.const(0)), mine, next)
      build.block = next
    }
    build.block = mine
    build.jump(start)
  } else memory = lookUp(0, start)
  build.block = missing
  // Without a value: an array's entries always exist, which the verifier does not know.
  build.return(build.const(0))
  if (shared) for (const block of fn.blocks) if (block !== missing) giveBack(fn, block, memory, taken)
  for (const block of fn.blocks) {
    const body: Value[] = []
    for (const value of block.body) {
      body.push(value)
      const place = value.op === 'slot' ? places.get(value.slot!) : undefined
      if (place === undefined) continue
      if (place === -bytes) {
        replace(value, memory)
        continue
      }
      const offset = fn.value('const', 'num', [], value.span)
      offset.imm = BigInt(bytes + place)
      const address = fn.value('add', 'ptr', [memory, offset], value.span)
      offset.block = address.block = block
      body.push(offset, address)
      replace(value, address)
    }
    block.body = body
  }
  resolveAll(fn)
}

/** The value is free again before control leaves: at a return, and as long as the program may go on as another. */
function giveBack(fn: Fn, block: Block, memory: Value, taken: Access): void {
  const build = new Builder(fn, block)
  const body = block.body.splice(0)
  const mark = (word: number) => build.store(memory, build.const(word), taken)
  for (const value of body) {
    if (value.call?.leaves) mark(0)
    block.body.push(value)
    if (value.call?.leaves) mark(1)
  }
  if (block.terminator.kind === 'return') mark(0)
}

function takeParams(from: Block, to: Block): void {
  const params = from.body.filter((value) => value.op === 'param')
  from.body = from.body.filter((value) => value.op !== 'param')
  for (const param of params) param.block = to
  to.body.push(...params)
}
