// Records for user space: a ring buffer, filtered by a constant that is set before loading.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_core_read.h>

struct event { u64 when; u32 pid; u32 number; char comm[16]; struct { s16 low; bool odd; } parts; };
struct event *unused_event __attribute__((unused));

const volatile u32 only = 0;
const volatile u64 wanted = 140;
u32 sent;

struct { __uint(type, BPF_MAP_TYPE_RINGBUF); __uint(max_entries, 65536); } events SEC(".maps");

SEC("raw_tp/sys_enter")
int enter(struct bpf_raw_tracepoint_args *ctx)
{
	u32 pid = bpf_get_current_pid_tgid() >> 32;
	struct event *event;

	if (pid != only || ctx->args[1] != wanted)
		return 0;
	event = bpf_ringbuf_reserve(&events, sizeof(*event), 0);
	if (!event)
		return 0;
	event->when = bpf_ktime_get_ns();
	event->pid = pid;
	event->number = ++sent;
	event->parts.low = -(s16)sent;
	event->parts.odd = sent & 1;
	bpf_get_current_comm(event->comm, sizeof(event->comm));
	bpf_ringbuf_submit(event, 0);
	return 0;
}

SEC("?raw_tp/no_such_tracepoint")
int never(void *ctx)
{
	return 0;
}

char _license[] SEC("license") = "GPL";
