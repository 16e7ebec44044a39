// Structs of functions as libbpf knows them since 1.3 and 1.4: a flavour, one that is to be registered by a link, a
// program that may sleep, members that no kernel has, and one that is not loaded by itself.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>

struct bpf_dummy_ops___later {
	int (*never_there)(int number);
	int never_there_either;
	int (*test_sleepable)(struct bpf_dummy_ops_state *state);
	int (*test_2)(struct bpf_dummy_ops_state *state, int a, unsigned short b, char c, unsigned long d);
};

SEC("struct_ops/test_2")
int BPF_PROG(shared, struct bpf_dummy_ops_state *state, int a, unsigned short b, char c, unsigned long d)
{
	return a + b;
}

SEC("struct_ops.s/test_sleepable")
int BPF_PROG(sleeps, struct bpf_dummy_ops_state *state)
{
	return 7;
}

SEC("struct_ops")
int BPF_PROG(optional, struct bpf_dummy_ops_state *state)
{
	return 11;
}

SEC(".struct_ops.link")
struct bpf_dummy_ops___later later = {
	.test_2 = (void *)shared,
	.test_sleepable = (void *)sleeps,
};

SEC("?.struct_ops")
struct bpf_dummy_ops not_loaded = {
	.test_1 = (void *)optional,
	.test_2 = (void *)shared,
};

char _license[] SEC("license") = "GPL";
