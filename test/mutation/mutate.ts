/**
 * Mutations of a function's text: characters, tokens, whole expressions and statements; truncation; and what compilers
 * break at: depth, and much of the same.
 */
import { type Node, Parser, tokenizer } from 'acorn'
import type { Random } from '../differential/random.ts'

interface Piece {
  readonly start: number
  readonly end: number
}

/** Pieces of all texts, which take each other's place. */
export interface Pool {
  readonly tokens: readonly string[]
  readonly expressions: readonly string[]
  readonly statements: readonly string[]
}

const options = { ecmaVersion: 'latest', sourceType: 'module' } as const

/** What few programs have, and many mutants should. */
const words =
  'undefined null NaN Infinity this super arguments new.target async await yield function* class extends static get set try catch finally throw new typeof void delete in instanceof of let const var with debugger label: 0 -0 1 0.5 1e400 -1 4294967296 2147483648 9007199254740993 0n -1n 18446744073709551616n 99999999999999999999n "" "\\u{1F600}" `a` /x/g ... ?. ?? ** **= >>>= ||= ++ -- => ; , ( ) { } [ ] import("x") import.meta __proto__ constructor toString prototype hasOwnProperty eval globalThis Symbol Math BigInt Number Boolean Math.min BigInt.asUintN #x @x \\ \u0000 \u2028 \ud800'.split(
    ' ',
  )

function nodesOf(text: string): Node[] {
  let tree: Node
  try {
    tree = Parser.parseExpressionAt(text, 0, options)
  } catch {
    return []
  }
  const found: Node[] = []
  const visit = (node: Node) => {
    found.push(node)
    for (const value of Object.values(node))
      for (const each of Array.isArray(value) ? value : [value])
        if (typeof each?.type === 'string') visit(each)
  }
  visit(tree)
  return found
}

const isStatement = ({ type }: Node) => /Statement$|Declaration$/.test(type) && type !== 'BlockStatement'
const isExpression = ({ type }: Node) => /Expression$|^Identifier$|Literal$/.test(type)

function tokensOf(text: string): Piece[] {
  const found: Piece[] = []
  try {
    for (const { start, end } of tokenizer(text, options)) found.push({ start, end })
  } catch {
    // Up to where it is none any more.
  }
  return found
}

export function poolOf(texts: readonly string[]): Pool {
  const slices = (pieces: readonly Piece[], text: string) =>
    pieces.map(({ start, end }) => text.slice(start, end))
  const all = (wanted: (node: Node) => boolean) => [
    ...new Set(texts.flatMap((text) => slices(nodesOf(text).filter(wanted), text))),
  ]
  return {
    tokens: [...new Set([...texts.flatMap((text) => slices(tokensOf(text), text)), ...words])],
    expressions: all(isExpression),
    statements: all(isStatement),
  }
}

type Mutation = (text: string, random: Random, pool: Pool) => string

const replaced = (text: string, { start, end }: Piece, by: string) =>
  text.slice(0, start) + by + text.slice(end)

/** Changes one of the pieces that there are. */
const change =
  (
    pieces: (text: string) => readonly Piece[],
    by: (old: string, random: Random, pool: Pool) => string,
  ): Mutation =>
  (text, random, pool) => {
    const all = pieces(text)
    if (all.length === 0) return text
    const piece = random.pick(all)
    return replaced(text, piece, by(text.slice(piece.start, piece.end), random, pool))
  }

const expressions = (text: string) => nodesOf(text).filter(isExpression)
const statements = (text: string) => nodesOf(text).filter(isStatement)
const characters = (text: string) => Array.from(text, (_, start) => ({ start, end: start + 1 }))

const wrappers: readonly ((old: string) => string)[] = [
  (old) => `(${old})()`,
  (old) => `(${old}).x`,
  (old) => `(${old})[0]`,
  (old) => `(${old})?.[${old}]`,
  (old) => `[...(${old})]`,
  (old) => `{...${old}}`,
  (old) => `(${old}, ${old})`,
  (old) => `((a, b = a) => ${old})(${old})`,
  (old) => `(() => { for (;;) ${old} })()`,
  (old) => `(${old} ? ${old} : ${old})`,
  (old) => `(${old} ?? ${old})`,
  (old) => `(${old} += ${old})`,
  (old) => `-(${old})`,
  (old) => `!(${old})`,
  (old) => `(${old} * ${old})`,
  (old) => `(${old} << ${old})`,
  (old) => `({ a: ${old}, b: ${old} }).a`,
  (old) => `[${old}, ${old}][1]`,
  (old) => `\`\${${old}}\``,
]

const around: readonly ((old: string) => string)[] = [
  (old) => `if (1) { ${old} }`,
  (old) => `for (let i = 0; i < 9; i++) { ${old} }`,
  (old) => `for (const i of [1, 2, 3]) { ${old} }`,
  (old) => `for (const x in y) { ${old} }`,
  (old) => `while (true) { ${old} }`,
  (old) => `do { ${old} } while (0)`,
  (old) => `switch (1) { case 1: ${old} default: ${old} }`,
  (old) => `l: { ${old} break l }`,
  (old) => `{ ${old} } { ${old} }`,
  (old) => `{ const f = () => { ${old} }; f(); f() }`,
  (old) => `try { ${old} } finally {}`,
  (old) => `{ let { a, ...b } = { a: 1 }; ${old} }`,
]

/** The same around the same, so often that it gets deep or large. */
const many: Mutation = (text, random, pool) => {
  const wrap = random.pick<(old: string) => string>([
    (old) => `(${old})`,
    (old) => `!${old}`,
    (old) => `-${old}`,
    (old) => `[${old}]`,
    (old) => `(${old} + 1)`,
    (old) => `(${old} ? 1 : 2)`,
    (old) => `(() => ${old})()`,
    (old) => `(${old}).a`,
    (old) => `({ a: ${old} }).a`,
  ])
  const times = random.pick([10, 100, 1000, 10_000])
  return change(expressions, (old) => {
    let result = old
    for (let i = 0; i < times && result.length < 200_000; i++) result = wrap(result)
    return result
  })(text, random, pool)
}

/** Functions that call the one before twice each: twice as much with each of them. */
const doubling: Mutation = (text, random, pool) => {
  const depth = random.between(2, 40)
  const functions = Array.from(
    { length: depth },
    (_, i) => `const f${i + 1} = (x) => f${i}(x) + f${i}(x + 1);`,
  )
  return change(statements, (old) => `const f0 = (x) => x; ${functions.join('')} f${depth}(1); ${old}`)(
    text,
    random,
    pool,
  )
}

const mutations: readonly (readonly [weight: number, Mutation])[] = [
  [4, (text, random) => text.slice(0, random.int(text.length + 1))],
  [3, change(characters, () => '')],
  [
    3,
    change(
      characters,
      (old, random) =>
        old + String.fromCharCode(random.pick([32, 40, 46, 48, 92, 96, 0x2028, 0xd800, random.int(65536)])),
    ),
  ],
  [6, change(tokensOf, () => '')],
  [4, change(tokensOf, (old) => `${old} ${old}`)],
  [12, change(tokensOf, (_, random, pool) => random.pick(pool.tokens))],
  [4, change(tokensOf, (old, random, pool) => `${old} ${random.pick(pool.tokens)}`)],
  [14, change(expressions, (_, random, pool) => random.pick(pool.expressions))],
  [8, change(expressions, (_, random) => random.pick(words))],
  [10, change(expressions, (old, random) => random.pick(wrappers)(old))],
  [4, change(statements, () => '')],
  [
    8,
    change(statements, (old, random, pool) => random.pick([`${old}\n${old}`, random.pick(pool.statements)])),
  ],
  [8, change(statements, (old, random, pool) => `${random.pick(pool.statements)}\n${old}`)],
  [10, change(statements, (old, random) => random.pick(around)(old))],
  [2, many],
  [1, doubling],
]

/** A mutant of `text`: changed once, or a few times. */
export function mutate(text: string, random: Random, pool: Pool): string {
  let result = text
  for (let i = random.pick([1, 1, 1, 2, 3, 6]); i > 0; i--) {
    result = random.weighted(mutations)(result, random, pool)
    if (result.length > 300_000) break
  }
  return result
}
