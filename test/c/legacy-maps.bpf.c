// A map as it was declared before BTF, in section `maps`.
#define SEC(NAME) __attribute__((section(NAME), used))
struct bpf_map_def { unsigned int type, key_size, value_size, max_entries, map_flags; };
static void *(*bpf_map_lookup_elem)(void *map, const void *key) = (void *)1;

struct bpf_map_def SEC("maps") counts = { .type = 2, .key_size = 4, .value_size = 8, .max_entries = 2 };
struct bpf_map_def SEC("maps") names = { .type = 1, .key_size = 8, .value_size = 16, .max_entries = 20, .map_flags = 1 };

SEC("socket") int legacy(void *ctx)
{
	unsigned int zero = 0;
	unsigned long long name = 1;
	unsigned long long *count = bpf_map_lookup_elem(&counts, &zero);

	if (count)
		*count += 1;
	return bpf_map_lookup_elem(&names, &name) != 0;
}

char _license[] SEC("license") = "GPL";
unsigned int _version SEC("version") = 0x060000;
