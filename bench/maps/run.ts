/**
 * `npx tsx bench/maps/run.ts [-n entries] [-k rounds]`: a hash map u32 → u64, read and written from user space: Skep,
 * C with libbpf (the same map, found by its id) and `bpftool map dump` into a pipe, in interleaved rounds. Needs root.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { hash, load, tc, u32, u64 } from 'skep'
import type { Host, MapStore } from '../../src/host/index.ts'
import { theHost } from '../../src/linux/index.ts'
import { type Fd, objectInfo } from '../../src/sys/index.ts'
import { buildProgram } from '../support/build.ts'
import { Lines } from '../support/lines.ts'
import { machineLine, median, printGoal, printTable } from '../support/table.ts'

const { values: options } = parseArgs({
  options: {
    entries: { type: 'string', short: 'n', default: '1000000' },
    rounds: { type: 'string', short: 'k', default: '5' },
  },
})
const entries = Number(options.entries)
const batchSize = 8192
const keyOf = (i: number) => Math.imul(i, 0x9e3779b1) >>> 0

const table = hash(u32, u64, { maxEntries: entries })
const user = tc(() => {
  table.add(0, 0n)
  return 0
})
let live: (MapStore & { readonly fd?: Fd }) | undefined
const host: Host = {
  ...theHost(),
  createMap(spec) {
    const map = theHost().createMap(spec)
    if (spec === table.spec) live = map
    return map
  },
}
await using _session = await load(user, { host })
const id = Number(objectInfo(live!.fd!, 'map').id)
const c = new Lines(
  buildProgram(new URL('c/maps.c', import.meta.url).pathname),
  String(id),
  String(entries),
  String(batchSize),
)

/** Nanoseconds an entry. */
function timed(work: () => void): number {
  const start = performance.now()
  work()
  return ((performance.now() - start) * 1e6) / entries
}

function check(seen: number): void {
  if (seen !== entries) throw new Error(`${seen} entries were seen of ${entries}`)
}

/** What the handle gives the store when it puts what was written before the load into the map. */
const encodedEntries = Array.from({ length: entries }, (_, i) => {
  const bytes = new DataView(new ArrayBuffer(12))
  bytes.setUint32(0, keyOf(i), true)
  bytes.setBigUint64(4, BigInt(i), true)
  return [new Uint8Array(bytes.buffer, 0, 4), new Uint8Array(bytes.buffer, 4)] as const
})
let keySum = 0
for (let i = 0; i < entries; i++) keySum += keyOf(i)

const skep: Readonly<Record<string, () => void>> = {
  update: () => {
    for (let i = 0; i < entries; i++) table.set(keyOf(i), BigInt(i))
  },
  lookup: () => {
    let sum = 0n
    for (let i = 0; i < entries; i++) sum += table.get(keyOf(i))!
    check(sum === (BigInt(entries) * BigInt(entries - 1)) / 2n ? entries : 0)
  },
  updateBatch: () => live!.updateAll(encodedEntries),
  iterate: () => {
    let seen = 0
    let sum = 0
    let most = 0n
    for (const [key, value] of table) {
      seen++
      sum += key
      if (value > most) most = value
    }
    check(seen)
    check(sum === keySum ? Number(most) + 1 : 0)
  },
}

async function dump(): Promise<number> {
  const start = performance.now()
  const child = spawn('taskset', ['-c', '1', 'bpftool', 'map', 'dump', 'id', String(id)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child.stdout.resume()
  await once(child, 'close')
  return ((performance.now() - start) * 1e6) / entries
}

const times = new Map<string, number[]>()
const note = (name: string, ns: number) => times.set(name, [...(times.get(name) ?? []), ns])
for (let i = 0; i < Number(options.rounds); i++) {
  for (const verb of ['update', 'lookup', 'iterate', 'updateBatch']) {
    const [ns, failed] = (await c.ask(verb)).split(' ').map(Number)
    if (failed) throw new Error(`C: ${verb} failed ${failed} times`)
    note(`c ${verb}`, ns!)
    const work = skep[verb]
    if (work) note(`skep ${verb}`, timed(work))
  }
  note('bpftool iterate', await dump())
}
c.child.stdin.end()

const of = (name: string) => median(times.get(name) ?? [])
const cell = (name: string) => (times.has(name) ? of(name).toFixed(0) : '-')
console.log(machineLine())
console.log(`# hash map of ${entries} entries u32 -> u64, ${options.rounds} rounds, medians; ns an entry`)
printTable(
  ['operation', 'skep', 'C, libbpf', 'bpftool', 'skep / C'],
  ['update', 'lookup', 'iterate', 'updateBatch'].map((verb) => [
    verb,
    cell(`skep ${verb}`),
    cell(`c ${verb}`),
    cell(`bpftool ${verb}`),
    (of(`skep ${verb}`) / of(`c ${verb}`)).toFixed(2),
  ]),
)
printGoal('iteration with decoding / lookup_batch in C', of('skep iterate') / of('c iterate'), 'at most', 1.3)
