/** What of the kernel's thousands of types and macros Skep wants to know. */

/** Named enums, in the order of the generated file. */
export const enumNames = [
  'bpf_cmd',
  'bpf_map_type',
  'bpf_prog_type',
  'bpf_attach_type',
  'bpf_link_type',
  'bpf_func_id',
  'bpf_stats_type',
  'bpf_task_fd_type',
  'bpf_perf_event_type',
  'bpf_cgroup_iter_order',
  'nf_inet_hooks',
  'bpf_stack_build_id_status',
  'bpf_core_relo_kind',
  'bpf_cond_pseudo_jmp',
  'bpf_addr_space_cast',
  'bpf_stream_id',
  'bpf_kfunc_flags',
  'xdp_action',
  'perf_type_id',
  'perf_hw_id',
  'perf_hw_cache_id',
  'perf_hw_cache_op_id',
  'perf_hw_cache_op_result_id',
  'perf_sw_ids',
  'perf_event_sample_format',
  'perf_event_read_format',
  'perf_event_type',
  'perf_callchain_context',
]

/** Structs and unions whose layouts are generated. */
export const layoutNames = [
  'bpf_attr',
  'bpf_prog_info',
  'bpf_map_info',
  'bpf_btf_info',
  'bpf_link_info',
  'bpf_token_info',
  'bpf_func_info',
  'bpf_line_info',
  'bpf_core_relo',
  'bpf_stack_build_id',
  'perf_event_attr',
  'perf_event_mmap_page',
  'perf_event_header',
  'seccomp_data',
  '__sk_buff',
  'xdp_md',
  'bpf_sock',
  'bpf_tcp_sock',
  'bpf_sock_tuple',
  'bpf_sock_addr',
  'bpf_sock_ops',
  'bpf_sockopt',
  'bpf_sk_lookup',
  'bpf_sysctl',
  'bpf_cgroup_dev_ctx',
  'bpf_flow_keys',
  'bpf_perf_event_data',
  'bpf_perf_event_value',
  'bpf_pidns_info',
  'bpf_fib_lookup',
  'bpf_tunnel_key',
  'bpf_redir_neigh',
  'sk_msg_md',
  'sk_reuseport_md',
  'bpf_nf_ctx',
  'bpf_iter_link_info',
]

export const headers = [
  'linux/bpf',
  'linux/filter',
  'linux/perf_event',
  'linux/pkt_cls',
  'linux/if_link',
  'linux/seccomp',
  'asm-generic/socket',
]

/** The constants among the macros of those headers (a macro with parameters never matches: it has no plain body). */
export const macroPattern =
  /^(BPF_(?!LINE_INFO|M[AI][JN]OR_VERSION)|SKF_|SOL_SOCKET$|SO_(ATTACH|DETACH|LOCK)_|TC_ACT_|PERF_(EVENT_IOC|FLAG|RECORD_MISC|ATTR_SIZE|MAX_)|XDP_FLAGS_|SECCOMP_(?!IOC_MAGIC))/

/** True for the first name of an anonymous enum that belongs to the uapi of BPF. */
export function anonymousEnum(first: string): boolean {
  return /^(BPF_(?!REG_0|MAX_|SKEL|STREAM_MAX|XFRM|TASK_ITER)|XDP_ATTACHED)/.test(first)
}

/** Numbers of packet headers that filters know, by family. */
export const packetNames = {
  'link types (pcap/dlt.h)':
    /^DLT_(NULL|EN10MB|IEEE802|PPP|FDDI|RAW|C_HDLC|IEEE802_11|LOOP|LINUX_SLL2?|PPP_SERIAL|PPP_ETHER|IEEE802_11_RADIO(_AVS)?|IP_OVER_FC|IPV4|IPV6)$/,
  'EtherTypes (linux/if_ether.h)':
    /^ETH_(DATA_LEN|P_(IP|ARP|RARP|IPV6|DNA_DL|DNA_RC|DNA_RT|LAT|SCA|NS|ATALK|AARP|IPX|LOOPBACK|8021Q|8021AD|QINQ1|MPLS_UC|PPP_DISC|PPP_SES|TEB))$/,
  'service access points and control bytes of LLC (linux/llc.h, ISO/IEC 8802-2)':
    /^LLC_(SAP_(NULL|IP|BSPAN|SNAP|IPX|NETBEUI|OSI)|[SU]_\w+)$/,
  'IP protocols (netinet/in.h, IANA)':
    /^IPPROTO_(IP|ICMP|IGMP|IPIP|TCP|EGP|IGRP|PUP|UDP|IDP|TP|DCCP|IPV6|RSVP|GRE|ESP|AH|MTP|BEETPH|ENCAP|PIM|COMP|VRRP|L2TP|SCTP|UDPLITE|MPLS|HOPOPTS|ROUTING|FRAGMENT|ICMPV6|NONE|DSTOPTS)$/,
  'PPP protocols (linux/ppp_defs.h, IANA)': /^PPP_(IP|IPV6|IPX|AT|MPLS_UC|OSI|NS|DECNET|BRPDU)$/,
  'cooked captures (pcap/sll.h, linux/if_packet.h)': /^(LINUX_SLL_(OUTGOING|P_802_[23])|PACKET_OUTGOING)$/,
  'address families': /^AF_INET6?$/,
  'ports of tunnels (IANA)': /^(GENEVE|VXLAN)_PORT$/,
  'OSI (ISO/IEC TR 9577, ISO/IEC 10589)': /^(NLPID|ISIS)_\w+$/,
} as const
