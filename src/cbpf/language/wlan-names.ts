/** Names of 802.11 frames as bits of the two frame control bytes: IEEE 802.11-2020, 9.2.4.1, tables 9-1 and 9-30. */

/** Bits of the type and of the subtype in the first byte. */
export const typeMask = 0x0c
export const subtypeMask = 0xf0

/** Types by name; some have two. */
export const typeNames: Readonly<Record<string, number>> = {
  mgt: 0x00,
  management: 0x00,
  ctl: 0x04,
  control: 0x04,
  data: 0x08,
}

const management = {
  assocreq: 0x00,
  'assoc-req': 0x00,
  assocresp: 0x10,
  'assoc-resp': 0x10,
  reassocreq: 0x20,
  'reassoc-req': 0x20,
  reassocresp: 0x30,
  'reassoc-resp': 0x30,
  probereq: 0x40,
  'probe-req': 0x40,
  proberesp: 0x50,
  'probe-resp': 0x50,
  beacon: 0x80,
  atim: 0x90,
  disassoc: 0xa0,
  disassociation: 0xa0,
  auth: 0xb0,
  authentication: 0xb0,
  deauth: 0xc0,
  deauthentication: 0xc0,
}

const control = {
  'ps-poll': 0xa0,
  rts: 0xb0,
  cts: 0xc0,
  ack: 0xd0,
  'cf-end': 0xe0,
  'cf-end-ack': 0xf0,
}

const data = {
  data: 0x00,
  'data-cf-ack': 0x10,
  'data-cf-poll': 0x20,
  'data-cf-ack-poll': 0x30,
  null: 0x40,
  'cf-ack': 0x50,
  'cf-poll': 0x60,
  'cf-ack-poll': 0x70,
  'qos-data': 0x80,
  'qos-data-cf-ack': 0x90,
  'qos-data-cf-poll': 0xa0,
  'qos-data-cf-ack-poll': 0xb0,
  qos: 0xc0,
  'qos-cf-poll': 0xe0,
  'qos-cf-ack-poll': 0xf0,
}

/** Subtypes by name for each type, in the order in which a name without a type is looked for. */
export const subtypeNames: ReadonlyMap<number, Readonly<Record<string, number>>> = new Map<
  number,
  Readonly<Record<string, number>>
>([
  [typeNames.mgt!, management],
  [typeNames.ctl!, control],
  [typeNames.data!, data],
])

/** Which way a data frame goes through the distribution system: the low bits of the second byte. */
export const directionNames: Readonly<Record<string, number>> = { nods: 0, tods: 1, fromds: 2, dstods: 3 }
