/** Headers against the kernel's own structs (/usr/include/linux), packets against tcpdump. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Type } from '../schema/index.ts'
import { buildPacket, type PacketParts } from './build.ts'
import * as constants from './constants.ts'
import { arphdr, ethhdr, icmp6hdr, icmphdr, iphdr, ipv6hdr, tcphdr, udphdr, vlanhdr } from './headers.ts'

const folder = mkdtempSync(join(tmpdir(), 'skep-net-'))
afterAll(() => rmSync(folder, { recursive: true }))

function runC(body: readonly string[]): string[] {
  const includes = ['if_ether', 'if_arp', 'ip', 'ipv6', 'tcp', 'udp', 'icmp', 'icmpv6']
    .map((name) => `#include <linux/${name}.h>`)
    .join('\n')
  const file = join(folder, 'net.c')
  writeFileSync(
    file,
    `#include <stdio.h>\n#include <stddef.h>\n#include <netinet/in.h>\n${includes}\nint main() { ${body.join('\n')} }`,
  )
  execFileSync('gcc', ['-w', '-o', join(folder, 'net'), file])
  return execFileSync(join(folder, 'net'), { encoding: 'utf8' }).trim().split('\n')
}

describe('headers', () => {
  it('have the layout of the kernel structs', () => {
    // Bitfields have no offset, and nested unions of icmp are flattened here.
    const renamed: Record<string, string | undefined> = {
      'icmphdr.id': 'un.echo.id',
      'icmphdr.sequence': 'un.echo.sequence',
      'icmp6hdr.icmp6_identifier': 'icmp6_dataun.u_echo.identifier',
      'icmp6hdr.icmp6_sequence': 'icmp6_dataun.u_echo.sequence',
    }
    const ours: string[] = []
    const prints: string[] = []
    for (const type of [ethhdr, iphdr, ipv6hdr, tcphdr, udphdr, icmphdr, icmp6hdr] as Type[]) {
      if (type.shape.kind !== 'struct') throw new Error(type.name)
      ours.push(`${type.size}`)
      prints.push(`printf("%zu\\n", sizeof(struct ${type.name}));`)
      for (const { name, offset } of type.shape.fields) {
        if (/^(version_ihl|priority_version|doff_reserved|flags)$/.test(name)) continue
        ours.push(`${type.name}.${name} ${offset}`)
        const member = renamed[`${type.name}.${name}`] ?? name
        prints.push(`printf("${type.name}.${name} %zu\\n", offsetof(struct ${type.name}, ${member}));`)
      }
    }
    expect(ours).toEqual(runC(prints))
    expect([vlanhdr.size, arphdr.size]).toEqual([4, 28])
  })

  it('hold the constants of the kernel', () => {
    const known = Object.entries(constants).filter(
      ([name]) => !/^TCPHDR_|^IP_OFFSET$|^IP_DF$|^IP_MF$/.test(name),
    )
    const values = runC(known.map(([name]) => `printf("%d\\n", ${name});`)).map(Number)
    expect(known.map(([, value]) => value)).toEqual(values)
  })
})

describe('buildPacket', () => {
  /** What tcpdump says of the packets, checksums verified. */
  function tcpdump(...packets: Uint8Array[]): string {
    const u32s = (...values: number[]) => Buffer.from(Uint32Array.from(values).buffer)
    const records = packets.flatMap((packet) => [u32s(0, 0, packet.length, packet.length), packet])
    const file = join(folder, 'packets.pcap')
    writeFileSync(file, Buffer.concat([u32s(0xa1b2c3d4, 0x00040002, 0, 0, 262144, 1), ...records]))
    return execFileSync('tcpdump', ['-nnevvt', '-r', file], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  }

  const transports: PacketParts[] = [
    { tcp: { dest: 443 }, payload: 'odd' },
    { udp: {}, payload: new Uint8Array(5) },
  ]

  it('fills in lengths, types and checksums', () => {
    const v4 = [...transports, { icmp: {}, payload: 'ping' }].map((p) =>
      buildPacket({ eth: {}, ipv4: {}, ...p }),
    )
    const v6 = [...transports, { icmp6: {}, payload: 'ping' }].map((p) =>
      buildPacket({ eth: {}, ipv6: {}, ...p }),
    )
    const said = tcpdump(...v4, ...v6)
    expect(said).not.toMatch(/bad|wrong|incorrect|truncated|->/)
    expect(said.match(/cksum 0x[0-9a-f]+ \(correct\)/g)).toHaveLength(2)
    expect(said.match(/udp sum ok/g)).toHaveLength(2)
    expect(said.match(/\[icmp6 sum ok\]/g)).toHaveLength(1)
    expect(said).toMatch(/10\.0\.0\.1\.40000 > 10\.0\.0\.2\.443: Flags \[S\]/)
    expect(said).toMatch(/2001:db8::1\.40000 > 2001:db8::2\.53/)
    expect(said).toMatch(/ICMP echo request, id 1, seq 1, length 12/)
  })

  it('takes options, tags, addresses as text, and ARP', () => {
    const mss = Uint8Array.of(2, 4, 5, 0xb4)
    const said = tcpdump(
      buildPacket({
        eth: {},
        vlan: { h_vlan_TCI: 42 },
        ipv4: { options: new Uint8Array(4) },
        tcp: { options: mss },
      }),
      buildPacket({ eth: { h_source: '02:00:00:00:00:99' }, arp: { ar_tip: '192.0.2.7' } }),
    )
    expect(said).toMatch(/vlan 42.*\n.*Flags \[S\], cksum 0x[0-9a-f]+ \(correct\).*options \[mss 1460\]/)
    expect(said).toMatch(/02:00:00:00:00:99 > .*ARP.*who-has 192\.0\.2\.7 tell 10\.0\.0\.1/)
  })

  it('keeps what is given, however wrong, if it fits the field', () => {
    expect(tcpdump(buildPacket({ eth: {}, ipv4: {}, tcp: { check: 0x1234 } }))).toMatch(/0x1234 \(incorrect/)
    expect(() => buildPacket({ eth: {}, ipv4: { ttl: 256 } })).toThrow(/iphdr: field 'ttl' wants/)
  })
})
