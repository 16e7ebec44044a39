/** Pieces that headers have in common: C's preprocessor counts no arguments, and makes no functions of several shapes. */

/** How many words a macro was given, up to nine; pasted to a name it chooses a macro. */
export const counting = `#define SKEP_NTH_(A, B, C, D, E, F, G, H, I, J, N, ...) N
#define SKEP_COUNT(...) SKEP_NTH_(_, ##__VA_ARGS__, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0)
#define SKEP_PASTE_(A, B) A##B
#define SKEP_PASTE(A, B) SKEP_PASTE_(A, B)
`

/** `, each(0), each(1)…` of `n`. */
export const following = (n: number, each: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => `, ${each(i)}`).join('')

/** A macro `MACRO(NAME, ARGUMENTS…)` in front of a function's body: a program that calls it with `args` from its context. */
export const programMacro = (macro: string, context: string, args: string) => `#define ${macro}(NAME, ...) \\
	NAME(${context} *ctx); \\
	static __attribute__((always_inline)) inline typeof(NAME(0)) skep_##NAME(${context} *ctx, ##__VA_ARGS__); \\
	typeof(NAME(0)) NAME(${context} *ctx) \\
	{ \\
		_Pragma("GCC diagnostic push") _Pragma("GCC diagnostic ignored \\"-Wint-conversion\\"") \\
		return skep_##NAME(${args}); \\
		_Pragma("GCC diagnostic pop") \\
	} \\
	static __attribute__((always_inline)) inline typeof(NAME(0)) skep_##NAME(${context} *ctx, ##__VA_ARGS__)
`
