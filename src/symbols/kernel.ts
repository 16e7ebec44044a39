/**
 * Symbols of the kernel from /proc/kallsyms (kernel/kallsyms.c). One idea: the file has a hundred thousand lines and a
 * stack names ten of them, so its bytes are kept as they are, beside the sorted addresses and where each name begins.
 */
import { readFileSync } from 'node:fs'
import type { Frame } from './frame.ts'

/** No function of a kernel is as long: what is further from a symbol does not belong to it. */
const farthest = 1 << 20

const [newline, space] = [10, 32]

/**
 * An address as a number: its low 52 bits. A kernel lives in one half of the address space, so the others are equal in all
 * its addresses.
 */
const low = (address: bigint) => Number(BigInt.asUintN(52, address))

/** A function of the kernel and a place in it. */
export interface KernelFrame extends Frame {
  readonly name: string
}

export class KernelSymbols {
  /** Why there are no symbols, and what to do about it; undefined where there are. */
  readonly hidden: string | undefined
  readonly #text: Buffer
  readonly #addresses: Float64Array
  /** Of each address where its line goes on behind it: type, space, name. */
  readonly #rest: Uint32Array

  constructor(text: Buffer, hidden?: string) {
    this.#text = text
    const { addresses, rest } = index(text)
    this.#addresses = addresses
    this.#rest = rest
    this.hidden = hidden ?? (addresses.length === 0 ? whyHidden() : undefined)
  }

  /** How many symbols there are. */
  get size(): number {
    return this.#addresses.length
  }

  /** The function that `address` is in; undefined where it is in none. */
  name(address: bigint): KernelFrame | undefined {
    const wanted = low(address)
    const at = lastUpTo(this.#addresses, wanted)
    const start = this.#addresses[at]
    if (start === undefined || wanted - start >= farthest) return undefined
    let best = this.#symbol(at)
    for (let other = at - 1; this.#addresses[other] === start; other--) {
      const symbol = this.#symbol(other)
      if (symbol.rank >= best.rank) best = symbol
    }
    return { name: best.name, module: best.module, offset: wanted - start }
  }

  /** Where the symbol of this name is; undefined where there is none. */
  address(name: string): bigint | undefined {
    const found = this.#text.indexOf(` ${name}\n`)
    if (found < 0) return undefined
    const start = this.#text.lastIndexOf(newline, found) + 1
    return BigInt(`0x${this.#text.toString('latin1', start, this.#text.indexOf(space, start))}`)
  }

  #symbol(at: number): { name: string; module: string | undefined; rank: number } {
    const rest = this.#rest[at]!
    const end = this.#text.indexOf(newline, rest)
    const [name, module] = this.#text.toString('utf8', rest + 2, end < 0 ? undefined : end).split('\t')
    const type = String.fromCharCode(this.#text[rest]!)
    return { name: name!, module: module?.slice(1, -1), rank: rankOf(type, name!) }
  }
}

/** Of several symbols at an address, which is the better name: a function's, a global one, one without underscores. */
function rankOf(type: string, name: string): number {
  const underscores = /^_*/.exec(name)![0].length
  return ('tTwW'.includes(type) ? 100 : 0) + (type === 'T' ? 10 : 0) - underscores
}

/** The index of the last of `sorted` that is not above `wanted`; -1 where there is none. */
function lastUpTo(sorted: Float64Array, wanted: number): number {
  let [first, end] = [0, sorted.length]
  while (first < end) {
    const middle = (first + end) >> 1
    if (sorted[middle]! <= wanted) first = middle + 1
    else end = middle
  }
  return first - 1
}

/** Finds the lines and sorts them; those whose address is 0 are left out. */
function index(text: Buffer): { addresses: Float64Array; rest: Uint32Array } {
  const [starts, rests]: [number[], number[]] = [[], []]
  let ordered = true
  for (let at = 0; at < text.length; ) {
    let [high, lower] = [0, 0]
    for (; at < text.length && text[at] !== space; at++) {
      const byte = text[at]!
      high = ((high << 4) | (lower >>> 28)) & 0xf_ffff
      lower = (lower << 4) | (byte <= 0x39 ? byte - 0x30 : byte - 0x57)
    }
    const address = high * 2 ** 32 + (lower >>> 0)
    if (address !== 0) {
      if (starts.length > 0 && address < starts[starts.length - 1]!) ordered = false
      starts.push(address)
      rests.push(at + 1)
    }
    const end = text.indexOf(newline, at)
    at = end < 0 ? text.length : end + 1
  }
  if (ordered) return { addresses: Float64Array.from(starts), rest: Uint32Array.from(rests) }
  // Modules come behind the kernel, wherever they lie. Equal addresses stay in their order.
  const order = starts.map((_, i) => i).sort((a, b) => starts[a]! - starts[b]!)
  return {
    addresses: Float64Array.from(order, (i) => starts[i]!),
    rest: Uint32Array.from(order, (i) => rests[i]!),
  }
}

let kept: KernelSymbols | undefined

/** The symbols of the running kernel, read once. Where the kernel shows none to this user, `hidden` says why. */
export function kernelSymbols(): KernelSymbols {
  return (kept ??= read())
}

function read(): KernelSymbols {
  try {
    return new KernelSymbols(readFileSync('/proc/kallsyms'))
  } catch (error) {
    return new KernelSymbols(Buffer.alloc(0), `/proc/kallsyms cannot be read (${(error as Error).message})`)
  }
}

/** Documentation/admin-guide/sysctl/kernel.rst: kptr_restrict. */
function whyHidden(): string {
  const setting = restriction()
  const what = '/proc/kallsyms shows no addresses'
  return setting === '2'
    ? `${what} to anybody (kernel.kptr_restrict = 2): set it to 1 with sysctl`
    : `${what} to this user (kernel.kptr_restrict = ${setting}): run as root, or with CAP_SYSLOG`
}

function restriction(): string {
  try {
    return readFileSync('/proc/sys/kernel/kptr_restrict', 'latin1').trim()
  } catch {
    return 'unknown'
  }
}
