/**
 * While a lock is held, the kernel allows no calls (kernel/bpf/verifier.c, check_helper_call: "function calls are not allowed
 * while holding a lock"). Forward over the blocks as lowering made them: where a lock is held, and what is called
 * there. That it is left on every way out is how `lock` is made.
 */
import type { Diagnostic, Span } from '../../error/index.ts'
import type { Block, Fn } from '../../ir/index.ts'

/** Notes SK1026 for each call under a lock. */
export function checkLocks(fn: Fn, diagnostics: Diagnostic[]): void {
  if (!fn.blocks.some(({ body }) => body.some(({ call }) => call?.locks))) return
  const held = new Map<Block, Span | undefined>()
  const work: [Block, boolean, Span | undefined][] = [[fn.entry, false, undefined]]
  const seen = new Set<Block>()
  for (let next = work.pop(); next; next = work.pop()) {
    let [block, locked, since] = next
    if (seen.has(block)) continue
    seen.add(block)
    held.set(block, since)
    for (const { call, span } of block.body) {
      if (!call) continue
      if (call.locks === 'leaves') locked = false
      else if (locked) diagnostics.push(complaint(call.name, span, since))
      else if (call.locks === 'takes') {
        locked = true
        since = span
      }
    }
    for (const successor of block.successors) work.push([successor, locked, since])
  }
}

function complaint(name: string, span: Span | undefined, since: Span | undefined): Diagnostic {
  const what = name === 'spin_lock' ? 'another lock cannot be taken' : 'nothing can be called'
  return {
    code: 'SK1026',
    message: `${what} while a lock is held`,
    span,
    hint: 'get what is needed before, and do what is left to do behind it',
    ...(since ? { notes: [{ message: 'it is held from here', span: since }] } : {}),
  }
}
