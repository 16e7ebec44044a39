/* A record of 64 bytes for each system call that is `wanted`, by libbpf's defaults. */
#include <linux/bpf.h>
#include <linux/types.h>
#include <bpf/bpf_helpers.h>
#include "events.h"

struct pt_regs { unsigned long dx, si, di; } __attribute__((preserve_access_index));
const volatile struct wanted wanted;
__u64 lost;
struct { __uint(type, BPF_MAP_TYPE_RINGBUF); __uint(max_entries, 1 << 20); } events SEC(".maps");

SEC("tp_btf/sys_enter") int on_call(__u64 *ctx)
{
	struct pt_regs *regs = (void *)ctx[0];
	__u64 task;
	if ((long)ctx[1] != wanted.number)
		return 0;
	task = bpf_get_current_pid_tgid();
	if (task >> 32 != wanted.process)
		return 0;
	struct event *event = bpf_ringbuf_reserve(&events, sizeof(*event), 0);
	if (!event) {
		__sync_fetch_and_add(&lost, 1);
		return 0;
	}
	event->ts = bpf_ktime_get_ns();
	event->pid = task >> 32;
	event->tid = task;
	event->id = ctx[1];
	event->seq = regs->di;
	bpf_get_current_comm(event->comm, sizeof(event->comm));
	event->a = regs->si;
	event->b = regs->dx;
	bpf_ringbuf_submit(event, 0);
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
