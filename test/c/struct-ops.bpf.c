// A struct of functions that the kernel only runs for tests, which any machine takes.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>

u64 runs;

SEC("struct_ops/test_1")
int BPF_PROG(one, struct bpf_dummy_ops_state *state)
{
	__sync_fetch_and_add(&runs, 1);
	return 4711;
}

SEC("struct_ops/test_2")
int BPF_PROG(two, struct bpf_dummy_ops_state *state, int a, unsigned short b, char c, unsigned long d)
{
	return a + b;
}

SEC(".struct_ops")
struct bpf_dummy_ops dummy = {
	.test_1 = (void *)one,
	.test_2 = (void *)two,
};

char _license[] SEC("license") = "GPL";
