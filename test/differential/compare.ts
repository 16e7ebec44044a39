/**
 * One program on the live kernel and as plain JavaScript: the same packets one after the other, the maps kept between
 * them, and then everything that can be seen is compared. In the kernel it runs twice: as it is compiled for this kernel,
 * and as it comes out of the object that `skep build` makes of it, for an older instruction set and any kernel.
 */
import { isDeepStrictEqual } from 'node:util'
import { UnsupportedError, VerifierError } from '../../src/error/index.ts'
import { load, type Program } from '../../src/index.ts'
import { type PlainMachine, plain, plainMachine } from '../../src/vm/index.ts'
import { loadRebuilt } from '../support/rebuilt.ts'
import { type BuiltProgram, build, type Observed } from './built.ts'
import { OutsideContract } from './marks.ts'
import type { GeneratedProgram } from './program.ts'

export type Outcome =
  | {
      readonly kind: 'same'
      readonly packets: number
      readonly discarded: number
      /** What no object can say: it was compared as it is only. */
      readonly unwritable: boolean
    }
  /** All runs left the contract, or the program has more ways than the verifier goes through. */
  | { readonly kind: 'discarded'; readonly discarded: number }
  /** It did not compile. */
  | { readonly kind: 'refused'; readonly detail: string }
  /** The two sides differ, or one failed. */
  | { readonly kind: 'different'; readonly detail: string }

/** What can be seen of a side: each run, then the maps, then what came out of rings. */
export interface Seen {
  readonly runs: readonly unknown[]
  readonly maps: unknown
  readonly records: Readonly<Record<string, readonly unknown[]>>
}

/** The machine code of an Ethernet header: what a socket filter does not see of a test run's packet. */
const etherHeader = 14

/** What comes of a program, which `make` makes live: anew each time, since maps keep what a run left in them. */
export async function compare(
  generated: GeneratedProgram,
  make: () => BuiltProgram = build([generated])[0]!,
): Promise<Outcome> {
  try {
    return await compareBuilt(make)
  } catch (error) {
    return outcomeOf(error, generated)
  }
}

/** What it means that a program came to an error. */
export function outcomeOf(error: unknown, generated: GeneratedProgram): Outcome {
  const discarded = { kind: 'discarded', discarded: generated.packets.length } as const
  const text = error instanceof Error ? `${error.constructor.name}: ${error.message}` : String(error)
  // What turns out to be a number past int32, compared with an int32, is a slip of the author's: here of chance.
  if (text.startsWith('CompileError: SK1014')) return discarded
  if (text.startsWith('CompileError')) return { kind: 'refused', detail: text }
  // Skep cannot count the ways that the verifier goes: a million instructions, and it gives up.
  if (error instanceof VerifierError && error.reason === 'too complex') return discarded
  return {
    kind: 'different',
    detail: `${text}\n${(error as Error).stack?.split('\n').slice(1, 6).join('\n')}`,
  }
}

async function compareBuilt(make: () => BuiltProgram): Promise<Outcome> {
  const built = make()
  const { allowed, expected } = expectationOf(built)
  const discarded = built.generated.packets.length - allowed
  const compiled = await inKernel(built, allowed, (program) => load(program))
  if (allowed === 0) return { kind: 'discarded', discarded }
  const rebuilt = await afterBuild(make(), allowed)
  const difference =
    differs('', expected, compiled) ?? (rebuilt && differs('after build and reload: ', expected, rebuilt))
  if (difference) return { kind: 'different', detail: difference }
  return { kind: 'same', packets: allowed, discarded, unwritable: rebuilt === undefined }
}

/** How many of the packets, from the first, stay in the contract, and what JavaScript makes of them. */
export function expectationOf(built: BuiltProgram): { allowed: number; expected: Seen } {
  const allowed = runsInContract(built, inputsOf(built.generated))
  return { allowed, expected: asJavaScript(built, allowed) }
}

async function afterBuild(built: BuiltProgram, allowed: number): Promise<Seen | undefined> {
  try {
    return await inKernel(built, allowed, loadRebuilt)
  } catch (error) {
    if (error instanceof UnsupportedError && error.code === 'SK3006') return undefined
    throw error
  }
}

/** What the program is handed. */
function inputsOf({ kind, packets }: GeneratedProgram): Uint8Array[] {
  return packets.map((packet) => packet.slice(kind === 'socketFilter' ? etherHeader : 0))
}

function asJavaScript(built: BuiltProgram, allowed: number): Seen {
  const machine = plainMachine()
  const runs = inputsOf(built.generated)
    .slice(0, allowed)
    .map((bytes) => {
      const { returned } = plain(built.program, bytes, { machine })
      return { returned: u32(returned), packet: packetAfter(built, bytes) }
    })
  const maps = observe(built, (handle) => (machine.map(handle) as unknown as { user: Observed }).user)
  const records = Object.fromEntries(
    Object.entries(built.rings).map(([name, ring]) => [name, recordsOf(machine, ring)]),
  )
  return { runs, maps, records }
}

/** What the packets come to in the kernel. */
export async function inKernel(
  built: BuiltProgram,
  allowed: number,
  loaded: (program: Program) => Promise<AsyncDisposable>,
): Promise<Seen> {
  const { program, generated, rings } = built
  let seen: Omit<Seen, 'records'>
  {
    await using _session = await loaded(program)
    const runs = generated.packets.slice(0, allowed).map((packet) => {
      const { returned, data } = program.run({ data: packet })
      return { returned: returned >>> 0, packet: packetAfter(built, data) }
    })
    seen = { runs, maps: observe(built, (handle) => handle as Observed) }
  }
  const records: Record<string, unknown[]> = {}
  for (const [name, ring] of Object.entries(rings)) {
    records[name] = []
    if (used(ring)) for await (const record of ring) records[name].push(record)
  }
  return { ...seen, records }
}

/** A socket filter cannot write to its packet. */
function packetAfter({ generated }: BuiltProgram, bytes: Uint8Array): string {
  return generated.kind === 'socketFilter' ? '' : hex(bytes)
}

/** How many of the inputs, from the first, stay in the contract. */
function runsInContract(built: BuiltProgram, inputs: readonly Uint8Array[]): number {
  const machine = plainMachine()
  const { program, twin } = built
  const plainArguments = program.plainArguments.bind(program)
  for (const [i, input] of inputs.entries()) {
    try {
      const { returned } = plain({ fn: twin, plainArguments }, input.slice(), { machine })
      if (!Number.isSafeInteger(returned))
        throw new Error(`the twin returned ${String(returned)} (${built.generated.kind})`)
    } catch (error) {
      if (error instanceof OutsideContract) return i
      throw error
    }
  }
  return inputs.length
}

/** Whether the program used the ring: a loop over one that was never in the kernel would wait for it. */
function used(ring: object): boolean {
  return (ring as { ended?: boolean }).ended === true
}

function observe(built: BuiltProgram, sideOf: (handle: object) => Observed): unknown {
  const seen: Record<string, unknown> = {}
  for (const [name, handle] of Object.entries(built.maps)) {
    const side = sideOf(handle)
    const entries = [...side.entries!()].map((entry) => text(entry)).sort()
    seen[name] = { entries, failed: side.failed }
  }
  for (const [name, handle] of Object.entries(built.histograms)) seen[name] = text(sideOf(handle).buckets!())
  for (const [name, handle] of Object.entries(built.globals)) seen[name] = text(sideOf(handle).value)
  return seen
}

function recordsOf(machine: PlainMachine, ring: object): unknown[] {
  return (machine.map(ring) as unknown as { records(): unknown[] }).records()
}

const u32 = (value: unknown) => (Number.isSafeInteger(value) ? (value as number) >>> 0 : String(value))
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

function text(value: unknown): string {
  return JSON.stringify(value, (_, each) =>
    typeof each === 'bigint' ? `${each}n` : Object.is(each, -0) ? 0 : each,
  )
}

/** Where the two sides differ, if they do. */
export function differs(when: string, expected: Seen, seen: Seen): string | undefined {
  const parts = { 'runs (returned value and packet)': 'runs', maps: 'maps', records: 'records' } as const
  for (const [what, part] of Object.entries(parts)) {
    const [plainSide, kernelSide] = [expected[part], seen[part]]
    if (isDeepStrictEqual(plainSide, kernelSide) || text(plainSide) === text(kernelSide)) continue
    return `${when}${what} differ:\n  plain:  ${text(plainSide)}\n  kernel: ${text(kernelSide)}`
  }
  return undefined
}
