/**
 * `npx tsx scripts/gen/targets.ts [SERIES…]`: kernels to compile for in tests, and when Skep is built
 * (`src/cli/rehearsal.ts`): `test/golden/kernels/SERIES.json`. Of a kernel's BTF what the cases there and the tools ask for,
 * which is a thousandth of it, its helpers and some tracepoints. Of 6.1 and 6.12 from Debian's kernels (`debian-kernel.ts`), of 6.18 from the running kernel, if it is one. Run by hand when a case needs more
 * or a kernel is to be added.
 */
import { writeFileSync } from 'node:fs'
import { type Btf, BtfBuilder, type BtfType } from '../../src/btf/index.ts'
import { KernelFiles } from '../../src/linux/index.ts'
import { debianKernel } from './debian-kernel.ts'

/** Fields of structs that are kept; a struct that is not named here is kept whole inside of another, else declared only. */
const fields: Readonly<Record<string, readonly string[]>> = {
  task_struct: [
    'state',
    '__state',
    'pid',
    'tgid',
    'comm',
    'real_parent',
    'group_leader',
    'start_boottime',
    'mm',
    'cpus_ptr',
    'thread_info',
    'signal',
    'exit_code',
  ],
  rq: ['nr_running', 'cfs'],
  cfs_rq: ['h_nr_running', 'h_nr_queued'],
  cgroup: ['level'],
  cpumask: [],
  bpf_iter_num: ['__opaque'],
  thread_info: ['flags', 'status'],
  signal_struct: ['live', 'flags', 'group_exit_code'],
  mm_struct: ['arg_start', 'total_vm', 'task_size', 'start_stack'],
  file: ['f_inode', 'f_flags', 'f_path', '__f_path'],
  inode: ['i_ino', 'i_mode', 'i_size'],
  path: ['dentry'],
  dentry: ['d_parent', 'd_name', '__d_name'],
  linux_binprm: ['filename', 'interp', 'argc'],
  request: ['__data_len'],
  sock: ['__sk_common', 'sk_protocol'],
  sock_common: [
    'skc_daddr',
    'skc_rcv_saddr',
    'skc_dport',
    'skc_num',
    'skc_family',
    'skc_v6_daddr',
    'skc_v6_rcv_saddr',
  ],
  inet_sock: ['inet_sport'],
  tcp_sock: ['bytes_received', 'bytes_acked'],
  bpf_perf_event_data: ['regs', 'sample_period', 'addr'],
  pt_regs: ['di', 'si', 'dx', 'cx', 'r8', 'r9', 'r10', 'ax', 'orig_ax', 'ip', 'sp', 'cs'],
}
const functions = [
  'vfs_read',
  '__x64_sys_kill',
  // Kfuncs: those with references of their own came with 6.1, 6.2 and 6.3.
  'bpf_task_acquire',
  'bpf_task_from_pid',
  'bpf_task_release',
  'bpf_cpumask_create',
  'bpf_cpumask_release',
  'bpf_cpumask_first',
  'bpf_rcu_read_lock',
  'bpf_rcu_read_unlock',
  'bpf_iter_num_new',
]
const rawTracepoints = [
  'sched_process_exec',
  'sched_process_exit',
  'sched_switch',
  'sched_wakeup',
  'sched_wakeup_new',
  'sys_enter',
  'sys_exit',
  'block_rq_issue',
  'block_rq_complete',
  'inet_sock_set_state',
]
const tracepoints = [
  'sched:sched_process_exec',
  'sched:sched_switch',
  'syscalls:sys_enter_kill',
  'block:block_rq_issue',
]

class Slice {
  readonly builder = new BtfBuilder()
  readonly #btf: Btf
  readonly #ids = new Map<number, number>([[0, 0]])

  constructor(btf: Btf) {
    this.#btf = btf
  }

  /** The type in the slice, with all it needs; `declared`: a pointer leads there. */
  take(id: number, declared = false): number {
    const known = this.#ids.get(id)
    if (known !== undefined) return known
    const type = this.#btf.type(id)
    const composite = type.kind === 'struct' || type.kind === 'union'
    if (composite && declared && type.name !== '' && !fields[type.name])
      return this.builder.fwd(type.name, type.kind as 'struct' | 'union')
    const taken = this.builder.reserve()
    this.#ids.set(id, taken)
    this.builder.define(taken, this.#copy(type))
    return taken
  }

  #copy(type: BtfType): BtfType {
    if (type.kind === 'struct' || type.kind === 'union') {
      const wanted = fields[type.name]
      const kept = type.members.filter(({ name }) => !wanted || name === '' || wanted.includes(name))
      return { ...type, members: kept.map((member) => ({ ...member, typeId: this.take(member.typeId) })) }
    }
    if (type.kind === 'funcProto') {
      const params = type.params.map((param) => ({ ...param, typeId: this.take(param.typeId) }))
      return { ...type, params, returnTypeId: this.take(type.returnTypeId) }
    }
    if (type.kind === 'array')
      return { ...type, typeId: this.take(type.typeId), indexTypeId: this.take(type.indexTypeId) }
    return 'typeId' in type ? { ...type, typeId: this.take(type.typeId, type.kind === 'ptr') } : type
  }
}

function slice(btf: Btf): Uint8Array {
  const sliced = new Slice(btf)
  const take = (name: string, kind: BtfType['kind']) => {
    const id = btf.find(name, kind)
    if (id !== undefined) sliced.take(id)
  }
  take('bpf_func_id', 'enum')
  for (const name of Object.keys(fields)) take(name, 'struct')
  for (const name of functions) take(name, 'func')
  for (const name of rawTracepoints) {
    take(`btf_trace_${name}`, 'typedef')
    for (const prefix of ['__traceiter_', '__bpf_trace_']) take(prefix + name, 'func')
  }
  return sliced.builder.build()
}

const series = process.argv.length > 2 ? process.argv.slice(2) : ['6.1', '6.12', '6.18']
for (const each of series) {
  using running = new KernelFiles()
  using kernel = running.name.startsWith(`Linux ${each}.`) ? running : new KernelFiles(debianKernel(each))
  const target = {
    name: kernel.name,
    // Instructions that extend signs came with Linux 6.6 (probe.ts of src/linux finds out).
    cpu: each.localeCompare('6.6', 'en', { numeric: true }) < 0 ? 3 : 4,
    btf: Buffer.from(slice(kernel.btf)).toString('base64'),
    tracepoints: tracepoints.map((name) => kernel.tracepoint(name)),
  }
  const path = `test/golden/kernels/${each}.json`
  writeFileSync(new URL(`../../${path}`, import.meta.url), `${JSON.stringify(target, null, 1)}\n`)
  console.log(`wrote ${path} from ${kernel.name}`)
}
