/**
 * Linux's cooked captures (DLT_LINUX_SLL, DLT_LINUX_SLL2: what the `any` device gives; pcap/sll.h): a header of the
 * capture's own stands for the link header. Version 1 knows LLC by a number of its own, version 2 has EtherTypes only.
 */
import {
  ETH_DATA_LEN,
  ETH_P_AARP,
  ETH_P_ATALK,
  ETH_P_IPX,
  LINUX_SLL_OUTGOING,
  LINUX_SLL_P_802_2,
  LINUX_SLL_P_802_3,
  LLC_SAP_IPX,
} from '../generated/numbers.ts'
import { all, any, equals } from './condition.ts'
import { header, linkLayers, llc, typeIs } from './layers.ts'
import type { LinkType } from './link-type.ts'
import { appleSnap, bothEndsAre, snap, usesBothEnds } from './llc.ts'

export const cooked: LinkType = {
  description: "Linux's cooked capture",
  start: () => linkLayers(cooked, 14, 16),
  protocol(layers, protocol) {
    const isLlc = typeIs(layers, LINUX_SLL_P_802_2)
    if (usesBothEnds(protocol)) return all(isLlc, bothEndsAre(layers, protocol))
    if (protocol === LLC_SAP_IPX) {
      const sap = equals(llc(layers, 0, 1), LLC_SAP_IPX)
      return any(
        typeIs(layers, ETH_P_IPX),
        typeIs(layers, LINUX_SLL_P_802_3),
        all(isLlc, any(sap, snap(layers, 0, ETH_P_IPX))),
      )
    }
    if (protocol === ETH_P_ATALK || protocol === ETH_P_AARP) {
      const organization = protocol === ETH_P_ATALK ? appleSnap : 0
      return any(typeIs(layers, protocol), all(isLlc, snap(layers, organization, protocol)))
    }
    if (protocol > ETH_DATA_LEN) return typeIs(layers, protocol)
    return all(isLlc, equals(llc(layers, 0, 1), protocol))
  },
  outgoing: (layers) => equals(header(layers, 0, 2), LINUX_SLL_OUTGOING),
}

export const cooked2: LinkType = {
  description: "Linux's cooked capture, version 2",
  start: () => linkLayers(cooked2, 0, 20),
  protocol: typeIs,
  outgoing: (layers) => equals(header(layers, 10, 1), LINUX_SLL_OUTGOING),
  interfaceIndex: (layers) => header(layers, 4, 4),
}
