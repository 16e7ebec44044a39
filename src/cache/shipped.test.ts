import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { compile } from '../compiler/index.ts'
import { hash } from '../map/index.ts'
import { NextVariant, type ProgramVariant, type Target } from '../operand/index.ts'
import { xdp } from '../program/index.ts'
import { u32, u64 } from '../schema/index.ts'
import { inspectorDoor } from '../source/index.ts'
import { CacheDirectory } from './directory.ts'
import type { ProgramRequest } from './entry.ts'
import { ProgramCache } from './program-cache.ts'
import { ShippedPrograms, ShippedWriter } from './shipped.ts'

const folder = mkdtempSync('/tmp/skep-shipped-')
afterAll(() => rmSync(folder, { recursive: true }))
let runs = 0
let place: string
let user: string
beforeEach(() => {
  place = join(folder, `${++runs}`)
  user = `${place}-user`
})

const known: Target = {
  name: 'a kernel that is known',
  arch: 'x64',
  cpu: 3,
  btf: undefined,
  hasHelper: () => true,
  tracepoint: () => {
    throw new Error('no tracepoints')
  },
}

const running = (changes: Partial<Target> = {}): Target => ({
  ...known,
  name: 'the kernel that runs',
  identity: 'build 1',
  ...changes,
})

const counts = hash(u32, u64)
const options = { most: 40 }
const program = xdp((packet) => {
  if (packet.length > options.most) counts.add(packet.length, 1n)
  return 2
})
const { name, fn, license } = program

/** The variant as it is on each kernel, whose types have other ids. */
const variantOn = (target: Target): ProgramVariant => ({
  ...program.variants()[0]!,
  key: 'xdp',
  attachBtfId: target.identity === undefined ? 1 : 2,
})

const request = (target: Target): ProgramRequest => ({
  name,
  fn,
  license,
  door: inspectorDoor,
  target,
  variant: variantOn(target),
})

function ship(): void {
  const writer = new ShippedWriter('skep 1')
  writer.compile({ name, fn, license, door: inspectorDoor }, known, variantOn, compile)
  writer.write(place)
}

const find = (target = running(), build = 'skep 1') =>
  new ShippedPrograms(place, build).find(request(target))?.program

describe('a program that came along', () => {
  it('is what compiling for the kernel that runs gives', () => {
    ship()
    const { cached, ...found } = find()!
    expect(cached).toBe(true)
    expect(found).toEqual(compile(request(running())))
    expect(found.attachBtfId).toBe(2)
  })

  it('is not taken where the kernel answers something else', () => {
    ship()
    expect(find(running({ arch: 'arm64' }))).toBeUndefined()
    expect(find(running({ cpu: 4 }))).toBeUndefined()
    expect(find(running({ hasHelper: () => false }))).toBeUndefined()
    expect(find()).toBeDefined()
  })

  it('is not taken where the program reads something else', () => {
    ship()
    options.most = 41
    expect(find()).toBeUndefined()
    options.most = 40
    expect(find()).toBeDefined()
  })

  it('is not taken from another build, nor where it is damaged', () => {
    ship()
    expect(find(running(), 'skep 2')).toBeUndefined()
    const [file] = readdirSync(place)
    const bytes = readFileSync(join(place, file!))
    for (const at of [0, bytes.length >> 1, bytes.length - 6]) {
      const damaged = Buffer.from(bytes)
      damaged[at]! ^= 4
      writeFileSync(join(place, file!), damaged)
      expect(find(), `damage at ${at}`).toBeUndefined()
    }
    writeFileSync(join(place, file!), bytes.subarray(0, -9))
    expect(find()).toBeUndefined()
    writeFileSync(join(place, file!), bytes)
    expect(find()).toBeDefined()
  })

  it('is kept for this kernel, which is asked nothing more', () => {
    ship()
    const open = () =>
      new ProgramCache(new CacheDirectory(user), 'skep 1', new ShippedPrograms(place, 'skep 1'))
    const first = open()
    const found = first.find(request(running()))!
    first.write()
    const silent = running({
      hasHelper() {
        throw new Error('asked')
      },
    })
    rmSync(place, { recursive: true })
    expect(open().find(request(silent))).toEqual(found)
  })

  it('may be that its variant will not do', () => {
    const refuse = () => {
      throw new NextVariant('not this way')
    }
    const writer = new ShippedWriter('skep 1')
    const whole = { name, fn, license, door: inspectorDoor }
    expect(() => writer.compile(whole, known, variantOn, refuse)).toThrow(NextVariant)
    writer.write(place)
    expect(() => find()).toThrow('not this way')
    expect(find(running({ arch: 'arm64' }))).toBeUndefined()
  })

  it('stands beside those for other kernels', () => {
    const writer = new ShippedWriter('skep 1')
    for (const kernel of [known, { ...known, cpu: 4 as const }, known]) {
      const whole = { name, fn, license, door: inspectorDoor }
      writer.compile(whole, kernel, variantOn, compile)
    }
    writer.write(place)
    expect(readdirSync(place)).toHaveLength(1)
    for (const cpu of [3, 4] as const) expect(find(running({ cpu }))).toBeDefined()
    expect(find(running({ cpu: 2 }))).toBeUndefined()
  })
})
