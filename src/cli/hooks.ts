/**
 * What programs can be attached to, kind by kind. The kinds are called as the functions are that make programs for
 * them; the names that bpftrace has for them (man 8 bpftrace, PROBES) are understood, too.
 */
import { uprobeHooks, usdtHooks } from './file-hooks.ts'
import type { HookKind } from './hook.ts'
import { functionHooks, perfEventHooks, rawTracepointHooks, tracepointHooks } from './kernel-hooks.ts'

/** In the order in which they are listed. */
export const hookKinds: readonly HookKind[] = [
  tracepointHooks,
  rawTracepointHooks,
  perfEventHooks,
  functionHooks,
  uprobeHooks,
  usdtHooks,
]
