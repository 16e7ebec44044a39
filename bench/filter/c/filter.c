/*
 * filter PACKETS SIZE     what the others need for a packet: libpcap's interpreter, and programs in the kernel.
 *
 * PACKETS is a file of packets of SIZE bytes each. Commands come as lines, answers go as lines:
 *   classic NAME HEX      keeps a classic program (struct sock_filter)
 *   kernel NAME HEX       loads an eBPF program as a classifier; answers what its JITed code takes, in bytes
 *   verdicts NAME         a 0 or 1 for each packet (classic), for each of the few (kernel)
 *   mix NAME PASSES       ns a packet, all packets in turn, by libpcap's interpreter
 *   few NAME REPEAT       ns a packet, each of the few repeated by BPF_PROG_TEST_RUN or by libpcap's interpreter
 *   compile TIMES EXPRESSION   ns that pcap_compile takes
 */
#define _GNU_SOURCE
#include <bpf/bpf.h>
#include <errno.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
/* Both headers have a struct of this name. */
#define bpf_insn classic_insn
#include <pcap/pcap.h>

enum { MOST_PROGRAMS = 64, FEW = 24 };
struct kept {
	char name[64];
	int fd; /* -1 when classic */
	struct classic_insn *classic;
};
static struct kept programs[MOST_PROGRAMS];
static unsigned program_count;
static unsigned char *packets;
static unsigned packet_size, packet_count;
static volatile unsigned sink;

static void fail(const char *what)
{
	fprintf(stderr, "filter: %s: %s\n", what, strerror(errno));
	exit(1);
}

/* What this thread has had of the CPU: what else runs does not count. */
static double now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
	return t.tv_sec * 1e9 + t.tv_nsec;
}

static struct kept *find(const char *name)
{
	for (unsigned i = 0; i < program_count; i++)
		if (!strcmp(programs[i].name, name))
			return &programs[i];
	fail(name);
	return NULL;
}

static unsigned char *from_hex(const char *text, size_t *size)
{
	*size = strlen(text) / 2;
	unsigned char *bytes = malloc(*size + 1);
	for (size_t i = 0; i < *size; i++)
		sscanf(text + 2 * i, "%2hhx", &bytes[i]);
	return bytes;
}

static struct kept *keep(const char *name)
{
	if (program_count == MOST_PROGRAMS)
		fail("too many programs");
	struct kept *kept = &programs[program_count++];
	snprintf(kept->name, sizeof kept->name, "%s", name);
	return kept;
}

static unsigned load(const char *name, const char *hex)
{
	size_t size;
	unsigned char *insns = from_hex(hex, &size);
	static char log[1 << 20];
	LIBBPF_OPTS(bpf_prog_load_opts, options, .log_buf = log, .log_size = sizeof log, .log_level = 1);
	struct kept *kept = keep(name);
	kept->fd = bpf_prog_load(BPF_PROG_TYPE_SCHED_CLS, "filter", "GPL", (void *)insns, size / 8, &options);
	if (kept->fd < 0) {
		fputs(log, stderr);
		fail(name);
	}
	struct bpf_prog_info info = { 0 };
	unsigned length = sizeof info;
	if (bpf_obj_get_info_by_fd(kept->fd, &info, &length))
		fail(name);
	return info.jited_prog_len;
}

static const unsigned char *packet(unsigned i)
{
	return packets + (size_t)i * packet_size;
}

/* The few are spread over all. */
static unsigned few(unsigned i)
{
	return (unsigned long)i * packet_count / FEW + i;
}

static unsigned run_kernel(const struct kept *kept, unsigned i, unsigned repeat)
{
	LIBBPF_OPTS(bpf_test_run_opts, options, .data_in = packet(i), .data_size_in = packet_size, .repeat = repeat);
	if (bpf_prog_test_run_opts(kept->fd, &options))
		fail(kept->name);
	return options.retval;
}

static unsigned run_classic(const struct kept *kept, unsigned i)
{
	return bpf_filter(kept->classic, packet(i), packet_size, packet_size);
}

static double mix(const struct kept *kept, unsigned passes)
{
	double start = now();
	for (unsigned pass = 0; pass < passes; pass++)
		for (unsigned i = 0; i < packet_count; i++)
			sink += run_classic(kept, i);
	return (now() - start) / passes / packet_count;
}

static double repeated(const struct kept *kept, unsigned repeat)
{
	double start = now();
	for (unsigned i = 0; i < FEW; i++) {
		if (kept->fd >= 0)
			run_kernel(kept, few(i), repeat);
		else
			for (unsigned pass = 0; pass < repeat; pass++)
				sink += run_classic(kept, few(i));
	}
	return (now() - start) / repeat / FEW;
}

static void print_verdicts(const struct kept *kept)
{
	unsigned count = kept->fd >= 0 ? FEW : packet_count;
	for (unsigned i = 0; i < count; i++)
		putchar((kept->fd >= 0 ? run_kernel(kept, few(i), 1) : run_classic(kept, i)) ? '1' : '0');
	putchar('\n');
}

static double compile(unsigned times, const char *text)
{
	pcap_t *handle = pcap_open_dead(DLT_EN10MB, 262144);
	double start = now();
	for (unsigned i = 0; i < times; i++) {
		struct bpf_program program;
		if (pcap_compile(handle, &program, text, 1, PCAP_NETMASK_UNKNOWN))
			fail(pcap_geterr(handle));
		pcap_freecode(&program);
	}
	double ns = (now() - start) / times;
	pcap_close(handle);
	return ns;
}

static void read_packets(const char *path)
{
	FILE *file = fopen(path, "r");
	if (!file || fseek(file, 0, SEEK_END))
		fail(path);
	long size = ftell(file);
	rewind(file);
	packets = malloc(size);
	if (fread(packets, 1, size, file) != (size_t)size)
		fail(path);
	packet_count = size / packet_size;
	fclose(file);
}

int main(int argc, char **argv)
{
	if (argc != 3)
		return 2;
	packet_size = atoi(argv[2]);
	read_packets(argv[1]);
	cpu_set_t last;
	CPU_ZERO(&last);
	CPU_SET(sysconf(_SC_NPROCESSORS_ONLN) - 1, &last);
	sched_setaffinity(0, sizeof last, &last);
	char *line = NULL;
	size_t room = 0;
	while (getline(&line, &room, stdin) > 0) {
		line[strcspn(line, "\n")] = 0;
		char *rest = line;
		const char *command = strsep(&rest, " "), *name = strsep(&rest, " ");
		size_t size;
		if (!strcmp(command, "classic")) {
			struct kept *kept = keep(name);
			kept->fd = -1;
			kept->classic = (void *)from_hex(rest, &size);
			printf("%zu\n", size / 8);
		} else if (!strcmp(command, "kernel")) {
			printf("%u\n", load(name, rest));
		} else if (!strcmp(command, "verdicts")) {
			print_verdicts(find(name));
		} else if (!strcmp(command, "mix")) {
			printf("%.3f\n", mix(find(name), atoi(rest)));
		} else if (!strcmp(command, "few")) {
			printf("%.3f\n", repeated(find(name), atoi(rest)));
		} else if (!strcmp(command, "compile")) {
			printf("%.1f\n", compile(atoi(name), rest));
		} else {
			fail(command);
		}
		fflush(stdout);
	}
	return 0;
}
