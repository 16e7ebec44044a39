/** Random schemas and values: codec against itself, layout against the C compiler, BTF against bpftool. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { BtfBuilder } from '../btf/index.ts'
import { ipv4, ipv6, mac } from './address.ts'
import { array } from './array.ts'
import { bytes } from './bytes.ts'
import { compileDecoder, ringMemory } from './decoder.ts'
import { be16, be32, be64, bool, i8, i16, i32, i64, stackId, u8, u16, u32, u64 } from './int.ts'
import { decodeString, str } from './string.ts'
import { struct } from './struct.ts'
import type { Field, Type } from './type.ts'
import { union } from './union.ts'

/** Mulberry32: numbers in 0…n − 1 that are the same in each run. */
function seeded(seed: number): (n: number) => number {
  return (n) => {
    seed = (seed + 0x6d2b79f5) | 0
    let x = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x
    return ((x ^ (x >>> 14)) >>> 0) % n
  }
}

type Random = (n: number) => number

const leaves: Type[] = [
  ...[u8, u16, u32, u64, i8, i16, i32, i64, be16, be32, be64, bool, stackId, ipv4, ipv6, mac],
  ...[u64.asNumber, i64.asNumber],
]

function randomType(random: Random, depth: number): Type {
  const kind = random(depth > 0 ? 12 : 8)
  if (kind < 6) return leaves[random(leaves.length)]!
  if (kind === 6) return str([1, 4, 7, 16, 20, 64][random(6)]!)
  if (kind === 7) return bytes(1 + random(9))
  if (kind < 10) return array(randomType(random, depth - 1), 1 + random(5))
  return kind === 10
    ? randomStruct(random, depth - 1)
    : union({ x: randomType(random, 0), y: randomType(random, depth - 1) })
}

function randomStruct(random: Random, depth: number, name?: string) {
  const fields = Array.from({ length: 1 + random(6) }, (_, i) => [`f${i}`, randomType(random, depth)])
  return struct(Object.fromEntries(fields), { packed: random(4) === 0, ...(name ? { name } : {}) })
}

/** A value of `type` that survives encoding as it is. */
function randomValue(random: Random, { shape }: Type): unknown {
  switch (shape.kind) {
    case 'bool':
      return random(2) === 1
    case 'int': {
      const raw = (BigInt(random(2 ** 31)) << 33n) ^ BigInt(random(2 ** 32 - 1)) ^ (random(3) ? 0n : -1n)
      const value = shape.signed ? BigInt.asIntN(shape.bits, raw) : BigInt.asUintN(shape.bits, raw)
      return shape.bigint ? value : Number(value)
    }
    case 'str': {
      const raw = Uint8Array.from({ length: random(shape.size) }, () => 1 + random(255))
      return decodeString(raw, 0, raw.length)
    }
    case 'bytes':
      return Uint8Array.from({ length: shape.size }, () => random(256))
    case 'array':
      return Array.from({ length: shape.length }, () => randomValue(random, shape.element))
    case 'struct':
      return Object.fromEntries(shape.fields.map((f) => [f.name, randomValue(random, f.type)]))
    case 'union': {
      const one = shape.fields[random(shape.fields.length)]!
      return { [one.name]: randomValue(random, one.type) }
    }
  }
}

function expectSame(type: Type, decoded: unknown, value: unknown): void {
  const { shape } = type
  if (shape.kind === 'array')
    (value as unknown[]).forEach((each, i) => {
      expectSame(shape.element, (decoded as unknown[])[i], each)
    })
  else if (shape.kind === 'struct' || shape.kind === 'union')
    for (const [name, each] of Object.entries(value as object))
      expectSame(
        shape.fields.find((f) => f.name === name)!.type,
        (decoded as Record<string, unknown>)[name],
        each,
      )
  else expect(decoded).toEqual(type.name.endsWith('asNumber') ? Number(value) : value)
}

const shapes = Array.from({ length: 150 }, (_, seed) => randomStruct(seeded(seed), 2, `s${seed}`))

describe('codec of random schemas', () => {
  it('gives back what it was given, on any ground, touching only its own bytes', () => {
    for (const [seed, type] of shapes.entries()) {
      const random = seeded(seed + 1000)
      for (let round = 0; round < 5; round++) {
        const value = randomValue(random, type) as never
        type.check(value, 'value')
        const ground = Uint8Array.from({ length: type.size + 10 }, () => random(256))
        const memory = ground.slice()
        type.encode(new DataView(memory.buffer), 5, value)
        expectSame(type, type.decode(new DataView(memory.buffer), 5), value)
        expect([memory.slice(0, 5), memory.slice(5 + type.size)]).toEqual([
          ground.slice(0, 5),
          ground.slice(5 + type.size),
        ])
        const clean = new Uint8Array(type.size)
        type.encode(new DataView(clean.buffer), 0, value)
        expect(memory.slice(5, 5 + type.size)).toEqual(clean)
      }
    }
  })

  it('decodes zero bytes as zero', () => {
    for (const type of shapes) {
      const encoded = new Uint8Array(type.size).fill(0xff)
      type.encode(new DataView(encoded.buffer), 0, type.zero)
      expect(encoded).toEqual(new Uint8Array(type.size))
    }
  })

  it('decodes the same by the generated decoder, whatever the bytes', () => {
    for (const [seed, type] of shapes.entries()) {
      const random = seeded(seed + 2000)
      const stride = Math.ceil(type.size / 8) * 8
      const memory = ringMemory(new ArrayBuffer(8 + stride * 4), 8)
      const decode = compileDecoder(type)
      for (let round = 0; round < 3; round++) {
        const few = random(2) === 0
        for (let i = 0; i < memory.bytes.length; i++) memory.bytes[i] = few ? random(2) * 0x41 : random(256)
        for (let i = 0; i < 8; i++)
          expect(decode(memory, (i % 4) * stride)).toEqual(type.decode(memory.view, (i % 4) * stride))
      }
    }
  })
})

describe('layout', () => {
  const folder = mkdtempSync(join(tmpdir(), 'skep-schema-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  /** Sizes, and offsets of all members at all depths, as the C compiler has them. */
  function compiled(declarations: string): string[] {
    const prints = shapes.flatMap((type) => [
      `printf("${type.name} %zu\\n", sizeof(struct ${type.name}));`,
      ...paths(type).map((p) => `printf("%zu\\n", offsetof(struct ${type.name}, ${p.path}));`),
    ])
    const file = join(folder, 'layout.c')
    writeFileSync(
      file,
      `#include <stdio.h>\n#include <stddef.h>\n${declarations}\nint main() { ${prints.join('\n')} }`,
    )
    execFileSync('gcc', ['-w', '-O0', '-DBPF_NO_PRESERVE_ACCESS_INDEX', '-o', join(folder, 'layout'), file])
    return execFileSync(join(folder, 'layout'), { encoding: 'utf8' }).trim().split('\n')
  }

  const ours = shapes.flatMap((type) => [
    `${type.name} ${type.size}`,
    ...paths(type).map((p) => `${p.offset}`),
  ])

  it('is that of the same C structs', () => {
    expect(ours).toEqual(compiled(shapes.map((type) => `${cType(type, '')};`).join('\n')))
  })

  it('is what the BTF says, as bpftool understands it', () => {
    const builder = new BtfBuilder()
    for (const type of shapes) expect(type.btf(builder)).toBe(type.btf(builder))
    const file = join(folder, 'schema.btf')
    writeFileSync(file, builder.build())
    const c = execFileSync('bpftool', ['btf', 'dump', 'file', file, 'format', 'c'], { encoding: 'utf8' })
    expect(ours).toEqual(compiled(c))
  })
})

function paths({ shape }: Type): { path: string; offset: number }[] {
  if (shape.kind === 'array')
    return paths(shape.element).map(({ path, offset }) => ({
      path: `[${shape.length - 1}]${path && !path.startsWith('[') ? '.' : ''}${path}`,
      offset: offset + (shape.length - 1) * shape.element.size,
    }))
  if (shape.kind !== 'struct' && shape.kind !== 'union') return [{ path: '', offset: 0 }]
  return shape.fields.flatMap((field: Field) =>
    paths(field.type).map(({ path, offset }) => ({
      path: `${field.name}${path && !path.startsWith('[') ? '.' : ''}${path}`,
      offset: offset + field.offset,
    })),
  )
}

/** The C declaration of `declarator` with this type, written from the shape alone, packed where alignment says so. */
function cType(type: Type, declarator: string): string {
  const { shape } = type
  switch (shape.kind) {
    case 'bool':
      return `_Bool ${declarator}`
    case 'int':
      return `${shape.signed ? 'signed' : 'unsigned'} ${{ 8: 'char', 16: 'short', 32: 'int', 64: 'long long' }[shape.bits]} ${declarator}`
    case 'str':
      return `char ${declarator}[${shape.size}]`
    case 'bytes':
      return `unsigned char ${declarator}[${shape.size}]`
    case 'array':
      return cType(shape.element, `${declarator}[${shape.length}]`)
    case 'struct':
    case 'union': {
      const packed = type.align < Math.max(...shape.fields.map((f) => f.type.align))
      const members = shape.fields.map((f) => `${cType(f.type, f.name)};`).join(' ')
      return `${shape.kind} ${packed ? '__attribute__((packed)) ' : ''}${shape.name} { ${members} } ${declarator}`
    }
  }
}
