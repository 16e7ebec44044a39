/**
 * Runs IR as it stands, for tests: the oracle that optimised and unoptimised IR agree. Words are bigints; memory is
 * a list of regions with made-up addresses; calls and everything written outside the stack are recorded in order.
 */
import { InternalError, invariant } from '../../error/index.ts'
import { evaluate } from '../evaluate.ts'
import type { Block, Fn, Slot, Value } from '../value.ts'

/** A piece of memory at an address. */
export interface Region {
  readonly address: bigint
  readonly bytes: Uint8Array
}

export interface Run {
  /** As a signed 64-bit integer. */
  readonly result: bigint
  /** Calls with effects and writes outside the stack, in order. */
  readonly trace: readonly string[]
  readonly steps: number
}

export interface RunOptions {
  readonly params?: readonly bigint[]
  readonly regions?: readonly Region[]
  /** What a call returns; may write to memory. Default: 0. */
  readonly call?: (value: Value, args: readonly bigint[], memory: Memory) => bigint
  /** Told each value as it is computed. */
  readonly onValue?: (value: Value, word: bigint) => void
  /** Default 100,000. */
  readonly maxSteps?: number
}

const slotBase = 0x7000_0000_0000n

export class Memory {
  private readonly regions: Region[]

  constructor(regions: readonly Region[]) {
    this.regions = [...regions]
  }

  add(region: Region): void {
    this.regions.push(region)
  }

  /** `size` bytes at `address`, little-endian, unsigned. */
  read(address: bigint, size: number): bigint {
    const { bytes, at } = this.find(address, size)
    let word = 0n
    for (let i = size - 1; i >= 0; i--) word = (word << 8n) | BigInt(bytes[at + i]!)
    return word
  }

  write(address: bigint, size: number, word: bigint): void {
    const { bytes, at } = this.find(address, size)
    for (let i = 0; i < size; i++) bytes[at + i] = Number((word >> BigInt(8 * i)) & 0xffn)
  }

  private find(address: bigint, size: number): { bytes: Uint8Array; at: number } {
    for (const { address: start, bytes } of this.regions) {
      const at = address - start
      if (at >= 0n && at + BigInt(size) <= BigInt(bytes.length)) return { bytes, at: Number(at) }
    }
    throw new InternalError(`no ${size} bytes at address ${address}`)
  }
}

/** Runs `fn` to its return. Throws `InternalError` on a bad access, an undefined operation or too many steps. */
export function interpret(fn: Fn, options: RunOptions = {}): Run {
  const memory = new Memory(options.regions ?? [])
  const addresses = new Map<Slot, bigint>()
  fn.slots.forEach((slot, i) => {
    const address = slotBase + BigInt(i) * 0x1000n
    addresses.set(slot, address)
    memory.add({ address, bytes: new Uint8Array(slot.size) })
  })
  const words = new Map<Value, bigint>()
  const trace: string[] = []
  const get = (value: Value): bigint => {
    const word = words.get(value)
    invariant(word !== undefined, `v${value.id} is read before it is set`)
    return word
  }

  const run = (value: Value): bigint => {
    const args = value.args.map(get)
    switch (value.op) {
      case 'const':
        return value.imm
      case 'param':
        return options.params?.[Number(value.imm)] ?? 0n
      case 'slot':
        return addresses.get(value.slot!)!
      case 'map':
        return 0x6000_0000_0000n
      case 'load': {
        const word = memory.read(args[0]! + BigInt(value.offset), value.size)
        return BigInt.asIntN(64, value.signed ? BigInt.asIntN(value.size * 8, word) : word)
      }
      case 'store':
      case 'atomic': {
        const address = args[0]! + BigInt(value.offset)
        const old = memory.read(address, value.size)
        const operand = args[1]!
        const word =
          value.op === 'store' || value.atomic === 'xchg' ? operand : evaluate(value.atomic, [old, operand])!
        memory.write(address, value.size, word)
        if (value.space !== 'stack')
          trace.push(`${address}:${value.size} = ${BigInt.asUintN(value.size * 8, word)}`)
        return BigInt.asIntN(64, old)
      }
      case 'call': {
        const result = BigInt.asIntN(64, options.call?.(value, args, memory) ?? 0n)
        if (value.call!.effect === 'write') trace.push(`${value.call!.name}(${args.join(', ')}) = ${result}`)
        return result
      }
      case 'proven':
        invariant(args[1] === 1n, `v${value.id} is not what it promises`)
        return args[0]!
      default: {
        const word = evaluate(value.op, args, value.width)
        invariant(word !== undefined, `v${value.id} (${value.op}) has no result for ${args.join(', ')}`)
        return word
      }
    }
  }

  let steps = 0
  let from: Block | undefined
  let block = fn.entry
  for (;;) {
    const came = from
    const incoming = block.phis.map((phi) => get(phi.args[phi.block.predecessors.indexOf(came!)]!))
    for (const [i, phi] of block.phis.entries()) words.set(phi, incoming[i]!)
    for (const value of block.body) words.set(value, run(value))
    if (options.onValue)
      for (const value of [...block.phis, ...block.body]) options.onValue(value, get(value))
    steps += block.body.length + 1
    invariant(steps <= (options.maxSteps ?? 100_000), 'too many steps')
    const end = block.terminator
    if (end.kind === 'return') return { result: get(end.value), trace, steps }
    invariant(end.kind !== 'unreachable', `control got to the end of b${block.id}`)
    from = block
    block = end.kind === 'jump' ? end.to : get(end.condition) !== 0n ? end.then : end.else
  }
}
