/**
 * `npx tsx bench/filter/run.ts [-k rounds] [-n repeat]`: what a filter costs for a packet: libpcap's interpreter, Skep's,
 * WebAssembly, and the kernel, as the kernel converts classic programs and as Skep does; and what compiling costs. All
 * take turns in each round; medians of CPU time. Needs root and libpcap-dev.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { encode, exit, imm, mov64 } from 'skep/asm'
import { type ClassicProgram, compileFilter, formatProgram, interpret, PacketFilter, toEbpf } from 'skep/cbpf'
import { buildProgram } from '../support/build.ts'
import { Lines } from '../support/lines.ts'
import { geometricMean, machineLine, median, printGoal, printTable } from '../support/table.ts'
import { makePackets, packetSize } from './packets.ts'

const filters = [
  'ip',
  'vlan and ip6',
  'tcp',
  'src net 10.0.0.0/8 and tcp dst portrange 8000-9000',
  'tcp port 80',
  'icmp or udp port 53',
]
const count = 4096
/** Runs of a compiler in a round; a first round warms it up. */
const compilations = 500

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', short: 'k', default: '9' },
    repeat: { type: 'string', short: 'n', default: '100000' },
  },
})
const rounds = Number(options.rounds)
const repeat = Number(options.repeat)
/** So many times all packets, in a round. */
const passes = Math.max(1, Math.round(repeat / 2000))

const directory = mkdtempSync(join(tmpdir(), 'skep-filter-'))
process.on('exit', () => rmSync(directory, { recursive: true, force: true }))
const packets = makePackets(count)
const separate = Array.from({ length: count }, (_, i) =>
  packets.subarray(i * packetSize, (i + 1) * packetSize),
)
writeFileSync(join(directory, 'packets'), packets)

const program = buildProgram(new URL('c/filter.c', import.meta.url).pathname, '-lpcap')
const peer = new Lines(program, join(directory, 'packets'), String(packetSize))
const ask = async (line: string): Promise<number> => Number(await peer.ask(line))
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

function classicBytes(program: ClassicProgram): Uint8Array {
  const bytes = Buffer.alloc(8 * program.length)
  program.forEach(({ code, jt, jf, k }, i) => {
    bytes.writeUInt16LE(code, 8 * i)
    bytes[8 * i + 2] = jt
    bytes[8 * i + 3] = jf
    bytes.writeUInt32LE(k >>> 0, 8 * i + 4)
  })
  return bytes
}

/** Nanoseconds of CPU a time. */
function time(times: number, work: () => void): number {
  const start = process.cpuUsage()
  for (let i = 0; i < times; i++) work()
  const { user, system } = process.cpuUsage(start)
  return (1000 * (user + system)) / times
}

function interpretAll(program: ClassicProgram): void {
  for (const packet of separate) interpret(program, packet)
}

interface Item {
  readonly text: string
  readonly program: ClassicProgram
  readonly wasm: PacketFilter
  readonly insns: { readonly abs: number; readonly direct: number }
  readonly ns: Record<Column, number[]>
}
const columns = ['libpcap', 'skep', 'wasm', 'rep', 'abs', 'direct', 'pcapCompile', 'compile'] as const
type Column = (typeof columns)[number]

await ask(`kernel empty ${hex(encode([mov64(0, imm(0)), exit()]))}`)
const items: Item[] = []
for (const [i, text] of filters.entries()) {
  const program = compileFilter(text)
  const [abs, direct] = (['kernel', 'direct'] as const).map((scheme) =>
    encode(toEbpf(program, { scheme, hook: 'tc' })),
  )
  await ask(`classic classic${i} ${hex(classicBytes(program))}`)
  await ask(`kernel abs${i} ${hex(abs!)}`)
  await ask(`kernel direct${i} ${hex(direct!)}`)
  const wasm = new PacketFilter(program)
  wasm.load(separate.map((bytes) => ({ bytes })))
  await sameVerdicts(i, text, program, wasm)
  const ns = Object.fromEntries(columns.map((column) => [column, []])) as unknown as Item['ns']
  items.push({ text, program, wasm, insns: { abs: abs!.length / 8, direct: direct!.length / 8 }, ns })
}

/** Numbers of engines that disagree are worth nothing. */
async function sameVerdicts(
  i: number,
  text: string,
  program: ClassicProgram,
  wasm: PacketFilter,
): Promise<void> {
  const bits = (values: Iterable<number>) => Array.from(values, (value) => (value ? '1' : '0')).join('')
  const expected = await peer.ask(`verdicts classic${i}`)
  wasm.run()
  const few = Array.from({ length: 24 }, (_, j) => expected[Math.floor((j * count) / 24) + j]).join('')
  const said = {
    interpreter: [bits(separate.map((packet) => interpret(program, packet))), expected],
    WebAssembly: [bits(wasm.verdicts), expected],
    LD_ABS: [await peer.ask(`verdicts abs${i}`), few],
    direct: [await peer.ask(`verdicts direct${i}`), few],
  }
  for (const [engine, [got, wanted]] of Object.entries(said)) {
    if (got !== wanted)
      throw new Error(`${text}: ${engine} says otherwise than libpcap:\n${formatProgram(program, 'd')}`)
  }
}

for (let round = -1; round < rounds; round++) {
  for (const [i, { text, program, wasm, ns }] of items.entries()) {
    const empty = await ask(`few empty ${repeat}`)
    const now: Record<Column, number> = {
      libpcap: await ask(`mix classic${i} ${passes}`),
      skep: time(passes, () => interpretAll(program)) / count,
      wasm: time(passes, () => wasm.run()) / count,
      rep: await ask(`few classic${i} ${repeat}`),
      abs: (await ask(`few abs${i} ${repeat}`)) - empty,
      direct: (await ask(`few direct${i} ${repeat}`)) - empty,
      pcapCompile: await ask(`compile ${compilations} ${text}`),
      compile: time(compilations, () => compileFilter(text)),
    }
    if (round < 0) continue
    for (const column of columns) ns[column].push(now[column])
  }
}
peer.child.stdin.end()

const of = (item: Item, column: Column) => median(item.ns[column])
console.log(machineLine())
console.log(
  `# ${count} packets of ${packetSize} bytes; ${rounds} rounds, medians; ns a packet; kernel: 24 packets, each ${repeat} times, less an empty program`,
)
printTable(
  [
    'filter',
    'insns cBPF/LD_ABS/direct',
    'libpcap mix',
    'interpreter',
    'WebAssembly',
    'libpcap rep',
    'kernel LD_ABS',
    'kernel direct',
    'compile us',
    'pcap_compile us',
  ],
  items.map((item) => [
    item.text,
    `${item.program.length}/${item.insns.abs}/${item.insns.direct}`,
    ...(['libpcap', 'skep', 'wasm', 'rep', 'abs', 'direct'] as const).map((column) =>
      of(item, column).toFixed(1),
    ),
    (of(item, 'compile') / 1000).toFixed(1),
    (of(item, 'pcapCompile') / 1000).toFixed(1),
  ]),
)
const long = items.filter(({ program }) => program.length >= 12)
const ratio = (over: readonly Item[], a: Column, b: Column) =>
  geometricMean(over.map((item) => of(item, a) / of(item, b)))
printGoal(
  'WebAssembly / libpcap, twelve instructions or more',
  ratio(long, 'wasm', 'libpcap'),
  'at most',
  0.4,
)
printGoal("Skep's eBPF / LD_ABS in the kernel", ratio(items, 'direct', 'abs'), 'at most', 0.2)
printGoal('compiling, ms', Math.max(...items.map((item) => of(item, 'compile'))) / 1e6, 'at most', 1)
