/**
 * The link types of captures that filters are compiled for, by the names of pcap_datalink_name_to_val(3pcap). Their
 * numbers are those of pcap/dlt.h on Linux; what each looks like is in `generate/link-*.ts`.
 */
import {
  DLT_C_HDLC,
  DLT_EN10MB,
  DLT_IEEE802_11,
  DLT_IEEE802_11_RADIO,
  DLT_IPV4,
  DLT_IPV6,
  DLT_LINUX_SLL,
  DLT_LINUX_SLL2,
  DLT_LOOP,
  DLT_NULL,
  DLT_PPP,
  DLT_PPP_ETHER,
  DLT_PPP_SERIAL,
  DLT_RAW,
} from './generated/numbers.ts'

/** The number of each link type. */
export const linkTypes = {
  EN10MB: DLT_EN10MB,
  RAW: DLT_RAW,
  LINUX_SLL: DLT_LINUX_SLL,
  LINUX_SLL2: DLT_LINUX_SLL2,
  NULL: DLT_NULL,
  LOOP: DLT_LOOP,
  IEEE802_11: DLT_IEEE802_11,
  IEEE802_11_RADIO: DLT_IEEE802_11_RADIO,
  PPP: DLT_PPP,
  PPP_SERIAL: DLT_PPP_SERIAL,
  PPP_ETHER: DLT_PPP_ETHER,
  C_HDLC: DLT_C_HDLC,
  IPV4: DLT_IPV4,
  IPV6: DLT_IPV6,
} as const

/** A link type that Skep compiles filters for. */
export type LinkTypeName = keyof typeof linkTypes
