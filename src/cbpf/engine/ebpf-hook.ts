/**
 * Where a classic program runs as eBPF, and what the context there offers of what a classic program may ask for: the
 * packet itself, its length, and some of what is beside it. The kernel's own conversion reaches into `struct sk_buff`;
 * from outside the kernel there is the context of the program type only.
 */
import {
  BPF_FUNC_get_prandom_u32,
  BPF_FUNC_get_smp_processor_id,
  BPF_PROG_TYPE_SCHED_CLS,
  BPF_PROG_TYPE_SOCKET_FILTER,
  BPF_PROG_TYPE_XDP,
  structLayouts,
} from '../../uapi/index.ts'
import type { Ancillary } from '../ancillary.ts'

/** The kinds of programs that see packets. */
export type EbpfHook = 'socket filter' | 'tc' | 'xdp'

/** A 32-bit field of the context, or the result of a helper without arguments. */
export type ContextValue =
  | { readonly offset: number; readonly bigEndian?: true }
  | { readonly helper: number }

export interface HookLayout {
  /** BPF_PROG_TYPE_… */
  readonly type: number
  /** Where the packet begins and ends; undefined where the program may not touch it directly. */
  readonly packet: { readonly data: number; readonly dataEnd: number } | undefined
  /** Where the outermost VLAN tag of a packet is. */
  readonly vlanTag: 'inside' | 'beside'
  /** The packet's length; undefined where that is the distance between its ends. */
  readonly length: number | undefined
  readonly beside: Readonly<Partial<Record<keyof Ancillary, ContextValue>>>
}

const skb = structLayouts.__sk_buff.fields
const xdp = structLayouts.xdp_md.fields

const helpers = {
  cpu: { helper: BPF_FUNC_get_smp_processor_id },
  random: { helper: BPF_FUNC_get_prandom_u32 },
} as const

const besideSkb: HookLayout['beside'] = {
  ...helpers,
  protocol: { offset: skb.protocol.offset, bigEndian: true },
  packetType: { offset: skb.pkt_type.offset },
  ifindex: { offset: skb.ifindex.offset },
  mark: { offset: skb.mark.offset },
  queue: { offset: skb.queue_mapping.offset },
  hash: { offset: skb.hash.offset },
  vlanTag: { offset: skb.vlan_tci.offset },
  vlanTagPresent: { offset: skb.vlan_present.offset },
  vlanProtocol: { offset: skb.vlan_proto.offset, bigEndian: true },
}

export const hookLayouts: Readonly<Record<EbpfHook, HookLayout>> = {
  'socket filter': {
    type: BPF_PROG_TYPE_SOCKET_FILTER,
    packet: undefined,
    vlanTag: 'beside',
    length: skb.len.offset,
    beside: besideSkb,
  },
  tc: {
    type: BPF_PROG_TYPE_SCHED_CLS,
    vlanTag: 'beside',
    packet: { data: skb.data.offset, dataEnd: skb.data_end.offset },
    length: skb.len.offset,
    beside: besideSkb,
  },
  xdp: {
    type: BPF_PROG_TYPE_XDP,
    vlanTag: 'inside',
    packet: { data: xdp.data.offset, dataEnd: xdp.data_end.offset },
    length: undefined,
    beside: {
      ...helpers,
      ifindex: { offset: xdp.ingress_ifindex.offset },
      queue: { offset: xdp.rx_queue_index.offset },
    },
  },
}
