/**
 * Random expressions that are well typed and keep the promises the language asks for: divisors that cannot be zero,
 * shift counts in range, values that are there. Intervals are followed roughly, so that few runs leave the contract.
 * Long: kinds of expressions contain each other.
 */
import { checked } from './marks.ts'
import type { Expr, Generation, MapInfo, Maybe, Place } from './scope.ts'
import type { Kind, Leaf, Shape } from './shapes.ts'
import { character, stringLiteral, stringOf, stringTest } from './strings.ts'

const two31 = 1n << 31n
const two32 = 1n << 32n
const two63 = 1n << 63n
const two64 = 1n << 64n
const limit = 1n << 52n

export const bounds: Readonly<Record<'num' | 'u64' | 'i64', readonly [bigint, bigint]>> = {
  num: [-(1n << 44n), 1n << 44n],
  u64: [0n, two64 - 1n],
  i64: [-two63, two63 - 1n],
}

/** Code that may assign something. */
export const changes = /[^=!<>]=[^=]|\+\+|--|\u0003|\bc\d+\(/

const int32 = (text: string, constant = false): Expr => ({
  text,
  kind: 'num',
  low: -two31,
  high: two31 - 1n,
  constant,
})

function exprOf(text: string, kind: Kind, low: bigint, high: bigint, constant = false): Expr {
  return { text, kind, low, high, constant }
}

export function expression(g: Generation, kind: Kind, depth: number): Expr {
  if (kind === 'num') return num(g, depth)
  if (kind === 'bool') return bool(g, depth)
  if (kind === 'str') return exprOf(stringOf(g)?.text ?? stringLiteral(g.r, 8), 'str', 0n, 0n)
  return big(g, kind, depth)
}

// Leaves

function literal(g: Generation, most = two31 - 1n): Expr {
  const { r } = g
  const value = r.weighted([
    [6, BigInt(r.int(10))],
    [2, BigInt(r.int(256))],
    [2, BigInt(r.int(65536))],
    [1, r.pick([255n, 256n, 65535n, 65536n, two31 - 1n, 0x7fff_fffen, 4096n])],
    [1, -BigInt(r.int(1000))],
    [most > two31 ? 2 : 0, r.pick([two32 - 1n, two32, 0x8000_0000n, 1n << 40n])],
  ])
  return exprOf(value < 0n ? `(${value})` : `${value}`, 'num', value, value, true)
}

function bigLiteral(g: Generation, sign: 'u64' | 'i64'): Expr {
  const { r } = g
  const value = r.weighted([
    [6, BigInt(r.int(10))],
    [3, BigInt(r.int(65536))],
    [1, r.pick([two32 - 1n, two32, 1n << 40n, two63 - 1n])],
    [sign === 'u64' ? 1 : 0, r.pick([two63, two64 - 1n, two64 - 2n])],
    [sign === 'i64' ? 3 : 0, -BigInt(1 + r.int(1000))],
  ])
  return exprOf(value < 0n ? `(${value}n)` : `${value}n`, sign, value, value, true)
}

/** A field of a struct that is there. */
export function fieldOf(g: Generation, place: Place, kind: Kind): Expr | undefined {
  const { r } = g
  const arrays = place.shape.arrays.filter((each) => each.element.kind === kind)
  if (arrays.length > 0 && !g.pure && r.chance(25)) {
    const { path, length, element } = r.pick(arrays)
    const index =
      (length & (length - 1)) === 0 ? `(${num(g, 1).text} & ${length - 1})` : `(${small(g, length).text})`
    return exprOf(`${place.name}.${path}[${index}]`, kind, element.low, element.high)
  }
  const leaves = place.shape.leaves.filter((leaf) => leaf.kind === kind)
  if (leaves.length === 0) return undefined
  const leaf = r.pick(leaves)
  return exprOf(`${place.name}.${leaf.path}`, kind, leaf.low, leaf.high)
}

/** A number from 0 to `below` − 1 that the compiler knows to be one. */
function small(g: Generation, below: number): Expr {
  const text = g.r.pick([
    () => `${g.r.int(below)}`,
    () => `(${num(g, 1).text} >>> 0) % ${below}`,
    () => `Math.min(${num(g, 1).text} & 15, ${below - 1})`,
  ])()
  return exprOf(text, 'num', 0n, BigInt(below - 1))
}

function variable(g: Generation, kind: Kind): Expr | undefined {
  const found = g.names.variables.filter((each) => each.kind === kind)
  const fields = g.names.objects.flatMap((each) => each.fields.filter((field) => field.kind === kind))
  const all = [...found, ...found, ...fields]
  return all.length ? g.r.pick(all) : undefined
}

function place(g: Generation, kind: Kind): Expr | undefined {
  const all = g.livePlaces()
  return all.length ? fieldOf(g, g.r.pick(all), kind) : undefined
}

/** What may be undefined, in a form that asks. */
function maybe(g: Generation, kind: Kind, depth: number): Expr | undefined {
  const { r } = g
  const usable = g.names.maybes.filter((each) =>
    each.leaf
      ? each.leaf.kind === kind
      : !each.place!.dead && each.place!.shape.leaves.some((l) => l.kind === kind),
  )
  if (usable.length === 0) return undefined
  const chosen = r.pick(usable)
  const other = expression(g, kind, depth - 1)
  const { name } = chosen
  // Making `other` may have ended the life of what was chosen.
  if (chosen.place?.dead) return undefined
  const [field, leaf] = memberOfMaybe(g, chosen, kind)
  const low = leaf.low < other.low ? leaf.low : other.low
  const high = leaf.high > other.high ? leaf.high : other.high
  const there = chosen.place ? `${name}.${field}` : name
  const text = r.pick([
    chosen.place ? `(${name}?.${field} ?? ${other.text})` : `(${name} ?? ${other.text})`,
    `(${name} === undefined ? ${other.text} : ${there})`,
    `(${name} !== undefined ? ${there} : ${other.text})`,
    chosen.place ? `(${name} ? ${there} : ${other.text})` : `(${name} != null ? ${there} : ${other.text})`,
    `(!(${name} === undefined) ? ${there} : ${other.text})`,
  ])
  return exprOf(text, kind, low, high)
}

function memberOfMaybe(g: Generation, { place: at, leaf }: Maybe, kind: Kind): [string, Leaf] {
  if (leaf) return ['', leaf]
  const found = g.r.pick(at!.shape.leaves.filter((each) => each.kind === kind))
  return [found.path, found]
}

/** A `get`, `view` or call in the middle of an expression. */
function inline(g: Generation, kind: Kind, depth: number): Expr | undefined {
  const { r } = g
  if (g.pure) return undefined
  const maps = g.maps.filter((map) => 'kind' in map.value && map.value.kind === kind)
  const views = g.views.filter((shape) => shape.leaves.some((leaf) => leaf.kind === kind))
  if (maps.length > 0 && r.chance(60)) {
    const map = r.pick(maps)
    const leaf = map.value as Leaf
    const other = expression(g, kind, depth - 1)
    const low = leaf.low < other.low ? leaf.low : other.low
    const high = leaf.high > other.high ? leaf.high : other.high
    return exprOf(`(${map.name}.get(${key(g, map, depth - 1)}) ?? ${other.text})`, kind, low, high)
  }
  if (views.length === 0) return undefined
  const shape = r.pick(views)
  const leaf = r.pick(shape.leaves.filter((each) => each.kind === kind))
  const other = expression(g, kind, depth - 1)
  const low = leaf.low < other.low ? leaf.low : other.low
  const high = leaf.high > other.high ? leaf.high : other.high
  return exprOf(`(pkt.view(${shape.name}, ${offset(g)})?.${leaf.path} ?? ${other.text})`, kind, low, high)
}

/** Where to look in the packet. */
export function offset(g: Generation): string {
  const { r } = g
  return r.weighted([
    [6, () => `${r.pick([0, 0, 4, 8, 12, 14, 14, 20, 34, r.int(40)])}`],
    [1, () => `${r.pick([60, 100, 1000, 40000])}`],
    [3, () => `(${num(g, 1).text} & ${r.pick([7, 15, 31, 63])})`],
    [1, () => `(14 + (${num(g, 1).text} & 15) * 4)`],
    [1, () => `(pkt.length - ${r.between(1, 30)})`],
    [1, () => `(${num(g, 1).text} | 0)`],
  ])()
}

/** A key of `map`, which is there now and then. */
export function key(g: Generation, map: MapInfo, depth: number): string {
  if ('leaves' in map.key) return map.key.literal((leaf) => keyPart(g, leaf, depth))
  return keyPart(g, map.key, depth)
}

function keyPart(g: Generation, leaf: Leaf, depth: number): string {
  const { r } = g
  if (leaf.kind === 'num')
    return r.chance(40) ? `${r.int(4)}` : `(${num(g, depth).text} & ${r.pick([1, 3, 7])})`
  if (leaf.kind === 'bool') return bool(g, depth).text
  if (leaf.kind === 'str') return stringOf(g)?.text ?? stringLiteral(g.r, leaf.size)
  return r.chance(40) ? `${r.int(4)}n` : `(${big(g, leaf.kind, depth).text} & 3n)`
}

/** A call of a function that gives this kind, if there is one. */
export function call(g: Generation, kind: Kind, depth: number): Expr | undefined {
  const usable = g.names.callables.filter((each) => each.result === kind)
  if (usable.length === 0) return undefined
  const chosen = g.r.pick(usable)
  const values = chosen.parameters.map((parameter) => argument(g, parameter, depth - 1))
  const [low, high] = kind === 'bool' || kind === 'str' ? [0n, 1n] : bounds[kind]
  return exprOf(`${chosen.text}(${values.join(', ')})`, kind, low, high)
}

function argument(g: Generation, kind: Kind, depth: number): string {
  return (kind === 'num' ? bounded(g, num(g, depth), bounds.num) : expression(g, kind, depth)).text
}

/** A number within these bounds. */
export function bounded(g: Generation, expr: Expr, [low, high]: readonly [bigint, bigint]): Expr {
  if (expr.low >= low && expr.high <= high) return expr
  return g.r.chance(50)
    ? int32(`(${expr.text} | 0)`, expr.constant)
    : exprOf(`(${expr.text} >>> 0)`, 'num', 0n, two32 - 1n, expr.constant)
}

function leafOf(g: Generation, kind: Kind, depth: number): Expr | undefined {
  return g.r.weighted([
    [8, () => variable(g, kind)],
    [8, () => place(g, kind)],
    [depth > 0 ? 4 : 0, () => maybe(g, kind, depth)],
    [depth > 0 && g.turns < 8 ? 2 : 0, () => inline(g, kind, depth)],
    [depth > 0 ? 3 : 0, () => call(g, kind, depth)],
  ])()
}

// Numbers

export function num(g: Generation, depth: number): Expr {
  const { r } = g
  if (depth <= 0 || r.chance(25)) {
    return (
      leafOf(g, 'num', depth) ??
      variable(g, 'num') ??
      r.weighted<() => Expr>([
        [3, () => literal(g)],
        [2, () => exprOf(g.pure ? 'K1' : 'pkt.length', 'num', 0n, 1500n, g.pure)],
        [1, () => exprOf('cfg.a', 'num', 3n, 3n, true)],
        [1, () => exprOf('cfg.deep.b', 'num', 77n, 77n, true)],
        [1, () => exprOf('list[1]', 'num', 11n, 11n, true)],
        [1, () => exprOf('K1', 'num', 1000n, 1000n, true)],
      ])()
    )
  }
  return r.weighted<() => Expr>([
    [10, () => arithmetic(g, depth)],
    [5, () => division(g, depth)],
    [9, () => bitwise(g, depth)],
    [3, () => unaryNum(g, depth)],
    [4, () => mathCall(g, depth)],
    [4, () => choice(g, 'num', depth)],
    [2, () => exprOf(`(${bool(g, depth - 1).text} ? 1 : 0)`, 'num', 0n, 1n, true)],
    [3, () => fromBig(g, depth)],
    [2, () => sideEffect(g, 'num', depth)],
    [1, () => logicalNum(g, depth)],
    [1, () => length(g)],
  ])()
}

function length(g: Generation): Expr {
  const text = stringOf(g)
  if (!text) return exprOf('list.length', 'num', 3n, 3n, true)
  return exprOf(`${text.text}.length`, 'num', 0n, BigInt(text.size - 1))
}

/** Two operands of which the compiler knows at most one. */
function pair(g: Generation, depth: number): [Expr, Expr] {
  const a = num(g, depth - 1)
  let b = g.r.chance(30) ? literal(g, two64) : num(g, depth - 1)
  if (a.constant && b.constant)
    b = g.pure ? exprOf(`(${b.text} + 0)`, 'num', b.low, b.high, true) : dynamic(g)
  return g.r.chance(50) ? [a, b] : [b, a]
}

function dynamic(g: Generation): Expr {
  return place(g, 'num') ?? exprOf(g.pure ? 'K1' : 'pkt.length', 'num', 0n, 1500n, g.pure)
}

function arithmetic(g: Generation, depth: number): Expr {
  const operator = g.r.pick(['+', '+', '-', '-', '*'])
  let [a, b] = pair(g, depth)
  const result = () => combine(operator, a, b)
  let [low, high] = result()
  if (low < -limit || high > limit) {
    a = bounded(g, a, [-two32, two32])
    b = operator === '*' ? exprOf(`(${b.text} & 0xffff)`, 'num', 0n, 65535n) : bounded(g, b, [-two32, two32])
    ;[low, high] = result()
  }
  const text = checked('n', `(${a.text} ${operator} ${b.text})`)
  return exprOf(text, 'num', low, high, a.constant && b.constant)
}

function combine(operator: string, a: Expr, b: Expr): [bigint, bigint] {
  if (operator === '+') return [a.low + b.low, a.high + b.high]
  if (operator === '-') return [a.low - b.high, a.high - b.low]
  const all = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high]
  return [all.reduce((x, y) => (x < y ? x : y)), all.reduce((x, y) => (x > y ? x : y))]
}

function divisor(g: Generation, depth: number): Expr {
  const { r } = g
  return r.weighted<() => Expr>([
    [3, () => exprOf(`${r.pick([2, 3, 7, 10, 16, 1000, 65536])}`, 'num', 1n, 65536n, true)],
    [1, () => exprOf(`(-${r.pick([1, 2, 3, 10])})`, 'num', -10n, -1n, true)],
    [3, () => exprOf(`((${num(g, depth - 1).text} & ${r.pick([1, 7, 15, 255])}) + 1)`, 'num', 1n, 256n)],
    [1, () => exprOf(`((${num(g, depth - 1).text} >>> 0) + 1)`, 'num', 1n, two32)],
    [1, () => exprOf(`Math.max(${num(g, depth - 1).text}, 1)`, 'num', 1n, limit)],
    [1, () => exprOf(`((${num(g, depth - 1).text} & 255) | 1)`, 'num', 1n, 255n)],
    [1, () => exprOf('cfg.a', 'num', 3n, 3n, true)],
  ])()
}

function division(g: Generation, depth: number): Expr {
  const { r } = g
  const a = num(g, depth - 1)
  const most = a.high > -a.low ? a.high : -a.low
  const whole = r.chance(50)
  const write = (x: string, y: string) => (whole ? `Math.trunc(${x} / ${y})` : `(${x} % ${y})`)
  const named = g.names.variables.filter((each) => each.kind === 'num' && !each.shared)
  if (named.length > 0 && r.chance(30)) {
    const d = r.pick(named)
    const other = num(g, depth - 1)
    const text = r.pick([
      `(${d.text} === 0 ? ${other.text} : ${write(a.text, d.text)})`,
      `(${d.text} !== 0 ? ${write(a.text, d.text)} : ${other.text})`,
      `(${d.text} > 0 ? ${write(a.text, d.text)} : ${other.text})`,
      `(${d.text} ? ${write(a.text, d.text)} : ${other.text})`,
    ])
    // The dividend must not assign the divisor after it was tested.
    if (!changes.test(a.text)) {
      return exprOf(text, 'num', other.low < -most ? other.low : -most, other.high > most ? other.high : most)
    }
  }
  const d = divisor(g, depth)
  if (a.constant && d.constant) return exprOf(`(${a.text} + 0)`, 'num', a.low, a.high, true)
  return exprOf(write(a.text, d.text), 'num', a.low < 0n ? -most : 0n, most, false)
}

function bitwise(g: Generation, depth: number): Expr {
  const { r } = g
  const [a, b] = pair(g, depth)
  const operator = r.pick(['&', '&', '|', '^', '<<', '>>', '>>>', '>>>'])
  const constant = a.constant && b.constant
  if (operator === '>>>') {
    const asUnsigned = r.chance(40)
    const text = `(${a.text} >>> ${asUnsigned ? 0 : b.text})`
    return exprOf(text, 'num', 0n, two32 - 1n, asUnsigned ? a.constant : constant)
  }
  if (operator === '&' && b.low >= 0n && b.high < two31)
    return exprOf(`(${a.text} & ${b.text})`, 'num', 0n, b.high, constant)
  return int32(`(${a.text} ${operator} ${b.text})`, constant)
}

function unaryNum(g: Generation, depth: number): Expr {
  const a = num(g, depth - 1)
  if (g.r.chance(50)) return int32(`(~${a.text})`, a.constant)
  return exprOf(checked('n', `(-${a.text})`), 'num', -a.high, -a.low, a.constant)
}

function mathCall(g: Generation, depth: number): Expr {
  const { r } = g
  const a = num(g, depth - 1)
  const b = num(g, depth - 1)
  const low = a.low < b.low ? a.low : b.low
  const high = a.high > b.high ? a.high : b.high
  const constant = a.constant && b.constant
  return r.pick<() => Expr>([
    () => exprOf(`Math.min(${a.text}, ${b.text})`, 'num', low, high, constant),
    () => exprOf(`Math.max(${a.text}, ${b.text})`, 'num', low, high, constant),
    () =>
      exprOf(
        `Math.max(${a.text}, ${b.text}, ${literal(g).text})`,
        'num',
        low,
        high > two31 ? high : two31,
        constant,
      ),
    () => exprOf(`Math.abs(${a.text})`, 'num', 0n, a.high > -a.low ? a.high : -a.low, a.constant),
    () => int32(`Math.imul(${a.text}, ${b.text})`, constant),
    () => exprOf(`Math.clz32(${a.text})`, 'num', 0n, 32n, a.constant),
  ])()
}

export function choice(g: Generation, kind: Kind, depth: number): Expr {
  const test = condition(g, depth - 1)
  const a = expression(g, kind, depth - 1)
  const b = expression(g, kind, depth - 1)
  const low = a.low < b.low ? a.low : b.low
  const high = a.high > b.high ? a.high : b.high
  return exprOf(`(${test} ? ${a.text} : ${b.text})`, kind, low, high, a.constant || b.constant)
}

function fromBig(g: Generation, depth: number): Expr {
  const a = big(g, g.r.pick(['u64', 'i64']), depth - 1)
  if (a.low >= -limit && a.high <= limit) return exprOf(`Number(${a.text})`, 'num', a.low, a.high, a.constant)
  return g.r.pick<() => Expr>([
    () => exprOf(`Number(${a.text} & 0xffffn)`, 'num', 0n, 65535n, a.constant),
    () => exprOf(`Number(BigInt.asUintN(32, ${a.text}))`, 'num', 0n, two32 - 1n, a.constant),
    () => int32(`Number(BigInt.asIntN(32, ${a.text}))`, a.constant),
    () => exprOf(checked('n', `Number(${a.text} >> 20n)`), 'num', -(1n << 43n), 1n << 44n, a.constant),
  ])()
}

/** An assignment in the middle of an expression. */
function sideEffect(g: Generation, kind: 'num', depth: number): Expr {
  const targets = g.names.variables.filter((each) => each.kind === kind && each.assignable)
  if (targets.length === 0) return arithmetic(g, depth)
  const target = g.r.pick(targets)
  const given = bounded(g, num(g, depth - 1), [-two32, two32])
  const value = target.shared && changes.test(given.text) ? { ...given, text: '5' } : given
  const [low, high] = bounds.num
  return exprOf(
    g.r.pick([
      `(${target.text} = ${value.text})`,
      checked('n', `(${target.text} += ${value.text})`),
      checked('n', `(${target.text} -= ${value.text})`),
      `(${target.text} ^= ${value.text})`,
      checked('n', `(${target.text}++)`),
      checked('n', `(--${target.text})`),
      `(${target.text} &&= ${value.text})`,
      `(${target.text} ||= ${value.text})`,
    ]),
    kind,
    low,
    high,
    true,
  )
}

function logicalNum(g: Generation, depth: number): Expr {
  const a = num(g, depth - 1)
  const b = num(g, depth - 1)
  const low = a.low < b.low ? a.low : b.low
  const high = a.high > b.high ? a.high : b.high
  const zero = low > 0n ? 0n : low
  return exprOf(`(${a.text} ${g.r.pick(['&&', '||'])} ${b.text})`, 'num', zero, high < 0n ? 0n : high, true)
}

// Bigints

const markOf = { u64: 'u', i64: 'i' } as const

export function big(g: Generation, sign: 'u64' | 'i64', depth: number): Expr {
  const { r } = g
  if (depth <= 0 || r.chance(25)) {
    const leaf = leafOf(g, sign, depth) ?? variable(g, sign)
    return leaf ?? (r.chance(40) && !g.pure ? converted(g, sign, depth) : bigLiteral(g, sign))
  }
  return r.weighted<() => Expr>([
    [9, () => bigArithmetic(g, sign, depth)],
    [5, () => bigDivision(g, sign, depth)],
    [5, () => bigBits(g, sign, depth)],
    [4, () => bigShift(g, sign, depth)],
    [4, () => converted(g, sign, depth)],
    [4, () => choice(g, sign, depth)],
    [sign === 'i64' ? 4 : 0, () => bigUnary(g, depth)],
    [sign === 'u64' ? 4 : 0, () => guardedDifference(g, depth)],
  ])()
}

function converted(g: Generation, sign: 'u64' | 'i64', depth: number): Expr {
  const { r } = g
  const bits = r.pick([8, 16, 32, 64, 64])
  const name = sign === 'u64' ? 'BigInt.asUintN' : 'BigInt.asIntN'
  const from = r.chance(60)
    ? `BigInt(${num(g, depth - 1).text})`
    : big(g, r.pick(['u64', 'i64']), depth - 1).text
  const [low, high] =
    sign === 'u64'
      ? [0n, (1n << BigInt(bits)) - 1n]
      : [-(1n << BigInt(bits - 1)), (1n << BigInt(bits - 1)) - 1n]
  return exprOf(`${name}(${bits}, ${from})`, sign, low, high)
}

/** Two operands whose result has this sign. */
function operands(g: Generation, sign: 'u64' | 'i64', depth: number): [Expr, Expr] {
  const { r } = g
  const own = big(g, sign, depth - 1)
  const other = r.chance(30)
    ? bigLiteral(g, sign)
    : big(g, sign === 'i64' && r.chance(30) ? 'u64' : sign, depth - 1)
  const safe = own.constant && other.constant ? converted(g, sign, 1) : other
  return r.chance(50) ? [own, safe] : [safe, own]
}

function cut(g: Generation, expr: Expr, bits: number): Expr {
  const most = (1n << BigInt(bits)) - 1n
  if (expr.low >= 0n && expr.high <= most) return expr
  if (expr.kind === 'i64' && g.r.chance(60)) {
    const half = 1n << BigInt(bits - 1)
    if (expr.low >= -half && expr.high < half) return expr
    if (bits >= 32) return exprOf(`BigInt.asIntN(32, ${expr.text})`, 'i64', -two31, two31 - 1n)
  }
  return exprOf(`(${expr.text} & ${most}n)`, expr.kind, 0n, most)
}

function bigArithmetic(g: Generation, sign: 'u64' | 'i64', depth: number): Expr {
  const operator = g.r.pick(sign === 'u64' ? ['+', '+', '*'] : ['+', '-', '-', '*'])
  let [a, b] = operands(g, sign, depth)
  const [least, most] = bounds[sign]
  let [low, high] = combine(operator, a, b)
  if ((low < least || high > most) && g.r.chance(operator === '*' ? 97 : 75)) {
    a = cut(g, a, operator === '*' ? 32 : 48)
    b = cut(g, b, operator === '*' ? 24 : 48)
    ;[low, high] = combine(operator, a, b)
  }
  const inside = (value: bigint) => (value < least ? least : value > most ? most : value)
  return exprOf(checked(markOf[sign], `(${a.text} ${operator} ${b.text})`), sign, inside(low), inside(high))
}

function bigDivision(g: Generation, sign: 'u64' | 'i64', depth: number): Expr {
  const { r } = g
  const operator = r.pick(['/', '%'])
  const a = big(g, sign, depth - 1)
  const write = (d: string) => checked(markOf[sign], `(${a.text} ${operator} ${d})`)
  const [low, high] = sign === 'u64' ? [0n, a.high] : bounds.i64
  const named = g.names.variables.filter((each) => each.kind === sign && !each.shared)
  const steady = !changes.test(a.text)
  if (named.length > 0 && steady && r.chance(40)) {
    const d = r.pick(named).text
    const other = big(g, sign, depth - 1)
    return exprOf(
      r.pick([
        `(${d} === 0n ? ${other.text} : ${write(d)})`,
        `(${d} !== 0n ? ${write(d)} : ${other.text})`,
        `(${d} > 0n ? ${write(d)} : ${other.text})`,
      ]),
      sign,
      ...bounds[sign],
    )
  }
  const d = r.pick([
    () => `${r.pick([2, 3, 10, 1000])}n`,
    () => `((${big(g, sign, depth - 1).text} & ${r.pick([1, 7, 255])}n) + 1n)`,
    () => `(${big(g, sign, depth - 1).text} | 1n)`,
    () => (sign === 'i64' ? '(-7n)' : '1000000007n'),
  ])()
  if (a.constant)
    return exprOf(
      checked(markOf[sign], `(${converted(g, sign, 1).text} ${operator} ${d})`),
      sign,
      ...bounds[sign],
    )
  return exprOf(write(d), sign, low, high)
}

function bigBits(g: Generation, sign: 'u64' | 'i64', depth: number): Expr {
  const [a, b] = operands(g, sign, depth)
  const operator = g.r.pick(['&', '&', '|', '^'])
  const text = checked(markOf[sign], `(${a.text} ${operator} ${b.text})`)
  const high = operator === '&' && b.low >= 0n ? b.high : bounds[sign][1]
  return exprOf(text, sign, operator === '&' && b.low >= 0n ? 0n : bounds[sign][0], high)
}

function bigShift(g: Generation, sign: 'u64' | 'i64', depth: number): Expr {
  const { r } = g
  const a = big(g, sign, depth - 1)
  const count = r.pick([
    () => `${r.int(64)}n`,
    () => `(${big(g, r.pick(['u64', 'i64']), depth - 1).text} & ${r.pick([7, 31, 63])}n)`,
    () => `BigInt(${num(g, depth - 1).text} & 31)`,
  ])()
  if (a.constant) return a
  if (r.chance(65)) return exprOf(`(${a.text} >> ${count})`, sign, a.low < 0n ? a.low : 0n, a.high)
  const narrow = cut(g, a, 32)
  const small_ = r.pick([`${r.int(20)}n`, `(${big(g, 'u64', depth - 1).text} & 15n)`])
  return exprOf(checked(markOf[sign], `(${narrow.text} << ${small_})`), sign, ...bounds[sign])
}

function bigUnary(g: Generation, depth: number): Expr {
  const a = big(g, g.r.pick(['i64', 'i64', 'u64']), depth - 1)
  if (a.constant) return a
  const safe = a.high >= two63 && g.r.chance(80) ? exprOf(`(${a.text} >> 1n)`, 'i64', 0n, two63 - 1n) : a
  const text = checked('i', `(${g.r.pick(['-', '~'])}${safe.text})`)
  return exprOf(text, 'i64', ...bounds.i64)
}

/** `a >= b ? a - b : …`, whose difference is a u64. */
function guardedDifference(g: Generation, depth: number): Expr {
  const named = g.names.variables.filter((each) => each.kind === 'u64' && !each.shared)
  if (named.length < 2) return bigBits(g, 'u64', depth)
  const [a, b] = [g.r.pick(named).text, g.r.pick(named).text]
  const other = big(g, 'u64', depth - 1)
  return exprOf(
    g.r.pick([
      `(${a} >= ${b} ? ${checked('u', `(${a} - ${b})`)} : ${other.text})`,
      `(${a} < ${b} ? ${other.text} : ${checked('u', `(${a} - ${b})`)})`,
      `(${a} > ${b} ? ${checked('u', `(${a} - ${b})`)} : ${checked('u', `(${b} - ${a})`)})`,
    ]),
    'u64',
    ...bounds.u64,
  )
}

// Conditions

export function bool(g: Generation, depth: number): Expr {
  const { r } = g
  const of = (text: string, constant = false) => exprOf(text, 'bool', 0n, 1n, constant)
  if (depth <= 0 || r.chance(10)) {
    return leafOf(g, 'bool', depth) ?? of(r.chance(10) ? 'cfg.on' : compare(g, 0))
  }
  return r.weighted<() => Expr>([
    [8, () => of(compare(g, depth))],
    [5, () => of(compareBig(g, depth))],
    [4, () => of(`(${bool(g, depth - 1).text} ${r.pick(['&&', '||'])} ${bool(g, depth - 1).text})`)],
    [2, () => of(`!${bool(g, depth - 1).text}`)],
    [2, () => choice(g, 'bool', depth)],
    [3, () => stringTest(g) ?? of(compare(g, depth))],
    [1, () => of(`(!!${num(g, depth - 1).text})`)],
    [1, () => of(`Boolean(${num(g, depth - 1).text})`)],
    [1, () => of(`(${bool(g, depth - 1).text} ${r.pick(['===', '!=='])} ${bool(g, depth - 1).text})`)],
    [g.pure || g.turns > 8 ? 0 : 2, () => of(hasKey(g, depth))],
    [3, () => maybeTest(g) ?? of(compare(g, depth))],
    [1, () => (character(g) ? of(character(g)!) : of(compare(g, depth)))],
  ])()
}

function hasKey(g: Generation, depth: number): string {
  if (g.maps.length === 0) return compare(g, depth)
  const map = g.r.pick(g.maps)
  return `${map.name}.has(${key(g, map, depth - 1)})`
}

/** `v !== undefined && v.f > 3`. */
function maybeTest(g: Generation): Expr | undefined {
  const usable = g.names.maybes.filter((each) => !each.place?.dead)
  if (usable.length === 0) return undefined
  const { name, place: at, leaf } = g.r.pick(usable)
  const found = leaf ?? g.r.pick(at!.shape.leaves)
  const there = at ? `${name}.${found.path}` : name
  const simple = `(${name} ${g.r.pick(['===', '!==', '==', '!='])} undefined)`
  const test =
    found.kind === 'num'
      ? `${there} > ${g.r.int(200)}`
      : found.kind === 'bool'
        ? there
        : found.kind === 'str'
          ? undefined
          : `${there} > ${g.r.int(200)}n`
  if (!test || g.r.chance(30)) return exprOf(simple, 'bool', 0n, 1n)
  const text = g.r.pick([
    `(${name} !== undefined && ${test})`,
    `(${name} === undefined || ${test})`,
    `(${name} != null && !(${test}))`,
    at ? `(!${name} || ${test})` : `(${name} === undefined || !(${test}))`,
  ])
  return exprOf(text, 'bool', 0n, 1n)
}

const comparisons = ['<', '<=', '>', '>=', '===', '!==', '==', '!=']

function compare(g: Generation, depth: number): string {
  const a = num(g, depth - 1)
  let b = g.r.chance(40) ? literal(g) : num(g, depth - 1)
  // What is known must not be past int32 on one side, and not known on both.
  if (a.constant || b.constant || a.high < two31)
    b = b.constant && b.low === b.high && b.high < two31 ? b : int32(`(${b.text} | 0)`)
  const left = a.constant ? `(${a.text} | 0)` : a.text
  return `(${left} ${g.r.pick(comparisons)} ${b.text})`
}

function compareBig(g: Generation, depth: number): string {
  const a = big(g, g.r.pick(['u64', 'i64']), depth - 1)
  const b = big(g, g.r.pick(['u64', 'i64']), depth - 1)
  return `(${a.text} ${g.r.pick(comparisons)} ${b.text})`
}

/** What stands in `if (…)`: a boolean, or anything that has a truth. */
export function condition(g: Generation, depth: number): string {
  return g.r.weighted<() => string>([
    [8, () => bool(g, depth).text],
    [1, () => num(g, depth).text],
    [1, () => big(g, g.r.pick(['u64', 'i64']), depth).text],
  ])()
}

/** A literal of a shape, with random parts. */
export function structLiteral(g: Generation, shape: Shape, depth: number): string {
  return shape.literal((leaf) => fieldValue(g, leaf, depth))
}

/** What is stored into a field or entry of this type: it wraps there. */
export function fieldValue(g: Generation, leaf: Leaf, depth: number): string {
  if (leaf.kind === 'u64' || leaf.kind === 'i64') return big(g, g.r.pick(['u64', 'i64']), depth).text
  if (leaf.kind === 'str') return stringOf(g)?.text ?? stringLiteral(g.r, 20)
  return expression(g, leaf.kind, depth).text
}
