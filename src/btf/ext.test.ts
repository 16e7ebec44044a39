import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FormatError } from '../error/index.ts'
import { encodeBtfExt, encodeCoreRelos, encodeFuncInfo, encodeLineInfo, readBtfExt } from './ext.ts'
import { type Btf, readBtf } from './read.ts'

const source = `struct task { int pid; struct { long pad; int cpus[8]; } at; } __attribute__((preserve_access_index));
__attribute__((section("one"))) int first(struct task *t) { return t->pid; }
__attribute__((section("two"))) int second(struct task *t) { return t->at.cpus[3] + first(t); }
`

describe('.BTF.ext of a clang object', () => {
  const directory = mkdtempSync(join(tmpdir(), 'skep-ext-'))
  let bytes: Uint8Array
  let btf: Btf
  let strings: string

  beforeAll(() => {
    const path = join(directory, 'ext.c')
    writeFileSync(path, source)
    execFileSync('clang-19', ['-target', 'bpf', '-O2', '-g', '-c', path, '-o', `${path}.o`])
    const sections = ['.BTF', '.BTF.ext'].flatMap((name) => ['--dump-section', `${name}=${path}${name}`])
    execFileSync('llvm-objcopy-19', [...sections, `${path}.o`])
    bytes = new Uint8Array(readFileSync(`${path}.BTF.ext`))
    const types = readFileSync(`${path}.BTF`)
    strings = types.toString('latin1', 24 + types.readUInt32LE(16))
    btf = readBtf(new Uint8Array(types))
  })
  afterAll(() => rmSync(directory, { recursive: true }))

  const text = (offset: number) => strings.slice(offset, strings.indexOf('\0', offset))

  it('says what the source says', () => {
    const { funcInfo, lineInfo, coreRelos } = readBtfExt(bytes)
    const functions = funcInfo.map(({ sectionNameOff, records }) => [
      text(sectionNameOff),
      records.map((record) => btf.nameOf(record.typeId)),
    ])
    expect(functions).toEqual([
      ['one', ['first']],
      ['two', ['second']],
    ])
    const lines = source.split('\n')
    for (const { records } of lineInfo)
      for (const { line, lineOff, fileNameOff } of records) {
        expect(text(lineOff)).toBe(lines[line - 1])
        expect(text(fileNameOff)).toBe(join(directory, 'ext.c'))
      }
    const accesses = coreRelos.map(({ records }) =>
      records.map(({ accessOff, kind }) => [text(accessOff), kind]),
    )
    expect(accesses).toEqual([[['0:0', 0]], expect.arrayContaining([['0:1:1:3', 0]])])
  })

  it('is written again as the same bytes', () => {
    expect(encodeBtfExt(readBtfExt(bytes))).toEqual(bytes)
  })

  it('is refused when cut or wrong', () => {
    for (let length = 0; length < bytes.length; length++) {
      try {
        readBtfExt(bytes.subarray(0, length))
        expect.unreachable(`${length} of ${bytes.length} bytes were read`)
      } catch (error) {
        if (!(error instanceof FormatError)) throw error
      }
    }
    for (let at = 0; at < bytes.length; at++) {
      const copy = bytes.slice()
      copy[at]! ^= 0xff
      try {
        readBtfExt(copy)
      } catch (error) {
        if (!(error instanceof FormatError)) throw error
      }
    }
  })
})

it('encodes bare records for BPF_PROG_LOAD', () => {
  const words = (bytes: Uint8Array<ArrayBuffer>) => [...new Uint32Array(bytes.buffer)]
  expect(
    words(
      encodeFuncInfo([
        { insnOff: 0, typeId: 7 },
        { insnOff: 9, typeId: 8 },
      ]),
    ),
  ).toEqual([0, 7, 9, 8])
  const line = { insnOff: 1, fileNameOff: 2, lineOff: 3, line: 4, column: 5 }
  expect(words(encodeLineInfo([line]))).toEqual([1, 2, 3, (4 << 10) | 5])
  expect(words(encodeLineInfo([{ ...line, column: 5000 }]))[3]).toBe((4 << 10) | 1023)
  expect(words(encodeCoreRelos([{ insnOff: 8, typeId: 2, accessOff: 3, kind: 4 }]))).toEqual([8, 2, 3, 4])
})
