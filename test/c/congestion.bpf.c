// A TCP congestion control that keeps no account: the struct of functions that every kernel since 5.6 takes, with members
// at other places in each.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>

u64 chosen;

SEC("struct_ops")
void BPF_PROG(choose, struct sock *sk)
{
	__sync_fetch_and_add(&chosen, 1);
}

SEC("struct_ops")
u32 BPF_PROG(threshold, struct sock *sk)
{
	return 2;
}

SEC("struct_ops")
void BPF_PROG(avoid, struct sock *sk, u32 ack, u32 acked)
{
}

SEC("struct_ops")
u32 BPF_PROG(undo, struct sock *sk)
{
	return 10;
}

SEC(".struct_ops.link")
struct tcp_congestion_ops control = {
	.init = (void *)choose,
	.ssthresh = (void *)threshold,
	.cong_avoid = (void *)avoid,
	.undo_cwnd = (void *)undo,
	.name = "skep_test",
};

char _license[] SEC("license") = "GPL";
