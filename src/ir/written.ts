/**
 * Whether code may write to a place in a map: what `place += value` asks of the code that made `value`, while it is still as it
 * was lowered. Pointers are told apart by the maps they lead into, and where they begin at the same address, by their bytes.
 */
import { type Fn, resolve, type Value } from './value.ts'

/** `size` bytes at `pointer` + `offset`, in memory of a map. */
export interface Bytes {
  readonly pointer: Value
  readonly offset: number
  readonly size: number
}

/** Whether one of the values that `fn` has got since there were `since` may write to `place`. */
export function mayHaveWritten(fn: Fn, since: number, place: Bytes): boolean {
  return fn.blocks.some(({ body }) => body.some((value) => value.id >= since && mayWrite(value, place)))
}

function mayWrite(value: Value, place: Bytes): boolean {
  const { op, call, callee, args, space, offset, size } = value
  if (op === 'store' || op === 'atomic')
    return space === 'map' && mayOverlap({ pointer: args[0]!, offset, size }, place)
  if (op !== 'call' || !call) return false
  if (callee) return callee.blocks.some(({ body }) => body.some((inner) => mayWrite(inner, place)))
  const { map } = originOf(place.pointer)
  if (map && call.kills?.includes(map)) return true
  const anywhere = { offset: 0, size: Number.POSITIVE_INFINITY }
  return (call.writes ?? []).some((i) => mayOverlap({ pointer: args[i]!, ...anywhere }, place))
}

function mayOverlap(a: Bytes, b: Bytes): boolean {
  const [one, other] = [originOf(a.pointer), originOf(b.pointer)]
  if (one.start.op === 'slot' || other.start.op === 'slot') return false
  if (one.map && other.map && one.map !== other.map) return false
  const [from, to] = [one.at, other.at]
  const sameStart =
    one.start === other.start || (one.start.op === 'mapValue' && other.start.op === 'mapValue')
  if (!sameStart || from === undefined || to === undefined) return true
  return from + a.offset < to + b.offset + b.size && to + b.offset < from + a.offset + a.size
}

/** What a pointer was made from: its map, where that is known, and how far from there it leads, where that is constant. */
function originOf(pointer: Value) {
  let start = resolve(pointer)
  let at: number | undefined = 0
  for (
    ;
    start.op === 'add' || start.op === 'proven' || start.op === 'cast';
    start = resolve(start.args[0]!)
  ) {
    if (start.op !== 'add') continue
    const distance = resolve(start.args[1]!)
    at = at === undefined || distance.op !== 'const' ? undefined : at + Number(distance.imm)
  }
  if (start.op === 'mapValue' && at !== undefined) at += Number(start.imm)
  return { start, at, map: start.op === 'mapValue' ? start.map : start.call?.refersTo }
}
