// `attach-object OBJECT PID` opens, loads and attaches an object by libbpf, as any C program does: the variable of its .data,
// `watched`, is set to PID; records of its ring buffer (two numbers and a name) are printed until standard input ends,
// and then the variable of its .bss, `total`.
#include <bpf/bpf.h>
#include <bpf/libbpf.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct record {
	unsigned int pid, ppid;
	char comm[16];
};

static int quiet(enum libbpf_print_level level, const char *format, va_list args)
{
	return level == LIBBPF_WARN ? vfprintf(stderr, format, args) : 0;
}

static int show(void *context, void *data, size_t size)
{
	struct record *record = data;
	printf("%u %u %s\n", record->pid, record->ppid, record->comm);
	return 0;
}

int main(int argc, char **argv)
{
	struct bpf_program *program;
	struct bpf_map *map, *variables = NULL;
	struct pollfd input = { .fd = 0, .events = POLLIN };

	libbpf_set_print(quiet);
	struct bpf_object *object = bpf_object__open_file(argv[1], NULL);
	if (!object)
		return 1;
	unsigned int watched = atoi(argv[2]);
	bpf_object__for_each_map(map, object) {
		if (strstr(bpf_map__name(map), ".data") && bpf_map__set_initial_value(map, &watched, sizeof(watched)))
			return 1;
		if (strstr(bpf_map__name(map), ".bss"))
			variables = map;
	}
	if (!variables || bpf_object__load(object))
		return 1;
	bpf_object__for_each_program(program, object) {
		if (!bpf_program__attach(program))
			return 2;
	}
	struct ring_buffer *ring = ring_buffer__new(bpf_object__find_map_fd_by_name(object, "execs"), show, NULL, NULL);
	if (!ring)
		return 3;
	setvbuf(stdout, NULL, _IOLBF, 0);
	printf("attached\n");
	for (;;) {
		ring_buffer__poll(ring, 20);
		if (poll(&input, 1, 0) > 0)
			break;
	}
	ring_buffer__consume(ring);
	unsigned long long value[64];
	unsigned int key = 0;
	if (bpf_map__value_size(variables) > sizeof(value) || bpf_map_lookup_elem(bpf_map__fd(variables), &key, value))
		return 4;
	printf("total %llu\n", value[0]);
	bpf_object__close(object);
	return 0;
}
