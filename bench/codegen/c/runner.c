/*
 * runner [-n repeat] [-k rounds] ITEM ...     measures programs side by side; prints one JSON object a line.
 *
 * ITEM is KIND:NAME=PROGRAM, where PROGRAM is an object file (loaded here, by libbpf) or #ID of a program that another
 * process has loaded. KIND `run` runs it with BPF_PROG_TEST_RUN in interleaved rounds; `size` only looks at its sizes.
 *
 * ns of a round is the wall time of the system call over `repeat`; but XDP's call also waits for RCU, so there it is
 * the kernel's own average, whole ns. A ring buffer is emptied before it is full by moving the consumer's position.
 */
#define _GNU_SOURCE
#include <bpf/bpf.h>
#include <bpf/libbpf.h>
#include <errno.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

enum { MOST_ITEMS = 64, MOST_ROUNDS = 101 };
struct item {
	const char *name;
	int fd, timed;
	unsigned insns, retval;
	struct bpf_prog_info info;
	double ns[MOST_ROUNDS];
	int map; struct bpf_map_info map_info;
	volatile unsigned long *consumed, *produced; unsigned char *data;
};
static struct item items[MOST_ITEMS];
static unsigned char packet[128] = {
	2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, 8, 0,
	0x45, 0, 0, 114, 0x12, 0x34, 0x40, 0, 64, 6, 0, 0, 10, 1, 2, 3, 192, 0, 2, 9,
	0x9c, 0x40, 0, 80, 0, 0, 0, 1, 0, 0, 0, 2, 0x50, 0x18, 0x20, 0, 0, 0, 0, 0,
};

static void fail(const char *what, const char *name)
{
	fprintf(stderr, "runner: %s: %s: %s\n", name, what, strerror(errno));
	exit(1);
}

static double now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1e9 + t.tv_nsec;
}

/* The one map that the program is about: libbpf's sections and Skep's counters have a dot in their names. */
static void find_map(struct item *it)
{
	unsigned ids[16];
	struct bpf_prog_info info = { .nr_map_ids = 16, .map_ids = (unsigned long)ids };
	unsigned length = sizeof(info);
	it->map = -1;
	if (bpf_obj_get_info_by_fd(it->fd, &info, &length))
		fail("maps", it->name);
	for (unsigned i = 0; i < info.nr_map_ids; i++) {
		int fd = bpf_map_get_fd_by_id(ids[i]);
		struct bpf_map_info map;
		length = sizeof(map);
		memset(&map, 0, sizeof(map));
		if (fd < 0 || bpf_obj_get_info_by_fd(fd, &map, &length))
			fail("map", it->name);
		if (!strcmp(map.name, "numbers") || strchr(map.name, '.') || it->map >= 0) {
			close(fd);
			continue;
		}
		it->map = fd;
		it->map_info = map;
		if (map.type != BPF_MAP_TYPE_RINGBUF)
			continue;
		long page = sysconf(_SC_PAGESIZE);
		it->consumed = mmap(NULL, page, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
		unsigned char *rest = mmap(NULL, page + 2 * map.max_entries, PROT_READ, MAP_SHARED, fd, page);
		if (it->consumed == MAP_FAILED || rest == MAP_FAILED)
			fail("ring", it->name);
		it->produced = (void *)rest;
		it->data = rest + page;
	}
}

static void open_item(struct item *it, char *text)
{
	it->timed = !strncmp(text, "run:", 4);
	it->name = strchr(text, ':') + 1;
	char *program = strchr(text, '=');
	*program++ = 0;
	if (*program == '#') {
		it->fd = bpf_prog_get_fd_by_id(atoi(program + 1));
		if (it->fd < 0)
			fail("program by id", it->name);
	} else {
		struct bpf_object *object = bpf_object__open_file(program, NULL);
		if (!object || bpf_object__load(object))
			fail("load", it->name);
		struct bpf_program *first = bpf_object__next_program(object, NULL);
		it->fd = bpf_program__fd(first);
		it->insns = bpf_program__insn_cnt(first);
	}
	unsigned length = sizeof(it->info);
	if (bpf_obj_get_info_by_fd(it->fd, &it->info, &length))
		fail("info", it->name);
	find_map(it);
}

static double run(struct item *it, long repeat)
{
	unsigned char out[512];
	long chunk = it->consumed ? it->map_info.max_entries / 256 : repeat;
	double total = 0;
	for (long left = repeat; left > 0;) {
		LIBBPF_OPTS(bpf_test_run_opts, o, .data_in = packet, .data_size_in = sizeof(packet), .data_out = out,
			    .data_size_out = sizeof(out), .repeat = left < chunk ? left : chunk);
		if (it->consumed)
			__atomic_store_n(it->consumed, *it->produced, __ATOMIC_RELEASE);
		double start = now();
		if (bpf_prog_test_run_opts(it->fd, &o))
			fail("run", it->name);
		total += it->info.type == BPF_PROG_TYPE_XDP ? (o.duration + 0.5) * o.repeat : now() - start;
		it->retval = o.retval;
		left -= o.repeat;
	}
	return total / repeat;
}

static void hex(const unsigned char *bytes, unsigned length)
{
	while (length--)
		printf("%02x", *bytes++);
}

/* What the runs left behind: entries that are not all zero, or the last record. */
static void print_state(struct item *it)
{
	unsigned char key[64], value[4096], zero[4096] = { 0 };
	unsigned key_size = it->map_info.key_size, size = it->map_info.value_size, seen = 0;
	if (it->map_info.type == BPF_MAP_TYPE_PERCPU_ARRAY)
		size = (size + 7) / 8 * 8 * libbpf_num_possible_cpus();
	if (it->consumed) {
		hex(it->data + ((*it->produced - 64) & (it->map_info.max_entries - 1)), 64);
		return;
	}
	for (void *from = NULL; it->map >= 0 && seen < 8 && !bpf_map_get_next_key(it->map, from, key); from = key) {
		if (bpf_map_lookup_elem(it->map, key, value) || !memcmp(value, zero, size))
			continue;
		printf(seen++ ? " " : "");
		hex(key, key_size);
		printf("=");
		hex(value, size);
	}
}

int main(int argc, char **argv)
{
	long repeat = 1000000;
	int rounds = 11, count = 0, option;
	while ((option = getopt(argc, argv, "n:k:")) > 0)
		if (option == 'n') repeat = atol(optarg);
		else if (option == 'k') rounds = atoi(optarg);
		else return 2;
	if (rounds > MOST_ROUNDS || argc - optind > MOST_ITEMS)
		return 2;
	cpu_set_t last;
	CPU_ZERO(&last);
	CPU_SET(sysconf(_SC_NPROCESSORS_ONLN) - 1, &last);
	sched_setaffinity(0, sizeof(last), &last);
	for (int i = 54; i < 128; i++)
		packet[i] = (i - 54) * 7;
	for (; optind < argc; optind++)
		open_item(&items[count++], argv[optind]);
	for (int k = -1; k < rounds; k++)	/* round -1 warms up */
		for (int i = 0; i < count; i++) {
			double ns = items[i].timed ? run(&items[i], repeat) : 0;
			if (k >= 0)
				items[i].ns[k] = ns;
		}
	for (struct item *it = items; it < items + count; it++) {
		printf("{\"name\":\"%s\",\"insns\":%u,\"xlated\":%u,\"jited\":%u,\"verified\":%u,\"retval\":%u,\"state\":\"",
		       it->name, it->insns, it->info.xlated_prog_len, it->info.jited_prog_len, it->info.verified_insns,
		       it->retval);
		if (it->timed)
			print_state(it);
		printf("\",\"ns\":[");
		for (int k = 0; it->timed && k < rounds; k++)
			printf(k ? ",%.2f" : "%.2f", it->ns[k]);
		printf("]}\n");
	}
	return 0;
}
