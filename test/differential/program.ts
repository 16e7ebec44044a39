/** A whole random program from a seed: types, maps, captured values and functions, the kernel function, packets. */
import { bounds, call } from './expressions.ts'
import { localDataFrom } from './local-data.ts'
import { twinName, twinOf, withoutMarks } from './marks.ts'
import { Random } from './random.ts'
import { Generation, type MapInfo } from './scope.ts'
import { type Kind, type Leaf, randomShape, type Shape, scalarLeaf, stringLeaf } from './shapes.ts'
import { returned, statements } from './statements.ts'
import { words } from './strings.ts'
import { specialMaps, table, tailCall, wholeFrom } from './whole.ts'

/** A program as text; code with the marks of `marks.ts` is still in it. */
export interface GeneratedProgram {
  readonly kind: 'xdp' | 'tc' | 'socketFilter'
  /** Declarations of types, maps and captured values. */
  readonly declarations: readonly string[]
  /** Functions that the kernel function calls, with marks. */
  readonly functions: readonly (readonly string[])[]
  /** The lines of the kernel function's body, with marks. */
  readonly body: readonly string[]
  /** What maps hold before the program is loaded. */
  readonly initial: readonly string[]
  readonly maps: readonly string[]
  readonly rings: readonly string[]
  readonly histograms: readonly string[]
  readonly globals: readonly string[]
  /** Tables of programs that the program may go on with. */
  readonly tables: readonly string[]
  /** Captured values come through the explicit door. */
  readonly explicit: boolean
  readonly packets: readonly Uint8Array[]
}

/** Programs from this seed on go through maps and arrays, too: those before it stay what they were. */
export const goesThroughFrom = 100_000

/** From this one on they share globals with user space. */
export const globalsFrom = 200_000

/** From this seed on, functions are large and called several times: they become functions of the program. */
export const callsFrom = 300_000

/** From this seed on most programs are small, so that there can be many, and some as large as ever. */
export const manyFrom = 600_000

/** How many statements a program has, about. */
function sizeOf(r: Random): number {
  const [least, most] = r.weighted([
    [60, [2, 7]],
    [30, [8, 14]],
    [10, [15, 30]],
  ] as const)
  return r.between(least, most)
}

export function generate(seed: number): GeneratedProgram {
  const r = new Random(seed)
  const kind = r.weighted([
    [45, 'xdp'],
    [30, 'tc'],
    [25, 'socketFilter'],
  ] as const)
  const many = seed >= manyFrom
  const g = new Generation(r, kind, many ? sizeOf(r) : r.between(5, 30))
  const whole = seed >= wholeFrom
  g.goesThrough = seed >= goesThroughFrom
  g.hasLocalData = seed >= localDataFrom
  g.isWhole = whole
  const declarations: string[] = [
    'const K1 = 1000',
    "const cfg = { a: 3, deep: { b: 77 }, on: true, word: 'abc' }",
    'const list = [5, 11, -2]',
    `const B1 = ${r.pick(['5n', '0xffffffffn', '1000000007n'])}`,
  ]
  const shape = (prefix: string, options: Parameters<typeof randomShape>[2]): Shape => {
    const made = randomShape(r, g.fresh(prefix), options)
    declarations.push(`const ${made.name} = ${made.text}`)
    return made
  }
  for (let i = r.between(1, 3); i > 0; i--) {
    g.views.push(shape('T', { strings: r.chance(40), packable: true, network: true, unions: whole }))
  }
  for (let i = r.int(4); i > 0; i--) g.maps.push(map(g, shape, declarations))
  if (r.chance(35)) {
    const name = g.fresh('ring')
    const record = shape('R', { strings: true, packable: false, network: whole, unions: whole })
    declarations.push(`const ${name} = ringbuf(${record.name}, { bytes: 65536 })`)
    g.rings.push({ name, shape: record })
  }
  if (r.chance(20)) {
    const name = g.fresh('hist')
    declarations.push(
      `const ${name} = histogram(${r.pick(['', '{ linear: { min: 0, max: 100, step: 7 } }'])})`,
    )
    g.histograms.push(name)
  }
  g.names.texts.push({ text: 'cfg.word', size: 4 })
  g.names.variables.push({
    text: 'B1',
    kind: 'u64',
    low: 0n,
    high: 1n << 32n,
    constant: true,
    assignable: false,
  })
  const globals = seed >= globalsFrom ? Array.from({ length: r.int(4) }, () => global(g, declarations)) : []
  const specialInitial: string[] = []
  if (whole) specialMaps(g, declarations, specialInitial)
  const calls = seed >= callsFrom && (!whole || r.chance(many ? 15 : 35))
  const functions = Array.from({ length: calls ? r.between(1, 2) : r.int(3) }, () =>
    capturedFunction(g, calls),
  )
  const body = calls ? callsOf(g) : []
  const stages = whole && r.chance(25) ? table(g, stageOf(g)) : undefined
  if (stages && r.chance(50)) body.push(tailCall(g, stages.name))
  body.push(...statements(g, 30))
  if (calls) body.push(...callsOf(g))
  if (stages) body.push(tailCall(g, stages.name))
  body.push(last(g))
  return {
    kind,
    declarations,
    functions: [...functions, ...(stages?.functions ?? [])],
    body,
    initial: [...specialInitial, ...g.maps.flatMap((each) => initialEntries(r, each))],
    maps: [...g.maps, ...g.special].map(({ name }) => name),
    rings: g.rings.map(({ name }) => name),
    histograms: g.histograms,
    globals,
    tables: stages ? [withoutMarks(stages.name)] : [],
    explicit: r.chance(15),
    packets: Array.from({ length: 4 }, () => packet(r)),
  }
}

function map(
  g: Generation,
  shape: (prefix: string, options: Parameters<typeof randomShape>[2]) => Shape,
  declarations: string[],
): MapInfo {
  const { r } = g
  const verb = r.weighted([
    [5, 'hash'],
    [4, 'array'],
    [2, 'perCpuHash'],
    [2, 'perCpuArray'],
  ] as const)
  const fixed = verb === 'array' || verb === 'perCpuArray'
  const scalar = () => scalarLeaf('', r.pick(['u8', 'u16', 'u32', 'i32', 'u64', 'i64', 'u64', 'u32']))
  const perCpu = verb.startsWith('perCpu')
  const value: Leaf | Shape = r.chance(45)
    ? shape('V', { strings: !perCpu, packable: false, network: false, booleans: !perCpu })
    : !perCpu && r.chance(15)
      ? stringLeaf('', r.pick([4, 8, 16]))
      : scalar()
  const key: Leaf | Shape = fixed
    ? scalarLeaf('', 'u32')
    : r.chance(25)
      ? shape('Key', { strings: true, packable: false, network: false })
      : r.chance(10)
        ? stringLeaf('', 8)
        : scalar()
  const entries = r.pick(fixed ? [1, 2, 4, 8] : [2, 8, 64])
  const name = g.fresh('m')
  const text = (of: Leaf | Shape) => ('leaves' in of ? of.name : of.type)
  const options = `{ maxEntries: ${entries} }`
  declarations.push(`const ${name} = ${verb}(${fixed ? '' : `${text(key)}, `}${text(value)}, ${options})`)
  return { name, verb, key, value, entries }
}

/** A global, which the program reads and assigns as its own variables. */
function global(g: Generation, declarations: string[]): string {
  const { r } = g
  const name = g.fresh('gl')
  const leaf = scalarLeaf('', r.pick(['u8', 'i8', 'u16', 'u32', 'u32', 'i32', 'u64', 'u64', 'i64', 'bool']))
  const { type, kind, low, high } = leaf
  declarations.push(`const ${name} = global(${type}${r.chance(60) ? `, ${randomValue(r, leaf)}` : ''})`)
  g.names.variables.push({
    text: `${name}.value`,
    kind,
    low,
    high,
    constant: false,
    assignable: true,
    shared: true,
  })
  return name
}

/** Variables for what each captured function gives, for other arguments each. */
function callsOf(g: Generation): string[] {
  return g.names.callables.flatMap(({ result }) => {
    const given = call(g, result, 2)
    if (!given) return []
    const name = g.fresh('c')
    g.names.variables.push({ ...given, text: name, assignable: false })
    return [`const ${name} = ${given.text}`]
  })
}

function capturedFunction(g: Generation, large: boolean): string[] {
  const { r } = g
  const name = g.fresh('fn')
  const kinds = ['num', 'num', 'u64', 'i64'] as const
  const parameters: Kind[] = Array.from({ length: r.between(1, large ? 7 : 2) }, () => r.pick(kinds))
  const result = r.pick(kinds)
  const inner = new Generation(r, g.kind, large ? r.between(10, 20) : r.between(1, 6))
  inner.pure = true
  inner.turns = 8
  inner.result = result
  for (const [i, kind] of parameters.entries()) {
    const [low, high] = bounds[kind as 'num']
    inner.names.variables.push({ text: `q${i}`, kind, low, high, constant: false, assignable: r.chance(30) })
  }
  const names = parameters.map((_, i) => `q${i}`)
  const body = statements(inner, large ? 20 : 6).map((line) => `  ${line}`)
  const text = twinName(name)
  g.names.callables.push({ text, parameters, result })
  return [`const ${text} = (${names.join(', ')}) => {`, ...body, `  ${returned(inner, 2)}`, '}']
}

/** The body of a program that the program may go on with. */
function stageOf(g: Generation): string[] {
  const stage = new Generation(g.r, g.kind, g.r.between(2, 8))
  const { views, maps, rings, histograms, special, goesThrough, hasLocalData, isWhole } = g
  Object.assign(stage, { views, maps, rings, histograms, special, goesThrough, hasLocalData, isWhole })
  return [...statements(stage, 8), last(stage)]
}

/** Returns something that all variables went into. */
function last(g: Generation): string {
  const parts = g.names.variables.map(({ text, kind }) => {
    if (kind === 'bool') return `(${text} ? 1 : 0)`
    return kind === 'num' ? text : `Number(BigInt.asUintN(32, ${text}))`
  })
  return `return ${parts.length ? parts.reverse().slice(0, 8).join(' ^ ') : '0'}`
}

/** A value of the leaf's type, as a literal. */
function randomValue(r: Random, leaf: Leaf): string {
  if (leaf.kind === 'str') return `'${r.pick(words.filter((word) => word.length < leaf.size))}'`
  if (leaf.kind === 'bool') return r.pick(['true', 'false'])
  const big = leaf.kind === 'num' ? '' : 'n'
  return `${r.weighted([
    [3, BigInt(r.int(4))],
    [2, BigInt(r.int(120))],
    [1, leaf.high],
    [1, leaf.low],
  ])}${big}`
}

function initialEntries(r: Random, { name, key, value, entries, verb }: MapInfo): string[] {
  const part = (leaf: Leaf) => randomValue(r, leaf)
  const write = (of: Leaf | Shape) => ('leaves' in of ? of.literal(part) : part(of))
  const fixed = verb === 'array' || verb === 'perCpuArray'
  const count = r.int(Math.min(4, entries) + 1)
  const lines = Array.from(
    { length: count },
    (_, i) => `${name}.set(${fixed ? i : write(key)}, ${write(value)})`,
  )
  // User space sets the value of the first CPU, which need not be the one that the program runs on.
  return verb.startsWith('perCpu') ? [] : lines
}

/** Random bytes, with words and small numbers in them. */
function packet(r: Random): Uint8Array {
  const bytes = new Uint8Array(r.between(20, 90))
  const style = r.int(4)
  for (let i = 0; i < bytes.length; i++) bytes[i] = style === 0 ? r.int(4) : r.chance(40) ? 0 : r.int(256)
  for (let n = r.int(4); n > 0; n--) {
    const word = r.pick(words)
    const at = r.int(bytes.length - 16)
    for (let i = 0; i < 16; i++) bytes[at + i] = word.charCodeAt(i) || 0
  }
  // The kernel runs nothing on an IP packet that is no whole one.
  if (bytes[12] === 0x08 || bytes[12] === 0x86) bytes[12] ^= 1
  return bytes
}

/** The program as JavaScript: the body of a function that returns it (see `built.ts`). */
export function sourceOf(program: GeneratedProgram): string {
  const { kind, declarations, functions, body, initial, maps, rings, histograms, globals, tables } = program
  const code = (read: (marked: string) => string) =>
    functions.map((lines) => read(lines.join('\n'))).join('\n')
  const main = (read: (marked: string) => string) =>
    `(pkt) => {\n${body.map((line) => `  ${read(line)}`).join('\n')}\n}`
  const options = program.explicit ? `, { scope: () => ({ ${captured(program).join(', ')} }) }` : ''
  return [
    ...declarations,
    code(withoutMarks),
    functions.some((lines) => lines.join().includes('\u0001') || lines.join().includes('\u0003'))
      ? code(twinOf)
      : '',
    `const program = ${kind}(${main(withoutMarks)}${options})`,
    `const twin = ${main(twinOf)}`,
    ...initial,
    `return { program, twin, maps: { ${maps.join(', ')} }, rings: { ${rings.join(', ')} }, histograms: { ${histograms.join(', ')} }, globals: { ${globals.join(', ')} }, tables: { ${tables.join(', ')} } }`,
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function captured({ declarations, functions }: GeneratedProgram): string[] {
  const names = declarations.map((line) => /^const (\w+)/.exec(line)![1]!)
  const callables = functions.map((lines) => withoutMarks(/^const (\S+)/.exec(lines[0]!)![1]!))
  return [...names, ...callables, 'lock', 'range']
}
