/**
 * 802.11 frames, bare or behind a radiotap header (DLT_IEEE802_11, DLT_IEEE802_11_RADIO; IEEE 802.11-2020 section 9.2,
 * radiotap.org). Two lengths depend on the packet: that of the radio header, and that of the frame's own, which has
 * two bytes more with quality of service and may be padded to words. As libpcap has it, they are computed before
 * anything else when any test needs them: on a packet too short for that the filter says no.
 */
import type { Value } from '../flow/flow.ts'
import type { Direction } from '../language/syntax.ts'
import { directed } from './addresses.ts'
import { all, any, type Condition, choose, masked, not, test } from './condition.ts'
import { at, bytesAre, header, type Layers, linkLayers, moved, type Place } from './layers.ts'
import type { LinkAddresses, LinkType } from './link-type.ts'
import { llcProtocol } from './llc.ts'
import { alu, constant, load } from './values.ts'

/** Bits of the two frame control bytes. */
const TYPE_HIGH = 0x08
const TYPE_LOW = 0x04
const QOS = 0x80
const TYPE_MASK = 0x0c
const TYPE_CONTROL = 0x04
const SUBTYPE_MASK = 0xf0
const SUBTYPE_CTS = 0xc0
const SUBTYPE_ACK = 0xd0
const TO_DS = 0x01
const FROM_DS = 0x02
export const DIRECTION_MASK = 0x03

/** A test of bits in a frame control byte. */
const control = (layers: Layers, byte: 0 | 1, bits: number) => test('jset', header(layers, byte, 1), bits)

const isData = (layers: Layers): Condition =>
  all(not(control(layers, 0, TYPE_LOW)), control(layers, 0, TYPE_HIGH))

/** What is asked of an address that stands at this offset of the frame. */
type Asked = (offset: number) => Condition

/** The receiver that a frame is meant for in the end: control frames have none. */
function destination(layers: Layers, asked: Asked): Condition {
  const data = any(all(not(control(layers, 1, TO_DS)), asked(4)), all(control(layers, 1, TO_DS), asked(16)))
  return managementOrData(layers, asked(4), data)
}

/** The station that a frame comes from in the beginning: control frames have none. */
function source(layers: Layers, asked: Asked): Condition {
  const fromDs = any(
    all(not(control(layers, 1, TO_DS)), asked(16)),
    all(control(layers, 1, TO_DS), asked(24)),
  )
  const data = any(all(not(control(layers, 1, FROM_DS)), asked(10)), all(control(layers, 1, FROM_DS), fromDs))
  return managementOrData(layers, asked(10), data)
}

function managementOrData(layers: Layers, management: Condition, data: Condition): Condition {
  return all(
    not(control(layers, 0, TYPE_LOW)),
    any(all(not(control(layers, 0, TYPE_HIGH)), management), all(control(layers, 0, TYPE_HIGH), data)),
  )
}

const isControl = (layers: Layers) => masked(header(layers, 0, 1), TYPE_MASK, TYPE_CONTROL)
const subtypeIs = (layers: Layers, subtype: number) => masked(header(layers, 0, 1), SUBTYPE_MASK, subtype)

/** Has a second address, as far as that is told: clear-to-send and acknowledgement have not. */
const hasSecond = (layers: Layers) =>
  any(not(isControl(layers)), all(not(subtypeIs(layers, SUBTYPE_CTS)), not(subtypeIs(layers, SUBTYPE_ACK))))

type Field = Exclude<Direction, 'src' | 'dst' | 'src or dst' | 'src and dst'>

/** The directions that only 802.11 has: addresses by their place in the frame, receiver and transmitter. */
const fields: Record<Field, (layers: Layers, asked: Asked) => Condition> = {
  addr1: (_, asked) => asked(4),
  addr2: (layers, asked) => all(hasSecond(layers), asked(10)),
  addr3: (layers, asked) => all(not(isControl(layers)), asked(16)),
  addr4: (layers, asked) => all(masked(header(layers, 1, 1), DIRECTION_MASK, DIRECTION_MASK), asked(24)),
  ra: (layers, asked) => all(control(layers, 0, TYPE_HIGH), asked(4)),
  ta: (layers, asked) => all(control(layers, 0, TYPE_HIGH), hasSecond(layers), asked(10)),
}

const addresses: LinkAddresses = {
  host(layers, address, direction) {
    const asked: Asked = (offset) => all(...bytesAre(moved(layers.header, offset), address))
    const field = direction && direction in fields ? fields[direction as Field] : undefined
    if (field) return field(layers, asked)
    const src = () => source(layers, asked)
    return directed(direction, '802.11 frames', src, () => destination(layers, asked))
  },
  multicast: (layers) => destination(layers, (offset) => test('jset', header(layers, offset, 1), 1)),
}

/** The length of the radiotap header, a little-endian number. */
const radiotapLength = alu('or', alu('lsh', load(1, 3), 8), load(1, 2))

/** Where the header of a frame at `frame` ends, before it is padded. */
function headerEnd(frame: Place): Value {
  const bit = (mask: number) => test('jset', at(frame, 0, 1), mask)
  const qos = all(bit(TYPE_HIGH), not(bit(TYPE_LOW)), bit(QOS))
  const behind = (length: number) => (frame.base ? alu('add', frame.base, length) : constant(length))
  return choose(qos, behind(26), behind(24))
}

/**
 * Atheros cards pad the header of data frames to words and say so in the flags, which stand behind the time stamp if
 * there is one. A second word of presence bits goes unread.
 */
function paddedEnd(frame: Place, end: Value): Value {
  const bit = (mask: number) => test('jset', at(frame, 0, 1), mask)
  const present = (mask: number) => test('jset', load(4, 4), mask)
  const pads = (offset: number) => test('jset', load(1, offset), 0x20)
  const [flags, timeStamp, more] = [present(0x02000000), present(0x01000000), present(0x00000080)]
  const flagged: Condition = (yes, no) => timeStamp(pads(16)(yes, no), pads(8)(yes, no))
  const padded = all(bit(TYPE_HIGH), not(bit(TYPE_LOW)), flags, not(more), flagged)
  return choose(padded, alu('and', alu('add', end, 3), ~3), end)
}

function frames(description: string, radio: Value | undefined): LinkType {
  const header = { base: radio, offset: 0 }
  const end = headerEnd(header)
  const payload = radio ? paddedEnd(header, end) : end
  const link: LinkType = {
    description,
    start: () => ({
      ...linkLayers(link, 24, 0),
      header,
      payload: { base: payload, offset: 0 },
      network: 8,
      networkWithoutSnap: 3,
    }),
    lengths: radio ? [radio, payload] : [payload],
    protocol: (layers, protocol) => all(isData(layers), llcProtocol(layers, protocol)),
    addresses,
    llc: isData,
    vlans: 'inside',
    frameControl: true,
    ...(radio ? { radio: true } : {}),
  }
  return link
}

export const wlan = frames('802.11', undefined)
export const wlanRadio = frames('802.11 with radiotap headers', radiotapLength)
