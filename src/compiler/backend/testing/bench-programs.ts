/**
 * Small programs in IR, as a good front end would hand them to the back end: twins of those C programs of
 * bench/codegen-c that the back end's tests compare with clang by instruction count, and run.
 */
import { type Block, Builder, Fn, type Value } from '../../../ir/index.ts'
import type { MapSpec } from '../../../object/index.ts'
import {
  BPF_FUNC_get_current_pid_tgid,
  BPF_FUNC_ktime_get_ns,
  BPF_FUNC_map_lookup_elem,
  BPF_FUNC_map_update_elem,
  BPF_MAP_TYPE_HASH,
  BPF_MAP_TYPE_PERCPU_ARRAY,
} from '../../../uapi/index.ts'

/** Offsets of `data` and `data_end` in struct __sk_buff, and in struct xdp_md. */
const skb = { data: 76, end: 80 }
const xdp = { data: 0, end: 4 }

/** A phi in `block`, args to be set. */
export function phi(fn: Fn, block: Block, type: Value['type'], ...args: Value[]): Value {
  const value = fn.value('phi', type, args)
  value.block = block
  block.phis.push(value)
  return value
}

function start(name: string): { fn: Fn; b: Builder; context: Value } {
  const fn = new Fn(name)
  const b = new Builder(fn, fn.block())
  return { fn, b, context: b.param(0) }
}

/** Loads the packet's bounds and leaves the builder where `length` bytes are there; otherwise returns `refusal`. */
function packet(b: Builder, context: Value, at: typeof skb, length: number, refusal: number): Value {
  const data = b.load('ptr', context, { offset: at.data, size: 4, space: 'ctx' })
  const end = b.load('ptr', context, { offset: at.end, size: 4, space: 'ctx' })
  const short = b.fn.block()
  const enough = b.fn.block()
  b.branch(b.compare('ugt', b.alu('add', data, b.const(length)), end), short, enough)
  b.block = short
  b.return(b.const(refusal))
  b.block = enough
  return data
}

/** `for (i = 0; i != bound; i += step)`: the body gets i and the carried value, and returns the next one. */
function loop(
  b: Builder,
  bound: number,
  step: number,
  init: Value,
  body: (i: Value, carried: Value) => Value,
): Value {
  const { fn } = b
  const zero = b.const(0)
  const header = fn.block()
  const inside = fn.block()
  const after = fn.block()
  b.jump(header)
  b.block = header
  const i = phi(fn, header, 'num', zero)
  const carried = phi(fn, header, init.type, init)
  b.branch(b.compare('ult', i, b.const(bound)), inside, after)
  b.block = inside
  const next = body(i, carried)
  i.args.push(b.alu('add', i, b.const(step)))
  carried.args.push(next)
  b.jump(header)
  b.block = after
  return carried
}

export function csum64(): Fn {
  const { fn, b, context } = start('csum64')
  const data = packet(b, context, skb, 64, -1)
  const sum = loop(b, 64, 2, b.const(0), (i, carried) => {
    const word = b.load('num', b.alu('add', data, i, 'ptr'), { size: 2, space: 'packet' })
    return b.alu('add', carried, word, 'num', 32)
  })
  const fold = (x: Value) =>
    b.alu(
      'add',
      b.alu('and', x, b.const(0xffff), 'num', 32),
      b.alu('shr', x, b.const(16), 'num', 32),
      'num',
      32,
    )
  const folded = fold(fold(sum))
  b.return(b.unary('zext16', b.alu('xor', folded, b.const(-1), 'num', 32)))
  return fn
}

export function fnv1a64(): Fn {
  const { fn, b, context } = start('fnv1a64')
  const data = packet(b, context, skb, 64, -1)
  const h = loop(b, 32, 1, b.const(0xcbf29ce484222325n, 'u64'), (i, carried) => {
    const byte = b.load('u64', b.alu('add', data, i, 'ptr'), { size: 1, space: 'packet' })
    return b.alu('mul', b.alu('xor', carried, byte), b.const(0x100000001b3n, 'u64'))
  })
  b.return(b.unary('zext32', b.alu('xor', h, b.alu('shr', h, b.const(32, 'u64')))))
  return fn
}

export function log2Pure(): Fn {
  const { fn, b, context } = start('log2_pure')
  const data = packet(b, context, skb, 64, -1)
  const sum = loop(b, 64, 8, b.const(0), (i, carried) => {
    let v = b.load('u64', b.alu('add', data, i, 'ptr'), { size: 8, space: 'packet' })
    let r: Value = b.const(0)
    for (const shift of [32, 16, 8, 4, 2]) {
      const high = b.alu('shr', v, b.const(shift))
      const then = fn.block()
      const join = fn.block()
      const before = b.block
      b.branch(b.compare('ne', high, b.const(0)), then, join)
      b.block = then
      const more = b.alu('add', r, b.const(shift), 'num', 32)
      b.jump(join)
      b.block = join
      const order = join.predecessors[0] === before
      v = phi(fn, join, 'u64', ...(order ? [v, high] : [high, v]))
      r = phi(fn, join, 'num', ...(order ? [r, more] : [more, r]))
    }
    const one = b.alu('shr', v, b.const(1))
    return b.alu('add', carried, b.alu('add', r, one, 'num', 32), 'num', 32)
  })
  b.return(sum)
  return fn
}

const hash = (name: string): MapSpec => ({
  name,
  type: BPF_MAP_TYPE_HASH,
  keySize: 4,
  valueSize: 8,
  maxEntries: 10240,
  flags: 0,
})

const helper = (id: number, name: string, effect: 'const' | 'volatile' | 'write') => ({
  helper: id,
  name,
  effect,
})
const lookup = helper(BPF_FUNC_map_lookup_elem, 'map_lookup_elem', 'volatile')
const update = helper(BPF_FUNC_map_update_elem, 'map_update_elem', 'write')
const pidTgid = helper(BPF_FUNC_get_current_pid_tgid, 'get_current_pid_tgid', 'const')

export function countPid(): Fn {
  const { fn, b } = start('count_pid')
  const counts = hash('counts')
  const key = fn.slot(4, 4, 'pid')
  const one = fn.slot(8, 8, 'one')
  const pid = b.alu('shr', b.call(pidTgid, [], 'u64'), b.const(32))
  b.store(b.slot(key), pid, { size: 4, space: 'stack' })
  const found = b.call(lookup, [b.map(counts), b.slot(key)], 'ptr')
  const missing = fn.block()
  const there = fn.block()
  const done = fn.block()
  b.branch(b.compare('eq', found, b.const(0)), missing, there)
  b.block = there
  b.atomic('add', found, b.const(1, 'u64'), { size: 8, space: 'map' })
  b.jump(done)
  b.block = missing
  b.store(b.slot(one), b.const(1, 'u64'), { size: 8, space: 'stack' })
  b.call(update, [b.map(counts), b.slot(key), b.slot(one), b.const(1)], 'num')
  b.jump(done)
  b.block = done
  b.return(b.const(0))
  return fn
}

export function latStart(): Fn {
  const { fn, b } = start('lat_start')
  const map = hash('start')
  const key = fn.slot(4, 4, 'tid')
  const now = fn.slot(8, 8, 'now')
  b.store(b.slot(key), b.call(pidTgid, [], 'u64'), { size: 4, space: 'stack' })
  const time = b.call(helper(BPF_FUNC_ktime_get_ns, 'ktime_get_ns', 'volatile'), [], 'u64')
  b.store(b.slot(now), time, { size: 8, space: 'stack' })
  b.call(update, [b.map(map), b.slot(key), b.slot(now), b.const(0)], 'num')
  b.return(b.const(0))
  return fn
}

export function xdpProtoSwitch(): Fn {
  const { fn, b, context } = start('xdp_proto_switch')
  const classes: MapSpec = {
    name: 'classes',
    type: BPF_MAP_TYPE_PERCPU_ARRAY,
    keySize: 4,
    valueSize: 8,
    maxEntries: 16,
    flags: 0,
  }
  const key = fn.slot(4, 4, 'class')
  const data = packet(b, context, xdp, 34, 0)
  const etherType = b.load('num', data, { offset: 12, size: 2, space: 'packet' })
  const ip = fn.block()
  const join = fn.block()
  const kinds: Value[] = []
  const acts: Value[] = []
  const leave = (kind: number, act: number) => {
    kinds.push(b.const(kind))
    acts.push(b.const(act))
    b.jump(join)
  }
  const other = fn.block()
  b.branch(b.compare('eq', etherType, b.const(8)), ip, other)
  b.block = other
  leave(0, 2)
  b.block = ip
  const protocol = b.load('num', data, { offset: 23, size: 1, space: 'packet' })
  const cases = [
    [1, 1, 2],
    [2, 2, 1],
    [6, 3, 2],
    [17, 4, 2],
    [41, 5, 1],
    [47, 6, 2],
    [50, 7, 2],
    [51, 7, 2],
    [58, 8, 1],
    [89, 9, 2],
    [132, 10, 2],
  ] as const
  for (const [value, kind, act] of cases) {
    const yes = fn.block()
    const no = fn.block()
    b.branch(b.compare('eq', protocol, b.const(value)), yes, no)
    b.block = yes
    leave(kind, act)
    b.block = no
  }
  leave(11, 1)
  b.block = join
  const kind = phi(fn, join, 'num', ...kinds)
  const act = phi(fn, join, 'num', ...acts)
  b.store(b.slot(key), kind, { size: 4, space: 'stack' })
  const found = b.call(lookup, [b.map(classes), b.slot(key)], 'ptr')
  const there = fn.block()
  const done = fn.block()
  b.branch(b.compare('ne', found, b.const(0)), there, done)
  b.block = there
  const count = b.load('u64', found, { size: 8, space: 'map' })
  b.store(found, b.alu('add', count, b.const(1, 'u64')), { size: 8, space: 'map' })
  b.jump(done)
  b.block = done
  b.return(act)
  return fn
}
