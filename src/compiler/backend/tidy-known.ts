/**
 * Drops instructions that make what their register already holds. A forward data-flow over r0…r9 and the slots where
 * registers are saved: to each the constant, address or definition whose value it has; a branch on equality teaches its
 * equal side. Edges into blocks that would only make what is there already go past them.
 *
 * What is saved and still in a register comes from there: what a branch said of it the verifier knows of registers, and
 * of a saved copy only since Linux 6.8.
 */
import type { Slot } from '../../ir/index.ts'
import { BPF_DW, BPF_JEQ, BPF_JMP, BPF_JNE, BPF_LDX, BPF_MEM, BPF_STX } from '../../uapi/index.ts'
import { type Outline, outlineOf } from './flow.ts'
import {
  eachDef,
  framePointer,
  isMove,
  LD_IMM64,
  LEA,
  loadedConstant,
  type MBlock,
  type MFn,
  MInst,
  MOV64_X,
} from './machine.ts'

/** Equal tokens, equal values: a text for what is the same everywhere, else the instruction that made it. */
type Token = string | object
/** Of r0…r10, and behind them of the slots where registers are saved. */
type State = (Token | undefined)[]

const registers = framePointer + 1

/** The places in a state of the slots where registers are saved. */
type Saved = ReadonlyMap<Slot, number>

/** Drops what is known in `mfn`, which saves registers in `slots` and nothing else there. True if anything changed. */
export function dropKnown(mfn: MFn, slots: readonly Slot[] = []): boolean {
  const saved: Saved = new Map(slots.map((slot, i) => [slot, registers + i]))
  const flow = outlineOf(mfn.entry)
  const states = solve(mfn, flow, saved)
  let changed = false
  for (const block of flow.order) {
    const state = [...states.get(block)!]
    const before = block.insts.length
    block.insts = block.insts.flatMap((inst) => {
      const token = tokenOf(inst, state, saved)
      if (token !== undefined && state[inst.dst] === token) return []
      const holder = savedIn(inst, LOAD, saved) && token !== undefined ? state.indexOf(token) : -1
      const kept = holder >= 0 && holder < registers ? move(inst, holder) : inst
      if (kept !== inst) changed = true
      step(kept, state, saved)
      return [kept]
    })
    if (block.insts.length !== before) changed = true
    if (block.end.kind === 'branch') {
      const { end } = block
      for (const side of ['taken', 'fall'] as const) {
        const past = skip(end[side], edgeState(block, end[side], state), saved)
        if (past !== end[side]) changed = true
        end[side] = past
      }
    }
  }
  return changed
}

const LOAD = BPF_LDX | BPF_MEM | BPF_DW
const STORE = BPF_STX | BPF_MEM | BPF_DW

/** The place of the slot that `inst`, by its code, loads a register from or saves one in. */
function savedIn({ code, slot }: MInst, wanted: number, saved: Saved): number | undefined {
  return code === wanted && slot ? saved.get(slot) : undefined
}

function move({ dst, span }: MInst, src: number): MInst {
  const inst = new MInst(MOV64_X, dst, src, 0, 0)
  inst.span = span
  return inst
}

function solve(mfn: MFn, flow: Outline<MBlock>, saved: Saved): Map<MBlock, State> {
  const states = new Map<MBlock, State>()
  const entry: State = new Array(registers + saved.size).fill(undefined)
  entry[1] = 'context'
  states.set(mfn.entry, entry)
  for (let changed = true; changed; ) {
    changed = false
    for (const block of flow.order) {
      const start = states.get(block)
      if (!start) continue
      const state = [...start]
      for (const inst of block.insts) step(inst, state, saved)
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
function tokenOf(inst: MInst, state: State, saved: Saved): Token | undefined {
  const constant = loadedConstant(inst)
  if (constant !== undefined) return `= ${constant}`
  if (inst.code === LEA) return `slot ${inst.slot?.id} ${inst.off}`
  if (isMove(inst)) return state[inst.src]
  const place = savedIn(inst, LOAD, saved)
  if (place !== undefined) return state[place]
  if (inst.code !== LD_IMM64 || !inst.ref) return undefined
  const { ref } = inst
  if (!('map' in ref)) return undefined
  if (!idOfMap.has(ref.map)) idOfMap.set(ref.map, maps++)
  return `map ${idOfMap.get(ref.map)} ${ref.kind === 'mapValue' ? ref.offset : ''}`
}

function step(inst: MInst, state: State, saved: Saved): void {
  const token = tokenOf(inst, state, saved)
  // Another turn of a loop: what this instruction made before is no longer what it makes.
  for (let r = 0; r < state.length; r++) if (state[r] === inst) state[r] = undefined
  const kept = savedIn(inst, STORE, saved)
  if (kept !== undefined) state[kept] = state[inst.src] ??= inst
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
  if (token !== undefined) return
  const place = isMove(inst) ? inst.src : savedIn(inst, LOAD, saved)
  if (place !== undefined) state[place] = inst
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
function skip(block: MBlock, state: State, saved: Saved): MBlock {
  const seen = new Set<MBlock>()
  while (block.end.kind === 'jump' && !seen.has(block)) {
    seen.add(block)
    const useless = block.insts.every((inst) => {
      const token = tokenOf(inst, state, saved)
      return token !== undefined && state[inst.dst] === token
    })
    if (!useless) break
    block = block.end.to
  }
  return block
}
