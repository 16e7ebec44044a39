/* counts[pid]++ */
#include "bench.h"
struct { __uint(type, BPF_MAP_TYPE_HASH); __uint(max_entries, 10240);
	 __type(key, __u32); __type(value, __u64); } counts SEC(".maps");

TRACE
{
	__u32 pid = bpf_get_current_pid_tgid() >> 32;
	__u64 one = 1, *value = bpf_map_lookup_elem(&counts, &pid);
	if (value)
		__sync_fetch_and_add(value, 1);
	else
		bpf_map_update_elem(&counts, &pid, &one, BPF_NOEXIST);
	return 0;
}
