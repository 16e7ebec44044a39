/**
 * A load balancer in XDP: what is sent to one address and port goes to one of many servers on the same network, before
 * the network stack of this machine sees it. Servers answer clients directly (they have the address as well, on `lo`), so
 * only the Ethernet addresses of a packet change. Which server is found as in Google's Maglev (Eisenbud and others,
 * NSDI 2016): a table in which each has its share of places, and of which little changes when a server comes or goes;
 * connections that have begun stay where they are in any case.
 *
 *     load-balancer.ts IFACE ADDRESS:PORT NAME=MAC…   [--netns PATH]
 *
 * Lines of its input change the servers: `+NAME=MAC`, `-NAME`; an empty line prints what each has got.
 */
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import {
  array,
  attach,
  be16,
  ipv4,
  lruHash,
  mac,
  parseIpv4,
  parseMac,
  perCpuArray,
  str,
  struct,
  u8,
  u32,
  u64,
  xdp,
} from 'skep'
import { XDP_PASS, XDP_TX } from 'skep/kernel'
import { ETH_P_IP, ethhdr, IPPROTO_TCP, IPPROTO_UDP, iphdr, tcphdr, udphdr } from 'skep/net'

const mostServers = 256
/** A prime, many times the number of servers: the shares differ by some percent at most. */
const places = 65537

const server = struct({ name: str(16), mac })
const servers = array(server, { maxEntries: mostServers })
/** The number of the server at each place, from 1; 0 is nobody. */
const table = array(u32, { maxEntries: places })
const flow = struct({ saddr: ipv4, source: be16, protocol: u8 })
const flows = lruHash(flow, u32, { maxEntries: 1 << 16 })
const counts = perCpuArray(struct({ packets: u64, bytes: u64, fromTable: u64 }), { maxEntries: mostServers })

const { values: options, positionals } = parseArgs({
  options: { netns: { type: 'string' } },
  allowPositionals: true,
})
const [iface = 'eth0', service = '', ...given] = positionals
const [address, port] = service.split(':')
const vip = { address: parseIpv4(address ?? ''), port: Number(port) }

/** All bits of both words in all bits of the result (the finaliser of MurmurHash3). */
function mix(a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

const balance = xdp((packet) => {
  const eth = packet.view(ethhdr, 0)
  const ip = packet.view(iphdr, ethhdr.size)
  if (!eth || !ip || eth.h_proto !== ETH_P_IP || ip.daddr !== vip.address) return XDP_PASS
  // Of a packet in pieces only the first says its ports: this machine puts it together.
  if ((ip.frag_off & 0x3fff) !== 0) return XDP_PASS
  const at = ethhdr.size + (ip.version_ihl & 15) * 4
  const ports = packet.view(udphdr, at)
  if (!ports || ports.dest !== vip.port) return XDP_PASS
  let opens = false
  if (ip.protocol === IPPROTO_TCP) {
    const tcp = packet.view(tcphdr, at)
    if (!tcp) return XDP_PASS
    opens = (tcp.flags & 0x12) === 0x02
  } else if (ip.protocol !== IPPROTO_UDP) return XDP_PASS

  const key = { saddr: ip.saddr, source: ports.source, protocol: ip.protocol }
  let chosen = opens ? undefined : flows.get(key)
  const known = chosen !== undefined
  chosen ??= table.get(mix(ip.saddr, (ports.source << 8) | ip.protocol) % places)
  if (!chosen) return XDP_PASS
  const to = servers.get(chosen - 1)
  const count = counts.get(chosen - 1)
  if (!to || !count) return XDP_PASS
  count.packets += 1n
  count.bytes += BigInt(packet.length)
  if (!known) count.fromTable += 1n
  eth.h_source = eth.h_dest
  eth.h_dest = to.mac
  if (!known) flows.set(key, chosen)
  return XDP_TX
})

/** The names by the number they have as long as they serve. */
const names: (string | undefined)[] = []

function add(text: string): void {
  const [name = '', address = ''] = text.split('=')
  const free = names.indexOf(undefined)
  const number = names.includes(name) ? names.indexOf(name) : free < 0 ? names.length : free
  names[number] = name
  servers.set(number, { name, mac: parseMac(address) })
}

function remove(name: string): void {
  const number = names.indexOf(name)
  if (number < 0) return console.error(`there is no server ${name}`)
  names[number] = undefined
  // Its connections are lost with it, and find another.
  for (const [key, chosen] of flows) if (chosen === number + 1) flows.delete(key)
}

/** Each server takes places in an order of its own, one after the other, until all are taken. */
function fill(): void {
  const hash = (text: string, seed: number) => [...text].reduce((h, c) => mix(h, c.charCodeAt(0)), seed)
  const serving = names.flatMap((name, number) =>
    name === undefined
      ? []
      : [{ number, next: hash(name, 1) % places, skip: 1 + (hash(name, 2) % (places - 1)) }],
  )
  const filled = new Uint32Array(places)
  for (let taken = 0; serving.length > 0 && taken < places; )
    for (const each of serving) {
      while (filled[each.next] !== 0) each.next = (each.next + each.skip) % places
      filled[each.next] = each.number + 1
      if (++taken === places) break
    }
  for (const [place, number] of filled.entries()) table.set(place, number)
}

function print(): void {
  for (const [number, name] of names.entries()) {
    if (name === undefined) continue
    const count = counts.get(number)
    if (count) console.log(`${name} packets ${count.packets} bytes ${count.bytes} new ${count.fromTable}`)
  }
  console.log(`${names.filter((name) => name !== undefined).length} servers`)
}

for (const each of given) add(each)
fill()
await using _session = await attach(balance.on({ iface, ...(options.netns ? { netns: options.netns } : {}) }))
console.log(`Balancing ${service} on ${iface} over ${given.length} servers`)
for await (const line of createInterface({ input: process.stdin })) {
  if (line === '') print()
  else {
    if (line.startsWith('+')) add(line.slice(1))
    else remove(line.slice(1))
    fill()
    console.log('changed')
  }
}
