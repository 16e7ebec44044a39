/**
 * `npx tsx bench/startup/run.ts [-k rounds] [--no-certificates]`: how long a tool takes until it tells of the first event, until it is
 * attached, and from Ctrl-C to its end, and its peak memory: opensnoop, syscount and a one-liner, beside bpftrace,
 * libbpf-tools and bare `node -e 0`. The first run has an empty cache of compiled programs, the cached run finds what
 * that left. Interleaved rounds, medians. With `--no-certificates` without NODE_EXTRA_CA_CERTS, whose file every
 * node reads when it starts, whatever it does. Needs a build (`npm run build`), python3, bpftrace, libbpf-tools, tracefs.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { machineLine, median, printGoal, printTable } from '../support/table.ts'

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', short: 'k', default: '11' },
    'no-certificates': { type: 'boolean', default: false },
  },
})
if (options['no-certificates']) delete process.env.NODE_EXTRA_CA_CERTS
const terminal = new URL('terminal.py', import.meta.url).pathname
const main = new URL('../../dist/start/skep.cjs', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'skep-startup-'))
const mark = join(folder, 'opened')

interface Run {
  /** Milliseconds from exec to what is waited for, and from SIGINT to the end; MiB at the first. */
  readonly ready: number
  readonly exit: number
  readonly peak: number
}

interface Case {
  readonly name: string
  readonly what: 'first event' | 'attached' | 'end'
  readonly command: readonly string[]
  /** What says that it is attached. */
  readonly text?: string
  /** With no cached programs. */
  readonly cold?: true
}

const opens = 'tracepoint("syscalls:sys_enter_openat", c => print(comm(), userStr(c.filename)))'
const opensBt = 'tracepoint:syscalls:sys_enter_openat { printf("%s %s\\n", comm, str(args->filename)) }'
const countsBt = 'tracepoint:raw_syscalls:sys_exit { @[args->id] = count() } BEGIN { printf("attached\\n") }'

const skep = (name: string, what: Case['what'], ...words: string[]): Case[] => {
  const text = what === 'attached' ? { text: ': attached in' } : {}
  const command = [process.execPath, main, ...words, ...(what === 'attached' ? ['--verbose'] : [])]
  return [
    { name: `skep ${name}, first run`, what, command, ...text, cold: true },
    { name: `skep ${name}, cached`, what, command, ...text },
  ]
}

const cases: Case[] = [
  { name: 'node -e 0', what: 'end', command: [process.execPath, '-e', '0'] },
  ...skep('opensnoop', 'first event', 'opensnoop'),
  { name: 'libbpf-tools opensnoop', what: 'first event', command: ['/usr/sbin/opensnoop'] },
  ...skep('-e', 'first event', '-e', opens),
  { name: 'bpftrace', what: 'first event', command: ['bpftrace', '-e', opensBt] },
  ...skep('opensnoop', 'attached', 'opensnoop'),
  ...skep('syscount', 'attached', 'syscount'),
  {
    name: 'libbpf-tools syscount',
    what: 'attached',
    command: ['/usr/sbin/syscount'],
    text: 'Tracing syscalls',
  },
  { name: 'bpftrace, counts', what: 'attached', command: ['bpftrace', '-e', countsBt], text: 'attached' },
]

function measure({ what, command, text, cold }: Case, round: number): Run {
  const cache = join(folder, cold ? `cold-${round}` : 'warm')
  if (cold) rmSync(cache, { recursive: true, force: true })
  const kind = { 'first event': 'event', attached: 'text', end: 'end' }[what]
  const output = execFileSync('python3', [terminal, kind, text ?? mark, ...command], {
    encoding: 'utf8',
    env: { ...process.env, SKEP_CACHE: cache, TERM: 'dumb' },
  })
  if (cold) rmSync(cache, { recursive: true, force: true })
  return JSON.parse(output) as Run
}

const runs = new Map<Case, Run[]>(cases.map((each) => [each, []]))
try {
  for (const each of cases) measure(each, -1)
  for (let round = 0; round < Number(options.rounds); round++)
    for (const each of cases) runs.get(each)!.push(measure(each, round))
} finally {
  rmSync(folder, { recursive: true })
}

const of = (each: Case, value: (run: Run) => number) => median(runs.get(each)!.map(value))
const named = (name: string, what?: Case['what']): Case =>
  cases.find((each) => each.name === name && (what === undefined || each.what === what))!
const ready = (each: Case) => of(each, (run) => run.ready)
const exit = (each: Case) => of(each, (run) => run.exit)
const peak = (each: Case) => of(each, (run) => run.peak)
const bare = ready(named('node -e 0'))

console.log(machineLine())
console.log(`# ${options.rounds} rounds, medians`)
if (process.env.NODE_EXTRA_CA_CERTS)
  console.log('# NODE_EXTRA_CA_CERTS is set: every start of node reads that file')
printTable(
  ['command', 'until', 'ms', '/ node', 'exit ms', 'peak MiB'],
  cases.map((each) => [
    each.name,
    each.what,
    ready(each).toFixed(0),
    (ready(each) / bare).toFixed(2),
    each.what === 'end' ? '' : exit(each).toFixed(1),
    peak(each).toFixed(0),
  ]),
)
const bpftrace = named('bpftrace')
for (const name of ['opensnoop', '-e']) {
  const [cold, warm] = [named(`skep ${name}, first run`), named(`skep ${name}, cached`)]
  printGoal(`${name}: first run / node`, ready(cold) / bare, 'at most', 2)
  printGoal(`${name}: cached / node`, ready(warm) / bare, 'at most', 1.6)
  printGoal(`${name}: cached / bpftrace, first event`, ready(warm) / ready(bpftrace), 'at most', 1)
  // The one-liner's tracepoint has a name that is no argument of a raw one, so it is a perf event, which ends slowly.
  printGoal(`${name}: exit / bpftrace`, exit(warm) / exit(bpftrace), 'at most', name === '-e' ? 0.6 : 0.1)
  printGoal(`${name}: peak memory / bpftrace`, peak(warm) / peak(bpftrace), 'at most', 0.75)
}
const [counts, countsOfBpftrace] = [named('skep syscount, cached'), named('bpftrace, counts')]
printGoal('syscount: exit / bpftrace', exit(counts) / exit(countsOfBpftrace), 'at most', 0.1)
printGoal('syscount: peak memory / bpftrace', peak(counts) / peak(countsOfBpftrace), 'at most', 0.75)
