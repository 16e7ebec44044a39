// Programs at code of user space: many functions at once, statically defined probes; and at a clock.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>
#include <bpf/usdt.bpf.h>

const volatile u32 only = 0;
u64 both, entered, left, samples, arguments, started, generations, garbage;
long cookie;

SEC("uprobe.multi")
int enter(struct pt_regs *ctx)
{
	if (bpf_get_current_pid_tgid() >> 32 == only)
		__sync_fetch_and_add(&entered, 1);
	return 0;
}

SEC("uretprobe.multi")
int leave(struct pt_regs *ctx)
{
	if (bpf_get_current_pid_tgid() >> 32 == only)
		__sync_fetch_and_add(&left, 1);
	return 0;
}

SEC("uprobe.session")
int around(struct pt_regs *ctx)
{
	if (bpf_get_current_pid_tgid() >> 32 == only)
		__sync_fetch_and_add(&both, 1);
	return 0;
}

SEC("usdt")
int gc_started(struct pt_regs *ctx)
{
	long generation = 0;

	if (bpf_get_current_pid_tgid() >> 32 != only)
		return 0;
	arguments = bpf_usdt_arg_cnt(ctx);
	cookie = bpf_usdt_cookie(ctx);
	bpf_usdt_arg(ctx, 0, &generation);
	__sync_fetch_and_add(&started, 1);
	__sync_fetch_and_add(&generations, generation);
	return 0;
}

SEC("usdt//usr/bin/python3.11:python:gc__done")
int BPF_USDT(gc_done, long collected)
{
	if (bpf_get_current_pid_tgid() >> 32 == only)
		__sync_fetch_and_add(&garbage, collected);
	return 0;
}

SEC("perf_event")
int sample(struct bpf_perf_event_data *ctx)
{
	__sync_fetch_and_add(&samples, 1);
	return 0;
}

char _license[] SEC("license") = "GPL";
