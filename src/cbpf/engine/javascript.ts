/**
 * Classic programs as JavaScript functions, which V8 compiles in turn: blocks become labelled blocks that `break`
 * leaves, bounds checks are merged (`bounds.ts`). A and X are kept as int32, in which V8 does not allocate; where the
 * sign matters, `>>> 0` says so. Made with `new Function`, so pages that forbid `eval` have to use `interpret`.
 */
import type { ClassicProgram } from '../instruction.ts'
import { type Block, type Blocks, blocksOf, type Ending, type Step, successors } from './blocks.ts'
import { type Bounds, boundsOf, type Check } from './bounds.ts'

/** The verdict on a packet, unsigned 32 bits; `wireLength` is by default what is there. */
export type CompiledFilter = (packet: Uint8Array, wireLength?: number) => number

/** The program as a function. Throws CompileError (SK5004) for a program that is refused. */
export function toJavaScript(program: ClassicProgram): CompiledFilter {
  return new Function('packet', 'wire = packet.length', javaScriptText(program)) as CompiledFilter
}

/** The body of that function, with `packet` and `wire`. */
export function javaScriptText(program: ClassicProgram): string {
  const graph = blocksOf(program)
  const bounds = boundsOf(graph)
  const words = [...new Set(graph.blocks.flatMap(({ steps }) => steps.flatMap(wordOf)))]
  const names = ['a = 0', 'x = 0', ...words.map((word) => `m${word} = 0`)]
  const head = `const length = packet.length\nlet ${names.join(', ')}\n`
  const deep = graph.blocks.length > deepest
  return head + (graph.loops || deep ? looping(graph, bounds) : nested(graph, bounds))
}

/** More blocks than this are not nested: parsers of JavaScript have an end. */
const deepest = 400

const wordOf = (step: Step) => (step.kind === 'recall' || step.kind === 'keep' ? [step.k] : [])

/** Forward jumps only: a block's label is around all that is between the jumps to it and itself. */
function nested({ blocks }: Blocks, bounds: Bounds): string {
  const targets = new Set(blocks.flatMap(({ ending }) => successors(ending)))
  const body = blocks.map((block, index) => {
    const goto = (to: number) => (to === index + 1 ? '' : `break b${to}`)
    const close = index > 0 && targets.has(index) ? '}\n' : ''
    return close + blockText(block, index, bounds, goto)
  })
  const open = [...targets].sort((a, b) => b - a).map((to) => `b${to}: {\n`)
  return open.join('') + body.join('')
}

/** A loop around a switch, for what cannot be nested. Who jumps backwards too often gives 0, as in `interpret`. */
function looping({ blocks }: Blocks, bounds: Bounds): string {
  const cases = blocks.map((block, index) => {
    const goto = (to: number) => {
      if (to === index + 1) return ''
      const count = to <= index ? 'if (turns-- <= 0) return 0; ' : ''
      return `{ ${count}next = ${to}; continue }`
    }
    return `case ${index}:\n${blockText(block, index, bounds, goto)}`
  })
  return `let next = 0, turns = length\nfor (;;) switch (next) {\n${cases.join('')}}\n`
}

function blockText(
  { steps, ending }: Block,
  index: number,
  bounds: Bounds,
  goto: (to: number) => string,
): string {
  const lines = [checkText(bounds.entry[index])]
  for (const [at, step] of steps.entries()) {
    lines.push(
      checkText(bounds.before[index]!.get(at)),
      stepText(step),
      checkText(bounds.behind[index]!.get(at)),
    )
  }
  lines.push(endingText(ending, goto))
  return lines
    .filter((line) => line)
    .map((line) => `${line}\n`)
    .join('')
}

function checkText(check: Check | undefined): string {
  if (!check) return ''
  if (check.length === Number.POSITIVE_INFINITY) return 'return 0'
  const tests = [
    ...(check.length > 0 ? [`length < ${check.length}`] : []),
    ...(check.behindX > 0 ? [`(x >>> 0) + ${check.behindX} > length`] : []),
  ]
  return tests.length > 0 ? `if (${tests.join(' || ')}) return 0` : ''
}

function stepText(step: Step): string {
  switch (step.kind) {
    case 'load':
      return loadText(step)
    case 'headerLength':
      return `x = (packet[${step.k}] & 15) << 2`
    case 'length':
      return `${step.into} = wire | 0`
    case 'immediate':
      return `${step.into} = ${step.k | 0}`
    case 'recall':
      return `${step.into} = m${step.k}`
    case 'keep':
      return `m${step.k} = ${step.from}`
    case 'alu':
      return aluText(step)
    case 'negate':
      return 'a = -a | 0'
    case 'tax':
      return 'x = a'
    case 'txa':
      return 'a = x'
    default:
      return ''
  }
}

function loadText({ size, indirect, k }: Extract<Step, { kind: 'load' }>): string {
  // What is beside a packet nobody knows here; and no packet has so many bytes.
  if (k > 0x7fffffff) return 'return 0'
  const byte = (at: number) => `packet[${indirect ? `x + ${k + at}` : k + at}]`
  if (size === 1) return `a = ${byte(0)}`
  if (size === 2) return `a = ${byte(0)} << 8 | ${byte(1)}`
  return `a = ${byte(0)} << 24 | ${byte(1)} << 16 | ${byte(2)} << 8 | ${byte(3)}`
}

const symbols = { add: '+', sub: '-', and: '&', or: '|', xor: '^', lsh: '<<', rsh: '>>>' } as const

function aluText({ op, operand, k }: Extract<Step, { kind: 'alu' }>): string {
  const right = operand === 'x' ? 'x' : String(k | 0)
  switch (op) {
    case 'mul':
      return `a = Math.imul(a, ${right})`
    case 'div':
    case 'mod': {
      const by = operand === 'x' ? '(x >>> 0)' : String(k)
      const zero = operand === 'x' ? 'if (x === 0) return 0; ' : ''
      return `${zero}a = (a >>> 0) ${op === 'div' ? '/' : '%'} ${by} | 0`
    }
    case 'lsh':
    case 'rsh': {
      const shifted = `a ${symbols[op]} ${right} | 0`
      return operand === 'x' ? `a = (x >>> 0) < 32 ? ${shifted} : 0` : `a = ${shifted}`
    }
    default:
      return `a = a ${symbols[op]} ${right} | 0`
  }
}

function endingText(ending: Ending, goto: (to: number) => string): string {
  if (ending.kind === 'return') return `return ${ending.value === 'a' ? 'a >>> 0' : ending.value}`
  if (ending.kind === 'jump') return goto(ending.to)
  const { test, k, yes, no } = ending
  const signed = test.operand === 'x' ? 'x' : String(k | 0)
  const unsigned = test.operand === 'x' ? '(x >>> 0)' : String(k)
  const condition = {
    jeq: `a === ${signed}`,
    jset: `(a & ${signed}) !== 0`,
    jgt: `(a >>> 0) > ${unsigned}`,
    jge: `(a >>> 0) >= ${unsigned}`,
  }[test.relation]
  return goto(yes) ? `if (${condition}) ${goto(yes)}\n${goto(no)}` : `if (!(${condition})) ${goto(no)}`
}
