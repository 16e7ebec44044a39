/**
 * `bpf/usdt.bpf.h`: arguments of statically defined probes. Where they are in a process says the loader, an entry of
 * `__bpf_usdt_specs` for each different list of them, by the number in the attachment's cookie; names and layout are
 * libbpf's, so that it and Skep load the same objects. Needs Linux 5.15.
 */
import { following, programMacro } from './macros.ts'

/** The header's text, behind bpf_helpers.h and bpf_tracing.h. */
export function usdt(): string {
  const args = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(
    (n) => `#define SKEP_USDT${n} ctx${following(n, (i) => `SKEP_USDT_ARG(${i})`)}\n`,
  )
  return `#include <bpf/bpf_helpers.h>
#include <bpf/bpf_tracing.h>

#ifndef BPF_USDT_MAX_SPEC_CNT
#define BPF_USDT_MAX_SPEC_CNT 256
#endif
#ifndef BPF_USDT_MAX_IP_CNT
#define BPF_USDT_MAX_IP_CNT (4 * BPF_USDT_MAX_SPEC_CNT)
#endif
#ifndef BPF_USDT_MAX_ARG_CNT
#define BPF_USDT_MAX_ARG_CNT 12
#endif

enum { SKEP_USDT_CONSTANT, SKEP_USDT_REGISTER, SKEP_USDT_MEMORY, SKEP_USDT_INDEXED };

struct __bpf_usdt_arg_spec {
	unsigned long long val_off;
	unsigned char arg_type;
	unsigned char scale_bitshift;
	unsigned short idx_reg_off;
	short reg_off;
	_Bool arg_signed;
	signed char arg_bitshift;
};

struct __bpf_usdt_spec {
	struct __bpf_usdt_arg_spec args[BPF_USDT_MAX_ARG_CNT];
	unsigned long long usdt_cookie;
	short arg_cnt;
};

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, BPF_USDT_MAX_SPEC_CNT);
	__type(key, int);
	__type(value, struct __bpf_usdt_spec);
} __bpf_usdt_specs __weak SEC(".maps");

/* What loaders use where attachments have no cookies; they look for it. */
struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, BPF_USDT_MAX_IP_CNT);
	__type(key, long);
	__type(value, unsigned int);
} __bpf_usdt_ip_to_spec_id __weak SEC(".maps");

static __always_inline struct __bpf_usdt_spec *skep_usdt_spec(void *ctx)
{
	int id = bpf_get_attach_cookie(ctx);

	return bpf_map_lookup_elem(&__bpf_usdt_specs, &id);
}

/* How many arguments the probe has, or -3 where nothing is known of it. */
static __always_inline int bpf_usdt_arg_cnt(struct pt_regs *ctx)
{
	struct __bpf_usdt_spec *spec = skep_usdt_spec(ctx);

	return spec ? spec->arg_cnt : -3;
}

/* What the probe was attached with. */
static __always_inline long bpf_usdt_cookie(struct pt_regs *ctx)
{
	struct __bpf_usdt_spec *spec = skep_usdt_spec(ctx);

	return spec ? spec->usdt_cookie : 0;
}

/* Argument n, counted from 0, into *res; 0, or an error below it. */
static __noinline int bpf_usdt_arg(struct pt_regs *ctx, unsigned long long n, long *res)
{
	struct __bpf_usdt_spec *spec = skep_usdt_spec(ctx);
	struct __bpf_usdt_arg_spec *arg;
	unsigned long long value = 0, index = 0;
	int error = 0;

	*res = 0;
	if (!spec)
		return -3;
	if (n >= BPF_USDT_MAX_ARG_CNT)
		return -2;
	barrier_var(n);
	if (n >= (unsigned long long)spec->arg_cnt)
		return -2;
	arg = &spec->args[n];
	if (arg->arg_type != SKEP_USDT_CONSTANT)
		error = bpf_probe_read_kernel(&value, sizeof(value), (void *)ctx + arg->reg_off);
	if (!error && arg->arg_type == SKEP_USDT_INDEXED)
		error = bpf_probe_read_kernel(&index, sizeof(index), (void *)ctx + arg->idx_reg_off);
	if (error)
		return error;
	if (arg->arg_type == SKEP_USDT_CONSTANT)
		value = arg->val_off;
	else if (arg->arg_type != SKEP_USDT_REGISTER) {
		index <<= arg->scale_bitshift;
		error = bpf_probe_read_user(&value, sizeof(value), (void *)(value + arg->val_off + index));
		if (error)
			return error;
	}
	value <<= arg->arg_bitshift;
	if (arg->arg_signed)
		*res = (long long)value >> arg->arg_bitshift;
	else
		*res = value >> arg->arg_bitshift;
	return 0;
}

#define SKEP_USDT_ARG(N) ({ long skep_arg; bpf_usdt_arg(ctx, N, &skep_arg); (void *)skep_arg; })
${args.join('')}
${programMacro('BPF_USDT', 'struct pt_regs', 'SKEP_T_PASTE(SKEP_USDT, SKEP_T_COUNT(__VA_ARGS__))')}`
}
