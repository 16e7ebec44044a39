/**
 * Addresses as the filter language writes them: dotted decimals of two to four parts, IPv6 (RFC 4291 section 2.2)
 * and link addresses with colons, dashes, dots or nothing between their bytes.
 */
import { isSkepError } from '../../error/index.ts'
import { parseIpv6 } from '../../schema/index.ts'

/**
 * `10.1` as its address, left-justified, and how many bits were given; parts are decimal, also with leading zeros.
 * Undefined for a part above 255 or with other digits.
 */
export function dottedAddress(text: string): { address: number; bits: 16 | 24 | 32 } | undefined {
  const parts = text.split('.')
  if (!parts.every((part) => /^0*\d{1,3}$/.test(part) && Number(part) < 256)) return undefined
  const bits = (parts.length * 8) as 16 | 24 | 32
  const value = parts.reduce((sum, part) => sum * 256 + Number(part), 0)
  return { address: value * 2 ** (32 - bits), bits }
}

/** The six bytes of a link address that the lexer has seen the shape of. */
export function macBytes(text: string): Uint8Array {
  const parts = /^[^:.-]{4,}/.test(text) ? text.match(/[^.]{2}/g)! : text.split(/[:.-]/)
  return Uint8Array.from(parts, (part) => Number.parseInt(part, 16))
}

/** The sixteen bytes of an IPv6 address; undefined for what is none. */
export function ipv6Bytes(text: string): Uint8Array | undefined {
  try {
    return parseIpv6(text)
  } catch (error) {
    if (isSkepError(error)) return undefined
    throw error
  }
}

const group = /^[0-9A-Fa-f]{1,4}$/
const part = '(?:0[xX][0-9A-Fa-f]+|[0-9]+)'
const dotted = new RegExp(`^${part}(?:\\.${part}){3}$`)

/** The longest beginning of `text` with the shape of an IPv6 address, or ''. */
export function ipv6Beginning(text: string): string {
  if (!/^(?:[0-9A-Fa-f:]*::|(?:[0-9A-Fa-f]{1,4}:){6})/.test(text)) return ''
  for (let end = text.length; end >= 2; end--) if (isIpv6Shape(text.slice(0, end))) return text.slice(0, end)
  return ''
}

/** Eight groups, or six and dotted decimals; with `::` at most seven groups, or five and dotted decimals. */
function isIpv6Shape(text: string): boolean {
  const [head = '', tail, more] = text.split('::')
  const groups = [head, tail ?? ''].flatMap((half) => (half === '' ? [] : half.split(':')))
  const ends = dotted.test(groups.at(-1) ?? '') && tail !== ''
  if (ends) groups.pop()
  if (more !== undefined || !groups.every((each) => group.test(each))) return false
  const whole = ends ? 6 : 8
  return tail === undefined ? groups.length === whole : groups.length < whole
}
