/**
 * Tracepoints as BTF knows them: raw ones, and the structs of the records of the others. Of raw ones first. The kernel makes for each a typedef `btf_trace_NAME` (include/trace/bpf_probe.h),
 * which is what an attachment names; its prototype has no parameter names, so those come from the functions made
 * beside it (`__traceiter_NAME`, or `__bpf_trace_NAME` in older kernels). The first parameter is the kernel's own.
 */
import type { Btf } from './read.ts'
import type { BtfParam } from './types.ts'

const PREFIX = 'btf_trace_'

export interface RawTracepoint {
  /** The id of typedef `btf_trace_NAME`: the `attach_btf_id` of a BTF tracepoint program. */
  readonly btfId: number
  /** In the order in which programs get them; `arg0`, `arg1` … where the kernel says no names. */
  readonly params: readonly BtfParam[]
}

/** The raw tracepoint `name` (as `sched_process_exec`, without its subsystem), or `undefined`. */
export function rawTracepoint(btf: Btf, name: string): RawTracepoint | undefined {
  const btfId = btf.find(PREFIX + name, 'typedef')
  if (btfId === undefined) return undefined
  const pointer = btf.type(btf.resolve(btfId))
  const proto = pointer.kind === 'ptr' ? btf.type(btf.resolve(pointer.typeId)) : undefined
  if (proto?.kind !== 'funcProto') return undefined
  const named = btf.funcParams(`__traceiter_${name}`) ?? btf.funcParams(`__bpf_trace_${name}`)
  const names = named?.length === proto.params.length ? named : proto.params
  const params = proto.params.slice(1).map((param, i) => ({
    name: names[i + 1]!.name || `arg${i}`,
    typeId: param.typeId,
  }))
  return { btfId, params }
}

/** The names of all raw tracepoints. */
export function* rawTracepointNames(btf: Btf): Generator<string> {
  for (const name of btf.names('typedef')) if (name.startsWith(PREFIX)) yield name.slice(PREFIX.length)
}

/** A field of a record, as the event's `format` file has it. */
export interface RecordField {
  readonly name: string
  /** In bytes. */
  readonly offset: number
  readonly dynamic?: 'data_loc' | 'rel_loc' | undefined
}

const RECORD = 'trace_event_raw_'

/** What the member is called in C that is `field` of the event. */
export function recordMember({ name, dynamic }: RecordField): string {
  return dynamic ? `__${dynamic}_${name}` : name
}

/**
 * The struct of the records of an event (include/trace/stages/stage1_struct_define.h). It has the name of the event's class, which
 * nobody says: that of the event, or else the only one there is with the same fields at the same places; else undefined.
 */
export function tracepointRecord(
  btf: Btf,
  event: string,
  fields: readonly RecordField[],
): number | undefined {
  const fits = (id: number | undefined) => id !== undefined && isRecordOf(btf, id, fields)
  const own = btf.find(RECORD + event, 'struct')
  if (fits(own)) return own
  const others = [...btf.names('struct')].filter((name) => name.startsWith(RECORD))
  const found = others.map((name) => btf.find(name, 'struct')).filter(fits)
  return found.length === 1 ? found[0] : undefined
}

/** Besides its fields a record has what all have (`ent`), and room behind them (`__data`). */
function isRecordOf(btf: Btf, id: number, fields: readonly RecordField[]): boolean {
  const type = btf.type(id)
  if (!('members' in type)) return false
  const own = type.members.filter(({ name }) => name !== 'ent' && name !== '__data')
  const places = new Map(own.map(({ name, bitOffset }) => [name, bitOffset]))
  return (
    own.length === fields.length && fields.every((each) => places.get(recordMember(each)) === each.offset * 8)
  )
}
