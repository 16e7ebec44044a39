// Variables of the kernel by their types, one of each CPU among them.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>

extern const struct rq runqueues __ksym;
extern const int bpf_prog_active __ksym;

u64 out[4];

SEC("raw_tp/sched_switch")
int variables(void *ctx)
{
	struct rq *rq = bpf_per_cpu_ptr(&runqueues, 0);
	int *active = bpf_this_cpu_ptr(&bpf_prog_active);

	if (rq)
		out[0] = rq->nr_running;
	out[1] = *active;
	return 0;
}

char _license[] SEC("license") = "GPL";
