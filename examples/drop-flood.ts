/** An XDP firewall: what a source sends beyond its share is dropped before the network stack sees it. */
import { attach, formatIpv4, hash, ipv4, u64, xdp } from 'skep'
import { XDP_DROP, XDP_PASS } from 'skep/kernel'
import { ETH_P_IP, ethhdr, iphdr } from 'skep/net'

const [iface = 'eth0', netns, seconds = '10'] = process.argv.slice(2)
const share = 100n // packets a second

const seen = hash(ipv4, u64)
const dropped = hash(ipv4, u64)

const firewall = xdp((packet) => {
  const eth = packet.view(ethhdr, 0)
  const ip = packet.view(iphdr, 14)
  if (!eth || !ip || eth.h_proto !== ETH_P_IP) return XDP_PASS
  seen.add(ip.saddr, 1n)
  const packets = seen.get(ip.saddr)
  if (packets === undefined || packets <= share) return XDP_PASS
  dropped.add(ip.saddr, 1n)
  return XDP_DROP
})

await using session = await attach(firewall.on(netns ? { iface, netns } : { iface }))
console.log(`Watching ${iface}: each source may send ${share} packets a second.`)

let left = Number(seconds)
for await (const _ of session.every('1s')) {
  for (const [source, count] of dropped) console.log(`dropped ${count} packets of ${formatIpv4(source)}`)
  seen.clear() // each second starts anew
  dropped.clear()
  if (--left === 0) break
}
