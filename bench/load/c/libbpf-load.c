// Opens, loads and closes an object by libbpf, as often as told; after each it prints the milliseconds of the processor's so far.
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
		struct timespec now;
		struct bpf_object *object = bpf_object__open_file(argv[2], NULL);
		if (!object || bpf_object__load(object))
			return 1;
		bpf_object__close(object);
		clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
		printf("%f\n", now.tv_sec * 1e3 + now.tv_nsec / 1e6);
	}
	getrusage(RUSAGE_SELF, &usage);
	printf("%f\n", usage.ru_maxrss / 1024.0);
	return 0;
}
