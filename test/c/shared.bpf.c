// Maps that programs in TypeScript use as well.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>

struct call { u32 pid; s32 number; u64 count; char comm[16]; };
struct tagged { u8 tag; struct { u16 low, high; } parts; u32 words[3]; bool odd; };
struct bits { u32 low : 3, high : 29; };
enum mood { CALM = -1, BUSY };

struct { __uint(type, BPF_MAP_TYPE_HASH); __uint(max_entries, 64); __type(key, u32); __type(value, struct call); } calls SEC(".maps");
struct { __uint(type, BPF_MAP_TYPE_ARRAY); __uint(max_entries, 2); __type(key, u32); __type(value, struct tagged); } tags SEC(".maps");
struct { __uint(type, BPF_MAP_TYPE_LRU_HASH); __uint(max_entries, 8); __type(key, struct bits); __type(value, enum mood); } moods SEC(".maps");
struct { __uint(type, BPF_MAP_TYPE_RINGBUF); __uint(max_entries, 65536); __type(value, struct call); } events SEC(".maps");
struct { __uint(type, BPF_MAP_TYPE_QUEUE); __uint(max_entries, 8); __type(value, u32); } queue SEC(".maps");

const volatile u32 only = 0;
u64 in_c;
char label[8] = "c";
struct tagged last;

SEC("raw_tp/sys_enter")
int enter(struct bpf_raw_tracepoint_args *ctx)
{
	u32 pid = bpf_get_current_pid_tgid() >> 32;
	struct call *known, fresh = { .pid = pid, .number = 140, .count = 1 };

	if (pid != only || ctx->args[1] != 140)
		return 0;
	in_c++;
	known = bpf_map_lookup_elem(&calls, &pid);
	if (known) {
		__sync_fetch_and_add(&known->count, 1);
	} else {
		bpf_get_current_comm(fresh.comm, sizeof(fresh.comm));
		bpf_map_update_elem(&calls, &pid, &fresh, BPF_ANY);
	}
	bpf_ringbuf_output(&events, &fresh, sizeof(fresh), 0);
	return 0;
}

char _license[] SEC("license") = "GPL";
