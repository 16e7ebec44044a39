// Opens, loads and closes an object by libbpf, as often as told, and prints the milliseconds of each time.
#include <bpf/libbpf.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

static int quiet(enum libbpf_print_level level, const char *format, va_list args)
{
	return 0;
}

int main(int argc, char **argv)
{
	int times = atoi(argv[1]);
	struct rusage usage;

	libbpf_set_print(quiet);
	for (int i = 0; i < times; i++) {
		struct timespec a, b;
		clock_gettime(CLOCK_MONOTONIC, &a);
		struct bpf_object *object = bpf_object__open_file(argv[2], NULL);
		if (!object || bpf_object__load(object))
			return 1;
		clock_gettime(CLOCK_MONOTONIC, &b);
		bpf_object__close(object);
		printf("%f\n", (b.tv_sec - a.tv_sec) * 1e3 + (b.tv_nsec - a.tv_nsec) / 1e6);
	}
	getrusage(RUSAGE_SELF, &usage);
	printf("%f\n", usage.ru_maxrss / 1024.0);
	return 0;
}
