/**
 * Names of hosts, services, protocols, networks and link addresses as the files of /etc give them: hosts(5),
 * services(5), protocols(5), networks(5), ethers(5). Each is read once, when the first name is asked for; a file that
 * is not there knows no names. DNS is asked only by `withDns`, and only for what the files do not know.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Names } from '../cbpf/index.ts'
import { isSkepError } from '../error/index.ts'
import { parseIpv4, parseIpv6 } from '../schema/index.ts'

/** Names from the files in `folder`. */
export function systemNames(folder = '/etc'): Names {
  const read = (file: string) => once(() => entries(join(folder, file)))
  const [hosts, services, protocols, networks, ethers] = [
    read('hosts'),
    read('services'),
    read('protocols'),
    read('networks'),
    read('ethers'),
  ]
  return {
    host(name) {
      const numeric = addressBytes(name)
      if (numeric) return [numeric]
      const low = name.toLowerCase()
      const found = hosts().filter(([, ...names]) => names.some((each) => each.toLowerCase() === low))
      const addresses = found.map(([address]) => addressBytes(address)).filter((each) => each !== undefined)
      return addresses.length > 0 ? addresses : undefined
    },
    service(name) {
      const ports: { tcp?: number; udp?: number; sctp?: number } = {}
      for (const [first, target = '', ...aliases] of services()) {
        if (first !== name && !aliases.includes(name)) continue
        const [, port, transport] = /^(\d+)\/(tcp|udp|sctp)$/.exec(target) ?? []
        if (port !== undefined) ports[transport as 'tcp'] ??= Number(port)
      }
      return Object.keys(ports).length > 0 ? ports : undefined
    },
    protocol(name) {
      const found = protocols().find(([first, , ...aliases]) => first === name || aliases.includes(name))
      return found && /^\d+$/.test(found[1] ?? '') ? Number(found[1]) : undefined
    },
    network(name) {
      const low = name.toLowerCase()
      const [, address = ''] =
        networks().find(([first, , ...aliases]) =>
          [first, ...aliases].some((each) => each?.toLowerCase() === low),
        ) ?? []
      if (!/^\d{1,3}(\.\d{1,3}){0,3}$/.test(address)) return undefined
      // As glibc and libpcap read it: filled up at the end, and what is zero at the beginning does not count.
      let value = Buffer.from([...address.split('.').map(Number), 0, 0, 0]).readUInt32BE(0)
      if (value === 0) return undefined
      let bits = 32
      for (; value < 0x100_0000; value *= 256) bits -= 8
      return { address: value, bits }
    },
    ether(name) {
      const [address] = ethers().find(([, host]) => host === name) ?? []
      const parts = address?.split(':') ?? []
      if (parts.length !== 6 || !parts.every((part) => /^[0-9a-f]{1,2}$/i.test(part))) return undefined
      return Uint8Array.from(parts, (part) => Number.parseInt(part, 16))
    },
  }
}

/** `names`, and what DNS says of those of `hosts` that they do not know; a host without an address stays unknown. */
export async function withDns(names: Names, hosts: readonly string[]): Promise<Names> {
  // Who asks no DNS does not load it.
  const { lookup } = await import('node:dns/promises')
  const found = new Map<string, Uint8Array[]>()
  for (const host of hosts) {
    if (names.host?.(host)) continue
    const answers = await lookup(host, { all: true }).catch(() => [])
    const addresses = answers.map(({ address }) => addressBytes(address)).filter((each) => each !== undefined)
    if (addresses.length > 0) found.set(host, addresses)
  }
  return { ...names, host: (name) => names.host?.(name) ?? found.get(name) }
}

/** The words of each line of a file, comments left out. */
function entries(path: string): string[][] {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return []
  }
  const lines = text.split('\n').map((line) => line.replace(/#.*/, '').trim())
  return lines.filter((line) => line !== '').map((line) => line.split(/\s+/))
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The bytes of an address in its usual form; undefined for what is none. */
function addressBytes(text = ''): Uint8Array | undefined {
  try {
    if (text.includes(':')) return parseIpv6(text)
    const bytes = new Uint8Array(4)
    new DataView(bytes.buffer).setUint32(0, parseIpv4(text))
    return bytes
  } catch (error) {
    if (isSkepError(error)) return undefined
    throw error
  }
}
