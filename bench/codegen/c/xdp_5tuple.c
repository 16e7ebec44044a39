/* Packets and bytes of each flow, by the 5-tuple of TCP and UDP over IPv4. */
#include "bench.h"
struct key { __be32 src, dst; __be16 sport, dport; __u8 proto, pad[3]; };
struct value { __u64 packets, bytes; };
struct { __uint(type, BPF_MAP_TYPE_HASH); __uint(max_entries, 65536);
	 __type(key, struct key); __type(value, struct value); } flows SEC(".maps");

SEC("xdp") int prog(struct xdp_md *ctx)
{
	void *data = (void *)(long)ctx->data, *end = (void *)(long)ctx->data_end;
	struct ethernet *eth = data;
	if ((void *)(eth + 1) > end || eth->proto != bpf_htons(0x0800))
		return XDP_PASS;
	struct ipv4 *ip = (void *)(eth + 1);
	if ((void *)(ip + 1) > end)
		return XDP_PASS;
	struct key key = { .src = ip->src, .dst = ip->dst, .proto = ip->proto };
	if (ip->proto == 6 || ip->proto == 17) {
		__u32 length = (ip->version_ihl & 15) * 4;
		if (length < 20)
			return XDP_DROP;
		struct ports *ports = (void *)ip + length;
		if ((void *)(ports + 1) > end)
			return XDP_PASS;
		key.sport = ports->src; key.dport = ports->dst;
	}
	struct value *value = bpf_map_lookup_elem(&flows, &key);
	if (value) {
		__sync_fetch_and_add(&value->packets, 1);
		__sync_fetch_and_add(&value->bytes, end - data);
	} else {
		struct value first = { 1, end - data };
		bpf_map_update_elem(&flows, &key, &first, BPF_ANY);
	}
	return XDP_PASS;
}
