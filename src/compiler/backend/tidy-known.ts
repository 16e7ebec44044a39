/**
 * Drops instructions that make what their register already holds. A forward data-flow over r0…r9: to each register
 * the constant, address or definition whose value it has; a branch on equality teaches its equal side. Edges into
 * blocks that would only make what is there already go past them.
 */
import { BPF_JEQ, BPF_JMP, BPF_JNE } from '../../uapi/index.ts'
import { type Outline, outlineOf } from './flow.ts'
import {
  eachDef,
  isMove,
  LD_IMM64,
  LEA,
  loadedConstant,
  type MBlock,
  type MFn,
  type MInst,
} from './machine.ts'

/** Equal tokens, equal values: a text for what is the same everywhere, else the instruction that made it. */
type Token = string | object
type State = (Token | undefined)[]

/** True if anything changed. */
export function dropKnown(mfn: MFn): boolean {
  const flow = outlineOf(mfn.entry)
  const states = solve(mfn, flow)
  let changed = false
  for (const block of flow.order) {
    const state = [...states.get(block)!]
    const before = block.insts.length
    block.insts = block.insts.filter((inst) => {
      const token = tokenOf(inst, state)
      if (token !== undefined && state[inst.dst] === token) return false
      step(inst, state)
      return true
    })
    if (block.insts.length !== before) changed = true
    if (block.end.kind === 'branch') {
      const { end } = block
      for (const side of ['taken', 'fall'] as const) {
        const past = skip(end[side], edgeState(block, end[side], state))
        if (past !== end[side]) changed = true
        end[side] = past
      }
    }
  }
  return changed
}

function solve(mfn: MFn, flow: Outline<MBlock>): Map<MBlock, State> {
  const states = new Map<MBlock, State>()
  const entry: State = new Array(11).fill(undefined)
  entry[1] = 'context'
  states.set(mfn.entry, entry)
  for (let changed = true; changed; ) {
    changed = false
    for (const block of flow.order) {
      const start = states.get(block)
      if (!start) continue
      const state = [...start]
      for (const inst of block.insts) step(inst, state)
      for (const next of block.successors) {
        if (meetInto(states, next, edgeState(block, next, state))) changed = true
      }
    }
  }
  return states
}

function meetInto(states: Map<MBlock, State>, block: MBlock, from: State): boolean {
  const to = states.get(block)
  if (!to) {
    states.set(block, [...from])
    return true
  }
  let changed = false
  for (const [r, token] of to.entries()) {
    if (token === undefined || token === from[r]) continue
    to[r] = undefined
    changed = true
  }
  return changed
}

const idOfMap = new WeakMap<object, number>()
let maps = 0

/** What `inst` puts into `dst`, if that can be said. */
function tokenOf(inst: MInst, state: State): Token | undefined {
  const constant = loadedConstant(inst)
  if (constant !== undefined) return `= ${constant}`
  if (inst.code === LEA) return `slot ${inst.slot?.id} ${inst.off}`
  if (isMove(inst)) return state[inst.src]
  if (inst.code !== LD_IMM64 || !inst.ref) return undefined
  const { ref } = inst
  if (!('map' in ref)) return undefined
  if (!idOfMap.has(ref.map)) idOfMap.set(ref.map, maps++)
  return `map ${idOfMap.get(ref.map)} ${ref.kind === 'mapValue' ? ref.offset : ''}`
}

function step(inst: MInst, state: State): void {
  const token = tokenOf(inst, state)
  // Another turn of a loop: what this instruction made before is no longer what it makes.
  for (let r = 0; r < state.length; r++) if (state[r] === inst) state[r] = undefined
  let only = 0
  eachDef(inst, (r) => {
    state[r] = undefined
    only++
  })
  if (only !== 1) return
  eachDef(inst, (r) => {
    state[r] = token ?? inst
  })
  // Both hold the same thing from now on, whatever it is.
  if (isMove(inst) && token === undefined) state[inst.src] = inst
}

function edgeState(block: MBlock, to: MBlock, state: State): State {
  const { end } = block
  if (end.kind !== 'branch' || end.taken === end.fall) return state
  const { code, dst, imm } = end.inst
  const equal = code === (BPF_JMP | BPF_JEQ) ? end.taken : code === (BPF_JMP | BPF_JNE) ? end.fall : undefined
  if (to !== equal) return state
  const known = [...state]
  const token = state[dst]
  known[dst] = `= ${BigInt.asUintN(64, BigInt(imm))}`
  // Copies of the register are as equal.
  if (token !== undefined)
    for (let r = 0; r < known.length; r++) if (state[r] === token) known[r] = known[dst]
  return known
}

/** Where control really goes that goes to `block` with `state`. */
function skip(block: MBlock, state: State): MBlock {
  const seen = new Set<MBlock>()
  while (block.end.kind === 'jump' && !seen.has(block)) {
    seen.add(block)
    const useless = block.insts.every((inst) => {
      const token = tokenOf(inst, state)
      return token !== undefined && state[inst.dst] === token
    })
    if (!useless) break
    block = block.end.to
  }
  return block
}
