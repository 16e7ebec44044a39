// Functions: static ones, global ones, weak ones, callbacks, several programs that share them, calls of calls.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>

u64 calls;

static __noinline int leaf(int x)
{
	calls++;
	return x * 3;
}

__noinline int global_one(int x)
{
	return leaf(x) + 1;
}

static __noinline int middle(int x)
{
	return leaf(x) + global_one(x + 1);
}

__weak __noinline int weak_one(int x)
{
	return x ^ 5;
}

__attribute__((visibility("hidden"))) __noinline int hidden_one(int x)
{
	return x - 5;
}

static long callback(u32 index, void *data)
{
	*(u64 *)data += index;
	return 0;
}

SEC("socket")
int first(struct __sk_buff *skb)
{
	u64 sum = 0;

	bpf_loop(10, callback, &sum, 0);
	return middle(skb->len) + sum;
}

SEC("socket")
int second(struct __sk_buff *skb)
{
	return weak_one(skb->len) + global_one(2) + hidden_one(skb->len);
}

SEC("tc")
int third(struct __sk_buff *skb)
{
	return leaf(skb->len);
}

char _license[] SEC("license") = "GPL";
