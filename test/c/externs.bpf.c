// What the kernel gives: values of its configuration, addresses, typed variables, kfuncs; weak ones that are missing.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_core_read.h>

extern int LINUX_KERNEL_VERSION __kconfig;
extern bool CONFIG_BPF_SYSCALL __kconfig;
extern int CONFIG_HZ __kconfig;
extern enum libbpf_tristate CONFIG_NET __kconfig __weak;
extern char CONFIG_CC_VERSION_TEXT[64] __kconfig;
extern u64 CONFIG_NEVER_HEARD_OF __kconfig __weak;
extern char CONFIG_BPF __kconfig;

extern const void schedule __ksym;
extern const void never_a_symbol __ksym __weak;
extern const int bpf_prog_active __ksym __weak;
extern const struct task_struct never_a_variable __ksym __weak;
extern void bpf_rcu_read_lock(void) __ksym __weak;
extern void bpf_rcu_read_unlock(void) __ksym __weak;
extern void bpf_never_a_kfunc(struct task_struct *task, int flags) __ksym __weak;

u64 out[16];

SEC("tp_btf/sched_switch")
int externs(u64 *ctx)
{
	out[0] = LINUX_KERNEL_VERSION;
	out[1] = CONFIG_BPF_SYSCALL;
	out[2] = CONFIG_HZ;
	out[3] = CONFIG_NET;
	out[4] = CONFIG_CC_VERSION_TEXT[0];
	out[5] = CONFIG_NEVER_HEARD_OF;
	out[6] = CONFIG_BPF;
	out[7] = (u64)&schedule;
	out[8] = (u64)&never_a_symbol;
	out[10] = &never_a_variable != 0;
	if (bpf_rcu_read_lock) {
		bpf_rcu_read_lock();
		bpf_rcu_read_unlock();
	}
	if (bpf_never_a_kfunc)
		bpf_never_a_kfunc((void *)ctx[1], 0);
	return 0;
}

char _license[] SEC("license") = "GPL";
