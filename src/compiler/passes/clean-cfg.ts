/**
 * Tidies the graph: unreachable blocks go, branches that are decided become jumps, straight lines become one block,
 * empty blocks are skipped, phis of one value become that value, and blocks that only return the same constant become
 * one. Sound because no step changes which operations run, in which order, on any path from the entry.
 */
import {
  addPredecessor,
  type Block,
  decide,
  dropPredecessor,
  type Fn,
  makeConst,
  phiArgument,
  replace,
  resolve,
  resolveAll,
  retarget,
  reversePostorder,
  setBranch,
  type Value,
} from '../../ir/index.ts'

export function cleanCfg(fn: Fn): boolean {
  let changed = false
  for (let again = true; again; ) {
    again = decideBranches(fn)
    again = dropUnreachable(fn) || again
    again = dropTrivialPhis(fn) || again
    again = mergeLines(fn) || again
    again = skipEmpty(fn) || again
    again = mergeReturns(fn) || again
    changed ||= again
  }
  return changed
}

function decideBranches(fn: Fn): boolean {
  let changed = false
  for (const block of fn.blocks) {
    const end = block.terminator
    if (end.kind !== 'if') continue
    const condition = resolve(end.condition)
    if (end.then === end.else) decide(block, end.then)
    else if (condition.op === 'const') decide(block, condition.imm !== 0n ? end.then : end.else)
    else {
      if (condition.op === 'not') {
        setBranch(block, condition.args[0]!, end.else, end.then, end.span)
        changed = true
      }
      continue
    }
    changed = true
  }
  return changed
}

function dropUnreachable(fn: Fn): boolean {
  const reached = new Set(reversePostorder(fn))
  if (reached.size === fn.blocks.length) return false
  for (const block of fn.blocks) {
    if (reached.has(block)) continue
    for (const next of block.successors) if (reached.has(next)) dropPredecessor(next, block)
  }
  const kept = fn.blocks.filter((block) => reached.has(block))
  fn.blocks.splice(0, fn.blocks.length, ...kept)
  return true
}

function dropTrivialPhis(fn: Fn): boolean {
  let changed = false
  for (let again = true; again; ) {
    again = false
    for (const block of fn.blocks) {
      for (const phi of block.phis) {
        if (phi.replacement) continue
        const same = onlyArgument(phi)
        if (!same) continue
        let by = same
        if (same.op === 'const' && same.block !== block) {
          // Equal constants are different values: a copy here dominates all uses.
          by = makeConst(fn, block, same.imm, same.type, same.span)
          block.body.unshift(by)
        }
        replace(phi, by)
        again = true
      }
    }
    changed ||= again
  }
  if (changed) resolveAll(fn)
  return changed
}

function onlyArgument(phi: Value): Value | undefined {
  let only: Value | undefined
  for (const each of phi.args) {
    const arg = resolve(each)
    if (arg === phi || arg === only) continue
    if (only && !(only.op === 'const' && arg.op === 'const' && only.imm === arg.imm)) return undefined
    only ??= arg
  }
  return only
}

function mergeLines(fn: Fn): boolean {
  let changed = false
  const gone = new Set<Block>()
  for (const block of fn.blocks) {
    if (gone.has(block)) continue
    for (;;) {
      const end = block.terminator
      if (end.kind !== 'jump' || end.to === block || end.to === fn.entry || end.to.predecessors.length !== 1)
        break
      const next = end.to
      for (const phi of next.phis) replace(phi, phi.args[0]!)
      for (const value of next.body) {
        value.block = block
        block.body.push(value)
      }
      block.terminator = next.terminator
      for (const after of next.successors) after.predecessors[after.predecessors.indexOf(next)] = block
      block.loop ??= next.loop
      next.terminator = { kind: 'unreachable' }
      gone.add(next)
      changed = true
    }
  }
  if (!changed) return false
  fn.blocks.splice(0, fn.blocks.length, ...fn.blocks.filter((block) => !gone.has(block)))
  resolveAll(fn)
  return true
}

function skipEmpty(fn: Fn): boolean {
  let changed = false
  for (const empty of fn.blocks) {
    const end = empty.terminator
    if (end.kind !== 'jump' || end.to === empty || empty === fn.entry) continue
    if (empty.phis.length > 0 || empty.body.length > 0) continue
    const { to } = end
    for (const from of [...empty.predecessors]) {
      const already = to.predecessors.includes(from)
      if (already && !to.phis.every((phi) => sameWord(phiArgument(phi, from), phiArgument(phi, empty))))
        continue
      retarget(from, empty, to)
      dropPredecessor(empty, from)
      if (!already) addPredecessor(to, from, (phi) => phiArgument(phi, empty))
      to.loop ??= empty.loop
      changed = true
    }
    if (empty.predecessors.length === 0) {
      dropPredecessor(to, empty)
      empty.terminator = { kind: 'unreachable' }
    }
  }
  return changed
}

function sameWord(a: Value, b: Value): boolean {
  return a === b || (a.op === 'const' && b.op === 'const' && a.imm === b.imm)
}

function mergeReturns(fn: Fn): boolean {
  const first = new Map<bigint, Block>()
  let changed = false
  for (const block of fn.blocks) {
    const end = block.terminator
    if (end.kind !== 'return' || end.value.op !== 'const' || block.phis.length > 0 || block === fn.entry)
      continue
    if (block.body.some((value) => value.op !== 'const')) continue
    const same = first.get(end.value.imm)
    if (!same) first.set(end.value.imm, block)
    else {
      const kept = same.terminator
      if (kept.kind === 'return' && kept.value.block !== same) {
        // The constant stands where it dominates this block alone.
        kept.value = makeConst(fn, same, kept.value.imm, kept.value.type, kept.value.span)
        same.body.push(kept.value)
      }
      for (const from of block.predecessors) {
        retarget(from, block, same)
        if (!same.predecessors.includes(from)) same.predecessors.push(from)
      }
      block.predecessors = []
      changed = true
    }
  }
  return changed
}
