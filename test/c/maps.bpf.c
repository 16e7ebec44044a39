// Maps declared by BTF: kinds, keys and values by type and by size, flags, a ring buffer, a queue without keys.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>

struct our_key { u32 a; u16 b; u16 c; };
struct our_value { u64 count; char name[16]; };

struct { __uint(type, BPF_MAP_TYPE_HASH); __uint(max_entries, 100); __type(key, struct our_key); __type(value, struct our_value); } typed SEC(".maps");
struct { __uint(type, BPF_MAP_TYPE_ARRAY); __uint(max_entries, 3); __uint(key_size, 4); __uint(value_size, 8); } sized SEC(".maps");
struct { __uint(type, BPF_MAP_TYPE_LRU_PERCPU_HASH); __uint(max_entries, 50); __type(key, u32); __type(value, u64); } lru SEC(".maps");
struct { __uint(type, BPF_MAP_TYPE_LPM_TRIE); __uint(max_entries, 9); __uint(map_flags, BPF_F_NO_PREALLOC); __uint(key_size, 8); __type(value, u32); } trie SEC(".maps");
struct { __uint(type, BPF_MAP_TYPE_RINGBUF); __uint(max_entries, 4096); } ring SEC(".maps");
struct { __uint(type, BPF_MAP_TYPE_QUEUE); __uint(max_entries, 7); __type(value, u64); } queue SEC(".maps");
struct { __uint(type, BPF_MAP_TYPE_PERF_EVENT_ARRAY); __uint(key_size, 4); __uint(value_size, 4); } events SEC(".maps");
struct { __uint(type, BPF_MAP_TYPE_STACK_TRACE); __uint(max_entries, 16); __uint(key_size, 4); __uint(value_size, 127 * 8); } stacks SEC(".maps");
struct { __uint(type, BPF_MAP_TYPE_BLOOM_FILTER); __uint(max_entries, 100); __uint(map_extra, 3); __type(value, u32); } bloom SEC(".maps");
struct { __uint(type, BPF_MAP_TYPE_TASK_STORAGE); __uint(map_flags, BPF_F_NO_PREALLOC); __type(key, int); __type(value, u64); } storage SEC(".maps");

SEC("raw_tp/sched_switch")
int use_maps(void *ctx)
{
	struct our_key key = { .a = 1, .b = 2 };
	struct our_value value = { .count = 1 }, *found;
	u32 zero = 0;
	u64 *sum, number = 5;

	found = bpf_map_lookup_elem(&typed, &key);
	if (found)
		__sync_fetch_and_add(&found->count, 1);
	else
		bpf_map_update_elem(&typed, &key, &value, BPF_NOEXIST);
	sum = bpf_map_lookup_elem(&sized, &zero);
	if (sum)
		*sum += 1;
	bpf_map_update_elem(&lru, &zero, &number, BPF_ANY);
	bpf_map_push_elem(&queue, &number, 0);
	bpf_map_push_elem(&bloom, &zero, 0);
	bpf_ringbuf_output(&ring, &number, sizeof(number), 0);
	bpf_perf_event_output(ctx, &events, BPF_F_CURRENT_CPU, &number, sizeof(number));
	bpf_get_stackid(ctx, &stacks, 0);
	return 0;
}

char _license[] SEC("license") = "GPL";
