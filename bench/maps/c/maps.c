/*
 * maps ID ENTRIES BATCH: works on the hash map ID (u32 to u64) as C does with libbpf. For each line of input, one of
 * `update`, `lookup`, `iterate`, `updateBatch`, prints the nanoseconds an entry. Keys are i * 2654435761 mod 2^32.
 */
#define _GNU_SOURCE
#include <bpf/bpf.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1e9 + t.tv_nsec;
}

static unsigned key_of(unsigned i) { return i * 2654435761u; }

int main(int argc, char **argv)
{
	if (argc < 4)
		return 2;
	int fd = bpf_map_get_fd_by_id(atoi(argv[1]));
	unsigned entries = atoi(argv[2]), batch = atoi(argv[3]), failed = 0;
	unsigned *keys = malloc(batch * sizeof(*keys));
	unsigned long *values = malloc(batch * sizeof(*values)), sum = 0;
	char verb[32];
	if (fd < 0)
		return 1;
	cpu_set_t last;
	CPU_ZERO(&last);
	CPU_SET(1, &last);
	sched_setaffinity(0, sizeof(last), &last);
	while (scanf("%31s", verb) == 1) {
		unsigned seen = 0;
		double start = now();
		if (!strcmp(verb, "update"))
			for (; seen < entries; seen++) {
				unsigned key = key_of(seen);
				unsigned long value = seen;
				failed += bpf_map_update_elem(fd, &key, &value, 0) != 0;
			}
		else if (!strcmp(verb, "lookup"))
			for (; seen < entries; seen++) {
				unsigned key = key_of(seen);
				unsigned long value;
				failed += bpf_map_lookup_elem(fd, &key, &value) != 0;
				sum += value;
			}
		else if (!strcmp(verb, "iterate")) {
			unsigned cursor;
			for (int first = 1, error = 0; !error; first = 0) {
				unsigned count = batch;
				error = bpf_map_lookup_batch(fd, first ? NULL : &cursor, &cursor, keys, values, &count, NULL);
				for (unsigned i = 0; i < count; i++)
					sum += keys[i] ^ values[i];
				seen += count;
			}
			failed += seen != entries;
		} else
			while (seen < entries) {
				unsigned count = entries - seen < batch ? entries - seen : batch, done = count;
				for (unsigned i = 0; i < count; i++) {
					keys[i] = key_of(seen + i);
					values[i] = seen + i;
				}
				failed += bpf_map_update_batch(fd, keys, values, &done, NULL) || done != count;
				seen += count;
			}
		printf("%.2f %u %lu\n", (now() - start) / entries, failed, sum);
		fflush(stdout);
	}
	return 0;
}
