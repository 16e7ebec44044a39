// A netfilter hook that drops what goes to one port.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_endian.h>

const volatile u16 port = 0;
u64 dropped;

extern int bpf_dynptr_from_skb(struct __sk_buff *skb, u64 flags, struct bpf_dynptr *ptr) __ksym;
extern void *bpf_dynptr_slice(const struct bpf_dynptr *p, u32 offset, void *buffer, u32 size) __ksym;

SEC("netfilter")
int drop(struct bpf_nf_ctx *ctx)
{
	struct bpf_dynptr packet;
	u8 room[28];
	const u8 *bytes;

	if (bpf_dynptr_from_skb((struct __sk_buff *)ctx->skb, 0, &packet))
		return 1;
	bytes = bpf_dynptr_slice(&packet, 0, room, sizeof(room));
	if (!bytes || bytes[9] != 17 || (u16)(bytes[22] << 8 | bytes[23]) != port)
		return 1;
	__sync_fetch_and_add(&dropped, 1);
	return 0;
}

char _license[] SEC("license") = "GPL";
