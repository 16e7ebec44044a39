// Programs for hooks that the development machine has not: functions of the kernel, security hooks, netkit. Each counts
// what one process does, or refuses it one thing.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>
#include <bpf/bpf_core_read.h>
#include <bpf/bpf_endian.h>

const volatile u32 only = 0;
const volatile u16 port = 0;
u64 hits, returns, packets;
long returned, which;

static __always_inline int is_ours(void)
{
	return bpf_get_current_pid_tgid() >> 32 == only;
}

static __always_inline int count(void)
{
	if (is_ours())
		__sync_fetch_and_add(&hits, 1);
	return 0;
}

SEC("?fentry/__x64_sys_getpriority")
int BPF_PROG(fentry_call, const struct pt_regs *regs)
{
	return count();
}

SEC("?lsm.s/socket_bind")
int BPF_PROG(lsm_sleeps, struct socket *sock, struct sockaddr *address, int length, int ret)
{
	count();
	return ret;
}

SEC("?fexit/__x64_sys_getpriority")
int BPF_PROG(fexit_call, const struct pt_regs *regs, long ret)
{
	if (is_ours())
		returned = ret;
	return count();
}

SEC("?kprobe/__x64_sys_getpriority")
int kprobe_call(struct pt_regs *ctx)
{
	return count();
}

SEC("?kretprobe/__x64_sys_getpriority")
int BPF_KRETPROBE(kretprobe_call, long ret)
{
	if (is_ours())
		returned = ret;
	return count();
}

SEC("?kprobe.multi/__x64_sys_getpri*ity")
int kprobe_multi(struct pt_regs *ctx)
{
	return count();
}

SEC("?kretprobe.multi/__x64_sys_getpri*ity")
int kretprobe_multi(struct pt_regs *ctx)
{
	return count();
}

SEC("?kprobe.session/__x64_sys_getpri*ity")
int kprobe_session(struct pt_regs *ctx)
{
	return count();
}

SEC("?ksyscall/getpriority")
int ksyscall_call(struct pt_regs *ctx)
{
	if (is_ours())
		which = PT_REGS_PARM1_CORE((struct pt_regs *)PT_REGS_PARM1(ctx));
	return count();
}

SEC("?kretsyscall/getpriority")
int BPF_KRETPROBE(kretsyscall_call, long ret)
{
	if (is_ours())
		returned = ret;
	return count();
}

SEC("?fmod_ret/security_task_setnice")
int BPF_PROG(fmod_ret_nice, struct task_struct *task, int nice, int ret)
{
	count();
	return is_ours() && nice == 19 ? -1 : ret;
}

SEC("?lsm/task_setnice")
int BPF_PROG(lsm_nice, struct task_struct *task, int nice, int ret)
{
	count();
	return is_ours() && nice == 19 ? -1 : ret;
}

SEC("?lsm_cgroup/socket_bind")
int BPF_PROG(lsm_bind, struct socket *sock, struct sockaddr *address, int length)
{
	__sync_fetch_and_add(&hits, 1);
	return 1;
}

SEC("?netkit/primary")
int netkit_packets(struct __sk_buff *skb)
{
	u16 to;
	u8 protocol;
	u32 at = 14;

	if (bpf_skb_load_bytes(skb, at + 9, &protocol, 1) || protocol != 17 || bpf_skb_load_bytes(skb, at + 22, &to, 2))
		return -1;
	if (bpf_ntohs(to) == port)
		__sync_fetch_and_add(&packets, 1);
	return -1;
}

char _license[] SEC("license") = "GPL";
