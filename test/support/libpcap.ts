/**
 * Debian's libpcap as an oracle, in a child that is compiled from `libpcap.c` when first asked for: what an expression
 * compiles to, what programs say of packets, and where two programs differ. Requests may be sent without waiting for
 * the replies to those before.
 */
import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClassicProgram, LinkTypeName } from '../../src/cbpf/index.ts'

/** A packet as a capture holds it; `wire` is its length before it was cut to `bytes`. */
export interface Packet {
  readonly bytes: Uint8Array
  readonly wire: number
}

export interface CompileOptions {
  readonly linkType: LinkTypeName
  readonly snapLength: number
  readonly netmask: number
  readonly optimize: boolean
}

export type Compiled = { readonly program: ClassicProgram } | { readonly refused: string }

/** How two programs differ on a set of packets. */
export interface Comparison {
  readonly compared: number
  /** Packets that the first program accepts. */
  readonly accepted: number
  /** Packets for which the programs return different values. */
  readonly different: number
  /** Packets on which the second executes more instructions than the first and the yardstick; 0 when not counted. */
  readonly longer: number
  /** Packets left out, since the first program reads scratch memory that it has not written. */
  readonly undefined: number
  /** Whether the first program has paths that do so; the kernel would refuse it. */
  readonly unsound: boolean
  readonly steps: readonly [first: number, second: number]
  /** The shortest packet on which verdicts differ. */
  readonly difference: Packet | undefined
  readonly lengthening: Packet | undefined
  /** What the second program does that none may; then nothing was compared. */
  readonly trap: string | undefined
}

export interface CompareOptions {
  readonly set: number
  /** Whether executed instructions are counted, which costs as much again. */
  readonly steps?: boolean
  /** A program whose executed instructions the second may have too. */
  readonly yardstick?: ClassicProgram
  /** How many packets are made up in addition, steered by the programs' own comparisons. */
  readonly drafts?: number
  readonly seed?: number
}

/** A name the library may resolve: of a host, network, link address, service (TCP, UDP) or protocol. */
export interface KnownName {
  readonly kind: 'host' | 'network' | 'ether' | 'tcp' | 'udp' | 'protocol'
  readonly name: string
  /** An address or number, the most significant byte first. */
  readonly bytes: Uint8Array
}

const kindLetters = { host: 'h', network: 'n', ether: 'e', tcp: 't', udp: 'u', protocol: 'p' } as const

export class Libpcap implements AsyncDisposable {
  readonly #child: ChildProcessWithoutNullStreams
  readonly #waiting: { done: (reply: Buffer) => void; failed: (error: Error) => void }[] = []
  readonly #directory: string
  #received: Buffer[] = []
  #size = 0
  #said = ''
  #sets = 0

  constructor() {
    this.#directory = mkdtempSync(join(tmpdir(), 'skep-libpcap-'))
    const program = join(this.#directory, 'libpcap')
    const source = new URL('libpcap.c', import.meta.url).pathname
    execFileSync('gcc', ['-O2', '-Wall', '-Wextra', '-Werror', '-o', program, source, '-lpcap'], {
      stdio: 'inherit',
    })
    this.#child = spawn(program, { stdio: 'pipe' })
    this.#child.stdout.on('data', (bytes: Buffer) => this.#receive(bytes))
    this.#child.stderr.setEncoding('utf8').on('data', (text: string) => (this.#said += text))
    this.#child.stdin.on('error', () => {})
    this.#child.on('close', (code, signal) => {
      const error = new Error(`the libpcap child ended (${signal ?? code}): ${this.#said}`)
      for (const { failed } of this.#waiting.splice(0)) failed(error)
    })
  }

  #receive(bytes: Buffer): void {
    this.#received.push(bytes)
    this.#size += bytes.length
    // Joined only when a whole reply is there: a long one comes in many pieces.
    const head = this.#received[0]!
    if (head.length >= 4 && this.#size < 4 + head.readUInt32LE(0)) return
    let rest = Buffer.concat(this.#received)
    while (rest.length >= 4 && rest.length >= 4 + rest.readUInt32LE(0)) {
      const end = 4 + rest.readUInt32LE(0)
      this.#waiting.shift()!.done(rest.subarray(4, end))
      rest = rest.subarray(end)
    }
    this.#received = rest.length > 0 ? [rest] : []
    this.#size = rest.length
  }

  #ask(letter: string, ...parts: (number | string | Uint8Array)[]): Promise<Buffer> {
    const body = Buffer.concat([Buffer.from(letter), ...parts.map(encode)])
    return new Promise((done, failed) => {
      this.#waiting.push({ done, failed })
      this.#child.stdin.write(encode(body.length))
      this.#child.stdin.write(body)
    })
  }

  /** From now on the library knows these names, and no others. */
  async learn(names: readonly KnownName[]): Promise<void> {
    const parts = names.flatMap(({ kind, name, bytes }) => [
      Uint8Array.of(kindLetters[kind].charCodeAt(0), name.length),
      name,
      Uint8Array.of(bytes.length),
      bytes,
    ])
    await this.#ask('n', ...parts)
  }

  /** What pcap_compile makes of an expression. */
  async compile(text: string, options: CompileOptions): Promise<Compiled> {
    const { linkType, snapLength, netmask, optimize } = options
    const reply = await this.#ask('c', snapLength, netmask, optimize ? 1 : 0, `${linkType}\0${text}\0`)
    const refused = reply.readUInt32LE(0) !== 0
    return refused ? { refused: reply.toString('utf8', 4) } : { program: decode(reply.subarray(4)) }
  }

  /** Keeps packets; the number by which they are named from now on. */
  async keep(packets: readonly Packet[]): Promise<number> {
    const set = this.#sets++
    const parts = packets.flatMap(({ wire, bytes }) => [wire, bytes.length, bytes])
    await this.#ask('p', set, ...parts)
    return set
  }

  /** What a program returns for each packet of a set, run by libpcap's interpreter. */
  async run(program: ClassicProgram, set: number): Promise<Uint32Array> {
    const reply = await this.#ask('r', set, program.length, encodeProgram(program))
    return Uint32Array.from({ length: reply.length / 4 }, (_, i) => reply.readUInt32LE(i * 4))
  }

  /** Runs both programs over the packets of a set and over packets made up after them. */
  async compare(first: ClassicProgram, second: ClassicProgram, options: CompareOptions): Promise<Comparison> {
    const { set, steps = false, drafts = 0, seed = 1, yardstick = [] } = options
    const programs = [first, second, yardstick].flatMap((each) => [each.length, encodeProgram(each)])
    const reply = await this.#ask('d', set, steps ? 1 : 0, drafts, seed, ...programs)
    const number = (at: number) => reply.readUInt32LE(at)
    const packetAt = (at: number): Packet => ({
      wire: number(at),
      bytes: Uint8Array.from(reply.subarray(at + 8, at + 8 + number(at + 4))),
    })
    const difference = packetAt(40)
    const next = 48 + difference.bytes.length
    const lengthening = packetAt(next)
    return {
      compared: number(0),
      accepted: number(4),
      different: number(8),
      longer: number(12),
      undefined: number(16),
      unsound: number(20) !== 0,
      steps: [Number(reply.readBigUInt64LE(24)), Number(reply.readBigUInt64LE(32))],
      difference: number(8) > 0 ? difference : undefined,
      lengthening: number(12) > 0 ? lengthening : undefined,
      trap: reply.toString('utf8', next + 8 + lengthening.bytes.length) || undefined,
    }
  }

  /** Ends the child, and waits until it is gone. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      const ended = new Promise((done) => this.#child.once('close', done))
      this.#child.stdin.end()
      await ended
    }
    rmSync(this.#directory, { recursive: true, force: true })
  }
}

function encode(part: number | string | Uint8Array): Uint8Array {
  if (typeof part === 'string') return Buffer.from(part)
  if (typeof part !== 'number') return part
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(part >>> 0)
  return bytes
}

function encodeProgram(program: ClassicProgram): Uint8Array {
  const bytes = Buffer.alloc(program.length * 8)
  program.forEach(({ code, jt, jf, k }, i) => {
    bytes.writeUInt16LE(code, i * 8)
    bytes[i * 8 + 2] = jt
    bytes[i * 8 + 3] = jf
    bytes.writeUInt32LE(k >>> 0, i * 8 + 4)
  })
  return bytes
}

function decode(bytes: Buffer): ClassicProgram {
  return Array.from({ length: bytes.length / 8 }, (_, i) => ({
    code: bytes.readUInt16LE(i * 8),
    jt: bytes[i * 8 + 2]!,
    jf: bytes[i * 8 + 3]!,
    k: bytes.readUInt32LE(i * 8 + 4),
  }))
}
