// A program whose function another one replaces (replacing.bpf.c), and a second that is traced.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>

__attribute__((noinline)) int decide(struct __sk_buff *skb)
{
	volatile int verdict = 5;

	return verdict + (skb->len & 0);
}

SEC("tc")
int entry(struct __sk_buff *skb)
{
	return decide(skb);
}

char _license[] SEC("license") = "GPL";
