// Programs that attach to another program: one takes the place of its function, two see it come and go.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>

u64 entered, left;
int returned;

SEC("?freplace/decide")
int instead(struct __sk_buff *skb)
{
	return 7;
}

SEC("?fentry/entry")
int BPF_PROG(on_entry, struct sk_buff *skb)
{
	__sync_fetch_and_add(&entered, 1);
	return 0;
}

SEC("?fexit/entry")
int BPF_PROG(on_exit, struct sk_buff *skb, int verdict)
{
	__sync_fetch_and_add(&left, 1);
	returned = verdict;
	return 0;
}

char _license[] SEC("license") = "GPL";
