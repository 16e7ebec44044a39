// CO-RE on fields: offsets through embedded and anonymous structs and arrays, existence, size, sign, bitfields, flavours.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_core_read.h>
#include <bpf/bpf_tracing.h>

struct task_struct___none { int not_there_at_all; } __attribute__((preserve_access_index));
struct task_struct___other { int tgid; struct task_struct *real_parent; int pid; } __attribute__((preserve_access_index));
struct no_such_struct { int x; } __attribute__((preserve_access_index));
// As wide as in old kernels: reads have to become wider.
struct sock_common___narrow { unsigned short skc_family; u32 skc_cookie; } __attribute__((preserve_access_index));
struct task_struct___wide { u64 flags; } __attribute__((preserve_access_index));

u64 out[32];

SEC("raw_tp/sched_switch")
int fields(struct bpf_raw_tracepoint_args *ctx)
{
	struct task_struct *task = (void *)ctx->args[1];
	struct task_struct___other *other = (void *)task;
	struct task_struct___none *none = (void *)task;
	struct no_such_struct *never = (void *)task;

	out[0] = BPF_CORE_READ(task, pid);
	out[1] = BPF_CORE_READ(task, real_parent, tgid);
	out[2] = BPF_CORE_READ(task, mm, exe_file, f_inode, i_ino);
	out[3] = bpf_core_field_exists(task->comm);
	out[4] = bpf_core_field_exists(none->not_there_at_all);
	out[5] = bpf_core_field_exists(never->x);
	out[6] = bpf_core_field_size(task->comm);
	out[7] = BPF_CORE_READ_BITFIELD_PROBED(task, in_execve);
	out[8] = BPF_CORE_READ_BITFIELD_PROBED(task, sched_reset_on_fork);
	out[9] = BPF_CORE_READ(other, tgid);
	out[10] = BPF_CORE_READ(other, real_parent, tgid);
	if (bpf_core_field_exists(none->not_there_at_all))
		out[11] = BPF_CORE_READ(none, not_there_at_all);
	out[12] = BPF_CORE_READ(task, thread_pid, numbers[0].nr);
	out[13] = BPF_CORE_READ(task, se.vruntime);
	out[14] = bpf_core_field_offset(struct task_struct, signal);
	out[15] = BPF_CORE_READ(task, signal, rlim[3].rlim_cur);
	return 0;
}

SEC("tp_btf/sched_switch")
int BPF_PROG(direct, bool preempt, struct task_struct *prev, struct task_struct *next)
{
	struct task_struct___wide *wide = (void *)next;

	out[16] = next->pid;
	out[17] = next->se.sum_exec_runtime;
	out[18] = wide->flags;
	out[19] = BPF_CORE_READ_BITFIELD(next, in_execve);
	out[20] = next->comm[3];
	return 0;
}

char _license[] SEC("license") = "GPL";
