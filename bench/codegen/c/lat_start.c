/* start[tid] = now: the first half of every latency tool. */
#include "bench.h"
struct { __uint(type, BPF_MAP_TYPE_HASH); __uint(max_entries, 10240);
	 __type(key, __u32); __type(value, __u64); } start SEC(".maps");

TRACE
{
	__u32 tid = bpf_get_current_pid_tgid();
	__u64 now = bpf_ktime_get_ns();
	bpf_map_update_elem(&start, &tid, &now, BPF_ANY);
	return 0;
}
