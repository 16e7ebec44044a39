/**
 * From the text of a function to its tree (ESTree, by acorn). `fn.toString()` gives arrows, functions and methods,
 * types already gone; offsets in the tree are offsets in that text.
 */
import { type ArrowFunctionExpression, type FunctionExpression, type Node, Parser } from 'acorn'
import { CompileError, type SourceText } from '../../error/index.ts'
import type { FunctionSource } from '../../operand/index.ts'

export type FunctionNode = ArrowFunctionExpression | FunctionExpression

const words: Readonly<Record<string, string>> = {
  ClassDeclaration: 'classes',
  ClassExpression: 'classes',
  DebuggerStatement: '`debugger`',
  ImportExpression: 'import()',
  MetaProperty: '`import.meta`',
  Super: '`super`',
  TaggedTemplateExpression: 'tagged templates',
}

/** What a kind of node is, for people. */
export const inWords = (type: string): string => words[type] ?? type

const options = { ecmaVersion: 'latest', sourceType: 'module' } as const

const trees = new WeakMap<FunctionSource, FunctionNode>()

/** The tree of a function, which is parsed once. Throws CompileError where it is no plain function. */
export function treeOf(source: FunctionSource): FunctionNode {
  let tree = trees.get(source)
  if (!tree) trees.set(source, (tree = parseFunction(source.source)))
  return tree
}

/** The tree of a function's text. Throws CompileError where that is no plain function. */
export function parseFunction(source: SourceText): FunctionNode {
  const { text } = source
  const refuse = (message: string, at = 0, hint?: string): never => {
    throw new CompileError([{ code: 'SK1001', message, span: { source, start: at, end: at + 1 }, hint }])
  }
  if (text.includes('[native code]')) refuse('this function has no source text: it is native or bound')
  const node = parseAny(text, refuse)
  if (node.type !== 'ArrowFunctionExpression' && node.type !== 'FunctionExpression') {
    return refuse('this is no function', 0, 'pass an arrow function')
  }
  const fn = node as FunctionNode
  if (fn.async) refuse('a kernel function cannot be async', fn.start)
  if (fn.generator) refuse('a kernel function cannot be a generator', fn.start)
  return fn
}

function parseAny(text: string, refuse: (message: string, at?: number) => never): Node {
  try {
    const node = Parser.parseExpressionAt(text, 0, options)
    // What stands before the body of a method is a call, for itself.
    return (node.type === 'CallExpression' && parseMethod(text)) || node
  } catch (error) {
    const method = parseMethod(text)
    if (method) return method
    const { pos, message } = error as SyntaxError & { pos?: number }
    return refuse(`this cannot be parsed: ${message.replace(/ \(\d+:\d+\)$/, '')}`, pos ?? 0)
  }
}

/** `name(ctx) { … }` is a function only inside an object literal; blanks keep its offsets. */
function parseMethod(text: string): Node | undefined {
  const before = '({'
  try {
    const whole = Parser.parseExpressionAt(`${before}${text}})`, 0, options)
    if (whole.type !== 'ObjectExpression') return undefined
    const property = (whole as { properties?: Node[] }).properties?.[0]
    if (property?.type !== 'Property') return undefined
    const { value } = property as unknown as { value: Node }
    shift(value, -before.length)
    return value
  } catch {
    return undefined
  }
}

/** Moves the offsets of a tree. */
function shift(node: Node, by: number): void {
  node.start += by
  node.end += by
  forEachChild(node, (child) => shift(child, by))
}

/** Calls `visit` for each direct child node. */
export function forEachChild(node: Node, visit: (child: Node) => void): void {
  for (const value of Object.values(node)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each && typeof each === 'object' && typeof (each as Node).type === 'string') visit(each as Node)
    }
  }
}

/** `find`, which goes through each tree once: functions are lowered as often as they are called. */
export function onceEach<T>(find: (node: Node) => T): (node: Node) => T {
  const found = new WeakMap<Node, { readonly what: T }>()
  return (node) => {
    let result = found.get(node)
    if (!result) found.set(node, (result = { what: find(node) }))
    return result.what
  }
}

/** Names (of variables and of properties) that are assigned somewhere in `node`. */
export const assignedNames = onceEach((node): ReadonlySet<string> => {
  const names = new Set<string>()
  const target = (left: Node): void => {
    if (left.type === 'Identifier') names.add((left as unknown as { name: string }).name)
    else if (left.type === 'MemberExpression') {
      const { property, computed } = left as unknown as {
        property: Node & { name?: string; value?: unknown }
        computed: boolean
      }
      if (computed) names.add(String(property.value))
      else if (property.name !== undefined) names.add(property.name)
    } else forEachChild(left, target)
  }
  const walk = (each: Node): void => {
    if (each.type === 'AssignmentExpression') target((each as unknown as { left: Node }).left)
    else if (each.type === 'UpdateExpression') target((each as unknown as { argument: Node }).argument)
    else if (each.type === 'VariableDeclaration' && (each as unknown as { kind: string }).kind === 'var') {
      // It is there from the function's start, and its initial value is assigned to it.
      for (const { id } of (each as unknown as { declarations: { id: Node }[] }).declarations) target(id)
    } else if (each.type === 'ForOfStatement' || each.type === 'ForInStatement') {
      const { left } = each as unknown as { left: Node }
      if (left.type !== 'VariableDeclaration') target(left)
    }
    forEachChild(each, walk)
  }
  walk(node)
  return names
})

const isFunction = ({ type }: Node) =>
  type === 'ArrowFunctionExpression' || type === 'FunctionExpression' || type === 'FunctionDeclaration'

/** What `var` declares in `body`, outside of functions in it. */
export function declaredVars(body: Node): Node[] {
  const patterns: Node[] = []
  const walk = (each: Node): void => {
    if (isFunction(each)) return
    const { kind, declarations } = each as unknown as { kind?: string; declarations?: { id: Node }[] }
    if (each.type === 'VariableDeclaration' && kind === 'var') {
      patterns.push(...declarations!.map(({ id }) => id))
    }
    forEachChild(each, walk)
  }
  walk(body)
  return patterns
}

/** Names assigned inside functions nested in `node`: calls of those may change a variable from anywhere. */
export const namesAssignedInClosures = onceEach((node): ReadonlySet<string> => {
  const names = new Set<string>()
  const walk = (each: Node): void => {
    if (isFunction(each)) {
      for (const name of assignedNames(each)) names.add(name)
    } else forEachChild(each, walk)
  }
  forEachChild(node, walk)
  return names
})
