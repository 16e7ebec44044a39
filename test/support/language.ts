/**
 * What there is of the language: each chapter of docs/language.md with its constructs, and which of these stand in a text. The
 * random programs and the golden cases are held to it, so that what is in the language is in both.
 */
import { readFileSync } from 'node:fs'
import { type Node, parse } from 'acorn'
import { forEachChild } from '../../src/compiler/lower/parse.ts'

/** Constructs by chapter: kinds of nodes with their operators, `name()` for calls, `.name()` for calls of members. */
export const chapters: Readonly<Record<string, string>> = {
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

/** The chapters of docs/language.md, in its order. */
export function headings(): string[] {
  const page = readFileSync(new URL('../../docs/language.md', import.meta.url), 'utf8')
  return [...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading!)
}

type Any = Node & Readonly<Record<string, unknown>>

/** The names of what stands in statements of a function. */
export function constructsOf(source: string): Set<string> {
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
