// Opens and loads an object by libbpf and prints what it made of it: its maps, and the relocated instructions of each
// program, whether the kernel took it or not (libbpf keeps them). The yardstick of the object tests.
#include <bpf/bpf.h>
#include <bpf/libbpf.h>
#include <stdio.h>
#include <string.h>
#include <stdlib.h>

static int quiet(enum libbpf_print_level level, const char *format, va_list args)
{
	if (getenv("VERBOSE"))
		return vfprintf(stderr, format, args);
	return 0;
}

int main(int argc, char **argv)
{
	struct bpf_object *object;
	struct bpf_program *program;
	struct bpf_map *map;
	int error;

	libbpf_set_print(quiet);
	object = bpf_object__open_file(argv[1], NULL);
	if (!object) {
		printf("{\"open\": false}\n");
		return 0;
	}
	// As loaders of such objects do: a size that is theirs to give, and nothing is pinned.
	bpf_object__for_each_map(map, object) {
		bpf_map__set_pin_path(map, NULL);
		if (bpf_map__type(map) == BPF_MAP_TYPE_STACK_TRACE && bpf_map__value_size(map) == 0)
			bpf_map__set_value_size(map, 8 * 16);
		if (bpf_map__max_entries(map) == 0 && bpf_map__key_size(map) != 0 && bpf_map__type(map) != BPF_MAP_TYPE_PERF_EVENT_ARRAY &&
		    bpf_map__type(map) < BPF_MAP_TYPE_STRUCT_OPS)
			bpf_map__set_max_entries(map, 16);
	}
	error = bpf_object__load(object);
	printf("{\"open\": true, \"load\": %d, \"maps\": [", error);
	const char *comma = "";
	bpf_object__for_each_map(map, object) {
		printf("%s{\"name\": \"%s\", \"fd\": %d, \"type\": %d, \"key\": %u, \"value\": %u, \"entries\": %u, \"flags\": %u}", comma,
		       bpf_map__name(map), bpf_map__fd(map), bpf_map__type(map), bpf_map__key_size(map),
		       bpf_map__value_size(map), bpf_map__max_entries(map), bpf_map__map_flags(map));
		comma = ", ";
	}
	printf("], \"programs\": [");
	comma = "";
	bpf_object__for_each_program(program, object) {
		const struct bpf_insn *insns = bpf_program__insns(program);
		size_t count = bpf_program__insn_cnt(program);
		printf("%s{\"name\": \"%s\", \"type\": %d, \"attach\": %d, \"flags\": %u, \"autoload\": %s, \"insns\": \"", comma, bpf_program__name(program),
		       bpf_program__type(program), bpf_program__expected_attach_type(program), bpf_program__flags(program),
		       bpf_program__autoload(program) ? "true" : "false");
		for (size_t i = 0; i < count * sizeof(*insns); i++)
			printf("%02x", ((unsigned char *)insns)[i]);
		printf("\"}");
		comma = ", ";
	}
	printf("]}\n");
	bpf_object__close(object);
	return 0;
}
