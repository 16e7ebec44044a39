// A reference to a task that a map holds (kptr), in a program for BPF_PROG_RUN alone; an iterator that may sleep.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>

extern struct task_struct *bpf_task_from_pid(s32 pid) __ksym;
extern void bpf_task_release(struct task_struct *task) __ksym;

struct held { struct task_struct __kptr *task; };
struct { __uint(type, BPF_MAP_TYPE_ARRAY); __uint(max_entries, 1); __type(key, u32); __type(value, struct held); } held SEC(".maps");

u64 sum;
int pid;

SEC("syscall")
int references(void *ctx)
{
	u32 zero = 0;
	struct held *value = bpf_map_lookup_elem(&held, &zero);
	struct task_struct *task = bpf_task_from_pid(pid);

	if (!task)
		return 1;
	if (value)
		task = bpf_kptr_xchg(&value->task, task);
	if (task)
		bpf_task_release(task);
	if (!value)
		return 2;
	task = bpf_kptr_xchg(&value->task, NULL);
	if (!task)
		return 3;
	sum = task->tgid;
	bpf_task_release(task);
	return 0;
}

SEC("iter.s/task")
int sleeping_tasks(struct bpf_iter__task *ctx)
{
	struct task_struct *task = ctx->task;
	u64 word;

	if (!task || task->tgid != pid || task->pid != pid)
		return 0;
	word = task->tgid;
	// Only what may sleep may call it.
	bpf_copy_from_user(&sum, 0, 0);
	bpf_seq_printf(ctx->meta->seq, "%d\n", sizeof("%d\n"), &word, sizeof(word));
	return 0;
}

char _license[] SEC("license") = "GPL";
