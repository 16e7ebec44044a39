/** Packets, and what programs are given; hooks that hang on a kernel are in kernel-cases.ts. */
import { perfEvent, ringbuf, socketFilter, str, struct, u32, u64, xdp } from 'skep'
import { comm, nsecs, pid, XDP_DROP, XDP_PASS } from 'skep/kernel'
import { ETH_P_IP, ethhdr, iphdr, udphdr } from 'skep/net'

const events = ringbuf(struct({ time: u64, pid: u32, comm: str(16) }))

export const packets = {
  'merged packet checks': xdp((packet) => {
    const eth = packet.view(ethhdr, 0)
    const ip = packet.view(iphdr, 14)
    if (!eth || !ip || eth.h_proto !== ETH_P_IP) return XDP_PASS
    return ip.protocol === 17 ? XDP_DROP : XDP_PASS
  }),
  'a header at a computed offset': xdp((packet) => {
    const ip = packet.view(iphdr, 14)
    if (!ip) return XDP_PASS
    const udp = packet.view(udphdr, 14 + (ip.version_ihl & 15) * 4)
    return udp?.dest === 53 ? XDP_DROP : XDP_PASS
  }),
  'a packet of a socket': socketFilter((packet) => (packet.view(iphdr, 14)?.protocol === 17 ? 64 : 0)),
  'a record in place': perfEvent({ event: 'cpu-clock', frequency: 99 }, () => {
    events.output({ time: nsecs(), pid: pid(), comm: comm() })
  }),
}
