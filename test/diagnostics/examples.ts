/**
 * For each diagnostic an example that brings it about, as text, since what many of them refuse no checker would let
 * through either. An example is evaluated with everything of `skep`, `skep/kernel`, `skep/cbpf` and some more in scope;
 * what its last line gives is loaded if it is a program. docs/reference/diagnostics.md shows them with what they say.
 *
 * Some cannot be brought about by a line: a verifier that refuses, a full disk. Those name the test that
 * does, and where it does not match the code, what of the message it does match.
 */

export type Example = string | { readonly test: string; readonly says?: string } | { readonly none: string }

export const examples: Readonly<Record<string, Example>> = {
  SK1001: `xdp((packet) => {
  try { return packet.length } catch { return 0 }
})`,
  SK1002: `xdp(() => limit)`,
  SK1003: `const started = new Date()
xdp((packet) => (packet.length > started.length ? 1 : 2))`,
  SK1004: `let packets = 0
xdp(() => {
  packets++
  return 2
})`,
  SK1005: `const names = hash(str(16), u64)
tracepoint('sched:sched_process_exit', () => names.add(\`\${comm()}/\${pid()}\`, 1n))`,
  SK1010: `xdp((packet) => packet.length / 2)`,
  SK1011: `xdp((packet) => packet.length % packet.ifindex)`,
  SK1012: `xdp((packet) => Number(1n << BigInt(packet.length)))`,
  SK1013: `const limits = hash(u32, u32)
xdp((packet) => (packet.length > limits.get(packet.ifindex) ? 1 : 2))`,
  SK1014: `xdp((packet) => ((packet.length & packet.ifindex) === 0xf000_0000 ? 1 : 2))`,
  SK1015: `xdp((packet) => (packet.length > 0.5 ? 1 : 2))`,
  SK1016: `xdp((packet) => {
  if (packet.length > 100) return 1
})`,
  SK1017: `xdp(() => {
  for (;;) {}
})`,
  SK1020: `const factorial = (n) => (n < 2 ? 1 : n * factorial(n - 1))
xdp((packet) => factorial(packet.length))`,
  SK1021: { test: 'test/kernel/calls.test.ts' },
  SK1022: {
    none: 'Nine functions that are called, or loops over maps, inside of each other bring it about.',
  },
  SK1025: { test: 'test/kernel/tail-calls.test.ts' },
  SK1026: { test: 'test/kernel/locks-and-timers.test.ts' },
  SK1030: `xdp((packet) => {
  let length = packet.length
  if (length > 100) length = 100n
  return 2
})`,
  SK1040: `xdp((packet) => {
  let n = packet.length
  while (n !== 1) n = n % 2 === 0 ? n / 2 : 3 * n + 1
  return 2
})`.replace('n / 2', 'n >> 1'),
  SK1041: `xdp((packet) => {
  let sum = packet.length
  for (let n = 1_000_000_000; n > 0; n--) sum = (sum * 31 + n) & 0xffff
  return sum
})`,
  SK1050: `const flows = hash(u32, struct({ packets: u64 }))
xdp((packet) => {
  const flow = flows.get(packet.ifindex)
  flows.delete(0)
  return flow && flow.packets > 10n ? 1 : 2
})`,
  SK1051: `tracepoint('sched:sched_process_exit', () => {
  if (comm() === 'a name of more than 15 bytes') trace()
})`.replace(' trace()', ' return'),
  SK1090: { test: 'src/compiler/backend/stack-slots.test.ts' },
  SK1091: { test: 'src/compiler/compile.test.ts' },
  SK2001: `const limits = hash(u32, u32)
limits.set(1, -5)`,
  SK2002: `str(0)`,
  SK2003: `parseIpv4('10.0.0.256')`,
  SK2004: { test: 'src/map/keyed.test.ts' },
  SK2005: `lpmTrie(u32, u32)`,
  SK2006: `ringbuf(u32, { bytes: 5000 })`,
  SK2007: `histogram({ linear: { min: 10, max: 0, step: 5 } })`,
  SK2008: `parseDuration('soon')`,
  SK2010: `xdp((packet) => Number(1n + packet.length))`,
  SK2011: `xdp((packet) => packet.lenght)`,
  SK2012: `const counts = hash(u32, u64)
xdp((packet) => {
  counts.add(packet.ifindex)
  return 2
})`,
  SK2013: `xdp((packet) => {
  packet.length = 60
  return 2
})`,
  SK2014: `xdp((packet) => packet.length())`,
  SK2015: `const events = ringbuf(struct({ pid: u32, comm: str(16) }))
tracepoint('sched:sched_process_exit', () => events.output({ pid: pid() }))`,
  SK2016: `const row = hash(u32, arrayOf(u32, 8))
xdp((packet) => row.get(0)?.[packet.length] ?? 2)`,
  SK2017: { test: 'src/oneline/oneline.test.ts' },
  SK2018: { test: 'test/kernel/tail-calls.test.ts' },
  SK2101: `compileFilter('tcp # udp')`,
  SK2102: `compileFilter('host 10.0.0.1 adn port 80')`,
  SK2103: `compileFilter('tcp or bananas')`,
  SK2104: `compileFilter('port 10.0.0.1')`,
  SK2105: `compileFilter('net 10.0.0.1/8')`,
  SK2106: `compileFilter('port 70000')`,
  SK2107: `compileFilter('type mgt subtype bacon', { linkType: 'IEEE802_11' })`,
  SK2108: { test: 'src/cbpf/language/parse.test.ts' },
  SK2109: `compileFilter('ether host 00:11:22:33:44:55', { linkType: 'RAW' })`,
  SK2110: `compileFilter('port nosuchservice')`,
  SK2151: {
    none: 'No expression is known that comes to this: operands are ordered so that few values wait at a time.',
  },
  SK2152: `compileFilter('ip[0] / (5 - 5) = 1')`,
  SK2153: `compileFilter('ip[0] << (20 + 20) = 1')`,
  SK2154: `compileFilter('tcp and udp')`,
  SK3001: { test: 'src/linux/program.test.ts' },
  SK3002: `tracepoint('sched:sched_process_exce', () => {})`,
  SK3003: { test: 'test/kernel/kernel-memory.test.ts' },
  SK3004: { test: 'test/kernel/kernel-calls.test.ts' },
  SK3005: { test: 'test/kernel/kernel-calls.test.ts' },
  SK3006: { test: 'test/portable/portable.test.ts' },
  SK4001: { test: 'src/linux/program.test.ts' },
  SK4002: { test: 'src/linux/target.test.ts' },
  SK4003: `const counts = hash(u32, u64)
const session = await load(xdp(() => (counts.has(1) ? 1 : 2)))
await session.close()
counts.get(1)`,
  SK4010: { none: 'An object file of clang’s brings it about, on a kernel that it was not made for.' },
  SK4011: { none: 'An object file of clang’s brings it about, with an `extern` that is declared wrongly.' },
  SK4012: { none: 'An object file of clang’s brings it about, with `LIBBPF_PIN_BY_NAME` in a map.' },
  SK4014: {
    none: 'An object file of clang’s brings it about, with a map that a declaration is to stand for.',
  },
  SK4013: { none: 'What clang says of a source brings it about.' },
  SK5001: `readBtf(new Uint8Array(8))`,
  SK5002: `assemble('r0 = r11\\nexit')`,
  SK5003: `parseProgram('4\\n40 0 0')`,
  SK5004: { test: 'test/kernel/classic-sockets.test.ts' },
  SK6001: { test: 'src/tool/kernel-option.test.ts', says: 'UsageError' },
  SK6002: { test: 'src/tool/tool.test.ts' },
  SK6003: { test: 'test/cli/run.test.ts', says: 'awaits what can never come' },
  SK6004: { test: 'test/cli/oneline-mistakes.test.ts', says: 'RangeError: mine' },
  SK9000: { test: 'src/error/error.test.ts' },
}
