/**
 * Types of one kernel for editors, as the text of a declaration file: contexts of tracepoints, arguments of raw
 * tracepoints, and the structs that are reached from those and from the running task, however far. Made to be cheap to
 * check: everything is written once, TypeScript resolves what a program uses and no more, and no type is computed
 * except `Kernel<T>`. What a field is, the compiler's own operands say.
 */
import { type Btf, functionNames, functionType, rawTracepoint, rawTracepointNames } from '../btf/index.ts'
import type { Target, TracepointFormat } from '../operand/index.ts'
import { functionArguments, functionResult, rawArgument, TracepointRecord } from '../program/index.ts'
import { DryLowering } from './dry-lowering.ts'
import { objectType, reserved, StructTypes, typeOf } from './struct-types.ts'

/** Structs that everything begins with: the running task's, and those that `cast` reaches. */
const roots = [
  'task_struct',
  'tcp_sock',
  'udp_sock',
  'unix_sock',
  'tcp_request_sock',
  'tcp_timewait_sock',
  'mount',
]

/**
 * Functions that programs are attached to as a rule: files, TCP and UDP, block devices, processes,
 * memory, and what security modules are asked. A kernel has fifty thousand, which no editor wants to hear of.
 */
const traced =
  /^(vfs|tcp|udp|bpf_lsm|blk_account|do_sys|filp)_\w+$|^(do_exit|do_unlinkat|submit_bio|oom_kill_process|finish_task_switch|wake_up_new_task|try_to_wake_up|__kmalloc|kfree|__alloc_pages|handle_mm_fault|do_swap_page|shrink_node|dev_queue_xmit|__dev_queue_xmit|__netif_receive_skb|napi_poll|kfree_skb_reason|do_filp_open|do_mmap|do_munmap|mark_page_accessed|folio_mark_accessed|cap_capable)$/

/** The declaration file for the kernel `target` with these tracepoints. Without BTF it has their contexts only. */
export function generateTypes(target: Target, tracepoints: readonly TracepointFormat[]): string {
  const { btf } = target
  const structs = new StructTypes(target)
  for (const root of roots) {
    const id = btf?.find(root, 'struct')
    if (id !== undefined) structs.struct(id)
  }
  const contexts = tracepoints.map((format): Member => {
    return [`'${format.system}:${format.name}'`, contextType(target, structs, format)]
  })
  const raw = btf
    ? [...rawTracepointNames(btf)].map(
        (name): Member => [name, rawTracepointType(target, btf, structs, name)],
      )
    : []
  const functions = btf
    ? [...new Set(functionNames(btf))]
        .filter((name) => traced.test(name))
        .map((name): Member => [name, kernelFunctionType(target, btf, structs, name)])
    : []
  const declarations = structs.declarations()
  const named = structs.named.map(([kernel, type]) => `readonly ${kernel}: ${type}`)
  return `// Tracepoints and kernel structs of ${target.name}, for editors. Written by skep gen types.
${declarations.join('\n')}
declare module 'skep' {
${interfaceOf('Tracepoints', contexts)}
${interfaceOf('RawTracepoints', raw)}
${interfaceOf('KernelFunctions', functions)}
}
declare module 'skep/kernel' {
interface KernelStructs {
${named.join('\n')}
}
}
export {}
`
}

function contextType(target: Target, structs: StructTypes, format: TracepointFormat): string {
  const l = new DryLowering(target)
  const record = new TracepointRecord(format)
  return objectType(
    record.members(target).map((name) => [name, typeOf(l, structs, () => record.member(l, name))]),
  )
}

function rawTracepointType(target: Target, btf: Btf, structs: StructTypes, name: string): string {
  const raw = rawTracepoint(btf, name)
  if (!raw) return '(...args: any[]) => unknown'
  const l = new DryLowering(target)
  const types = raw.params.map((param, index) => {
    return `${reserved.has(param.name) ? `${param.name}_` : param.name}: ${rawArgument(l, raw, index).typeText(l, structs)}`
  })
  return `(${types.join(', ')}) => unknown`
}

function kernelFunctionType(target: Target, btf: Btf, structs: StructTypes, name: string): string {
  const type = functionType(btf, name)
  if (!type) return '(...args: any[]) => any'
  const l = new DryLowering(target)
  const args = functionArguments(l, type).map((operand, index) => {
    const named = type.params[index]!.name || `arg${index}`
    return `${reserved.has(named) ? `${named}_` : named}: ${operand.typeText(l, structs)}`
  })
  const [result] = functionResult(l, type)
  return `(${args.join(', ')}) => ${result ? result.typeText(l, structs) : 'void'}`
}

type Member = readonly [key: string, type: string]

/** An interface; of members with equal types, all but the first refer to it. */
function interfaceOf(name: string, members: readonly Member[]): string {
  const first = new Map<string, string>()
  const lines = [...members]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, type]) => {
      const text = /^\w+$/.test(key) ? `'${key}'` : key
      const known = first.get(type)
      if (known === undefined) first.set(type, text)
      const reference = `${name}[${known}]`
      return `${key}: ${known === undefined || type.length <= reference.length ? type : reference}`
    })
  return `interface ${name} {\n${lines.join('\n')}\n}`
}
