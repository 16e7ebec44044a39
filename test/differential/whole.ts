/**
 * The rest of the language in random programs: tables of programs, locks, timers, functions for each entry of a map,
 * and what there is of operators, patterns and methods that no other file makes.
 */
import { big, bool, bounded, bounds, num } from './expressions.ts'
import { twinName } from './marks.ts'
import type { Generation, Special } from './scope.ts'
import { randomShape } from './shapes.ts'
import { stringOf, words } from './strings.ts'

/** From this seed on programs are made of all there is. */
export const wholeFrom = 500_000

/** Declares maps of values with locks and timers; what they hold at first goes to `initial`. */
export function specialMaps(g: Generation, declarations: string[], initial: string[]): void {
  const { r } = g
  // Kernels take no locks in socket filters.
  const kinds = (['lock', 'timer'] as const).filter(
    (kind) => r.chance(30) && (kind === 'timer' || g.kind !== 'socketFilter'),
  )
  for (const kind of kinds) {
    const options = { strings: false, packable: false, network: false }
    const shape = randomShape(r, g.fresh(kind === 'lock' ? 'L' : 'Q'), options)
    const name = g.fresh(kind === 'lock' ? 'lk' : 'tm')
    const fixed = r.chance(40)
    const type = `${kind === 'lock' ? 'withLock' : 'withTimer'}(${shape.name})`
    declarations.push(
      `const ${shape.name} = ${shape.text}`,
      `const ${name} = ${fixed ? `array(${type}, { maxEntries: 2 })` : `hash(u32, ${type}, { maxEntries: 4 })`}`,
    )
    const literal = shape.literal((leaf) =>
      leaf.kind === 'bool' ? 'false' : `${r.int(100)}${leaf.kind === 'num' ? '' : 'n'}`,
    )
    if (!fixed) initial.push(`${name}.set(${r.int(2)}, ${literal})`)
    g.special.push({ name, shape, kind })
  }
}

/** A value that has been computed, so that nothing is called where it is used. */
function named(g: Generation, lines: string[], kind: 'num' | 'u64' | 'i64' | 'bool'): string {
  const name = g.fresh('v')
  const value =
    kind === 'num' ? bounded(g, num(g, 2), bounds.num) : kind === 'bool' ? bool(g, 2) : big(g, kind, 2)
  lines.push(`const ${name} = ${value.text}`)
  return name
}

/** Fields of a value changed together while its lock is held. */
function locked(g: Generation, { name, shape }: Special): string[] {
  const { r } = g
  const value = g.fresh('k')
  const lines: string[] = []
  const changes = Array.from({ length: r.between(1, 3) }, () => {
    const leaf = r.pick(shape.leaves)
    const kind = leaf.kind as 'num' | 'u64' | 'i64' | 'bool'
    const to = `${value}.${leaf.path}`
    const other = named(g, lines, kind)
    if (kind === 'bool') return `${to} = !${other}`
    return kind === 'num' ? `${to} = (${to} & 0xffff) ^ ${other}` : `${to} = ${other}`
  })
  const early = r.chance(30) ? [`  if (${named(g, lines, 'bool')}) return`] : []
  return [
    ...lines,
    `const ${value} = ${name}.get(${num(g, 1).text} & 1)`,
    `if (${value}) {`,
    `  lock(${value}, () => {`,
    ...[...changes.slice(0, 1), ...early, ...changes.slice(1)].map((line) => `    ${line.trim()}`),
    '  })',
    '}',
  ]
}

/** A timer that is not due before the end of the program, started, started anew, or not any more. */
function timed(g: Generation, { name, shape }: Special): string[] {
  const { r } = g
  const [value, started] = [g.fresh('k'), g.fresh('v')]
  const leaf = r.pick(shape.leaves)
  const late = { num: '7', u64: '7n', i64: '7n', bool: 'true', str: "''" }[leaf.kind]
  const steps = Array.from({ length: r.between(1, 2) }, () =>
    r.pick([
      `if (${name}.startTimer(${value}, 3_600_000_000_000n, (_, late) => { late.${leaf.path} = ${late} })) ${started} += ${r.between(1, 9)}`,
      `if (${name}.cancelTimer(${value})) ${started} += ${r.between(10, 90)}`,
    ]),
  )
  known(g, started, 0n, 1000n)
  return [
    `let ${started} = 0`,
    `const ${value} = ${name}.get(${num(g, 1).text} & 1)`,
    `if (${value}) {`,
    ...steps.map((line) => `  ${line}`),
    '}',
  ]
}

function known(g: Generation, text: string, low: bigint, high: bigint): void {
  g.names.variables.push({ text, kind: 'num', low, high, constant: false, assignable: false })
}

const value = (g: Generation) => bounded(g, num(g, 2), [-(1n << 31n), 1n << 32n]).text

/** Small ways of saying things, each with a variable for what came of it. */
const idioms: readonly ((g: Generation, name: string) => string[])[] = [
  (g, v) => [`const ${v} = (${value(g)} & 31) ** ${g.r.between(2, 4)}`],
  (g, v) => [`const ${v} = Math.sign(${value(g)}) + 2`],
  (g, v) => [`const ${v} = +${bool(g, 1).text} + Number(${bool(g, 1).text})`],
  (g, v) => [`const ${v} = (${value(g)}, ${value(g)})`],
  (g, v) => [`var ${v} = typeof (${value(g)}) === 'number' ? ${value(g)} : 1`],
  (g, v) => [`const ${v} = Number.isInteger(${value(g)}) ? 3 : Number.MAX_SAFE_INTEGER`],
  (g, v) => [`const ${v} = [${value(g)}, ${value(g)}, 7].includes(${value(g)}) ? 1 : 2`],
  (g, v) => [`const ${v} = [${value(g)}, ${value(g)}].some((x) => x > ${g.r.int(100)}) ? 1 : 2`],
  (g, v) => [`const ${v} = list.every((x, i) => x > i - ${g.r.int(9)}) ? ${value(g)} : 4`],
  (g, v) => [`const ${v} = [${value(g)}, 5].map((x) => x & 0xff).reduce((x, y) => x * 2 + y, 1)`],
  (g, v) => [`let ${v} = 0`, `;[${value(g)}, 3].forEach((x, i) => { ${v} ^= (x & 0xffff) + i })`],
  (g, v) => {
    const a = g.fresh('a')
    return [
      `const ${a} = new ${g.r.pick(['BigUint64Array', 'BigInt64Array'])}([${big(g, 'i64', 1).text}, 5n, 6n, 7n])`,
      `${a}[${num(g, 1).text} & 3] = ${big(g, 'u64', 1).text}`,
      `const ${v} = Number(${a}[${num(g, 1).text} & 3] & 0xffffn)`,
    ]
  },
  (g, v) => [
    `let ${v} = 0`,
    `for (const [i, x] of [${value(g)}, ${value(g)}].entries()) ${v} = (${v} + (x & 0xffff) * i) & 0xffffff`,
  ],
  (g, v) => {
    const f = g.fresh('c')
    return [
      `const ${f} = ({ a, b: [, c = 3] }, d = 5, ...rest) => (a ^ c ^ d ^ rest.length)`,
      `const ${v} = ${f}({ a: ${value(g)}, b: [1, ${value(g)}] }) ^ ${f}({ a: 1, b: [2] }, ${value(g)}, 1, 2)`,
    ]
  },
  (g, v) => {
    const [o, f] = [g.fresh('o'), g.fresh('c')]
    return [
      `const ${o} = { a: ${value(g)}, add(x) { return 1 + x }, ...{ b: ${value(g)} } }`,
      `const ${f} = (...all) => all[0] ^ all[1]`,
      `const ${v} = ${f}(...[${o}.a, ${o}.b]) ^ (${o}.add(${value(g)}) | 0)`,
    ]
  },
  (g, v) => {
    const o = g.fresh('o')
    return [
      `const ${o} = ${bool(g, 1).text} ? { deep: { a: ${value(g)} } } : undefined`,
      `const ${v} = ${o}?.deep?.a ?? ${value(g)}`,
    ]
  },
  (g, v) => [
    `let ${v} = ${value(g)}`,
    `${v} ${g.r.pick(['&&=', '||=', '??='])} ${value(g)}`,
    `switch (${v} & 3) { case 0: ${v} = 1; case 1: ${v} = (${v} & 0xff) + 2; break; default: ${v} &= 0xffff }`,
  ],
  (g, v) => {
    const s = stringOf(g)
    if (!s) return [`const ${v} = 'ab'.length`]
    // Named, and asked for once: in memory, which is others' as well, there may be something else the second time.
    const at = g.fresh('at')
    return [
      `const ${at} = ${num(g, 1).text} & 1`,
      g.r.pick([
        `const ${v} = ${s.text}.codePointAt(${at}) ?? 0`,
        `const ${v} = ${s.text}.at(${at}) === 'b' ? 1 : 2`,
        `const ${v} = ${s.text} === \`\${'a'}\${'b'}\` ? 1 : 2`,
        s.text.startsWith('cfg')
          ? `const ${v} = ${at} < ${s.text}.length ? ${s.text}.charCodeAt(${at}) : 0`
          : `const ${v} = ${s.text}.codePointAt(${at}) ?? ${s.text}.length`,
      ]),
    ]
  },
  (g, v) => {
    const s = stringOf(g)
    const word = g.r.pick(words)
    if (!s) return [`const ${v} = 1`]
    // A literal that is too long for the string would be refused.
    const cases = [...new Set(['x', 'GET', word, 'host'])]
      .filter((each) => each.length < s.size)
      .map((each) => `case '${each}':`)
    if (cases.length < 2) return [`let ${v} = ${s.text} === '' ? 3 : 4`]
    return [
      `let ${v} = 0`,
      `switch (${s.text}) { ${cases.slice(1).join(' ')} ${v} = 3; break; ${cases[0]} ${v} = 4 }`,
    ]
  },
]

function idiom(g: Generation): string[] {
  const name = g.fresh('v')
  const lines = g.r.pick(idioms)(g, name)
  // What it is, as an int32.
  const out = g.fresh('v')
  known(g, out, -(1n << 31n), (1n << 31n) - 1n)
  return [...lines, `const ${out} = ${name} | 0`]
}

/** A statement of what only whole programs have. */
export function wholeLanguage(g: Generation): string[] {
  const { r } = g
  const special =
    !g.pure && g.special.length > 0 && g.turns < 4 && r.chance(35) ? r.pick(g.special) : undefined
  if (special) return special.kind === 'lock' ? locked(g, special) : timed(g, special)
  return idiom(g)
}

/** A table of programs, with one in it that `body` makes, each with a twin. */
export function table(g: Generation, body: readonly string[]): { name: string; functions: string[][] } {
  const [stage, name] = [twinName(g.fresh('st')), twinName(g.fresh('tbl'))]
  return {
    name,
    functions: [
      [`const ${stage} = ${g.kind}((pkt) => {`, ...body.map((line) => `  ${line}`), '})'],
      [`const ${name} = programArray({ 1: ${stage} })`],
    ],
  }
}

/** The call of a program in the table, where one is. */
export function tailCall(g: Generation, name: string): string {
  return `if (${bool(g, 2).text}) ${name}.call(pkt, ${num(g, 1).text} & 3)`
}
