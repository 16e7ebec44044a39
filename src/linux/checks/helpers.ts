/** Which of the kernel's helper functions programs may call: those that kernel functions of TypeScript become. */
import { UnsupportedError } from '../../error/index.ts'
import type { Target } from '../../operand/index.ts'
import * as uapi from '../../uapi/index.ts'
import { capabilitiesFor } from '../permission.ts'
import { probeHelper } from '../probe.ts'
import type { Check, CheckGroup } from './check.ts'

const byType: readonly (readonly [type: number, ...names: string[]])[] = [
  [
    uapi.BPF_PROG_TYPE_TRACING,
    'get_current_task_btf',
    'task_pt_regs',
    'probe_read_kernel',
    'probe_read_kernel_str',
    'probe_read_user',
    'probe_read_user_str',
    'probe_write_user',
    'ktime_get_boot_ns',
    'get_current_cgroup_id',
    'get_stackid',
    'get_stack',
    'ringbuf_reserve',
    'ringbuf_output',
    'perf_event_output',
    'loop',
    'strncmp',
    'send_signal',
    'task_storage_get',
  ],
  [uapi.BPF_PROG_TYPE_KPROBE, 'get_attach_cookie', 'get_func_ip', 'override_return'],
  [uapi.BPF_PROG_TYPE_XDP, 'redirect_map', 'xdp_adjust_head', 'fib_lookup', 'csum_diff'],
  [uapi.BPF_PROG_TYPE_SCHED_CLS, 'skb_load_bytes', 'skb_store_bytes', 'redirect', 'sk_lookup_tcp'],
]

/** What keeps a helper from programs although the kernel is new enough. */
const reasons: Readonly<Record<string, string>> = {
  probe_write_user: 'lockdown, where it is not none, keeps programs from writing to user space',
  probe_read_kernel: 'lockdown confidentiality keeps programs from reading the kernel',
  override_return: 'it takes a kernel with CONFIG_BPF_KPROBE_OVERRIDE',
}

export function helpers(target: Target): CheckGroup {
  const check = (type: number, name: string): Check => ({
    name,
    needs: capabilitiesFor(type),
    otherwise: reasons[name] ?? 'programs that need it say so when they are compiled: use a newer kernel',
    probe: () => {
      if (probeHelper(name, { programType: type }, target)) return undefined
      const what = `programs of type ${uapi.progTypeName(type)}`
      throw new UnsupportedError(`bpf_${name}`, `${what} may not call it`)
    },
  })
  return {
    title: 'helpers',
    checks: byType.flatMap(([type, ...names]) => names.map((name) => check(type, name))),
  }
}
