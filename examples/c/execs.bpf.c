/*
 * Who starts which program, in C: compiled by clang, loaded and printed by Skep, without kernel headers.
 *
 *     skep run execs.bpf.c
 *     skep load --attach --set only_parent=$$ execs.bpf.c
 */
#include "vmlinux.h"
#include <bpf/bpf_core_read.h>
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>

struct exec {
	u32 pid, ppid;
	char comm[16];
};

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 1 << 20);
	__type(value, struct exec);
} execs SEC(".maps");

volatile const u32 only_parent = 0;

SEC("tp_btf/sched_process_exec")
int BPF_PROG(on_exec, struct task_struct *task)
{
	u32 parent = task->real_parent->tgid;
	if (only_parent && parent != only_parent)
		return 0;
	struct exec *e = bpf_ringbuf_reserve(&execs, sizeof(*e), 0);
	if (!e)
		return 0;
	e->pid = task->tgid;
	e->ppid = parent;
	bpf_get_current_comm(e->comm, sizeof(e->comm));
	bpf_ringbuf_submit(e, 0);
	return 0;
}

char LICENSE[] SEC("license") = "GPL";
