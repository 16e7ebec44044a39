/** examples/programs/load-balancer.ts between two namespaces: what clients send comes back addressed to servers, evenly, and stays with its server. */
import { execFileSync } from 'node:child_process'
import { attach, be16, formatMac, hash, mac, parseIpv4, xdp } from 'skep'
import { XDP_DROP, XDP_PASS } from 'skep/kernel'
import { ethhdr, iphdr, udphdr } from 'skep/net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Child } from '../support/child.ts'
import { makeNamespace, type Namespace } from '../support/namespace.ts'
import { root } from './ways.ts'

const service = '10.77.0.9'
const flows = 1009
const firstPort = 20_000
const servers = {
  a: '02:00:00:00:00:0a',
  b: '02:00:00:00:00:0b',
  c: '02:00:00:00:00:0c',
  d: '02:00:00:00:00:0d',
}

let net: Namespace
beforeAll(() => {
  net = makeNamespace()
  const own = execFileSync('ip', ['-n', net.name, '-o', 'link', 'show', net.iface], { encoding: 'utf8' })
  const address = /ether (\S+)/.exec(own)![1]!
  execFileSync('ip', ['-n', net.peerName, 'neigh', 'add', service, 'lladdr', address, 'dev', 'veth1'])
})
afterAll(() => net.close())

/** What a client sees of the wire: where each of its packets was sent to, by its port. */
const sentTo = hash(be16, mac)
const vip = parseIpv4(service)
const watch = xdp((packet) => {
  const eth = packet.view(ethhdr, 0)
  const ip = packet.view(iphdr, 14)
  const udp = packet.view(udphdr, 34)
  if (!eth || !ip || !udp || ip.daddr !== vip) return XDP_PASS
  sentTo.set(udp.source, eth.h_dest)
  return XDP_DROP
})

/** A packet from each port. */
function send(): void {
  const code = `
    const { createSocket } = require('node:dgram')
    let port = ${firstPort}
    const next = () => {
      if (port === ${firstPort + flows}) return
      const socket = createSocket('udp4')
      socket.bind(port++, () => socket.send('x', 8080, '${service}', () => socket.close(next)))
    }
    next()`
  net.fromPeer(process.execPath, '-e', code)
}

const servingBy = () => new Map([...sentTo].map(([port, address]) => [port, formatMac(address)]))

it('runs examples/programs/load-balancer.ts: even shares, and connections that stay when servers come and go', async () => {
  await using _ = await attach(watch.on({ iface: 'veth1', netns: `/run/netns/${net.peerName}` }))
  const given = Object.entries(servers).map(([name, address]) => `${name}=${address}`)
  const child = new Child(
    process.execPath,
    [
      `${root}dist/start/skep.cjs`,
      'run',
      `${root}examples/programs/load-balancer.ts`,
      net.iface,
      `${service}:8080`,
      ...given,
      '--netns',
      net.path,
    ],
    {},
    'pipe',
  )
  const tell = async (line: string, answer: string) => {
    const before = child.lines.length
    child.process.stdin!.write(`${line}\n`)
    await child.until((lines) => lines.slice(before).some((each) => each.includes(answer)))
    return child.lines.slice(before)
  }
  try {
    await child.has('Balancing')
    send()
    const first = servingBy()
    expect(first.size).toBe(flows)
    const told = (await tell('', 'servers')).flatMap((line) => {
      const [, name, packets] = /^(\w) packets (\d+) bytes \d+ new \d+$/.exec(line) ?? []
      return name ? [[name, Number(packets)] as const] : []
    })
    expect(told.reduce((sum, [, packets]) => sum + packets, 0)).toBe(flows)
    for (const [name, packets] of told) {
      const address = servers[name as keyof typeof servers]
      expect(packets, name).toBe([...first.values()].filter((each) => each === address).length)
      // A quarter each; of 1009 throws, six standard deviations are 83.
      expect(Math.abs(packets - flows / 4), name).toBeLessThan(83)
    }

    await tell('-b', 'changed')
    send()
    const without = servingBy()
    for (const [port, address] of first) {
      if (address === servers.b) expect(without.get(port), `port ${port}`).not.toBe(servers.b)
      else expect(without.get(port), `port ${port}`).toBe(address)
    }

    await tell(`+e=02:00:00:00:00:0e`, 'changed')
    send()
    expect(servingBy()).toEqual(without)
  } finally {
    child.process.stdin!.end()
    expect(await child.ended, child.stderr).toEqual({ code: 0, signal: null })
  }
})
