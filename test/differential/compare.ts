/**
 * One program on the live kernel and as plain JavaScript: the same packets one after the other, the maps kept between
 * them, and then everything that can be seen is compared.
 */
import { isDeepStrictEqual } from 'node:util'
import { load } from '../../src/index.ts'
import { type PlainMachine, plain, plainMachine } from '../../src/vm/index.ts'
import { type BuiltProgram, build, type Observed } from './built.ts'
import { OutsideContract } from './marks.ts'
import type { GeneratedProgram } from './program.ts'

export type Outcome =
  | { readonly kind: 'same'; readonly packets: number; readonly discarded: number }
  /** All runs left the contract. */
  | { readonly kind: 'discarded'; readonly discarded: number }
  /** It did not compile. */
  | { readonly kind: 'refused'; readonly detail: string }
  /** The two sides differ, or one failed. */
  | { readonly kind: 'different'; readonly detail: string }

/** The machine code of an Ethernet header: what a socket filter does not see of a test run's packet. */
const etherHeader = 14

export async function compare(generated: GeneratedProgram, built?: BuiltProgram): Promise<Outcome> {
  try {
    return await compareBuilt(built ?? build([generated])[0]!())
  } catch (error) {
    const text = error instanceof Error ? `${error.constructor.name}: ${error.message}` : String(error)
    // What turns out to be a number past int32, compared with an int32, is a slip of the author's: here of chance.
    if (text.startsWith('CompileError: SK1014'))
      return { kind: 'discarded', discarded: generated.packets.length }
    if (text.startsWith('CompileError')) return { kind: 'refused', detail: text }
    return {
      kind: 'different',
      detail: `${text}\n${(error as Error).stack?.split('\n').slice(1, 6).join('\n')}`,
    }
  }
}

async function compareBuilt(built: BuiltProgram): Promise<Outcome> {
  const { generated, program, twin } = built
  const cut = generated.kind === 'socketFilter' ? etherHeader : 0
  const inputs = generated.packets.map((packet) => packet.slice(cut))
  const allowed = runsInContract(built, program.plainArguments.bind(program), twin, inputs)
  const discarded = inputs.length - allowed
  const machine = plainMachine()
  const plainSeen: unknown[] = []
  for (const input of inputs.slice(0, allowed)) {
    const bytes = input.slice()
    const { returned } = plain(program, bytes, { machine })
    plainSeen.push({ returned: u32(returned), packet: cut ? '' : hex(bytes) })
  }
  const before = observe(built, (handle) => (machine.map(handle) as unknown as { user: Observed }).user)
  const records = Object.fromEntries(
    Object.entries(built.rings).map(([name, ring]) => [name, recordsOf(machine, ring)]),
  )
  if (allowed === 0) {
    const session = await load(program)
    await session.close()
    return { kind: 'discarded', discarded }
  }
  const kernelSeen: unknown[] = []
  const session = await load(program)
  let after: unknown
  try {
    for (const packet of generated.packets.slice(0, allowed)) {
      const { returned, data } = program.run({ data: packet })
      kernelSeen.push({ returned: returned >>> 0, packet: cut ? '' : hex(data) })
    }
    after = observe(built, (handle) => handle as Observed)
  } finally {
    await session.close()
  }
  const kernelRecords: Record<string, unknown[]> = {}
  for (const [name, ring] of Object.entries(built.rings)) {
    kernelRecords[name] = []
    if (used(ring)) for await (const record of ring) kernelRecords[name].push(record)
  }
  const difference =
    differs('runs (returned value and packet)', plainSeen, kernelSeen) ??
    differs('maps', before, after) ??
    differs('records', records, kernelRecords)
  if (difference) return { kind: 'different', detail: difference }
  return { kind: 'same', packets: allowed, discarded }
}

/** How many of the inputs, from the first, stay in the contract. */
function runsInContract(
  built: BuiltProgram,
  argumentsFor: (context: unknown) => readonly unknown[],
  twin: BuiltProgram['twin'],
  inputs: readonly Uint8Array[],
): number {
  const machine = plainMachine()
  for (const [i, input] of inputs.entries()) {
    try {
      const { returned } = plain({ fn: twin, plainArguments: argumentsFor }, input.slice(), { machine })
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

function differs(what: string, plainSide: unknown, kernelSide: unknown): string | undefined {
  if (isDeepStrictEqual(plainSide, kernelSide) || text(plainSide) === text(kernelSide)) return undefined
  return `${what} differ:\n  plain:  ${text(plainSide)}\n  kernel: ${text(kernelSide)}`
}
