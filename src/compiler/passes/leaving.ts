/**
 * Tail calls are for the program's own function. In a function that it calls, or that a helper calls back, the kernel
 * would end that function alone and go on behind its call (kernel/bpf/core.c; arch/x86/net/bpf_jit_comp.c,
 * emit_bpf_tail_call), which is not what `table.call` says. Looks at all functions when it is known which there are.
 */
import { CompileError, type Diagnostic } from '../../error/index.ts'
import type { Fn } from '../../ir/index.ts'

/** Throws CompileError (SK1025) for calls in `functions`, other than `main`, that the program may end with. */
export function checkLeaving(functions: readonly Fn[], main: Fn): void {
  const diagnostics: Diagnostic[] = []
  for (const fn of functions) {
    if (fn === main) continue
    for (const { call, span } of fn.blocks.flatMap(({ body }) => body)) {
      if (!call?.leaves) continue
      diagnostics.push({
        code: 'SK1025',
        message: 'a program cannot go on as another from in here, which runs as a function of its own',
        span,
        hint: 'note the slot in a variable, leave the loop or the function, and call then',
      })
    }
  }
  if (diagnostics.length > 0) throw new CompileError(diagnostics)
}
