/*
 * reader OBJECT PID NUMBER BYTES LAST [SETTLING]: libbpf's ring buffer reader with its defaults, each record decoded. Prints
 * `ready`; at the end of its input, after what is in the ring, one line of JSON: `last` is when the record with the
 * number LAST came (ns), `cpu` what reading took, p50 and p99 how long records were under way, the first SETTLING left out.
 */
#define _GNU_SOURCE
#include <bpf/libbpf.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include "events.h"

struct decoded { long long ts, id, seq, a, b; unsigned pid, tid; char comm[17]; };
static struct decoded sink;
static long received, last_seq, last_time, sum;
static long *delays, most_delays = 100000;

static long now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000000000L + t.tv_nsec;
}

static int on_event(void *context, void *data, size_t size)
{
	const struct event *e = data;
	struct decoded *d = &sink;
	d->ts = e->ts; d->pid = e->pid; d->tid = e->tid; d->id = e->id; d->seq = e->seq; d->a = e->a; d->b = e->b;
	memcpy(d->comm, e->comm, sizeof(e->comm));
	received++;
	sum += d->seq;
	__asm__ volatile("" : : "r"(d) : "memory");
	if (delays && received <= most_delays)
		delays[received - 1] = now() - d->ts;
	if (d->seq == last_seq)
		last_time = now();
	return 0;
}

static int by_size(const void *a, const void *b)
{
	long x = *(const long *)a, y = *(const long *)b;
	return (x > y) - (x < y);
}

int main(int argc, char **argv)
{
	if (argc < 6)
		return 2;
	last_seq = atol(argv[5]);
	if (argc > 6)
		delays = calloc(most_delays, sizeof(*delays));
	struct bpf_object *object = bpf_object__open_file(argv[1], NULL);
	struct bpf_map *constants = object ? bpf_object__find_map_by_name(object, ".rodata") : NULL;
	struct wanted wanted = { .process = atoi(argv[2]), .number = atol(argv[3]) };
	struct bpf_map *events = object ? bpf_object__find_map_by_name(object, "events") : NULL;
	if (!events || bpf_map__set_max_entries(events, atoi(argv[4])))
		return 1;
	if (!constants || bpf_map__set_initial_value(constants, &wanted, sizeof(wanted)) || bpf_object__load(object))
		return 1;
	if (!bpf_program__attach(bpf_object__next_program(object, NULL)))
		return 1;
	struct ring_buffer *ring = ring_buffer__new(bpf_map__fd(events), on_event, NULL, NULL);
	if (!ring)
		return 1;
	clock_t began = clock();
	puts("ready");
	fflush(stdout);
	/* The end of the input is looked for between polls: it does not cost the records anything. */
	for (char c;;) {
		ring_buffer__poll(ring, 100);
		struct pollfd in = { .fd = 0, .events = POLLIN };
		if (poll(&in, 1, 0) > 0 && read(0, &c, 1) <= 0)
			break;
	}
	ring_buffer__consume(ring);
	long cpu = (clock() - began) * (1000000000L / CLOCKS_PER_SEC);
	long p50 = 0, p99 = 0;
	long settling = argc > 6 ? atol(argv[6]) : 0;
	if (delays && received > settling) {
		long kept = received - settling;
		qsort(delays + settling, kept, sizeof(*delays), by_size);
		p50 = delays[settling + kept / 2];
		p99 = delays[settling + kept * 99 / 100];
	}
	printf("{\"received\":%ld,\"sum\":%ld,\"last\":%ld,\"cpu\":%ld,\"p50\":%ld,\"p99\":%ld}\n", received, sum,
	       last_time, cpu, p50, p99);
	return 0;
}
