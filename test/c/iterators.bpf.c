// Iterators: programs whose output is read like a file.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>

struct { __uint(type, BPF_MAP_TYPE_HASH); __uint(max_entries, 100); __type(key, u32); __type(value, u64); } squares SEC(".maps");

SEC("iter/task")
int tasks(struct bpf_iter__task *ctx)
{
	struct task_struct *task = ctx->task;
	u64 words[2];

	if (!task)
		return 0;
	words[0] = task->tgid;
	words[1] = task->pid;
	bpf_seq_printf(ctx->meta->seq, "%d %d\n", sizeof("%d %d\n"), words, sizeof(words));
	return 0;
}

SEC("iter/bpf_map_elem")
int elements(struct bpf_iter__bpf_map_elem *ctx)
{
	u32 *key = ctx->key;
	u64 *value = ctx->value;

	if (!key || !value)
		return 0;
	bpf_seq_write(ctx->meta->seq, key, sizeof(*key));
	bpf_seq_write(ctx->meta->seq, value, sizeof(*value));
	return 0;
}

SEC("iter/cgroup")
int cgroups(struct bpf_iter__cgroup *ctx)
{
	struct cgroup *cgroup = ctx->cgroup;
	u64 id;

	if (!cgroup)
		return 0;
	id = cgroup->kn->id;
	bpf_seq_printf(ctx->meta->seq, "%llu\n", sizeof("%llu\n"), &id, sizeof(id));
	return 0;
}

SEC("socket")
int no_iterator(struct __sk_buff *skb)
{
	return 0;
}

char _license[] SEC("license") = "GPL";
