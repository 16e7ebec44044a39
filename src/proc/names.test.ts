/** Names from files: getent(1) reads the machine's own, and files of the test are read by its rules. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { systemNames, withDns } from './names.ts'

const folder = mkdtempSync(join(tmpdir(), 'names-'))
afterAll(() => rmSync(folder, { recursive: true }))
const files = {
  hosts: '10.0.0.1 Web www # the web\n# 10.0.0.2 gone\nfe80::1\tweb\nnonsense web\n\n',
  services: 'http 80/tcp www\nhttp 81/udp\nhttp 8080/tcp\nodd 5/dccp\nbad\nrelay 7/sctp\n',
  protocols: 'tcp 6 TCP\nhopopt 0 HOPOPT\nbad\n',
  networks: 'loopback 127.0.0.0\nshort 10\nhere 0.0.5.0 Home\nnowhere 0.0.0.0\nwrong 10.x\n',
  ethers: '2:0:5e:10:0:1 router\n02:00:5e:10:00 broken\n',
}
for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text)
const names = systemNames(folder)

it('finds addresses of hosts in the order of the file, in any case', () => {
  const web = [
    [10, 0, 0, 1],
    [0xfe, 0x80, ...new Array(13).fill(0), 1],
  ]
  expect(names.host?.('WEB')?.map((each) => [...each])).toEqual(web)
  expect(names.host?.('www')?.map((each) => [...each])).toEqual([web[0]])
  expect(names.host?.('192.0.2.1')?.map((each) => [...each])).toEqual([[192, 0, 2, 1]])
  expect(names.host?.('gone')).toBeUndefined()
})

it('finds ports by transport, the first that has the name or an alias', () => {
  expect(names.service?.('http')).toEqual({ tcp: 80, udp: 81 })
  expect(names.service?.('www')).toEqual({ tcp: 80 })
  expect(names.service?.('relay')).toEqual({ sctp: 7 })
  for (const unknown of ['HTTP', 'odd', 'bad', 'toString']) expect(names.service?.(unknown)).toBeUndefined()
})

it('finds protocols, networks and link addresses', () => {
  expect(['tcp', 'TCP', 'hopopt', 'bad', 'Tcp'].map((name) => names.protocol?.(name))).toEqual([
    6,
    6,
    0,
    undefined,
    undefined,
  ])
  expect(names.network?.('LOOPBACK')).toEqual({ address: 0x7f000000, bits: 32 })
  expect(names.network?.('short')).toEqual({ address: 0x0a000000, bits: 32 })
  expect(names.network?.('home')).toEqual({ address: 0x05000000, bits: 16 })
  expect(names.network?.('nowhere')).toBeUndefined()
  expect(names.network?.('wrong')).toBeUndefined()
  expect(names.ether?.('router')).toEqual(Uint8Array.of(2, 0, 0x5e, 0x10, 0, 1))
  expect(names.ether?.('broken')).toBeUndefined()
})

it('knows nothing where there are no files', () => {
  const none = systemNames(join(folder, 'missing'))
  expect(none.host?.('localhost')).toBeUndefined()
  expect(none.service?.('http')).toBeUndefined()
})

it('knows every service and protocol of this machine as getent does', () => {
  const here = systemNames()
  const getent = (...words: string[]) =>
    execFileSync('getent', words, { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map((line) => line.split(/\s+/))
  const protocols = getent('protocols')
  expect(protocols.length).toBeGreaterThan(10)
  for (const [name, number] of protocols) expect(here.protocol?.(name!), name).toBe(Number(number))
  // Asked one by one, as a name may be the alias of an earlier service.
  const services = getent('services').filter(([, target]) => /tcp|udp/.test(target!))
  expect(services.length).toBeGreaterThan(100)
  const keys = services.map(([name, target]) => `${name}/${target!.split('/')[1]}`)
  const answers = getent('services', ...keys)
  expect(answers).toHaveLength(keys.length)
  answers.forEach(([, target], i) => {
    const [name, transport] = keys[i]!.split('/')
    expect(here.service?.(name!)?.[transport as 'tcp'], keys[i]).toBe(Number.parseInt(target!, 10))
  })
})

it('asks DNS only for hosts that the files do not know', async () => {
  // No label of a name has more than 63 letters: this is sent nowhere.
  const none = 'x'.repeat(70)
  const more = await withDns(names, ['web', '127.0.0.1', none])
  expect(more.host?.('web')).toHaveLength(2)
  expect(more.host?.(none)).toBeUndefined()
  expect(more.protocol?.('tcp')).toBe(6)
})
