/**
 * Where libpcap 1.10.3 is no oracle, and what to ask it instead: what Debian's build leaves out, and programs that
 * overwrite their own scratch words, so that what they say is chance.
 */
import type { LinkTypeName } from '../../src/cbpf/index.ts'

/**
 * `gateway` is not in builds with IPv6, such as Debian's; pcap-filter(7) says what it stands for. Undefined for an
 * expression without it.
 */
export function gatewaySpelledOut(text: string): string | undefined {
  const spelled = text.replaceAll(/\bgateway ([a-z][\w.-]*)/g, '(ether host $1 and not host $1)')
  return spelled === text ? undefined : spelled
}

/**
 * On 802.11, libpcap gives the scratch words that hold offsets (of the 802.11 header, of the payload) to arithmetic too,
 * when that stands before the first primitive in need of the offset: `2 > 1 and ip` then looks for IPv4 at byte 7. A
 * primitive before it that needs the offset keeps the word from being given away; it is never reached, but what finds
 * the offset is, so one that needs no more than the expression is asked first. None for other links.
 */
export function offsetsKept(text: string, linkType: LinkTypeName): string[] {
  if (!linkType.startsWith('IEEE802_11')) return []
  return ['multicast', 'ip'].map((needy) => `(greater 0 or ${needy}) and (${text})`)
}

/**
 * Whether arithmetic or `protochain` stands before `geneve`: where no Geneve header was found, libpcap's program takes
 * the words of its offsets for written though only those before wrote them, as in `ip[0] > 7 or geneve and ip`.
 */
export function remainsOfArithmetic(text: string): boolean {
  return /([=<>]|protochain).*\bgeneve\b/.test(text)
}
