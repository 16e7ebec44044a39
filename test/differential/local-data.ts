/** Random statements on what lies in a function itself: arrays at any index, characters of strings, one literal or another. */
import { bool, bounded, bounds, expression, num } from './expressions.ts'
import { checked } from './marks.ts'
import type { Generation, Variable } from './scope.ts'
import { stringOf, words } from './strings.ts'

/** From this seed on programs have these statements, too. */
export const localDataFrom = 400_000

const typed: Readonly<Record<string, readonly [low: bigint, high: bigint]>> = {
  Uint8Array: [0n, 255n],
  Int8Array: [-128n, 127n],
  Uint16Array: [0n, 65535n],
  Int16Array: [-32768n, 32767n],
  Uint32Array: [0n, 2n ** 32n - 1n],
  Int32Array: [-(2n ** 31n), 2n ** 31n - 1n],
}

function known(g: Generation, name: string, [low, high]: readonly [bigint, bigint]): void {
  g.names.variables.push({ text: name, kind: 'num', low, high, constant: false, assignable: false })
}

const value = (g: Generation) => bounded(g, num(g, 2), bounds.num).text

/** An array, some of its elements changed by way of any index, and what came of it. */
function localArray(g: Generation): string[] {
  const { r } = g
  const [name, read] = [g.fresh('a'), g.fresh('v')]
  const length = r.pick([2, 4, 8])
  const index = () => `${name}[${num(g, 1).text} & ${length - 1}]`
  const typedName = r.chance(50) ? r.pick(Object.keys(typed)) : undefined
  const list = () => `[${Array.from({ length }, () => value(g)).join(', ')}]`
  const made = typedName ? `new ${typedName}(${r.chance(50) ? length : list()})` : list()
  const lines = [`const ${name} = ${made}`]
  for (let n = r.between(1, 3); n > 0; n--) {
    lines.push(
      r.pick([
        () => `${index()} = ${value(g)}`,
        () => `${index()} ^= ${value(g)}`,
        () => `${name}[${r.int(length)}] = ${value(g)}`,
      ])(),
    )
  }
  const counter = g.fresh('i')
  if (r.chance(40)) lines.push(`for (const ${counter} of range(${length})) ${name}[${counter}] = ${value(g)}`)
  if (r.chance(40)) {
    lines.push(`let ${read} = 0`, `for (const x of ${name}) ${read} = (${read} ^ x) & 0xffff`)
    known(g, read, [0n, 65535n])
  } else {
    lines.push(`const ${read} = ${r.chance(30) ? `${name}.indexOf(${value(g)})` : index()}`)
    known(g, read, typedName ? typed[typedName]! : bounds.num)
    if (lines.at(-1)!.includes('indexOf')) g.names.variables.pop()
  }
  return lines
}

/** Two variables that may be anything exchange what they hold. */
function exchanged(g: Generation): string[] {
  const all = g.names.variables.filter((each) => each.assignable)
  const pairs = all.flatMap((a) =>
    all.filter((b) => b !== a && b.kind === a.kind).map((b): [Variable, Variable] => [a, b]),
  )
  if (pairs.length === 0) return []
  const [a, b] = g.r.pick(pairs)
  return [`;[${a.text}, ${b.text}] = [${b.text}, ${a.text}]`]
}

/** A loop over the characters of a string. */
function characters(g: Generation): string[] {
  const { r } = g
  const s = stringOf(g)
  if (!s) return oneOrAnother(g)
  const [name, c] = [g.fresh('v'), g.fresh('c')]
  const letter = () => `'${r.pick(['a', 'h', 'l', 'o', 't', 'G'])}'`
  const body = r.pick([
    () => `if (${c} === ${letter()}) ${name}++`,
    () => `if (${c} >= ${letter()} && ${c} <= 'o') ${name}++`,
    () => `if (${c} !== ${letter()}) { ${name}++; continue } else break`,
    () => `${name} = (${name} * 31 + ${c}.charCodeAt(0)) & 0xffff`,
  ])()
  known(g, name, [0n, 65535n])
  return [`let ${name} = 0`, `for (const ${c} of ${s.text}) { ${body} }`]
}

/** A string that is one of some literals. */
function oneOrAnother(g: Generation): string[] {
  const { r } = g
  const name = g.fresh('s')
  const all = [r.pick(words), r.pick(words), r.pick(words)]
  const lines = r.pick([
    () => [`const ${name} = ${bool(g, 1).text} ? '${all[0]}' : '${all[1]}'`],
    () => [`let ${name} = '${all[0]}'`, `if (${bool(g, 1).text}) ${name} = '${all[1]}'`],
    () => [
      `const ${name} = ${bool(g, 1).text} ? '${all[0]}' : ${bool(g, 1).text} ? '${all[1]}' : '${all[2]}'`,
    ],
  ])()
  const test = g.fresh('v')
  g.names.variables.push({ text: test, kind: 'bool', low: 0n, high: 1n, constant: false, assignable: false })
  const [size, length] = [g.fresh('v'), `${name}.length`]
  known(g, size, [0n, 16n])
  const comparison = r.pick([
    `${name} === '${r.pick(words)}'`,
    `${name} !== '${all[1]}'`,
    `${name} ? true : false`,
  ])
  return [...lines, `const ${test} = ${comparison}`, `const ${size} = ${length}`]
}

/** What is at the end of a string, or in it. */
function ends(g: Generation): string[] {
  const { r } = g
  const s = stringOf(g)
  if (!s) return []
  const name = g.fresh('v')
  const suffix = r.pick(words.filter((word) => word.length < s.size))
  const test = r.pick([`endsWith('${suffix}')`, `includes('${r.pick(['a', 'l', 'G', 'x'])}')`])
  g.names.variables.push({ text: name, kind: 'bool', low: 0n, high: 1n, constant: false, assignable: false })
  return [`const ${name} = ${s.text}.${test}`]
}

function rounded(g: Generation): string[] {
  const { r } = g
  const name = g.fresh('v')
  const divisor = r.pick(['3', '-7', '10', `((${num(g, 1).text} & 15) + 1)`])
  const lines = [`const ${name} = Math.${r.pick(['floor', 'ceil'])}(${value(g)} / ${divisor})`]
  known(g, name, bounds.num)
  return lines
}

/** Parts of an object, and the rest of it. */
function rest(g: Generation): string[] {
  const [name, part, others] = [g.fresh('o'), g.fresh('v'), g.fresh('o')]
  const flag = expression(g, 'bool', 1).text
  const change = g.r.pick([`${name}.a = ${others}.c`, checked('n', `(${name}.c += 1)`)])
  const lines = [
    `const ${name} = { a: ${value(g)}, b: ${flag}, c: ${value(g)} }`,
    `const { a: ${part}, ...${others} } = ${name}`,
    `if (${others}.b) ${change}`,
  ]
  known(g, part, bounds.num)
  return lines
}

export function localData(g: Generation): string[] {
  return g.r.weighted<() => string[]>([
    [4, () => localArray(g)],
    [2, () => exchanged(g)],
    [3, () => characters(g)],
    [3, () => oneOrAnother(g)],
    [2, () => ends(g)],
    [2, () => rounded(g)],
    [2, () => rest(g)],
  ])()
}
