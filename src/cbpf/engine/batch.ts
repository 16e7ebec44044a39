/**
 * A filter over many packets at once: the module of `wasm.ts` with its memory, in which packets are laid out once and
 * judged by one call.
 */
import type { ClassicProgram } from '../instruction.ts'
import { toWasm } from './wasm.ts'

/** A packet, or what is there of it, and how long it was. */
export interface BatchPacket {
  readonly bytes: Uint8Array
  readonly wireLength?: number
}

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  run(index: number, count: number, verdicts: number): number
}

/** What of WebAssembly's JavaScript interface is used; its types come with those of browsers only. */
interface WebAssemblyApi {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: unknown }
}

const wordsOfIndex = 3
const pageSize = 65536

/** Packets in memory, in front of them an index of three words each and room for the verdicts. */
export class PacketFilter {
  readonly #exports: Exports
  #count = 0

  /** Compiles the program. Throws CompileError (SK5004) for one that is refused. */
  constructor(program: ClassicProgram) {
    const { Instance, Module } = (globalThis as unknown as { WebAssembly: WebAssemblyApi }).WebAssembly
    this.#exports = new Instance(new Module(toWasm(program))).exports as Exports
  }

  /** Puts these packets in the place of those before. */
  load(packets: readonly BatchPacket[]): void {
    const { memory } = this.#exports
    const head = 4 * (wordsOfIndex + 1) * packets.length
    const size = packets.reduce((sum, { bytes }) => sum + bytes.length, head)
    const missing = size - memory.buffer.byteLength
    if (missing > 0) memory.grow(Math.ceil(missing / pageSize))
    const bytes = new Uint8Array(memory.buffer)
    const index = new Uint32Array(memory.buffer, 0, wordsOfIndex * packets.length)
    let at = head
    for (const [i, packet] of packets.entries()) {
      index.set([at, packet.bytes.length, packet.wireLength ?? packet.bytes.length], wordsOfIndex * i)
      bytes.set(packet.bytes, at)
      at += packet.bytes.length
    }
    this.#count = packets.length
  }

  /** Judges all packets that are loaded: how many are accepted. */
  run(): number {
    return this.#exports.run(0, this.#count, 4 * wordsOfIndex * this.#count)
  }

  /** What the last `run()` said of each packet; valid until the next `load()`. */
  get verdicts(): Uint32Array {
    return new Uint32Array(this.#exports.memory.buffer, 4 * wordsOfIndex * this.#count, this.#count)
  }
}
