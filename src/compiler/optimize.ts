/**
 * The passes in their order. References are checked on what lowering made; then everything that does not depend on
 * the sign of bigints is simplified until nothing changes, the signs are decided, and it is simplified again; on the
 * result every promise is proved or refused. What saves instructions, but would make ranges harder to see, comes last.
 */
import { CompileError, type Diagnostic } from '../error/index.ts'
import { check, type Fn } from '../ir/index.ts'
import { dropRanges, forgetRanges, keepRanges } from './analysis/kept.ts'
import { cleanCfg } from './passes/clean-cfg.ts'
import { mergeEqual } from './passes/cse.ts'
import { dropDead } from './passes/dce.ts'
import { fold } from './passes/fold.ts'
import { checkLocks } from './passes/locks.ts'
import { mergeChecks } from './passes/merge-checks.ts'
import { mergeSlots } from './passes/merge-slots.ts'
import { narrow } from './passes/narrow.ts'
import { mergePhiCycles } from './passes/phi-cycles.ts'
import { keepPromises, prove } from './passes/prove.ts'
import { boundLoops, proveLoops } from './passes/prove-loops.ts'
import { checkReferences } from './passes/references.ts'
import { showReach } from './passes/show-verifier.ts'
import { decideSigns } from './passes/signs.ts'
import { sink } from './passes/sink.ts'
import { splitConditions } from './passes/split-conditions.ts'
import { threadJumps } from './passes/thread.ts'

export interface OptimizeOptions {
  /** Where what cannot be proved is put. Without it, it is thrown as one `CompileError`. */
  readonly diagnostics?: Diagnostic[]
  /** The kernel has bpf_loop for programs of this type (Linux 5.17). */
  readonly canRepeat?: boolean
  /** Checks the IR after each pass. */
  readonly debug?: boolean
}

type Pass = (fn: Fn) => boolean

/** Rounds until nothing changes are few; this ends what would go in circles. */
const roundLimit = 12

/** Optimises `fn` in place and proves its promises. Throws `CompileError` (or fills `diagnostics`) where that fails. */
export function optimize(fn: Fn, options: OptimizeOptions = {}): void {
  keepRanges(fn)
  try {
    inOrder(fn, options)
  } finally {
    dropRanges(fn)
  }
}

function inOrder(fn: Fn, options: OptimizeOptions): void {
  const diagnostics: Diagnostic[] = []
  let version = 0
  // What a pass had nothing to do with, it need not see again.
  const idleAt = new Map<Pass, number>()
  const changed = (): void => {
    version++
    forgetRanges(fn)
  }
  const run = (pass: Pass): boolean => {
    if (idleAt.get(pass) === version) return false
    const anything = pass(fn)
    if (options.debug) check(fn, pass.name)
    if (anything) changed()
    else idleAt.set(pass, version)
    return anything
  }
  const settle = (...passes: readonly Pass[]): void => {
    // Done when all of them in a row had nothing to do.
    for (let i = 0, idle = 0; idle < passes.length && i < roundLimit * passes.length; i++) {
      idle = run(passes[i % passes.length]!) ? 0 : idle + 1
    }
  }

  run(cleanCfg)
  run(mergePhiCycles)
  checkReferences(fn, diagnostics)
  checkLocks(fn, diagnostics)
  run(keepPromises)
  settle(fold, cleanCfg, mergeEqual, threadJumps, cleanCfg, dropDead)
  run(decideSigns)
  run(keepPromises)
  boundLoops(fn)
  settle(fold, splitConditions, cleanCfg, mergePhiCycles, mergeEqual, threadJumps, cleanCfg, dropDead)
  if (run(keepPromises)) settle(fold, cleanCfg, mergeEqual, cleanCfg, dropDead)
  run((each) => prove(each, diagnostics))
  proveLoops(fn, diagnostics, options.canRepeat)
  changed()
  if (diagnostics.length > 0) {
    if (!options.diagnostics) throw new CompileError(diagnostics)
    options.diagnostics.push(...diagnostics)
    return
  }
  settle(fold, mergeChecks, cleanCfg, mergeEqual, threadJumps, cleanCfg, dropDead)
  run(narrow)
  settle(fold, cleanCfg, mergeEqual, mergeSlots, dropDead)
  run(showReach)
  run(sink)
}
