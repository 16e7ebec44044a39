/**
 * What of the language the random programs reach: each chapter of docs/language.md with what is in it, as it stands in
 * the text of programs with fixed seeds. A chapter without a line here fails, and so does a construct that no program has.
 */
import { readFileSync } from 'node:fs'
import { type Node, parse } from 'acorn'
import { expect, it } from 'vitest'
import { forEachChild } from '../../src/compiler/lower/parse.ts'
import { generate, sourceOf } from './program.ts'
import { wholeFrom } from './whole.ts'

const programs = 400

/** Constructs by chapter: kinds of nodes with their operators, `name()` for calls, `.name()` for calls of members. */
const chapters: Readonly<Record<string, string>> = {
  'Where it comes from': 'scope: ArrowFunctionExpression Identifier .call()',
  Types: 'u8 u16 u32 i8 i16 i32 u64 i64 be16 be32 be64 bool str() arrayOf() struct() union() packed:',
  Numbers:
    '+ - * % ** & | ^ << >> >>> ~ unary- unary+ / < <= > >= === !== == != Math.trunc() Math.floor() Math.ceil() ' +
    'Math.min() Math.max() Math.abs() Math.sign() Math.imul() Math.clz32() BigInt() Number() Boolean() ' +
    'BigInt.asUintN() BigInt.asIntN() Number.isInteger() Number.MAX_SAFE_INTEGER',
  'Variables and patterns':
    'let const var = += -= *= /= %= &= |= ^= <<= >>= >>>= ++ -- ObjectPattern ArrayPattern AssignmentPattern RestElement typeof',
  'Objects and arrays':
    'ObjectExpression SpreadElement ArrayExpression new-Uint8Array new-Int8Array new-Uint16Array new-Int16Array ' +
    'new-Uint32Array new-Int32Array new-BigUint64Array new-BigInt64Array .length .includes() .indexOf() .some() .every() ' +
    '.forEach() .reduce() .map() .entries() index',
  Strings: '.startsWith() .endsWith() .at() .codePointAt() .charCodeAt() TemplateLiteral',
  'Choices and loops':
    'IfStatement ConditionalExpression SwitchStatement && || ?? ?. &&= ||= ??= SequenceExpression ReturnStatement ' +
    'break continue break-label continue-label WhileStatement DoWhileStatement ForStatement ForOfStatement range() ' +
    '.keys() .values() method ! !!',
  Programs: 'xdp() tc() socketFilter() .view()',
  Globals: 'global() .value',
  'Tables of programs': 'programArray() tail-call',
  'Locks and timers': 'withLock() withTimer() lock() .startTimer() .cancelTimer()',
  'Where JavaScript and BPF differ, decided':
    'hash() array() perCpuHash() perCpuArray() ringbuf() histogram() .get() .set() .has() .add() .delete() .output() .record()',
}

/** Chapters of what a packet handed in by a test cannot show: what has tests of its own. */
const beyond: Readonly<Record<string, string>> = {
  'Where a proof is asked for': 'each program has such places; what is refused is in test/diagnostics',
  Stack: 'test/kernel/stack.test.ts',
  'Kernel memory': 'test/kernel: what the kernel holds is no input of a test run',
  "The kernel's own functions": 'test/kernel/kernel-calls.test.ts',
}

type Any = Node & Readonly<Record<string, unknown>>

/** The names of what stands in a program. */
function constructsOf(source: string): Set<string> {
  const found = new Set<string>()
  const name = (node: Any | undefined): string => {
    if (!node) return ''
    if (node.type === 'Identifier') return node['name'] as string
    if (node.type !== 'MemberExpression') return ''
    const member = node['computed'] ? '' : name(node['property'] as Any)
    const owner = name(node['object'] as Any)
    return /^(Math|Number|BigInt)$/.test(owner) ? `${owner}.${member}` : `.${member}`
  }
  const visit = (each: Node): void => {
    const node = each as Any
    found.add(node.type)
    const operator = node['operator'] as string | undefined
    if (node.type === 'UnaryExpression') {
      found.add(/[-+]/.test(operator!) ? `unary${operator}` : operator!)
      if (operator === '!' && (node['argument'] as Any)['operator'] === '!') found.add('!!')
    } else if (operator) found.add(operator)
    if (node.type === 'VariableDeclaration') found.add(node['kind'] as string)
    if (node.type === 'Identifier') found.add(node['name'] as string)
    if (node.type === 'MemberExpression') found.add(node['computed'] ? 'index' : name(node))
    if (node['optional']) found.add('?.')
    if (node.type === 'NewExpression') found.add(`new-${name(node['callee'] as Any)}`)
    if (node.type === 'Property') found.add(node['method'] ? 'method' : `${name(node['key'] as Any)}:`)
    if (node.type === 'BreakStatement') found.add(node['label'] ? 'break-label' : 'break')
    if (node.type === 'ContinueStatement') found.add(node['label'] ? 'continue-label' : 'continue')
    if (node.type === 'CallExpression') {
      found.add(`${name(node['callee'] as Any)}()`)
      if (name(node['callee'] as Any) === '.call') found.add('tail-call').add('.call()')
    }
    forEachChild(node, visit)
  }
  visit(parse(`(() => {\n${source}\n})`, { ecmaVersion: 'latest' }))
  return found
}

it('random programs reach each construct of each chapter of docs/language.md', () => {
  const page = readFileSync(new URL('../../docs/language.md', import.meta.url), 'utf8')
  const headings = [...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading!)
  expect([...Object.keys(chapters), ...Object.keys(beyond)].sort()).toEqual(headings.sort())
  const found = new Set<string>()
  for (let seed = wholeFrom; seed < wholeFrom + programs; seed++) {
    for (const each of constructsOf(sourceOf(generate(seed)))) found.add(each)
  }
  const missing = Object.entries(chapters).flatMap(([chapter, constructs]) =>
    constructs.split(' ').flatMap((each) => (found.has(each) ? [] : [`${chapter}: ${each}`])),
  )
  expect(missing).toEqual([])
})
