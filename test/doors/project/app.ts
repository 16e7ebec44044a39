/**
 * Kernel programs that capture everything there is to capture, and some that are wrong: what each gives, and where each
 * error is, has to be the same behind every door. Prints one line of JSON. In the test, `nets.ts` is a package.
 */
import { array, CompileError, hash, load, type Program, u32, xdp } from 'skep'
import { range } from 'skep/kernel'
import { ethhdr } from 'skep/net'
import * as limits from './limits.ts'
import twice, { type Limits, limit, saturate } from './limits.ts'
import { classOf, fractionOf, meet, timesMet } from './nets.ts'

interface Place {
  readonly code: string
  readonly message: string
  readonly file: string
  readonly line: number
  readonly column: number
  readonly text: string
}

const packet = new Uint8Array(64).fill(7)
const whole = 40
const big = 2n ** 40n
const settings: { deep: { ports: readonly number[] }; on: boolean; name: string } = {
  deep: { ports: [22, 80] },
  on: true,
  name: 'seven',
}
const counts = hash(u32, u32)
const slots = array(u32, { maxEntries: 4 })

/** Each instance sees its own variable. */
function adder(add: number) {
  const once = (value: number): number => value + add
  return xdp((_packet) => once(whole as number))
}

const tools = {
  half(value: number): number {
    return value >>> shift
  },
  arrow: (value: number): number => value + shift,
}
const shift = 1

counts.set(7, 30)
let changing = 1
changing = 9

const programs: Record<string, Program> = {
  number: xdp(() => whole),
  bigint: xdp((): number => Number(big >> 36n)),
  object: xdp(() => (settings.on && settings.name === 'seven' ? (settings.deep.ports[1] as number) : 0)),
  list: xdp(() => (settings.deep.ports.includes(22) ? 1 : 2)),
  variable: xdp(() => changing),
  namespace: xdp(() => limits.limit + limits.saturate(99)),
  imported: xdp(() => saturate(12) + limit),
  defaults: xdp(() => twice(21)),
  installed: xdp((p) => {
    const eth = p.view(ethhdr, 0)
    if (!eth) return 0
    return classOf(eth.h_proto!)
  }),
  brought: xdp(() => meet(3) + meet(3)),
  guarded: xdp(
    (p) => p.view(ethhdr, 0) !== undefined && limit === 5,
    () => whole + 3,
  ),
  map: xdp(() => {
    const value = counts.get(7)
    if (value === undefined) return 0
    slots.set(1, value + 1)
    return slots.get(1) ?? 0
  }),
  loop: xdp(() => {
    let sum = 0
    for (const i of range(10)) sum += i
    return sum
  }),
  first: adder(1),
  second: adder(2),
  hoisted: xdp(hoisted),
  method: xdp(() => tools.half(84) + tools.arrow(1)),
  nested: xdp(() => {
    const plus = (a: number) => a + whole
    return plus(1) + plus(2)
  }),
  // biome-ignore format: one line, so that columns matter
  crowded: xdp(() => whole + 1),
  crowd: xdp(() => whole + 2),
  explicit: xdp(() => whole + limit, { scope: () => ({ whole, limit }) }),
}

function hoisted(): number {
  return whole + later()
}

function later(): number {
  return 2
}

const instance = new (class Bag {
  readonly size = 1
})()

const mistakes: Record<string, Program> = {
  'a fraction': xdp((): number => {
    const typed: number = whole as number
    return typed / 3 // SK1010 at typed / 3
  }),
  'an unknown name': xdp(() => {
    return nowhere + 1 // SK1002 at nowhere
  }),
  'a class': xdp(() => whole + instance.size), // SK1003 at instance.size
  'in a function of another module': xdp(() => limits.wrong(whole)),
  'in a function of a package': xdp((p) => {
    const eth = p.view(ethhdr, 0)
    return eth ? fractionOf(eth.h_proto!) : 0
  }),
  'behind an explicit scope': xdp(() => whole / 3, { scope: () => ({ whole }) }), // SK1010 at whole / 3
}

declare const nowhere: number
const found: Limits & { results: Record<string, number>; errors: Record<string, Place> } = {
  limit,
  results: {},
  errors: {},
}

for (const [name, program] of Object.entries(programs)) {
  const session = await load(program)
  found.results[name] = program.run({ data: packet }).returned
  if (name === 'brought') found.results.timesMet = timesMet(3)
  await session.close()
}
for (const [name, program] of Object.entries(mistakes)) {
  try {
    await (await load(program)).close()
  } catch (error) {
    if (!(error instanceof CompileError)) throw error
    const { code, message, span } = error.diagnostics[0]!
    const { file, line, column, text } = span!.source.locate(span!.start)
    found.errors[name] = { code, message, file: file.replace(/.*\//, ''), line, column, text }
  }
}
console.log(JSON.stringify(found))
