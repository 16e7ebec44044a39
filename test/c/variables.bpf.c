// Variables: .data, .bss, .rodata, sections of the user's own; static and global, structs, strings, bitfields.
#include "vmlinux.h"
#include <bpf/bpf_helpers.h>

struct pair { u32 a; s64 b; char name[8]; };
enum colour { RED = 1, GREEN = 7 };

const volatile u32 threshold = 10;
const volatile char label[12] = "label";
const volatile bool verbose = true;
u64 counter = 5;
s32 negative = -3;
struct pair pairs[2] = { { 1, -2, "one" }, { 3, 4, "three" } };
enum colour colour = GREEN;
u64 zeroed;
static u32 hidden_sum = 77;
static volatile u16 hidden_bss;
struct { u32 low : 3; s32 high : 5; u64 rest : 40; } bits = { 5, -6, 123456789012 };
u32 own SEC(".data.own") = 4711;
const volatile u32 own_constant SEC(".rodata.own") = 815;

SEC("socket")
int use_variables(void *ctx)
{
	if (verbose)
		counter += threshold;
	hidden_sum += label[1];
	hidden_bss += own + own_constant;
	pairs[1].b += negative;
	zeroed += hidden_sum + bits.low;
	colour = RED;
	return counter + hidden_sum;
}

char _license[] SEC("license") = "Dual BSD/GPL";
