/* A record of 64 bytes, filled by helpers and numbered, through a ring buffer. */
#include "bench.h"
struct event { __u64 ts; __u32 pid, tid, uid, cpu; __u64 a0, a1; char comm[16]; __u64 seq; };
struct { __uint(type, BPF_MAP_TYPE_RINGBUF); __uint(max_entries, 1 << 20); } events SEC(".maps");
__u64 seq;

TRACE
{
	__u64 id = bpf_get_current_pid_tgid();
	struct event *event = bpf_ringbuf_reserve(&events, sizeof(*event), 0);
	if (!event)
		return 0;
	event->ts = bpf_ktime_get_ns();
	event->pid = id >> 32; event->tid = id;
	event->uid = bpf_get_current_uid_gid();
	event->cpu = bpf_get_smp_processor_id();
	event->a0 = ARGUMENT(ctx, 0); event->a1 = ARGUMENT(ctx, 1);
	bpf_get_current_comm(event->comm, sizeof(event->comm));
	event->seq = seq++;
	bpf_ringbuf_submit(event, 0);
	return 0;
}
