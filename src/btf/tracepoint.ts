/**
 * Raw tracepoints as BTF knows them. The kernel makes for each a typedef `btf_trace_NAME` (include/trace/bpf_probe.h),
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
