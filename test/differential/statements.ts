/**
 * Random statements, one per line, blocks in braces of their own lines (so that the shrinker can cut by lines). Long:
 * kinds of statements contain each other.
 */
import {
  big,
  bool,
  bounded,
  bounds,
  changes,
  condition,
  expression,
  fieldOf,
  fieldValue,
  key,
  num,
  offset,
  structLiteral,
} from './expressions.ts'
import { localData } from './local-data.ts'
import { checked } from './marks.ts'
import type { Expr, Generation, MapInfo, Maybe, Place, Variable } from './scope.ts'
import type { Kind, Leaf, Shape } from './shapes.ts'
import { stringLiteral, stringOf, words } from './strings.ts'
import { wholeLanguage } from './whole.ts'

const two32 = 1n << 32n
const integerKinds = ['num', 'num', 'u64', 'i64'] as const

export function statements(g: Generation, count: number): string[] {
  const lines: string[] = []
  for (let i = 0; i < count && g.budget > 0; i++) lines.push(...statement(g))
  return lines
}

function statement(g: Generation): string[] {
  g.budget--
  const deep = g.jumps.length > 2 || g.turns > 16
  return g.r.weighted<() => string[]>([
    [10, () => declaration(g)],
    [9, () => assignment(g)],
    [deep ? 1 : 6, () => ifStatement(g)],
    [deep ? 0 : 2, () => switchStatement(g)],
    [deep ? 0 : 6, () => loop(g)],
    [deep || g.pure || !g.goesThrough ? 0 : 2, () => loopOver(g)],
    [g.pure ? 0 : 7, () => view(g)],
    [g.pure || g.maps.length === 0 ? 0 : 7, () => lookup(g)],
    [g.pure || g.maps.length === 0 ? 0 : 6, () => mapWrite(g)],
    [g.pure ? 0 : 6, () => fieldWrite(g)],
    [g.pure || g.histograms.length === 0 ? 0 : 2, () => record(g)],
    [g.pure || g.rings.length === 0 ? 0 : 3, () => output(g)],
    [2, () => objectLiteral(g)],
    [2, () => objectWrite(g)],
    [g.pure || deep ? 0 : 2, () => closure(g)],
    [2, () => text(g)],
    [2, () => [`if (${condition(g, 2)}) ${leave(g)}`]],
    [1, () => destructuring(g)],
    [g.hasLocalData ? 8 : 0, () => localData(g)],
    [g.isWhole ? 8 : 0, () => wholeLanguage(g)],
  ])()
}

/** A way out of here: `return`, `break`, `continue`. */
export function leave(g: Generation): string {
  const { r } = g
  const loops = g.jumps.filter((jump) => jump.loop)
  if (loops.length > 0 && r.chance(75)) {
    const { label } = r.pick(loops)
    const innermost = g.jumps.at(-1)!
    const to = label && (r.chance(40) || loops.at(-1)!.label !== label || !innermost.loop) ? ` ${label}` : ''
    // Without a label a loop deeper than the innermost cannot be meant.
    return `${r.pick(['break', 'continue'])}${to}`.replace(
      /^continue$/,
      innermost.loop ? 'continue' : 'break',
    )
  }
  return returned(g, 2)
}

export function returned(g: Generation, depth: number): string {
  const value = expression(g, g.result, depth)
  return `return ${g.result === 'num' ? bounded(g, value, bounds.num).text : value.text}`
}

function declare(g: Generation, name: string, kind: Kind, assignable: boolean, value?: Expr): void {
  const [low, high] = kind === 'bool' || kind === 'str' ? [0n, 1n] : bounds[kind]
  const narrow = !assignable && value && kind !== 'bool' && kind !== 'str'
  g.names.variables.push({
    text: name,
    kind,
    low: narrow ? value.low : low,
    high: narrow ? value.high : high,
    constant: false,
    assignable,
  })
}

function declaration(g: Generation): string[] {
  const { r } = g
  const kind: Kind = r.chance(15) ? 'bool' : r.pick(integerKinds)
  const value = kind === 'num' ? bounded(g, num(g, 3), bounds.num) : expression(g, kind, 3)
  const assignable = r.chance(60)
  const name = g.fresh('v')
  declare(g, name, kind, assignable, value)
  return [`${assignable ? 'let' : 'const'} ${name} = ${value.text}`]
}

function target(g: Generation, kind?: Kind): Variable | undefined {
  const all = g.names.variables.filter((each) => each.assignable && (!kind || each.kind === kind))
  return all.length ? g.r.pick(all) : undefined
}

function assignment(g: Generation): string[] {
  // A line that starts with a parenthesis would be a call of the line before.
  return assignmentLines(g).map((line) => line.replace(/^\u0001/, ';\u0001'))
}

function assignmentLines(g: Generation): string[] {
  const { r } = g
  const to = target(g)
  if (!to) return declaration(g)
  const { text: name, kind, shared } = to
  // What others see changes in one step: that step takes the value of then, not the one of before the right side.
  const alone = (value: Expr): Expr =>
    shared && changes.test(value.text) ? { ...value, text: kind === 'num' ? '5' : '5n' } : value
  if (kind === 'bool') return [`${name} = ${bool(g, 2).text}`]
  if (kind === 'num') {
    const value = alone(bounded(g, num(g, 3), [-two32, two32]))
    return [
      r.weighted([
        [5, `${name} = ${value.text}`],
        [3, checked('n', `(${name} ${r.pick(['+=', '-='])} ${value.text})`)],
        [3, `${name} ${r.pick(['^=', '|=', '&=', '>>=', '>>>=', '<<='])} ${value.text}`],
        [1, checked('n', `(${name} *= ${r.between(2, 5)})`)],
        [1, `${name} %= ${r.pick([3, 10, 255, 65536])}`],
        [2, checked('n', r.pick([`${name}++`, `${name}--`, `++${name}`, `--${name}`]))],
      ]),
    ]
  }
  const value = alone(big(g, kind as 'u64' | 'i64', 3))
  const mark = kind === 'u64' ? 'u' : 'i'
  return [
    r.weighted([
      [5, `${name} = ${value.text}`],
      [2, checked(mark, `(${name} += (${value.text} & 0xffffffffn))`)],
      [kind === 'i64' ? 2 : 0, checked(mark, `(${name} -= (${value.text} & 0xffffffffn))`)],
      [2, checked(mark, `(${name} ${r.pick(['^=', '|=', '&='])} ${value.text})`)],
      [1, `${name} >>= ${r.int(64)}n`],
      [1, checked(mark, `(${name} /= ${r.pick([2, 3, 10])}n)`)],
      [2, checked(mark, r.pick([`${name}++`, `++${name}`]))],
    ]),
  ]
}

function block(g: Generation, count: number): string[] {
  return g.inScope(() => statements(g, count)).map((line) => `  ${line}`)
}

function ifStatement(g: Generation): string[] {
  const { r } = g
  const test = condition(g, 3)
  const lines = [`if (${test}) {`, ...block(g, r.between(1, 3))]
  if (r.chance(20)) lines.push(`} else if (${condition(g, 2)}) {`, ...block(g, r.between(1, 2)))
  if (r.chance(40)) lines.push('} else {', ...block(g, r.between(1, 3)))
  return [...lines, '}']
}

function switchStatement(g: Generation): string[] {
  const { r } = g
  const s = r.chance(25) ? stringOf(g) : undefined
  const kind = s ? 'str' : r.pick(['num', 'num', 'u64'] as const)
  const subject = s
    ? s.text
    : kind === 'num'
      ? r.pick([`${num(g, 2).text} & 7`, `${num(g, 2).text} | 0`])
      : `${big(g, 'u64', 2).text} & 3n`
  const lines = [`switch (${subject}) {`]
  const count = r.between(1, 4)
  const fallback = r.int(count * 2)
  const seen = new Set<string>()
  for (let i = 0; i < count; i++) {
    const label = s ? stringLiteral(r, s.size) : kind === 'num' ? `${r.int(8)}` : `${r.int(4)}n`
    if (seen.has(label)) continue
    seen.add(label)
    lines.push(i === fallback ? '  default: {' : `  case ${label}: {`)
    g.jumps.push({ label: undefined, loop: false })
    lines.push(...block(g, r.between(1, 2)).map((line) => `  ${line}`))
    g.jumps.pop()
    lines.push('  }')
    if (r.chance(70)) lines.push('  break')
  }
  return [...lines, '}']
}

/** Runs `body` where references into maps made before are not to be seen. */
function withoutReferences<T>(g: Generation, body: () => T): T {
  return g.inScope(() => {
    const lasts = (place: Place | undefined) => !place?.map
    g.names.places = g.names.places.filter(lasts)
    g.names.maybes = g.names.maybes.filter(({ place }) => lasts(place))
    return body()
  })
}

/** Runs `body` as the body of a loop: references into maps do not live in it. */
function looped(g: Generation, turns: number, label: string | undefined, body: () => string[]): string[] {
  const before = g.turns
  g.turns *= turns
  g.jumps.push({ label, loop: true })
  const lines = withoutReferences(g, body)
  g.jumps.pop()
  g.turns = before
  return lines.map((line) => `  ${line}`)
}

function loop(g: Generation): string[] {
  const { r } = g
  const label = r.chance(30) ? g.fresh('l') : undefined
  const before = label ? `${label}: ` : ''
  const turns = r.between(1, g.turns > 1 ? 4 : 8)
  const i = g.fresh('i')
  const counted = (low: number, high: number, make: (body: string[]) => string[]) =>
    make(
      looped(g, turns, label, () => {
        g.names.variables.push({
          text: i,
          kind: 'num',
          low: BigInt(low),
          high: BigInt(high),
          constant: false,
          assignable: false,
        })
        return statements(g, r.between(1, 3))
      }),
    )
  const step = r.pick([1, 1, 2, 3])
  // What is asked at each turn cannot hold on to a reference either.
  const bound = withoutReferences(g, () =>
    r.pick([
      `${turns}`,
      `(${num(g, 1).text} & ${turns > 3 ? 3 : 1})`,
      `Math.min(${num(g, 1).text}, ${turns})`,
      `(${num(g, 1).text} >>> 0) % ${turns + 1}`,
    ]),
  )
  // Ends that the verifier does not see by itself.
  const shrinking = r.pick([`${i} >> 2`, `${i} >> 2`, `Math.trunc(${i} / 5)`, `${i} & (${i} - 1)`])
  const start = withoutReferences(g, () => `(${num(g, 1).text} >>> 0) % 3`)
  const also = withoutReferences(g, () => condition(g, 1))
  return r.weighted<() => string[]>([
    [
      4,
      () =>
        counted(0, turns, (body) => [
          `${before}for (let ${i} = 0; ${i} < ${bound}; ${i} += ${step}) {`,
          ...body,
          '}',
        ]),
    ],
    [
      1,
      () =>
        counted(0, turns, (body) => [
          `${before}for (let ${i} = ${start}; ${i} < ${turns}; ${i} += 1 + ${i} % 2) {`,
          ...body,
          '}',
        ]),
    ],
    [3, () => counted(0, turns, (body) => [`${before}for (const ${i} of range(${bound})) {`, ...body, '}'])],
    [
      2,
      () =>
        counted(0, turns, (body) => [`${before}for (let ${i} = ${turns}; ${i} > 0; ${i}--) {`, ...body, '}']),
    ],
    [
      1,
      () =>
        counted(0, turns, (body) => [
          `${before}for (let ${i} = 1; ${i} <= ${turns} && ${also}; ${i}++) {`,
          ...body,
          '}',
        ]),
    ],
    [
      2,
      () =>
        counted(0, turns + 1, (body) => [
          `let ${i} = 0`,
          `${before}while (${i} < ${turns}) {`,
          `  ${i}++`,
          ...body,
          '}',
        ]),
    ],
    [
      1,
      () =>
        counted(0, turns + 1, (body) => [
          `let ${i} = 0`,
          `${before}while (${i} < ${turns} && ${also}) {`,
          `  ${i} += 1`,
          ...body,
          '}',
        ]),
    ],
    [
      1,
      () =>
        counted(0, turns, (body) => [
          `let ${i} = ${turns}`,
          `${before}do {`,
          `  ${i}--`,
          ...body,
          `} while (${i} > 0)`,
        ]),
    ],
    [
      1,
      () =>
        counted(0, 65536, (body) => [
          `let ${i} = ${num(g, 1).text} & 255`,
          `${before}while (${i} !== 0) {`,
          `  ${i} = ${shrinking}`,
          ...body,
          '}',
        ]),
    ],
  ])()
}

/** Over what is visited in a known order: entries of arrays, and elements of a literal. */
function loopOver(g: Generation): string[] {
  const { r } = g
  const arrays = g.maps.filter((map) => map.entries <= 8 && /array/i.test(map.verb))
  const label = r.chance(30) ? g.fresh('l') : undefined
  const before = label ? `${label}: ` : ''
  if (arrays.length === 0 || r.chance(25)) {
    const elements = withoutReferences(g, () =>
      // Of a constant the compiler would know too much in one turn and not in the next.
      Array.from(
        { length: r.between(1, 3) },
        () => `${bounded(g, num(g, 2), [-two32, two32]).text} + (pkt.length & 7)`,
      ),
    )
    const name = g.fresh('e')
    const body = looped(g, elements.length, label, () => {
      declare(g, name, 'num', false)
      return statements(g, r.between(1, 2))
    })
    return [`${before}for (const ${name} of [${elements.join(', ')}]) {`, ...body, '}']
  }
  const map = r.pick(arrays)
  const [i, value] = [g.fresh('i'), g.fresh('x')]
  if (g.isWhole && r.chance(40)) return visited(g, map, value, i)
  const part = r.pick(['entries', 'keys', 'values'] as const)
  const body = looped(g, map.entries, label, () => {
    if (part !== 'values') declare(g, i, 'num', false)
    if (part !== 'keys') bindValue(g, map, value)
    return statements(g, r.between(1, 3))
  })
  const what = {
    entries: `[${i}, ${value}] of ${map.name}`,
    keys: `${i} of ${map.name}.keys()`,
    values: `${value} of ${map.name}.values()`,
  }
  return [`${before}for (const ${what[part]}) {`, ...body, '}']
}

/** A function for each entry: a `return` of it goes on with the next. */
function visited(g: Generation, map: MapInfo, value: string, key: string): string[] {
  const outer = { jumps: g.jumps, result: g.result }
  g.result = 'num'
  g.jumps = []
  const body = looped(g, map.entries, undefined, () => {
    // The loop around its turns is not one that can be left.
    g.jumps = []
    declare(g, key, 'num', false)
    bindValue(g, map, value)
    return statements(g, g.r.between(1, 3))
  })
  Object.assign(g, outer)
  return [`${map.name}.forEach((${value}, ${key}) => {`, ...body, '})']
}

/** Names a value of `map` that is there. */
function bindValue(g: Generation, map: MapInfo, name: string): void {
  const { value } = map
  if ('leaves' in value) {
    const place = { name, shape: value, writable: true, map, dead: false }
    g.references.push(place)
    g.names.places.push(place)
  } else if (value.kind === 'str') g.names.texts.push({ text: name, size: value.size })
  else {
    const { kind, low, high } = value
    declare(g, name, kind, false, { text: name, kind, low, high, constant: false })
  }
}

// What may be undefined

/** Gives a name to what may be undefined, and goes on knowing that it is there, or in a block where it is. */
function guarded(
  g: Generation,
  value: string,
  prefix: string,
  there: (name: string) => void,
  maybe: (name: string) => Maybe,
): string[] {
  const { r } = g
  const name = g.fresh(prefix)
  const missing = r.pick([
    `${name} === undefined`,
    `${name} === undefined`,
    `${name} == null`,
    `!(${name} !== undefined)`,
  ])
  const style = r.int(100)
  const lines = [`const ${name} = ${value}`]
  if (style < 45) {
    const way = leave(g)
    there(name)
    return [...lines, `if (${missing}) ${way}`]
  }
  if (style < 75) {
    const found = g.inScope(() => {
      there(name)
      return statements(g, r.between(1, 3)).map((line) => `  ${line}`)
    })
    if (r.chance(50)) lines.push(`if (${r.pick([`${name} !== undefined`, `${name} != null`])}) {`, ...found)
    else lines.push(`if (${missing}) {`, ...block(g, 1), '} else {', ...found)
    g.names.maybes.push(maybe(name))
    return [...lines, '}']
  }
  g.names.maybes.push(maybe(name))
  return lines
}

/** One place, however often it is asked for: what kills it in a block kills it behind the block. */
function once(make: (name: string) => Place): (name: string) => Place {
  let made: Place | undefined
  return (name) => (made ??= make(name))
}

function view(g: Generation): string[] {
  const shape = g.r.pick(g.views)
  const writable = g.kind !== 'socketFilter'
  const place = once((name) => ({ name, shape, writable, dead: false }))
  return guarded(
    g,
    `pkt.view(${shape.name}, ${offset(g)})`,
    'p',
    (name) => g.names.places.push(place(name)),
    (name) => ({ name, place: place(name) }),
  )
}

function lookup(g: Generation): string[] {
  const map = g.r.pick(g.maps)
  const value = `${map.name}.get(${key(g, map, 2)})`
  if ('leaves' in map.value) {
    const shape = map.value
    const place = once((name) => {
      const made = { name, shape, writable: true, map, dead: false }
      g.references.push(made)
      return made
    })
    return guarded(
      g,
      value,
      'w',
      (name) => g.names.places.push(place(name)),
      (name) => ({ name, place: place(name) }),
    )
  }
  const leaf = map.value
  return guarded(
    g,
    value,
    'x',
    (name) => {
      if (leaf.kind === 'str') g.names.texts.push({ text: name, size: leaf.size })
      else
        declare(g, name, leaf.kind, false, {
          text: name,
          kind: leaf.kind,
          low: leaf.low,
          high: leaf.high,
          constant: false,
        })
    },
    (name) => ({ name, leaf }),
  )
}

// Writes

function mapWrite(g: Generation): string[] {
  const { r } = g
  const map = r.pick(g.maps)
  const at = key(g, map, 2)
  const fixed = map.verb === 'array' || map.verb === 'perCpuArray'
  const leaf = 'kind' in map.value ? map.value : undefined
  const addable = leaf && ['u32', 'i32', 'u64', 'i64'].includes(leaf.type)
  const lines = r.weighted<() => string[]>([
    [5, () => set(g, map, at)],
    [addable ? 6 : 0, () => [`${map.name}.add(${at}, ${delta(g, leaf!)})`]],
    [fixed ? 0 : 2, () => [`${map.name}.delete(${at})`]],
    [fixed ? 0 : 1, () => deleted(g, map, at)],
  ])()
  if (lines.some((line) => line.includes('.set(') || line.includes('.delete('))) g.kill(map)
  return lines
}

function deleted(g: Generation, map: MapInfo, at: string): string[] {
  const name = g.fresh('v')
  declare(g, name, 'bool', false)
  return [`const ${name} = ${map.name}.delete(${at})`]
}

function set(g: Generation, map: MapInfo, at: string): string[] {
  const { value } = map
  if ('kind' in value) return [`${map.name}.set(${at}, ${fieldValue(g, value, 2)})`]
  const same = g.livePlaces().filter((place) => place.shape === value)
  if (same.length > 0 && g.r.chance(25)) return [`${map.name}.set(${at}, ${g.r.pick(same).name})`]
  return [`${map.name}.set(${at}, ${structLiteral(g, value, 1)})`]
}

function delta(g: Generation, leaf: Leaf): string {
  if (leaf.kind === 'num') return bounded(g, num(g, 2), [-two32, two32]).text
  return g.r.chance(50) ? `${g.r.int(10)}n` : big(g, leaf.kind as 'u64' | 'i64', 2).text
}

function fieldWrite(g: Generation): string[] {
  const { r } = g
  const places = g.livePlaces().filter((place) => place.writable)
  if (places.length === 0) return assignment(g)
  const place = r.pick(places)
  const leaf = r.pick(place.shape.leaves)
  const to = `${place.name}.${leaf.path}`
  const value = fieldValue(g, leaf, 2)
  // Making the value may have ended the life of the reference.
  if (place.dead) return assignment(g)
  if (leaf.kind === 'bool' || leaf.kind === 'str' || r.chance(50)) return [`${to} = ${value}`]
  if (leaf.kind === 'num') {
    const by = bounded(g, num(g, 2), [-two32, two32]).text
    if (place.dead) return assignment(g)
    return [
      r.pick([
        `${to} += ${by}`,
        `${to} -= ${by}`,
        `${to} |= ${by}`,
        `${to} ^= ${by}`,
        `${to} &= ${by}`,
        `${to}++`,
        `${to}--`,
      ]),
    ]
  }
  return [
    r.pick([`${to} += ${value}`, `${to} -= ${value}`, `${to} |= ${value}`, `${to} &= ${value}`, `${to}++`]),
  ]
}

function record(g: Generation): string[] {
  const value = g.r.chance(50) ? num(g, 2).text : big(g, g.r.pick(['u64', 'i64']), 2).text
  return [`${g.r.pick(g.histograms)}.record(${value})`]
}

function output(g: Generation): string[] {
  const { name, shape } = g.r.pick(g.rings)
  return [`${name}.output(${structLiteral(g, shape, 1)})`]
}

// Objects, strings, functions

function objectLiteral(g: Generation): string[] {
  const { r } = g
  const name = g.fresh('o')
  const fields: Variable[] = []
  const parts: string[] = []
  for (let i = 0; i < r.between(1, 3); i++) {
    const kind: Kind = r.pick([...integerKinds, 'bool'] as const)
    const value = kind === 'num' ? bounded(g, num(g, 2), bounds.num) : expression(g, kind, 2)
    const field = `f${name}${i}`
    parts.push(`${field}: ${value.text}`)
    const [low, high] = kind === 'bool' ? [0n, 1n] : bounds[kind]
    fields.push({
      text: `${name}.${field}`,
      kind,
      low,
      high,
      constant: g.goesThrough && value.constant,
      assignable: true,
    })
  }
  g.names.objects.push({ name, fields })
  return [`const ${name} = { ${parts.join(', ')} }`]
}

function objectWrite(g: Generation): string[] {
  const { r } = g
  if (g.names.objects.length === 0) return objectLiteral(g)
  const field = r.pick(r.pick(g.names.objects).fields)
  const { text: to, kind } = field
  if (kind === 'num') {
    const value = bounded(g, num(g, 2), [-two32, two32]).text
    return [
      r
        .pick([
          `${to} = ${value}`,
          checked('n', `(${to} += ${value})`),
          `${to} ^= ${value}`,
          checked('n', `(${to}++)`),
        ])
        .replace(/^\u0001/, ';\u0001'),
    ]
  }
  return [`${to} = ${expression(g, kind, 2).text}`]
}

function text(g: Generation): string[] {
  const { r } = g
  const from = stringOf(g)
  if (!from) {
    const word = r.pick(words)
    const name = g.fresh('s')
    g.names.texts.push({ text: name, size: word.length + 1 })
    return [`const ${name} = '${word}'`]
  }
  const name = g.fresh('s')
  g.names.texts.push({ text: name, size: from.size })
  return [`const ${name} = ${from.text}`]
}

function destructuring(g: Generation): string[] {
  const places = g.livePlaces()
  if (places.length === 0) return declaration(g)
  const place = g.r.pick(places)
  const leaves = place.shape.leaves.filter((leaf) => /^\w+$/.test(leaf.path) && leaf.kind !== 'str')
  if (leaves.length === 0) return declaration(g)
  const leaf = g.r.pick(leaves)
  const value = fieldOf(
    g,
    { ...place, shape: { ...place.shape, leaves: [leaf], arrays: [] } as Shape },
    leaf.kind,
  )!
  const name = g.fresh('v')
  declare(g, name, leaf.kind, false, value)
  return [`const { ${leaf.path}: ${name} } = ${place.name}`]
}

/** `const c = (a) => …`, which may assign variables around it. */
function closure(g: Generation): string[] {
  const { r } = g
  const name = g.fresh('c')
  const kind = r.pick(integerKinds)
  const parameters: Kind[] = Array.from({ length: r.int(3) }, () => r.pick(integerKinds))
  const names = parameters.map(() => g.fresh('a'))
  const before = { pure: g.pure, result: g.result, jumps: g.jumps, turns: g.turns }
  g.pure = true
  g.result = kind
  g.jumps = []
  g.turns = 8
  const lines = g.inScope(() => {
    // Where it is called, references may have died.
    g.names.places = g.names.places.filter((place) => !place.map)
    g.names.maybes = g.names.maybes.filter(({ place }) => !place?.map)
    for (const [i, parameter] of parameters.entries()) declare(g, names[i]!, parameter, r.chance(30))
    if (r.chance(40))
      return [`const ${name} = (${names.join(', ')}) => ${returned(g, 2).replace(/^return /, '')}`]
    const body = statements(g, r.between(1, 3)).map((line) => `  ${line}`)
    return [`const ${name} = (${names.join(', ')}) => {`, ...body, `  ${returned(g, 2)}`, '}']
  })
  Object.assign(g, before)
  g.names.callables.push({ text: name, parameters, result: kind })
  return lines
}
