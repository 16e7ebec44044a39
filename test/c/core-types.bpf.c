// CO-RE on types and enumerators: existence, size, match, ids, values of 32 and 64 bits.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_core_read.h>

struct pid___loose { unsigned int level; };
struct pid___wrong { struct task_struct *level; };
struct no_such_type { int x; };
typedef int (*no_such_function)(void);
enum bpf_map_type___other { BPF_MAP_TYPE_HASH___other = 99, BPF_MAP_TYPE_NEVER___other = 100 };
enum big___local { BIG___local = 0x1ffffffffULL };

u64 out[32];

SEC("socket")
int types(void *ctx)
{
	out[0] = bpf_core_type_exists(struct task_struct);
	out[1] = bpf_core_type_exists(struct no_such_type);
	out[2] = bpf_core_type_exists(no_such_function);
	out[3] = bpf_core_type_size(struct task_struct);
	out[4] = bpf_core_type_size(struct no_such_type);
	out[5] = bpf_core_type_id_local(struct task_struct);
	out[6] = bpf_core_type_id_kernel(struct task_struct);
	out[7] = bpf_core_type_id_kernel(struct no_such_type);
	out[8] = bpf_core_enum_value_exists(enum bpf_map_type___other, BPF_MAP_TYPE_HASH___other);
	out[9] = bpf_core_enum_value(enum bpf_map_type___other, BPF_MAP_TYPE_HASH___other);
	out[10] = bpf_core_enum_value_exists(enum bpf_map_type___other, BPF_MAP_TYPE_NEVER___other);
	out[11] = bpf_core_type_exists(pid_t);
	out[12] = bpf_core_type_size(pid_t);
	out[13] = bpf_core_type_exists(struct pid___loose);
	out[14] = bpf_core_type_exists(enum bpf_map_type);
	out[15] = bpf_core_type_size(union bpf_attr);
// clang 14 knows no such question, and falls over it.
#if defined(bpf_core_type_matches) && __clang_major__ >= 15
	out[16] = bpf_core_type_matches(struct pid___loose);
	out[17] = bpf_core_type_matches(struct pid___wrong);
	out[18] = bpf_core_type_matches(struct task_struct);
	out[19] = bpf_core_type_matches(enum bpf_map_type___other);
#endif
	out[20] = bpf_core_type_id_local(int);
	return 0;
}

char _license[] SEC("license") = "GPL";
