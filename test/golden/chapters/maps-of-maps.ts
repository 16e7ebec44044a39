/** Maps whose values are maps. */
import { array, arrayOfMaps, hash, hashOfMaps, struct, u32, u64, xdp } from 'skep'
import { XDP_PASS } from 'skep/kernel'

const clients = hashOfMaps(u32, hash(u32, u64))
const tables = arrayOfMaps(array(struct({ packets: u64, bytes: u64 }), { maxEntries: 8 }), { maxEntries: 2 })

export const mapsOfMaps = {
  'a map in a hash of maps': xdp((packet) => {
    clients.get(packet.ifindex)?.add(packet.length, 1n)
    return XDP_PASS
  }),
  'a loop over a map in an array of maps': xdp((packet) => {
    const table = tables.get(packet.ifindex & 1)
    if (!table) return XDP_PASS
    let bytes = 0n
    for (const seen of table.values()) bytes += seen.bytes
    return bytes > 1000n ? 1 : XDP_PASS
  }),
}
