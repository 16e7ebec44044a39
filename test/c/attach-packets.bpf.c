// Programs at packets: traffic control, cgroups, netfilter. Each counts those to one port, which no other test uses.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_endian.h>

const volatile u16 port = 0;
u64 seen[8];
u32 bound_port;

static __always_inline int is_ours(struct __sk_buff *skb, u32 at)
{
	u16 to;
	u8 protocol;

	if (bpf_skb_load_bytes(skb, at + 9, &protocol, 1) || protocol != 17 || bpf_skb_load_bytes(skb, at + 22, &to, 2))
		return 0;
	return bpf_ntohs(to) == port;
}

SEC("tc/ingress")
int tc_in(struct __sk_buff *skb)
{
	if (is_ours(skb, 14))
		__sync_fetch_and_add(&seen[0], 1);
	return -1;
}

SEC("tcx/egress")
int tc_out(struct __sk_buff *skb)
{
	if (is_ours(skb, 14))
		__sync_fetch_and_add(&seen[1], 1);
	return -1;
}

SEC("tc")
int tc_either(struct __sk_buff *skb)
{
	if (is_ours(skb, 14))
		__sync_fetch_and_add(&seen[2], 1);
	return -1;
}

SEC("cgroup_skb/egress")
int cgroup_out(struct __sk_buff *skb)
{
	if (is_ours(skb, 0))
		__sync_fetch_and_add(&seen[3], 1);
	return 1;
}

SEC("cgroup/skb")
int cgroup_either(struct __sk_buff *skb)
{
	if (is_ours(skb, 0))
		__sync_fetch_and_add(&seen[4], 1);
	return 1;
}

SEC("cgroup/sendmsg4")
int cgroup_send(struct bpf_sock_addr *ctx)
{
	if (bpf_ntohs(ctx->user_port) == port)
		__sync_fetch_and_add(&seen[5], 1);
	return 1;
}

SEC("cgroup/bind4")
int cgroup_bind(struct bpf_sock_addr *ctx)
{
	bound_port = bpf_ntohs(ctx->user_port);
	return 1;
}

SEC("cgroup/sysctl")
int cgroup_sysctl(struct bpf_sysctl *ctx)
{
	return 1;
}

SEC("cgroup/dev")
int cgroup_dev(struct bpf_cgroup_dev_ctx *ctx)
{
	return 1;
}

SEC("cgroup/setsockopt")
int cgroup_option(struct bpf_sockopt *ctx)
{
	if (ctx->optname == 12 /* SO_PRIORITY */ && ctx->level == 1)
		return 0;
	return 1;
}

SEC("sockops")
int cgroup_sockops(struct bpf_sock_ops *ctx)
{
	return 1;
}

char _license[] SEC("license") = "GPL";
