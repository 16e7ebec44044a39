/** Tail calls. */
import { programArray, xdp } from 'skep'
import { XDP_DROP, XDP_PASS } from 'skep/kernel'
import { ethhdr } from 'skep/net'

const stages = programArray()

export const tables = {
  'a tail call': xdp((packet) => {
    const eth = packet.view(ethhdr, 0)
    if (!eth) return XDP_PASS
    stages.call(packet, eth.h_proto)
    return packet.length > 100 ? XDP_DROP : XDP_PASS
  }),
}
