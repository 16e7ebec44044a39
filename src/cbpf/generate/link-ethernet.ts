/**
 * Ethernet (DLT_EN10MB), with its ambiguity: the two bytes behind the addresses are an EtherType, or below 1501 the
 * length of what follows, which then begins with an LLC header.
 */
import {
  ETH_DATA_LEN,
  ETH_P_AARP,
  ETH_P_ATALK,
  ETH_P_IPX,
  ETH_P_MPLS_UC,
  LLC_SAP_IPX,
} from '../generated/numbers.ts'
import { directed } from './addresses.ts'
import { all, any, type Condition, equals, not, test } from './condition.ts'
import { at, bytesAre, header, type Layers, linkLayers, llc, moved, typeField, typeIs } from './layers.ts'
import type { LinkAddresses, LinkType } from './link-type.ts'
import { appleSnap, bothEndsAre, snap, usesBothEnds } from './llc.ts'

/** Where the type field and the payload stand in an Ethernet header. */
export const ethernetType = 12
export const ethernetLength = 14

const isLength = (layers: Layers) => not(test('jgt', typeField(layers), ETH_DATA_LEN))

const addresses: LinkAddresses = {
  host(layers, address, direction) {
    const end = (offset: number) => () => all(...bytesAre(moved(layers.header, offset), address))
    return behindPresence(layers, directed(direction, 'Ethernet frames', end(6), end(0)))
  },
  multicast: (layers) => behindPresence(layers, test('jset', header(layers, 0, 1), 1)),
}

function behindPresence({ present }: Layers, condition: Condition): Condition {
  return present ? all(present, condition) : condition
}

export const ethernet: LinkType = {
  description: 'Ethernet',
  start: () => ({ ...linkLayers(ethernet, ethernetType, ethernetLength), networkWithoutSnap: 3 }),
  protocol(layers, protocol) {
    if (usesBothEnds(protocol)) return all(isLength(layers), bothEndsAre(layers, protocol))
    if (protocol === LLC_SAP_IPX) {
      // Four ways to carry it: an EtherType, SNAP, its own access point, and no LLC header at all.
      const sap = equals(llc(layers, 0, 1), LLC_SAP_IPX)
      const raw = equals(llc(layers, 0, 2), 0xffff)
      return any(typeIs(layers, ETH_P_IPX), all(isLength(layers), any(snap(layers, 0, ETH_P_IPX), sap, raw)))
    }
    if (protocol === ETH_P_ATALK || protocol === ETH_P_AARP) {
      const organization = protocol === ETH_P_ATALK ? appleSnap : 0
      return any(typeIs(layers, protocol), all(isLength(layers), snap(layers, organization, protocol)))
    }
    if (protocol > ETH_DATA_LEN) return typeIs(layers, protocol)
    return all(isLength(layers), equals(at(layers.type ?? layers.header, 2, 1), protocol))
  },
  addresses,
  // Novell's frames without an LLC header begin with 0xffff.
  llc: (layers) => all(isLength(layers), not(equals(llc(layers, 0, 2), 0xffff))),
  vlans: 'takenOut',
  mpls: ETH_P_MPLS_UC,
}
