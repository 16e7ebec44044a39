// What differs between kernels, decided when the object is loaded: fields that came and went, offsets, functions for
// programs, values of the configuration.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_core_read.h>

struct cfs_rq___before { unsigned int h_nr_running; } __attribute__((preserve_access_index));
struct cfs_rq___since { unsigned int h_nr_queued; } __attribute__((preserve_access_index));

extern int LINUX_KERNEL_VERSION __kconfig;
extern int CONFIG_HZ __kconfig __weak;
extern bool CONFIG_NETKIT __kconfig __weak;
extern struct task_struct *bpf_task_from_pid(s32 pid) __ksym __weak;
extern void bpf_task_release(struct task_struct *task) __ksym __weak;
extern const void bpf_never_there __ksym __weak;

const volatile u32 only = 0;
u64 out[8];
u32 found;
u64 seen;

SEC("tp_btf/sys_enter")
int differing(u64 *ctx)
{
	struct task_struct *task;

	if (bpf_get_current_pid_tgid() >> 32 != only)
		return 0;
	out[0] = bpf_core_field_exists(struct cfs_rq___before, h_nr_running);
	out[1] = bpf_core_field_exists(struct cfs_rq___since, h_nr_queued);
	out[2] = __builtin_preserve_field_info(((struct task_struct *)0)->start_time, 0);
	out[3] = bpf_core_type_size(struct task_struct);
	out[4] = LINUX_KERNEL_VERSION;
	out[5] = CONFIG_HZ;
	out[6] = CONFIG_NETKIT;
	out[7] = (u64)&bpf_never_there;
	if (bpf_task_from_pid && bpf_task_release) {
		task = bpf_task_from_pid(only);
		if (task) {
			found = task->tgid;
			bpf_task_release(task);
		}
	}
	__sync_fetch_and_add(&seen, 1);
	return 0;
}

char _license[] SEC("license") = "GPL";
