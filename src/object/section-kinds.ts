/**
 * What the name of a section says of the programs in it: libbpf's convention (its `section_defs`), which every loader of
 * clang's objects follows. A name is a kind alone (`xdp`), or a kind and where to (`kprobe/do_unlinkat`). One table;
 * how a kind attaches is said as data, `undefined` where the name does not say enough or nothing attaches by itself.
 */
import * as u from '../uapi/index.ts'

/** Where a program attaches by itself, in the words of attach points. */
export type Place = { readonly kind: string } & Readonly<Record<string, unknown>>

/** What must be known of a kernel to say where something is. */
export interface PlaceKernel {
  readonly arch: 'x64' | 'arm64'
  tracepoint(name: string): { readonly id: number }
}

/** A kind of section. */
export interface SectionKind {
  readonly name: string
  /** BPF_PROG_TYPE_… */
  readonly type: number
  readonly attachType: number
  readonly flags: number
  /** Something may stand behind a slash. */
  readonly open: boolean
  /** The kernel's type that the program is loaded for, by what stands behind the slash. */
  readonly typeOf?: (target: string) => { readonly kind: 'func' | 'typedef'; readonly name: string }
  readonly place?: (target: string, kernel: PlaceKernel) => Place | undefined
}

interface More {
  readonly flags?: number
  readonly typeOf?: SectionKind['typeOf']
  readonly place?: SectionKind['place']
}

const sleepable = u.BPF_F_SLEEPABLE
const frags = u.BPF_F_XDP_HAS_FRAGS

/** Kinds whose names may go on behind a slash end in `+`, as in libbpf's own table. */
function kinds(names: string, type: number, attachType = 0, more: More = {}): SectionKind[] {
  return names.split(' ').map((pattern) => ({
    name: pattern.replace(/\+$/, ''),
    type,
    attachType,
    flags: more.flags ?? 0,
    open: pattern.endsWith('+'),
    ...(more.typeOf ? { typeOf: more.typeOf } : {}),
    ...(more.place ? { place: more.place } : {}),
  }))
}

const func =
  (prefix = '') =>
  (target: string) => ({ kind: 'func' as const, name: prefix + target })
const trampoline = (kind: string) => (target: string) =>
  target === '' ? undefined : { kind: 'trampoline', title: `${kind} ${target}` }

function lsmPlace(target: string): Place | undefined {
  return target === '' ? undefined : { kind: 'lsm', title: `lsm ${target}` }
}

function functionPlace(returns: boolean): SectionKind['place'] {
  return (target) => {
    const [, name, offset] = /^([\w.$]+)(?:\+(0x[\da-f]+|\d+))?$/i.exec(target) ?? []
    if (name === undefined || (returns && offset)) return undefined
    const title = `${returns ? 'kretprobe' : 'kprobe'} ${target}`
    return { kind: 'kprobe', title, name, offset: Number(offset ?? 0), returns }
  }
}

const functionsPlace =
  (returns: boolean): SectionKind['place'] =>
  (target) =>
    target === ''
      ? undefined
      : { kind: 'kprobeMulti', title: `functions ${target}`, functions: target, returns }

/** `PATH:SYMBOL+OFFSET`. */
function userPlace(returns: boolean): SectionKind['place'] {
  return (target) => {
    const [, path, symbol, offset] = /^(.+):([^:+]+)(?:\+(0x[\da-f]+|\d+))?$/i.exec(target) ?? []
    if (path === undefined || symbol === undefined) return undefined
    const at = offset === undefined ? { symbol } : { symbol, offset: Number(offset) }
    const title = `${returns ? 'uretprobe' : 'uprobe'} ${target}`
    return { kind: 'uprobe', title, binary: path, ...at, returns }
  }
}

/** `PATH:PATTERN`, of functions. */
function userFunctions(returns: boolean): SectionKind['place'] {
  return (target) => {
    const [, binary, functions] = /^(.+):([^:]+)$/.exec(target) ?? []
    if (binary === undefined) return undefined
    return { kind: 'uprobeMulti', title: `functions ${target}`, binary, functions, returns }
  }
}

/** `PATH:PROVIDER:NAME`. */
const usdtPlace: SectionKind['place'] = (target) => {
  const [, binary, provider, name] = /^(.+):([^:]+):([^:]+)$/.exec(target) ?? []
  if (binary === undefined) return undefined
  return { kind: 'usdt', title: `USDT probe ${provider}:${name}`, binary, provider, name }
}

const tracepointPlace: SectionKind['place'] = (target, kernel) => {
  const [, system, event] = /^([^/]+)\/([^/]+)$/.exec(target) ?? []
  if (system === undefined) return undefined
  const name = `${system}:${event}`
  return { kind: 'perfTracepoint', name, id: kernel.tracepoint(name).id }
}

const rawPlace = (target: string) => (target === '' ? undefined : { kind: 'rawTracepoint', event: target })

/** System calls are functions with the architecture in front of their names. */
const syscallPlace =
  (returns: boolean): SectionKind['place'] =>
  (target, { arch }) =>
    functionPlace(returns)!(`__${arch === 'x64' ? 'x64' : 'arm64'}_sys_${target}`, undefined as never)

const tracing = u.BPF_PROG_TYPE_TRACING
const address = u.BPF_PROG_TYPE_CGROUP_SOCK_ADDR

/** In the order of libbpf's table: of several that fit a name, the first is meant. */
export const sectionKinds: readonly SectionKind[] = [
  ...kinds('socket', u.BPF_PROG_TYPE_SOCKET_FILTER),
  ...kinds('sk_reuseport/migrate', u.BPF_PROG_TYPE_SK_REUSEPORT, u.BPF_SK_REUSEPORT_SELECT_OR_MIGRATE),
  ...kinds('sk_reuseport', u.BPF_PROG_TYPE_SK_REUSEPORT, u.BPF_SK_REUSEPORT_SELECT),
  ...kinds('kprobe+', u.BPF_PROG_TYPE_KPROBE, 0, { place: functionPlace(false) }),
  ...kinds('uprobe+', u.BPF_PROG_TYPE_KPROBE, 0, { place: userPlace(false) }),
  ...kinds('uprobe.s+', u.BPF_PROG_TYPE_KPROBE, 0, { flags: sleepable, place: userPlace(false) }),
  ...kinds('kretprobe+', u.BPF_PROG_TYPE_KPROBE, 0, { place: functionPlace(true) }),
  ...kinds('uretprobe+', u.BPF_PROG_TYPE_KPROBE, 0, { place: userPlace(true) }),
  ...kinds('uretprobe.s+', u.BPF_PROG_TYPE_KPROBE, 0, { flags: sleepable, place: userPlace(true) }),
  ...kinds('kprobe.multi+', u.BPF_PROG_TYPE_KPROBE, u.BPF_TRACE_KPROBE_MULTI, {
    place: functionsPlace(false),
  }),
  ...kinds('kretprobe.multi+', u.BPF_PROG_TYPE_KPROBE, u.BPF_TRACE_KPROBE_MULTI, {
    place: functionsPlace(true),
  }),
  ...kinds('kprobe.session+', u.BPF_PROG_TYPE_KPROBE, u.BPF_TRACE_KPROBE_SESSION, {
    place: functionsPlace(false),
  }),
  ...kinds('uprobe.multi+', u.BPF_PROG_TYPE_KPROBE, u.BPF_TRACE_UPROBE_MULTI, {
    place: userFunctions(false),
  }),
  ...kinds('uretprobe.multi+', u.BPF_PROG_TYPE_KPROBE, u.BPF_TRACE_UPROBE_MULTI, {
    place: userFunctions(true),
  }),
  ...kinds('uprobe.session+', u.BPF_PROG_TYPE_KPROBE, u.BPF_TRACE_UPROBE_SESSION, {
    place: userFunctions(false),
  }),
  ...kinds('uprobe.multi.s+', u.BPF_PROG_TYPE_KPROBE, u.BPF_TRACE_UPROBE_MULTI, {
    flags: sleepable,
    place: userFunctions(false),
  }),
  ...kinds('uretprobe.multi.s+', u.BPF_PROG_TYPE_KPROBE, u.BPF_TRACE_UPROBE_MULTI, {
    flags: sleepable,
    place: userFunctions(true),
  }),
  ...kinds('uprobe.session.s+', u.BPF_PROG_TYPE_KPROBE, u.BPF_TRACE_UPROBE_SESSION, {
    flags: sleepable,
    place: userFunctions(false),
  }),
  ...kinds('ksyscall+', u.BPF_PROG_TYPE_KPROBE, 0, { place: syscallPlace(false) }),
  ...kinds('kretsyscall+', u.BPF_PROG_TYPE_KPROBE, 0, { place: syscallPlace(true) }),
  ...kinds('usdt+', u.BPF_PROG_TYPE_KPROBE, 0, { place: usdtPlace }),
  ...kinds('usdt.s+', u.BPF_PROG_TYPE_KPROBE, 0, { flags: sleepable, place: usdtPlace }),
  ...kinds('tc/ingress tcx/ingress', u.BPF_PROG_TYPE_SCHED_CLS, u.BPF_TCX_INGRESS),
  ...kinds('tc/egress tcx/egress', u.BPF_PROG_TYPE_SCHED_CLS, u.BPF_TCX_EGRESS),
  ...kinds('tc classifier', u.BPF_PROG_TYPE_SCHED_CLS),
  ...kinds('action', u.BPF_PROG_TYPE_SCHED_ACT),
  ...kinds('netkit/primary', u.BPF_PROG_TYPE_SCHED_CLS, u.BPF_NETKIT_PRIMARY),
  ...kinds('netkit/peer', u.BPF_PROG_TYPE_SCHED_CLS, u.BPF_NETKIT_PEER),
  ...kinds('tracepoint+ tp+', u.BPF_PROG_TYPE_TRACEPOINT, 0, { place: tracepointPlace }),
  ...kinds('raw_tracepoint+ raw_tp+', u.BPF_PROG_TYPE_RAW_TRACEPOINT, 0, { place: rawPlace }),
  ...kinds('raw_tracepoint.w+ raw_tp.w+', u.BPF_PROG_TYPE_RAW_TRACEPOINT_WRITABLE, 0, { place: rawPlace }),
  ...kinds('tp_btf+', tracing, u.BPF_TRACE_RAW_TP, {
    typeOf: (target) => ({ kind: 'typedef', name: `btf_trace_${target}` }),
    place: rawPlace,
  }),
  ...kinds('fentry+', tracing, u.BPF_TRACE_FENTRY, { typeOf: func(), place: trampoline('fentry') }),
  ...kinds('fmod_ret+', tracing, u.BPF_MODIFY_RETURN, { typeOf: func(), place: trampoline('fmod_ret') }),
  ...kinds('fexit+', tracing, u.BPF_TRACE_FEXIT, { typeOf: func(), place: trampoline('fexit') }),
  ...kinds('fentry.s+', tracing, u.BPF_TRACE_FENTRY, {
    flags: sleepable,
    typeOf: func(),
    place: trampoline('fentry'),
  }),
  ...kinds('fmod_ret.s+', tracing, u.BPF_MODIFY_RETURN, {
    flags: sleepable,
    typeOf: func(),
    place: trampoline('fmod_ret'),
  }),
  ...kinds('fexit.s+', tracing, u.BPF_TRACE_FEXIT, {
    flags: sleepable,
    typeOf: func(),
    place: trampoline('fexit'),
  }),
  ...kinds('freplace+', u.BPF_PROG_TYPE_EXT, 0, { typeOf: func(), place: trampoline('freplace') }),
  ...kinds('lsm+', u.BPF_PROG_TYPE_LSM, u.BPF_LSM_MAC, { typeOf: func('bpf_lsm_'), place: lsmPlace }),
  ...kinds('lsm.s+', u.BPF_PROG_TYPE_LSM, u.BPF_LSM_MAC, {
    flags: sleepable,
    typeOf: func('bpf_lsm_'),
    place: lsmPlace,
  }),
  ...kinds('lsm_cgroup+', u.BPF_PROG_TYPE_LSM, u.BPF_LSM_CGROUP, { typeOf: func('bpf_lsm_') }),
  ...kinds('iter+', tracing, u.BPF_TRACE_ITER, { typeOf: func('bpf_iter_') }),
  ...kinds('iter.s+', tracing, u.BPF_TRACE_ITER, { flags: sleepable, typeOf: func('bpf_iter_') }),
  ...kinds('syscall', u.BPF_PROG_TYPE_SYSCALL, 0, { flags: sleepable }),
  ...kinds('xdp.frags/devmap', u.BPF_PROG_TYPE_XDP, u.BPF_XDP_DEVMAP, { flags: frags }),
  ...kinds('xdp/devmap', u.BPF_PROG_TYPE_XDP, u.BPF_XDP_DEVMAP),
  ...kinds('xdp.frags/cpumap', u.BPF_PROG_TYPE_XDP, u.BPF_XDP_CPUMAP, { flags: frags }),
  ...kinds('xdp/cpumap', u.BPF_PROG_TYPE_XDP, u.BPF_XDP_CPUMAP),
  ...kinds('xdp.frags', u.BPF_PROG_TYPE_XDP, u.BPF_XDP, { flags: frags }),
  ...kinds('xdp', u.BPF_PROG_TYPE_XDP, u.BPF_XDP),
  ...kinds('perf_event', u.BPF_PROG_TYPE_PERF_EVENT),
  ...kinds('lwt_in', u.BPF_PROG_TYPE_LWT_IN),
  ...kinds('lwt_out', u.BPF_PROG_TYPE_LWT_OUT),
  ...kinds('lwt_xmit', u.BPF_PROG_TYPE_LWT_XMIT),
  ...kinds('lwt_seg6local', u.BPF_PROG_TYPE_LWT_SEG6LOCAL),
  ...kinds('sockops', u.BPF_PROG_TYPE_SOCK_OPS, u.BPF_CGROUP_SOCK_OPS),
  ...kinds('sk_skb/stream_parser', u.BPF_PROG_TYPE_SK_SKB, u.BPF_SK_SKB_STREAM_PARSER),
  ...kinds('sk_skb/stream_verdict', u.BPF_PROG_TYPE_SK_SKB, u.BPF_SK_SKB_STREAM_VERDICT),
  ...kinds('sk_skb/verdict', u.BPF_PROG_TYPE_SK_SKB, u.BPF_SK_SKB_VERDICT),
  ...kinds('sk_skb', u.BPF_PROG_TYPE_SK_SKB),
  ...kinds('sk_msg', u.BPF_PROG_TYPE_SK_MSG, u.BPF_SK_MSG_VERDICT),
  ...kinds('lirc_mode2', u.BPF_PROG_TYPE_LIRC_MODE2, u.BPF_LIRC_MODE2),
  ...kinds('flow_dissector', u.BPF_PROG_TYPE_FLOW_DISSECTOR, u.BPF_FLOW_DISSECTOR),
  ...kinds('cgroup_skb/ingress', u.BPF_PROG_TYPE_CGROUP_SKB, u.BPF_CGROUP_INET_INGRESS),
  ...kinds('cgroup_skb/egress', u.BPF_PROG_TYPE_CGROUP_SKB, u.BPF_CGROUP_INET_EGRESS),
  ...kinds('cgroup/skb', u.BPF_PROG_TYPE_CGROUP_SKB),
  ...kinds('cgroup/sock_create', u.BPF_PROG_TYPE_CGROUP_SOCK, u.BPF_CGROUP_INET_SOCK_CREATE),
  ...kinds('cgroup/sock_release', u.BPF_PROG_TYPE_CGROUP_SOCK, u.BPF_CGROUP_INET_SOCK_RELEASE),
  ...kinds('cgroup/sock', u.BPF_PROG_TYPE_CGROUP_SOCK, u.BPF_CGROUP_INET_SOCK_CREATE),
  ...kinds('cgroup/post_bind4', u.BPF_PROG_TYPE_CGROUP_SOCK, u.BPF_CGROUP_INET4_POST_BIND),
  ...kinds('cgroup/post_bind6', u.BPF_PROG_TYPE_CGROUP_SOCK, u.BPF_CGROUP_INET6_POST_BIND),
  ...kinds('cgroup/bind4', address, u.BPF_CGROUP_INET4_BIND),
  ...kinds('cgroup/bind6', address, u.BPF_CGROUP_INET6_BIND),
  ...kinds('cgroup/connect4', address, u.BPF_CGROUP_INET4_CONNECT),
  ...kinds('cgroup/connect6', address, u.BPF_CGROUP_INET6_CONNECT),
  ...kinds('cgroup/connect_unix', address, u.BPF_CGROUP_UNIX_CONNECT),
  ...kinds('cgroup/sendmsg4', address, u.BPF_CGROUP_UDP4_SENDMSG),
  ...kinds('cgroup/sendmsg6', address, u.BPF_CGROUP_UDP6_SENDMSG),
  ...kinds('cgroup/sendmsg_unix', address, u.BPF_CGROUP_UNIX_SENDMSG),
  ...kinds('cgroup/recvmsg4', address, u.BPF_CGROUP_UDP4_RECVMSG),
  ...kinds('cgroup/recvmsg6', address, u.BPF_CGROUP_UDP6_RECVMSG),
  ...kinds('cgroup/recvmsg_unix', address, u.BPF_CGROUP_UNIX_RECVMSG),
  ...kinds('cgroup/getpeername4', address, u.BPF_CGROUP_INET4_GETPEERNAME),
  ...kinds('cgroup/getpeername6', address, u.BPF_CGROUP_INET6_GETPEERNAME),
  ...kinds('cgroup/getpeername_unix', address, u.BPF_CGROUP_UNIX_GETPEERNAME),
  ...kinds('cgroup/getsockname4', address, u.BPF_CGROUP_INET4_GETSOCKNAME),
  ...kinds('cgroup/getsockname6', address, u.BPF_CGROUP_INET6_GETSOCKNAME),
  ...kinds('cgroup/getsockname_unix', address, u.BPF_CGROUP_UNIX_GETSOCKNAME),
  ...kinds('cgroup/sysctl', u.BPF_PROG_TYPE_CGROUP_SYSCTL, u.BPF_CGROUP_SYSCTL),
  ...kinds('cgroup/getsockopt', u.BPF_PROG_TYPE_CGROUP_SOCKOPT, u.BPF_CGROUP_GETSOCKOPT),
  ...kinds('cgroup/setsockopt', u.BPF_PROG_TYPE_CGROUP_SOCKOPT, u.BPF_CGROUP_SETSOCKOPT),
  ...kinds('cgroup/dev', u.BPF_PROG_TYPE_CGROUP_DEVICE, u.BPF_CGROUP_DEVICE),
  ...kinds('struct_ops+', u.BPF_PROG_TYPE_STRUCT_OPS),
  ...kinds('struct_ops.s+', u.BPF_PROG_TYPE_STRUCT_OPS, 0, { flags: sleepable }),
  ...kinds('sk_lookup', u.BPF_PROG_TYPE_SK_LOOKUP, u.BPF_SK_LOOKUP),
  ...kinds('netfilter', u.BPF_PROG_TYPE_NETFILTER, u.BPF_NETFILTER),
]

/** The kind of a section of this name, and what stands behind it; undefined for a name of no kind. */
export function sectionKind(
  section: string,
): { readonly kind: SectionKind; readonly target: string } | undefined {
  for (const kind of sectionKinds) {
    if (section === kind.name) return { kind, target: '' }
    if (kind.open && section.startsWith(`${kind.name}/`))
      return { kind, target: section.slice(kind.name.length + 1) }
  }
  return undefined
}
