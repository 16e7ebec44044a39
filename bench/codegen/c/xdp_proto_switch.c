/* A switch over the IPv4 protocol; counts each class in a per-CPU array. */
#include "bench.h"
struct { __uint(type, BPF_MAP_TYPE_PERCPU_ARRAY); __uint(max_entries, 16);
	 __type(key, __u32); __type(value, __u64); } classes SEC(".maps");

SEC("xdp") int prog(struct xdp_md *ctx)
{
	void *data = (void *)(long)ctx->data, *end = (void *)(long)ctx->data_end;
	struct ethernet *eth = data;
	struct ipv4 *ip = (void *)(eth + 1);
	__u32 class = 0, action = XDP_PASS;
	if ((void *)(ip + 1) > end)
		return XDP_ABORTED;
	if (eth->proto == bpf_htons(0x0800)) {
		switch (ip->proto) {
		case 1: class = 1; break;
		case 2: class = 2; action = XDP_DROP; break;
		case 6: class = 3; break;
		case 17: class = 4; break;
		case 41: class = 5; action = XDP_DROP; break;
		case 47: class = 6; break;
		case 50: class = 7; break;
		case 51: class = 7; break;
		case 58: class = 8; action = XDP_DROP; break;
		case 89: class = 9; break;
		case 132: class = 10; break;
		default: class = 11; action = XDP_DROP;
		}
	}
	__u64 *count = bpf_map_lookup_elem(&classes, &class);
	if (count)
		++*count;
	return action;
}
