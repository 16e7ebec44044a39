/**
 * LLC headers (ISO/IEC 8802-2): service access points, SNAP behind them, and the control byte that `llc TYPE` asks for.
 * Shared by the link types that have them.
 */
import {
  ETH_DATA_LEN,
  ETH_P_ATALK,
  LLC_S_FMT,
  LLC_S_REJ,
  LLC_S_RNR,
  LLC_S_RR,
  LLC_SAP_IP,
  LLC_SAP_IPX,
  LLC_SAP_NETBEUI,
  LLC_SAP_OSI,
  LLC_SAP_SNAP,
  LLC_U_DISC,
  LLC_U_DM,
  LLC_U_FMT,
  LLC_U_FRMR,
  LLC_U_SABME,
  LLC_U_TEST,
  LLC_U_UA,
  LLC_U_UI,
  LLC_U_XID,
} from '../generated/numbers.ts'
import type { LlcType } from '../language/syntax.ts'
import { all, type Condition, equals, masked, not, test } from './condition.ts'
import { bytesAre, type Layers, llc } from './layers.ts'
import { refuse } from './refusal.ts'

/** Protocols that have the same service access point at both ends, so that both are looked at. */
const bothEnds = new Set([LLC_SAP_IP, LLC_SAP_OSI, LLC_SAP_NETBEUI])

export const usesBothEnds = (sap: number) => bothEnds.has(sap)

export function bothEndsAre(layers: Layers, sap: number): Condition {
  return equals(llc(layers, 0, 2), (sap << 8) | sap)
}

/** The organization of Apple in a SNAP header; EtherTypes have 0. */
export const appleSnap = 0x080007

/** A SNAP header that says `protocol` in the numbers of `organization`. */
export function snap(layers: Layers, organization: number, protocol: number): Condition {
  const bytes = new Uint8Array(8)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, (LLC_SAP_SNAP << 8) | LLC_SAP_SNAP)
  view.setUint32(2, (LLC_U_UI << 24) | organization)
  view.setUint16(6, protocol)
  return all(...bytesAre(layers.payload, bytes))
}

/** The protocol of a packet that is known to have an LLC header. */
export function llcProtocol(layers: Layers, protocol: number): Condition {
  if (usesBothEnds(protocol)) return bothEndsAre(layers, protocol)
  if (protocol === LLC_SAP_IPX) return equals(llc(layers, 0, 1), LLC_SAP_IPX)
  if (protocol === ETH_P_ATALK) return snap(layers, appleSnap, protocol)
  if (protocol <= ETH_DATA_LEN) return equals(llc(layers, 0, 1), protocol)
  // An EtherType is unlikely to stand there by chance: that it is SNAP goes untested, as in libpcap.
  return equals(llc(layers, 6, 2), protocol)
}

const supervisory = (type: number) => (layers: Layers) => masked(llc(layers, 2, 1), 0x0f, type)
const unnumbered = (type: number) => (layers: Layers) => masked(llc(layers, 2, 1), 0xef, type)

/** What the control byte says, by type. */
const types: Record<LlcType, (layers: Layers) => Condition> = {
  i: (layers) => not(test('jset', llc(layers, 2, 1), 0x01)),
  s: (layers) => masked(llc(layers, 2, 1), 0x03, LLC_S_FMT),
  u: (layers) => masked(llc(layers, 2, 1), 0x03, LLC_U_FMT),
  rr: supervisory(LLC_S_RR),
  rnr: supervisory(LLC_S_RNR),
  rej: supervisory(LLC_S_REJ),
  ui: unnumbered(LLC_U_UI),
  ua: unnumbered(LLC_U_UA),
  disc: unnumbered(LLC_U_DISC),
  dm: unnumbered(LLC_U_DM),
  sabme: unnumbered(LLC_U_SABME),
  test: unnumbered(LLC_U_TEST),
  xid: unnumbered(LLC_U_XID),
  frmr: unnumbered(LLC_U_FRMR),
}

/** `llc`, or `llc TYPE`. */
export function llcFrame(layers: Layers, type: LlcType | undefined): Condition {
  const frame = layers.link.llc?.(layers)
  if (!frame)
    refuse('linkType', `${layers.link.description} has no LLC headers`, "'llc' needs Ethernet or 802.11")
  return type === undefined ? frame : all(frame, types[type](layers))
}
