/**
 * What a packet's `view` gives dies where a call may move the packet; a struct that a map's `get` gives is a reference into the map. It dies at the next call that changes that map (the
 * entry may go, or be another's) and at the end of the loop body it was made in; a use after that is an error. Forward
 * dataflow over the blocks: which references may be dead, and what killed them. A phi is a reference of its own,
 * dead if what came along the edge was. Runs first, while calls are still where the source put them.
 */
import type { Diagnostic, Span } from '../../error/index.ts'
import { type Block, dominators, type Fn, type Loop, packetMemory, type Value } from '../../ir/index.ts'
import type { MapSpec } from '../../object/index.ts'

/** What killed a reference: a call, or the end of a loop's body. */
type Death = { readonly call: Value } | { readonly loop: Loop }
type Dead = Map<Value, Death>

export function checkReferences(fn: Fn, diagnostics: Diagnostic[]): void {
  const maps = referencesOf(fn)
  if (maps.size === 0) return
  const tree = dominators(fn)
  const starts = new Map<Block, Dead>([[fn.entry, new Map()]])
  for (let changed = true; changed; ) {
    changed = false
    for (const block of tree.order) {
      const dead: Dead = new Map(starts.get(block))
      for (const value of block.body) step(value, dead, maps)
      for (const next of block.successors) {
        let into = starts.get(next)
        if (!into) starts.set(next, (into = new Map()))
        const before = into.size
        for (const [value, death] of atEdge(block, next, dead, maps, tree.loops))
          if (!into.has(value)) into.set(value, death)
        changed ||= into.size !== before
      }
    }
  }
  const reported = new Set<string>()
  for (const block of tree.order) {
    const dead: Dead = new Map(starts.get(block))
    for (const value of block.body) {
      for (const reference of usedBy(value)) {
        const death = dead.get(reference)
        if (!death) continue
        const key = `${value.span?.start} ${value.span?.end}`
        if (!reported.has(key)) diagnostics.push(complaint(value.span, maps.get(reference)!, death))
        reported.add(key)
      }
      step(value, dead, maps)
    }
  }
}

/** All values that point into a map, with the maps. */
function referencesOf(fn: Fn): ReadonlyMap<Value, ReadonlySet<MapSpec>> {
  const maps = new Map<Value, Set<MapSpec>>()
  const moves = fn.blocks.some(({ body }) => body.some(({ call }) => call?.kills?.includes(packetMemory)))
  for (let changed = true; changed; ) {
    changed = false
    for (const block of fn.blocks) {
      for (const value of [...block.phis, ...block.body]) {
        const found = [
          ...(value.call?.refersTo ? [value.call.refersTo] : []),
          ...(moves && isPacketPointer(value) ? [packetMemory] : []),
          ...sources(value).flatMap((arg) => [...(maps.get(arg) ?? [])]),
        ]
        for (const map of found) {
          let known = maps.get(value)
          if (!known) maps.set(value, (known = new Set()))
          if (known.has(map)) continue
          known.add(map)
          changed = true
        }
      }
    }
  }
  return maps
}

/** Start and end of the packet are all that contexts have of pointers. */
function isPacketPointer({ op, space, type }: Value): boolean {
  return op === 'load' && space === 'ctx' && type === 'ptr'
}

/** The operands whose address lives on in the value. */
function sources(value: Value): readonly Value[] {
  if (value.op === 'phi') return value.args
  if (value.op === 'proven' || value.op === 'cast') return value.args.slice(0, 1)
  return value.op === 'add' && value.type === 'ptr' ? value.args : []
}

/** Where the value goes through an address. */
function usedBy(value: Value): readonly Value[] {
  if (value.op === 'call') return value.args
  return value.op === 'load' || value.op === 'store' || value.op === 'atomic' ? value.args.slice(0, 1) : []
}

function step(value: Value, dead: Dead, maps: ReadonlyMap<Value, ReadonlySet<MapSpec>>): void {
  for (const killed of value.call?.kills ?? []) {
    for (const [reference, into] of maps)
      if (into.has(killed) && !dead.has(reference)) dead.set(reference, { call: value })
  }
  if (!maps.has(value)) return
  dead.delete(value)
  for (const arg of sources(value)) {
    const death = dead.get(arg)
    if (death) dead.set(value, death)
  }
}

/** What is dead at the start of `to` when control comes from `from`. */
function atEdge(
  from: Block,
  to: Block,
  dead: Dead,
  maps: ReadonlyMap<Value, ReadonlySet<MapSpec>>,
  loops: readonly Loop[],
): Dead {
  const index = to.predecessors.indexOf(from)
  const after: Dead = new Map(dead)
  const loop = loops.find((each) => each.header === to && each.latches.includes(from))
  for (const phi of to.phis) {
    if (!maps.has(phi)) continue
    const arg = phi.args[index]!
    const death = dead.get(arg)
    if (death) after.set(phi, death)
    else if (loop && arg !== phi && maps.has(arg) && loop.blocks.has(arg.block)) after.set(phi, { loop })
    else after.delete(phi)
  }
  return after
}

function complaint(span: Span | undefined, maps: ReadonlySet<MapSpec>, death: Death): Diagnostic {
  const [map] = maps
  const name = !map?.name ? 'a map' : map === packetMemory ? map.name : `map ${map.name}`
  const where = 'call' in death ? death.call.span : death.loop.header.loop?.span
  const message = 'call' in death ? 'it died here' : 'it died at the end of the body of this loop'
  return {
    code: 'SK1050',
    message: `this reference into ${name} is used after it died`,
    span,
    hint: 'get it again',
    ...(where ? { notes: [{ message, span: where }] } : {}),
  }
}
