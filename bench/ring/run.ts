/**
 * `npx tsx bench/ring/run.ts [-n calls] [-k rounds] [--ring bytes] [--no-bpftrace]`: what a record costs the task it tells of, and how many reach
 * user space: Skep, libbpf and bpftrace, in interleaved rounds; then how long a single record is under way. The traced
 * task has CPU 0, the reader CPU 1. Needs root.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildObject, buildProgram } from '../support/build.ts'
import { Lines } from '../support/lines.ts'
import { machineLine, median, printGoal, printTable } from '../support/table.ts'

/** sched_getscheduler, as c/task.c calls it. */
const number = process.arch === 'arm64' ? 120 : 145
const firstSeq = 2 ** 30
/** So many records go before those whose way is timed: a process that just started is not at rest. */
const settling = 1000

const { values: options } = parseArgs({
  options: {
    calls: { type: 'string', short: 'n', default: '1000000' },
    rounds: { type: 'string', short: 'k', default: '5' },
    ring: { type: 'string', default: String(16 << 20) },
    bpftrace: { type: 'boolean', default: true },
  },
  allowNegative: true,
})

interface Told {
  readonly received: number
  readonly sum: number
  /** When the last record came; 0 if it did not. */
  readonly last: number
  /** Of the reader, ns. */
  readonly cpu: number
  readonly p50: number
  readonly p99: number
}

interface Round {
  /** Nanoseconds a call. */
  readonly call: number
  readonly perSecond: number
  readonly lost: number
  /** The reader's, nanoseconds a record. */
  readonly cpu: number
}

const here = (file: string) => new URL(file, import.meta.url).pathname
const task = new Lines(buildProgram(here('c/task.c')))
const pid = await task.next()
const cReader = buildProgram(here('c/reader.c'))
const object = buildObject(here('c/events.bpf.c'))

async function makeCalls(calls: number, pause = 0): Promise<{ start: number; end: number }> {
  const [start, end] = (await task.ask(`${calls} ${pause}`)).split(' ').map(Number)
  return { start: start!, end: end! }
}

type Reader = (last: number) => Lines
const libbpf =
  (...more: string[]): Reader =>
  (last) =>
    new Lines('taskset', '-c', '1', cReader, object, pid, String(number), options.ring, String(last), ...more)
const skep =
  (mode: string, ring = options.ring): Reader =>
  (last) => {
    const args = [
      ...process.execArgv,
      here('reader.ts'),
      pid,
      String(number),
      ring,
      String(last),
      mode,
      String(settling),
    ]
    return new Lines('taskset', '-c', '1', process.execPath, ...args)
  }

async function read(reader: Reader, calls: number, pause = 0): Promise<{ round: Round; told: Told }> {
  const lines = reader(firstSeq + calls - 1)
  await lines.next()
  const { start, end } = await makeCalls(calls, pause)
  lines.child.stdin.end()
  const told = JSON.parse(await lines.next()) as Told
  const expected = firstSeq * calls + (calls * (calls - 1)) / 2
  if (told.received === calls && told.sum !== expected) throw new Error('records are not what was sent')
  const round = {
    call: (end - start) / calls,
    perSecond: (told.received / ((told.last || end) - start)) * 1e9,
    lost: 1 - told.received / calls,
    cpu: told.cpu / told.received,
  }
  return { round, told }
}

/** bpftrace reads tracefs where it is mounted: here in a mount namespace of its own. */
const inNamespace = `mount -t tracefs tracefs /sys/kernel/tracing; exec taskset -c 1 bpftrace "$@"`

/** Five fields of each call, as text, to a file. */
async function bpftrace(calls: number): Promise<Round> {
  const file = join(tmpdir(), `skep-bench-${process.pid}.txt`)
  const printed = 'printf("%lld %d %d %lld %s\\n", nsecs, pid, tid, args->args[0], comm)'
  const code = `tracepoint:raw_syscalls:sys_enter /args->id == ${number} && pid == ${pid}/ { ${printed} }`
  const child = spawn('unshare', ['-m', 'sh', '-c', inNamespace, 'sh', '-B', 'full', '-o', file, '-e', code])
  const ended = once(child, 'exit')
  await Promise.race([attached(child.pid!), ended])
  const { start, end } = await makeCalls(calls)
  child.kill('SIGINT')
  await ended
  const text = readFileSync(file, 'utf8')
  rmSync(file)
  const received = text.match(/^\d+ \d+ \d+ \d+ \w+$/gm)?.length ?? 0
  const perSecond = (received / (end - start)) * 1e9
  return { call: (end - start) / calls, perSecond, lost: 1 - received / calls, cpu: Number.NaN }
}

/** bpftrace waits for records, and does so only once all is attached. */
async function attached(process: number): Promise<void> {
  const about = (file: string) => readFileSync(`/proc/${process}/${file}`, 'utf8')
  while (!about('comm').includes('bpftrace') || !about('wchan').includes('epoll')) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const calls = Number(options.calls)
const systems: Readonly<Record<string, () => Promise<Round>>> = {
  libbpf: async () => (await read(libbpf(), calls)).round,
  'skep on()': async () => (await read(skep('numbers'), calls)).round,
  'skep on(), 4 MiB': async () => (await read(skep('numbers', String(4 << 20)), calls)).round,
  'skep on(), bigints': async () => (await read(skep('bigints'), calls)).round,
  'skep batches()': async () => (await read(skep('batches'), calls)).round,
  'skep for await': async () => (await read(skep('loop'), calls)).round,
  ...(options.bpftrace ? { 'bpftrace printf': () => bpftrace(Math.ceil(calls / 10)) } : {}),
}

const untraced: number[] = []
const rounds = new Map<string, Round[]>(Object.keys(systems).map((name) => [name, []]))
for (let i = 0; i < Number(options.rounds); i++) {
  const { start, end } = await makeCalls(calls)
  untraced.push((end - start) / calls)
  for (const [name, measure] of Object.entries(systems)) rounds.get(name)!.push(await measure())
}

const of = (name: string, what: (round: Round) => number) => median(rounds.get(name)!.map(what))
const floor = median(untraced)
const cost = (name: string) => of(name, (round) => round.call) - floor
const range = (values: readonly number[]) =>
  `${(100 * Math.min(...values)).toFixed(1)}-${(100 * Math.max(...values)).toFixed(1)}`

console.log(machineLine())
console.log(
  `# ${options.rounds} rounds of ${calls} calls (bpftrace: a tenth), ring buffers of ${Number(options.ring) / 2 ** 20} MiB; an untraced call takes ${floor.toFixed(0)} ns`,
)
printTable(
  ['reader', 'traced call ns', 'record costs ns', 'delivered M/s', 'lost %', 'range', 'reader CPU ns'],
  Object.keys(systems).map((name) => [
    name,
    of(name, (round) => round.call).toFixed(0),
    cost(name).toFixed(0),
    (of(name, (round) => round.perSecond) / 1e6).toFixed(2),
    (100 * of(name, (round) => round.lost)).toFixed(1),
    range(rounds.get(name)!.map((round) => round.lost)),
    of(name, (round) => round.cpu).toFixed(0),
  ]),
)

const slow = {
  libbpf: libbpf(String(settling)),
  'skep on()': skep('delays'),
  'skep on(), lowLatency': skep('low latency'),
}
const delays = new Map<string, Told>()
for (const [name, reader] of Object.entries(slow))
  delays.set(name, (await read(reader, settling + 1000, 1e6)).told)
console.log(`\n# a record each millisecond, from the kernel to the callback, after ${settling} others`)
printTable(
  ['reader', 'p50 us', 'p99 us'],
  [...delays].map(([name, { p50, p99 }]) => [name, (p50 / 1000).toFixed(0), (p99 / 1000).toFixed(0)]),
)

console.log()
printGoal("cost to the traced task / libbpf's", cost('skep on()') / cost('libbpf'), 'at most', 0.35)
if (options.bpftrace)
  printGoal(
    "cost to the traced task / bpftrace's",
    cost('skep on()') / cost('bpftrace printf'),
    'at most',
    0.06,
  )
const perSecond = (name: string) => of(name, (round) => round.perSecond)
printGoal("delivered / libbpf's", perSecond('skep on()') / perSecond('libbpf'), 'at least', 2)
printGoal('lost, %', 100 * Math.max(...rounds.get('skep on()')!.map(({ lost }) => lost)), 'at most', 0)
printGoal('a single record, p99 in ms', delays.get('skep on()')!.p99 / 1e6, 'at most', 1)
task.child.stdin.end()
