// Maps of maps and of programs, with what is in them from the start.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>

struct inner { __uint(type, BPF_MAP_TYPE_ARRAY); __uint(max_entries, 1); __type(key, u32); __type(value, u64); };
struct inner first SEC(".maps"), second SEC(".maps");
struct { __uint(type, BPF_MAP_TYPE_ARRAY_OF_MAPS); __uint(max_entries, 4); __uint(key_size, 4); __array(values, struct inner); } outer SEC(".maps") = {
	.values = { [1] = &first, [3] = &second },
};
struct { __uint(type, BPF_MAP_TYPE_HASH_OF_MAPS); __uint(max_entries, 8); __type(key, u32); __array(values, struct inner); } by_hash SEC(".maps");

int tail_one(void *ctx);
int tail_two(void *ctx);
struct { __uint(type, BPF_MAP_TYPE_PROG_ARRAY); __uint(max_entries, 3); __uint(key_size, 4); __array(values, int(void *)); } jumps SEC(".maps") = {
	.values = { [0] = (void *)&tail_one, [2] = (void *)&tail_two },
};

SEC("socket")
int tail_one(void *ctx)
{
	return 1001;
}

SEC("socket")
int tail_two(void *ctx)
{
	return 1002;
}

SEC("socket")
int entry(struct __sk_buff *ctx)
{
	u32 index = 1;
	void *map = bpf_map_lookup_elem(&outer, &index);

	if (map) {
		u32 zero = 0;
		u64 *value = bpf_map_lookup_elem(map, &zero);
		if (value)
			*value += 7;
	}
	bpf_map_lookup_elem(&by_hash, &index);
	bpf_tail_call(ctx, &jumps, ctx->len > 64 ? 2 : 0);
	return 1;
}

char _license[] SEC("license") = "GPL";
