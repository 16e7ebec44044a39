// Records for user space by perf buffers: from a packet, and from system calls of one process.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>

struct event { u64 when; u32 pid; u32 number; char comm[16]; };
struct event *unused_event __attribute__((unused));

const volatile u32 only = 0;
u32 sent, refused;

struct { __uint(type, BPF_MAP_TYPE_PERF_EVENT_ARRAY); __uint(key_size, 4); __uint(value_size, 4); } events SEC(".maps");
struct { __uint(type, BPF_MAP_TYPE_PERF_EVENT_ARRAY); __uint(key_size, 4); __uint(value_size, 4); } counters SEC(".maps");

static __always_inline void put(void *ctx, u32 pid)
{
	struct event event = { .when = bpf_ktime_get_ns(), .pid = pid, .number = ++sent };

	bpf_get_current_comm(event.comm, sizeof(event.comm));
	if (bpf_perf_event_output(ctx, &events, BPF_F_CURRENT_CPU, &event, sizeof(event)))
		__sync_fetch_and_add(&refused, 1);
}

SEC("raw_tp/sys_enter")
int enter(struct bpf_raw_tracepoint_args *ctx)
{
	u32 pid = bpf_get_current_pid_tgid() >> 32;

	if (pid == only && ctx->args[1] == 140)
		put(ctx, pid);
	return 0;
}

SEC("raw_tp")
int put_one(struct bpf_raw_tracepoint_args *ctx)
{
	put(ctx, 0);
	return 0;
}

char _license[] SEC("license") = "GPL";
