/** The link types by name: one object each, which answers for itself (`link-type.ts`). */
import type { LinkTypeName } from '../link-type.ts'
import { cooked, cooked2 } from './link-cooked.ts'
import { ethernet } from './link-ethernet.ts'
import { bsdNull, hdlc, ipv4, ipv6, loop, ppp, pppEther, pppSerial, raw } from './link-plain.ts'
import type { LinkType } from './link-type.ts'
import { wlan, wlanRadio } from './link-wlan.ts'

export const linkTypeOf: Readonly<Record<LinkTypeName, LinkType>> = {
  EN10MB: ethernet,
  RAW: raw,
  LINUX_SLL: cooked,
  LINUX_SLL2: cooked2,
  NULL: bsdNull,
  LOOP: loop,
  IEEE802_11: wlan,
  IEEE802_11_RADIO: wlanRadio,
  PPP: ppp,
  PPP_SERIAL: pppSerial,
  PPP_ETHER: pppEther,
  C_HDLC: hdlc,
  IPV4: ipv4,
  IPV6: ipv6,
}
