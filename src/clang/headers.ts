/**
 * Headers for BPF in C: the helpers, from the kernel's own list, and the macros by which programs, maps, CO-RE and traced
 * functions are written everywhere (the names are libbpf's, so that the same source compiles with either). They stand
 * behind a `vmlinux.h`, or linux/bpf.h.
 */
import { helpers } from '../uapi/index.ts'
import { counting, following, programMacro } from './macros.ts'
import { usdt } from './usdt-header.ts'

/** File names below an include folder, with their contents. */
export function helperHeaders(): Readonly<Record<string, string>> {
  return {
    'bpf/bpf_helpers.h': guarded('BPF_HELPERS', `#include <bpf/bpf_helper_defs.h>\n\n${declarations}`),
    'bpf/bpf_helper_defs.h': guarded('BPF_HELPER_DEFS', helperDefinitions()),
    'bpf/bpf_core_read.h': guarded('BPF_CORE_READ', coreRead()),
    'bpf/bpf_tracing.h': guarded('BPF_TRACING', tracing()),
    'bpf/usdt.bpf.h': guarded('USDT', usdt()),
    'bpf/bpf_endian.h': guarded('BPF_ENDIAN', endian),
  }
}

const guarded = (name: string, text: string) =>
  `/* Written by Skep. */\n#ifndef SKEP_${name}_H\n#define SKEP_${name}_H\n\n${text}\n#endif\n`

function helperDefinitions(): string {
  const structs = new Set<string>()
  const lines = [...helpers.values()].map(({ id, name, returns, args }) => {
    const list = args.map(({ type, name: argument }) => {
      for (const [, tag] of type.matchAll(/struct (\w+)/g)) structs.add(tag!)
      return type === '...' ? '...' : `${type}${type.endsWith('*') ? '' : ' '}${argument}`
    })
    for (const [, tag] of returns.matchAll(/struct (\w+)/g)) structs.add(tag!)
    return `static ${returns}${returns.endsWith('*') ? '' : ' '}(*const bpf_${name})(${list.join(', ') || 'void'}) = (void *)${id};\n`
  })
  return `${[...structs].map((each) => `struct ${each};\n`).join('')}\n${lines.join('')}`
}

const declarations = `#define SEC(NAME) __attribute__((section(NAME), used))
#define __uint(NAME, VALUE) int (*NAME)[VALUE]
#define __type(NAME, TYPE) typeof(TYPE) *NAME
#define __array(NAME, TYPE) typeof(TYPE) *NAME[]
#define SKEP_JOIN_(A, B) A##B
#define SKEP_JOIN(A, B) SKEP_JOIN_(A, B)
#define __ulong(NAME, VALUE) enum { SKEP_JOIN(skep_value_, __COUNTER__) = VALUE } NAME

#undef __always_inline
#define __always_inline inline __attribute__((always_inline))
#ifndef __noinline
#define __noinline __attribute__((noinline))
#endif
#ifndef __weak
#define __weak __attribute__((weak))
#endif
#define __hidden __attribute__((visibility("hidden")))
#define __kconfig __attribute__((section(".kconfig")))
#define __ksym __attribute__((section(".ksyms")))
#define __kptr __attribute__((btf_type_tag("kptr")))

#ifndef NULL
#define NULL ((void *)0)
#endif
#ifndef offsetof
#define offsetof(TYPE, MEMBER) __builtin_offsetof(TYPE, MEMBER)
#endif
#ifndef container_of
#define container_of(PTR, TYPE, MEMBER) ((TYPE *)((void *)(PTR)-offsetof(TYPE, MEMBER)))
#endif
#ifndef barrier
#define barrier() asm volatile("" ::: "memory")
#endif
#ifndef barrier_var
#define barrier_var(VAR) asm volatile("" : "+r"(VAR))
#endif

enum libbpf_pin_type { LIBBPF_PIN_NONE, LIBBPF_PIN_BY_NAME };
enum libbpf_tristate { TRI_NO, TRI_YES, TRI_MODULE };

#define bpf_ksym_exists(SYMBOL) (&(SYMBOL) != 0)
#define bpf_printk(FORMAT, ...) \\
	({ \\
		static const char skep_format[] = FORMAT; \\
		bpf_trace_printk(skep_format, sizeof(skep_format), ##__VA_ARGS__); \\
	})
`

function coreRead(): string {
  const chains = [2, 3, 4, 5, 6, 7, 8, 9].map((n) => {
    const step = `typeof((S)->A) skep_p${n}; bpf_core_read(&skep_p${n}, sizeof(skep_p${n}), &(S)->A);`
    return `#define SKEP_READ${n}(READ, D, SIZE, S, A, ...) ({ ${step} SKEP_READ${n - 1}(READ, D, SIZE, skep_p${n}, __VA_ARGS__); })\n`
  })
  const types = [2, 3, 4, 5, 6, 7, 8, 9].map(
    (n) => `#define SKEP_TYPE${n}(S, A, ...) SKEP_TYPE${n - 1}(((S)->A), __VA_ARGS__)\n`,
  )
  return `${counting}
enum skep_field_info { SKEP_BYTE_OFFSET, SKEP_BYTE_SIZE, SKEP_EXISTS, SKEP_SIGNED, SKEP_LSHIFT, SKEP_RSHIFT };

#define SKEP_FIELD1(FIELD) FIELD
#define SKEP_FIELD2(TYPE, FIELD) ((typeof(TYPE) *)0)->FIELD
#define SKEP_FIELD(...) SKEP_PASTE(SKEP_FIELD, SKEP_COUNT(__VA_ARGS__))(__VA_ARGS__)
#define bpf_core_field_exists(...) __builtin_preserve_field_info(SKEP_FIELD(__VA_ARGS__), SKEP_EXISTS)
#define bpf_core_field_size(...) __builtin_preserve_field_info(SKEP_FIELD(__VA_ARGS__), SKEP_BYTE_SIZE)
#define bpf_core_field_offset(...) __builtin_preserve_field_info(SKEP_FIELD(__VA_ARGS__), SKEP_BYTE_OFFSET)
#define bpf_core_type_exists(TYPE) __builtin_preserve_type_info(*(typeof(TYPE) *)0, 0)
#define bpf_core_type_size(TYPE) __builtin_preserve_type_info(*(typeof(TYPE) *)0, 1)
#define bpf_core_type_matches(TYPE) __builtin_preserve_type_info(*(typeof(TYPE) *)0, 2)
#define bpf_core_type_id_local(TYPE) __builtin_btf_type_id(*(typeof(TYPE) *)0, 0)
#define bpf_core_type_id_kernel(TYPE) __builtin_btf_type_id(*(typeof(TYPE) *)0, 1)
#define bpf_core_enum_value_exists(TYPE, VALUE) __builtin_preserve_enum_value(*(typeof(TYPE) *)VALUE, 0)
#define bpf_core_enum_value(TYPE, VALUE) __builtin_preserve_enum_value(*(typeof(TYPE) *)VALUE, 1)
#define bpf_core_cast(PTR, TYPE) ((typeof(TYPE) *)bpf_rdonly_cast((PTR), bpf_core_type_id_kernel(TYPE)))

#define bpf_core_read(DST, SIZE, SRC) bpf_probe_read_kernel(DST, SIZE, (const void *)__builtin_preserve_access_index(SRC))
#define bpf_core_read_user(DST, SIZE, SRC) bpf_probe_read_user(DST, SIZE, (const void *)__builtin_preserve_access_index(SRC))
#define bpf_core_read_str(DST, SIZE, SRC) bpf_probe_read_kernel_str(DST, SIZE, (const void *)__builtin_preserve_access_index(SRC))

#define SKEP_READ1(READ, D, SIZE, S, A) READ(D, SIZE, &(S)->A)
${chains.join('')}#define SKEP_TYPE1(S, A) ((S)->A)
${types.join('')}
#define BPF_CORE_READ_INTO(D, S, ...) SKEP_PASTE(SKEP_READ, SKEP_COUNT(__VA_ARGS__))(bpf_core_read, D, sizeof(*(D)), S, __VA_ARGS__)
#define BPF_CORE_READ_STR_INTO(D, S, ...) SKEP_PASTE(SKEP_READ, SKEP_COUNT(__VA_ARGS__))(bpf_core_read_str, D, sizeof(*(D)), S, __VA_ARGS__)
#define BPF_CORE_READ(S, ...) \\
	({ \\
		typeof(SKEP_PASTE(SKEP_TYPE, SKEP_COUNT(__VA_ARGS__))((S), __VA_ARGS__)) skep_value; \\
		BPF_CORE_READ_INTO(&skep_value, S, __VA_ARGS__); \\
		skep_value; \\
	})

#define SKEP_BITS(S, FIELD, INFO) __builtin_preserve_field_info((S)->FIELD, INFO)
#define BPF_CORE_READ_BITFIELD(S, FIELD) \\
	({ \\
		const void *skep_at = (const void *)(S) + SKEP_BITS(S, FIELD, SKEP_BYTE_OFFSET); \\
		unsigned long long skep_bits = 0; \\
		asm volatile("" : "+r"(skep_at)); \\
		switch (SKEP_BITS(S, FIELD, SKEP_BYTE_SIZE)) { \\
		case 1: skep_bits = *(const unsigned char *)skep_at; break; \\
		case 2: skep_bits = *(const unsigned short *)skep_at; break; \\
		case 4: skep_bits = *(const unsigned int *)skep_at; break; \\
		case 8: skep_bits = *(const unsigned long long *)skep_at; break; \\
		} \\
		skep_bits <<= SKEP_BITS(S, FIELD, SKEP_LSHIFT); \\
		if (SKEP_BITS(S, FIELD, SKEP_SIGNED)) \\
			skep_bits = (long long)skep_bits >> SKEP_BITS(S, FIELD, SKEP_RSHIFT); \\
		else \\
			skep_bits >>= SKEP_BITS(S, FIELD, SKEP_RSHIFT); \\
		skep_bits; \\
	})
#define BPF_CORE_READ_BITFIELD_PROBED(S, FIELD) \\
	({ \\
		unsigned long long skep_bits = 0; \\
		bpf_probe_read_kernel(&skep_bits, SKEP_BITS(S, FIELD, SKEP_BYTE_SIZE), (const void *)(S) + SKEP_BITS(S, FIELD, SKEP_BYTE_OFFSET)); \\
		skep_bits <<= SKEP_BITS(S, FIELD, SKEP_LSHIFT); \\
		if (SKEP_BITS(S, FIELD, SKEP_SIGNED)) \\
			skep_bits = (long long)skep_bits >> SKEP_BITS(S, FIELD, SKEP_RSHIFT); \\
		else \\
			skep_bits >>= SKEP_BITS(S, FIELD, SKEP_RSHIFT); \\
		skep_bits; \\
	})
`
}

function tracing(): string {
  const sizes = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
  const words = sizes.map((n) => `#define SKEP_ARGS${n} ctx${following(n, (i) => `(void *)ctx[${i}]`)}\n`)
  const registers = [0, 1, 2, 3, 4, 5].map(
    (n) => `#define SKEP_REGS${n} ctx${following(n, (i) => `(void *)PT_REGS_PARM${i + 1}(ctx)`)}\n`,
  )
  return `${counting.replaceAll('SKEP_', 'SKEP_T_')}
#if defined(__TARGET_ARCH_arm64)
struct pt_regs;
#define SKEP_REG(CTX, NR) (((const struct user_pt_regs *)(CTX))->regs[NR])
#define PT_REGS_PARM1(CTX) SKEP_REG(CTX, 0)
#define PT_REGS_PARM2(CTX) SKEP_REG(CTX, 1)
#define PT_REGS_PARM3(CTX) SKEP_REG(CTX, 2)
#define PT_REGS_PARM4(CTX) SKEP_REG(CTX, 3)
#define PT_REGS_PARM5(CTX) SKEP_REG(CTX, 4)
#define PT_REGS_RC(CTX) SKEP_REG(CTX, 0)
#else
#define PT_REGS_PARM1(CTX) ((CTX)->di)
#define PT_REGS_PARM2(CTX) ((CTX)->si)
#define PT_REGS_PARM3(CTX) ((CTX)->dx)
#define PT_REGS_PARM4(CTX) ((CTX)->cx)
#define PT_REGS_PARM5(CTX) ((CTX)->r8)
#define PT_REGS_RC(CTX) ((CTX)->ax)
#endif

${words.join('')}${registers.join('')}#define SKEP_RET0 ctx
#define SKEP_RET1 ctx, (void *)PT_REGS_RC(ctx)

${programMacro('BPF_PROG', 'unsigned long long', 'SKEP_T_PASTE(SKEP_ARGS, SKEP_T_COUNT(__VA_ARGS__))')}
${programMacro('BPF_KPROBE', 'struct pt_regs', 'SKEP_T_PASTE(SKEP_REGS, SKEP_T_COUNT(__VA_ARGS__))')}
${programMacro('BPF_KRETPROBE', 'struct pt_regs', 'SKEP_T_PASTE(SKEP_RET, SKEP_T_COUNT(__VA_ARGS__))')}
#define BPF_UPROBE(NAME, ...) BPF_KPROBE(NAME, ##__VA_ARGS__)
#define BPF_URETPROBE(NAME, ...) BPF_KRETPROBE(NAME, ##__VA_ARGS__)
`
}

const endian = `#define bpf_htons(X) ((unsigned short)__builtin_bswap16(X))
#define bpf_ntohs(X) ((unsigned short)__builtin_bswap16(X))
#define bpf_htonl(X) ((unsigned int)__builtin_bswap32(X))
#define bpf_ntohl(X) ((unsigned int)__builtin_bswap32(X))
#define bpf_cpu_to_be64(X) ((unsigned long long)__builtin_bswap64(X))
#define bpf_be64_to_cpu(X) ((unsigned long long)__builtin_bswap64(X))
`
