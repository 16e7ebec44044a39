/*
 * What every program here includes. A tracing program is written once, with TRACE: a raw tracepoint, from which
 * instructions are counted, and with -DAS_TC the same body as a classifier, which BPF_PROG_TEST_RUN can repeat.
 */
#ifndef BENCH_H
#define BENCH_H
#include <linux/bpf.h>
#include <linux/types.h>
#include <bpf/bpf_endian.h>
#include <bpf/bpf_helpers.h>

#ifdef AS_TC
#define TRACE SEC("tc") int prog(struct __sk_buff *ctx)
#define ARGUMENT(ctx, n) ((n) ? (__u64)(ctx)->ifindex : (__u64)(ctx)->len)
#else
#define TRACE SEC("raw_tp/mm_migrate_pages") int prog(struct bpf_raw_tracepoint_args *ctx)
#define ARGUMENT(ctx, n) ((ctx)->args[n])
#endif

struct ethernet { __u8 dst[6], src[6]; __be16 proto; } __attribute__((packed));
struct ipv4 {
	__u8 version_ihl, tos; __be16 length, id, fragment; __u8 ttl, proto; __be16 check;
	__be32 src, dst;
};
struct ports { __be16 src, dst; };

char LICENSE[] SEC("license") = "GPL";
#endif
