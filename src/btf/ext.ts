/**
 * What belongs to instructions rather than types (Documentation/bpf/btf.rst, `.BTF.ext`): which function begins where,
 * which source line an instruction came from, which CO-RE relocations it has. BPF_PROG_LOAD takes the bare records with
 * `insnOff` in instructions; the ELF section groups them by code section and has `insnOff` in bytes.
 */
import { ByteReader, ByteWriter } from '../base/index.ts'
import { FormatError } from '../error/index.ts'

/** `typeId` is a func. */
export interface FuncInfo {
  readonly insnOff: number
  readonly typeId: number
}

/** `fileNameOff` and `lineOff` (the text of the line) are offsets of BTF strings; `line` and `column` count from 1. */
export interface LineInfo {
  readonly insnOff: number
  readonly fileNameOff: number
  readonly lineOff: number
  readonly line: number
  readonly column: number
}

/** `kind` is an `enum bpf_core_relo_kind`; `accessOff` the offset of a string such as `0:1:5`. */
export interface CoreRelo {
  readonly insnOff: number
  readonly typeId: number
  readonly accessOff: number
  readonly kind: number
}

/** The records of one code section, whose name is the BTF string at `sectionNameOff`. */
export interface ExtSection<T> {
  readonly sectionNameOff: number
  readonly records: readonly T[]
}

export interface BtfExt {
  readonly funcInfo: readonly ExtSection<FuncInfo>[]
  readonly lineInfo: readonly ExtSection<LineInfo>[]
  readonly coreRelos: readonly ExtSection<CoreRelo>[]
}

/** Bytes of a record: `func_info_rec_size`, `line_info_rec_size` and `core_relo_rec_size` of BPF_PROG_LOAD. */
export const FUNC_INFO_SIZE = 8
export const LINE_INFO_SIZE = 16
export const CORE_RELO_SIZE = 16

/** A line's column has 10 bits in the record; what lies further right is shown at the last one. */
const MAX_COLUMN = 0x3ff
const MAX_LINE = 0x3fffff

/** How a kind of record is read and written. */
interface RecordKind<T> {
  readonly size: number
  read(reader: ByteReader): T
  write(writer: ByteWriter, record: T): void
}

const funcInfo: RecordKind<FuncInfo> = {
  size: FUNC_INFO_SIZE,
  read: (reader) => ({ insnOff: reader.u32(), typeId: reader.u32() }),
  write: (writer, { insnOff, typeId }) => void writer.u32(insnOff).u32(typeId),
}

const lineInfo: RecordKind<LineInfo> = {
  size: LINE_INFO_SIZE,
  read(reader) {
    const [insnOff, fileNameOff, lineOff, place] = [reader.u32(), reader.u32(), reader.u32(), reader.u32()]
    return { insnOff, fileNameOff, lineOff, line: place >>> 10, column: place & MAX_COLUMN }
  },
  write(writer, { insnOff, fileNameOff, lineOff, line, column }) {
    const place = (Math.min(line, MAX_LINE) << 10) | Math.min(column, MAX_COLUMN)
    writer.u32(insnOff).u32(fileNameOff).u32(lineOff).u32(place)
  },
}

const coreRelo: RecordKind<CoreRelo> = {
  size: CORE_RELO_SIZE,
  read: (reader) => ({
    insnOff: reader.u32(),
    typeId: reader.u32(),
    accessOff: reader.u32(),
    kind: reader.u32(),
  }),
  write: (writer, { insnOff, typeId, accessOff, kind }) =>
    void writer.u32(insnOff).u32(typeId).u32(accessOff).u32(kind),
}

/** The `func_info` of BPF_PROG_LOAD; `insnOff` in instructions, ascending. */
export function encodeFuncInfo(records: readonly FuncInfo[]): Uint8Array<ArrayBuffer> {
  return encode(funcInfo, records)
}

/** The `line_info` of BPF_PROG_LOAD; `insnOff` in instructions, ascending. */
export function encodeLineInfo(records: readonly LineInfo[]): Uint8Array<ArrayBuffer> {
  return encode(lineInfo, records)
}

/** The `core_relos` of BPF_PROG_LOAD (there, and only there, `insnOff` is in bytes). Needs Linux 5.17. */
export function encodeCoreRelos(records: readonly CoreRelo[]): Uint8Array<ArrayBuffer> {
  return encode(coreRelo, records)
}

function encode<T>(kind: RecordKind<T>, records: readonly T[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter()
  for (const record of records) kind.write(writer, record)
  return writer.finish()
}

/** The `.BTF.ext` section of an ELF object. */
export function encodeBtfExt(ext: BtfExt): Uint8Array<ArrayBuffer> {
  const parts = [
    encodeSections(funcInfo, ext.funcInfo),
    encodeSections(lineInfo, ext.lineInfo),
    encodeSections(coreRelo, ext.coreRelos),
  ]
  const out = new ByteWriter().u16(0xeb9f).u8(1).u8(0).u32(32)
  let offset = 0
  for (const { length } of parts) {
    out.u32(offset).u32(length)
    offset += length
  }
  for (const part of parts) out.bytes(part)
  return out.finish()
}

function encodeSections<T>(kind: RecordKind<T>, sections: readonly ExtSection<T>[]): Uint8Array {
  const writer = new ByteWriter()
  if (sections.length > 0) writer.u32(kind.size)
  for (const { sectionNameOff, records } of sections) {
    writer.u32(sectionNameOff).u32(records.length)
    for (const record of records) kind.write(writer, record)
  }
  return writer.finish()
}

/** Reads a `.BTF.ext` section; one of a compiler that knows no CO-RE has no `coreRelos`. Throws `FormatError`. */
export function readBtfExt(bytes: Uint8Array): BtfExt {
  const reader = new ByteReader(bytes, { fail })
  if (reader.u16() !== 0xeb9f) fail('does not begin with 0xeb9f', 0)
  reader.seek(4)
  const header = reader.u32()
  const section = <T>(kind: RecordKind<T>): ExtSection<T>[] => {
    if (reader.offset + 8 > header) return []
    const start = header + reader.u32()
    const length = reader.u32()
    if (start + length > bytes.length) fail(`${length} bytes of records at ${start}`, reader.offset - 8)
    return readSections(kind, bytes, start, start + length)
  }
  return { funcInfo: section(funcInfo), lineInfo: section(lineInfo), coreRelos: section(coreRelo) }
}

function readSections<T>(
  kind: RecordKind<T>,
  bytes: Uint8Array,
  start: number,
  end: number,
): ExtSection<T>[] {
  const sections: ExtSection<T>[] = []
  if (start === end) return sections
  const reader = new ByteReader(bytes.subarray(0, end), { fail })
  reader.seek(start)
  const size = reader.u32()
  if (size < kind.size) fail(`records of ${size} bytes, and ${kind.size} is the least`, start)
  while (reader.left > 0) {
    const sectionNameOff = reader.u32()
    const count = reader.u32()
    if (count * size > reader.left) fail(`${count} records of ${size} bytes`, reader.offset - 4)
    const records = Array.from({ length: count }, () => {
      const record = kind.read(reader)
      reader.skip(size - kind.size)
      return record
    })
    sections.push({ sectionNameOff, records })
  }
  return sections
}

function fail(message: string, offset: number): never {
  throw new FormatError('.BTF.ext', message, offset)
}
