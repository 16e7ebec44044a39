/**
 * Network addresses as types: `ipv4` is a number in host order (10.0.0.1 is 0x0a000001) kept in network order in
 * memory, `ipv6` and `mac` are their bytes. Text forms follow RFC 4632 (CIDR) and RFC 5952 (IPv6).
 */
import { SkepError } from '../error/index.ts'
import { bytes } from './bytes.ts'
import { numberType, u32 } from './int.ts'
import { type StructType, struct } from './struct.ts'
import type { Type } from './type.ts'

/** An IPv4 address: a number in host order, in memory in network order. */
export const ipv4: Type<number> = numberType({ name: 'ipv4', bits: 32, bigEndian: true }, formatIpv4)

/** An IPv6 address: its 16 bytes. */
export const ipv6: Type<Uint8Array> = bytes(16, { name: 'ipv6', format: formatIpv6 })

/** An Ethernet address: its 6 bytes. */
export const mac: Type<Uint8Array> = bytes(6, { name: 'mac', format: formatMac })

/** The key of a longest-prefix-match map over IPv4: see `parseCidr`. */
export const ipv4Prefix: StructType<{ prefixlen: typeof u32; addr: typeof ipv4 }> = struct({
  prefixlen: u32,
  addr: ipv4,
})

/** The key of a longest-prefix-match map over IPv6: see `parseCidr6`. */
export const ipv6Prefix: StructType<{ prefixlen: typeof u32; addr: typeof ipv6 }> = struct({
  prefixlen: u32,
  addr: ipv6,
})

/** `10.0.0.1` of 0x0a000001. */
export function formatIpv4(address: number): string {
  return [24, 16, 8, 0].map((shift) => (address >>> shift) & 0xff).join('.')
}

/** 0x0a000001 of `10.0.0.1`; throws SK2003 for anything but four decimal parts without leading zeros. */
export function parseIpv4(text: string): number {
  const parts = text.split('.')
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256))
    notAnAddress('an IPv4 address', text, 'write it as 192.0.2.1')
  return parts.reduce((address, part) => ((address << 8) | Number(part)) >>> 0, 0)
}

/** As RFC 5952 writes it: lower case, the longest run of zero groups (at least two) as `::`; `::ffff:192.0.2.1`. */
export function formatIpv6(address: Uint8Array): string {
  const groups = Array.from({ length: 8 }, (_, i) => (address[2 * i]! << 8) | address[2 * i + 1]!)
  if (groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff)
    return `::ffff:${formatIpv4(((groups[6]! << 16) | groups[7]!) >>> 0)}`
  let [from, length] = [0, 1]
  for (let i = 0; i < 8; i++) {
    let end = i
    while (end < 8 && groups[end] === 0) end++
    if (end - i > length) [from, length] = [i, end - i]
  }
  const hex = (list: number[]) => list.map((group) => group.toString(16)).join(':')
  if (length < 2) return hex(groups)
  return `${hex(groups.slice(0, from))}::${hex(groups.slice(from + length))}`
}

/** The 16 bytes of an IPv6 address (RFC 4291 section 2.2, a dotted tail included); throws SK2003. */
export function parseIpv6(text: string): Uint8Array {
  const [head = '', tail, more] = text.split('::')
  const before = ipv6Bytes(head, text, tail === undefined)
  const after = ipv6Bytes(tail ?? '', text, true)
  const missing = 16 - before.length - after.length
  if (more !== undefined || (tail === undefined ? missing !== 0 : missing < 2)) notIpv6(text)
  return Uint8Array.from([...before, ...new Array<number>(missing).fill(0), ...after])
}

function ipv6Bytes(groups: string, text: string, mayEndDotted: boolean): number[] {
  if (groups === '') return []
  const parts = groups.split(':')
  return parts.flatMap((part, i) => {
    if (mayEndDotted && i === parts.length - 1 && part.includes('.')) {
      const address = parseIpv4(part)
      return [24, 16, 8, 0].map((shift) => (address >>> shift) & 0xff)
    }
    if (!/^[0-9a-f]{1,4}$/i.test(part)) notIpv6(text)
    const group = Number.parseInt(part, 16)
    return [group >> 8, group & 0xff]
  })
}

/** `02:00:00:00:00:01`. */
export function formatMac(address: Uint8Array): string {
  return Array.from(address, (byte) => byte.toString(16).padStart(2, '0')).join(':')
}

/** The 6 bytes of `02:00:00:00:00:01` (or with `-`); throws SK2003. */
export function parseMac(text: string): Uint8Array {
  if (!/^[0-9a-f]{2}([:-][0-9a-f]{2}){5}$/i.test(text))
    notAnAddress('an Ethernet address', text, 'write it as 02:00:00:00:00:01')
  return Uint8Array.from(text.split(/[:-]/), (part) => Number.parseInt(part, 16))
}

/** The key `{ prefixlen, addr }` of `10.0.0.0/8`, or of an address alone (/32); bits past the prefix are zeroed. */
export function parseCidr(text: string): { prefixlen: number; addr: number } {
  const [address, prefixlen] = splitCidr(text, 32)
  const mask = prefixlen === 0 ? 0 : -1 << (32 - prefixlen)
  return { prefixlen, addr: (parseIpv4(address) & mask) >>> 0 }
}

/** The key `{ prefixlen, addr }` of `2001:db8::/32`, or of an address alone (/128); bits past the prefix are zeroed. */
export function parseCidr6(text: string): { prefixlen: number; addr: Uint8Array } {
  const [address, prefixlen] = splitCidr(text, 128)
  const keep = (byte: number, i: number) => byte & (0xff00 >> Math.max(0, Math.min(8, prefixlen - 8 * i)))
  return { prefixlen, addr: parseIpv6(address).map(keep) }
}

function splitCidr(text: string, most: number): [address: string, prefixlen: number] {
  const [address = '', length = String(most), more] = text.split('/')
  if (more !== undefined || !/^\d{1,3}$/.test(length) || Number(length) > most)
    notAnAddress('a prefix', text, `write it as ${most === 32 ? '10.0.0.0/8' : '2001:db8::/32'}`)
  return [address, Number(length)]
}

function notIpv6(text: string): never {
  notAnAddress('an IPv6 address', text, 'write it as 2001:db8::1')
}

function notAnAddress(kind: string, text: string, hint: string): never {
  throw new SkepError('SK2003', `'${text}' is not ${kind}`, { hint })
}
