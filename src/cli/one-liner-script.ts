/**
 * The code of a one-liner as JavaScript. Most of it is JavaScript as it stands: the engine says whether it is, faster than
 * any parser could be loaded. One is needed for what was declared, and another, which takes longest, for types.
 */
import vm from 'node:vm'
import { CompileError, sourceText } from '../error/index.ts'
import type { Tree } from '../transform/index.ts'

/** The name of the script, in messages. */
export const scriptName = '-e'

/** The code stands on lines of its own, behind one that opens the function; so its first line is number 1. */
export const open = '(async()=>{\n'
const close = '\n})'

/** What not every engine knows, or takes for something else: `f<number>(x)` are two comparisons. */
const onlyTypeScript = /\busing\b|<[^()=;]*>\s*[(`]/

export interface OneLinerScript {
  /** An async function without parameters, whose first line is `open`'s, perhaps with more behind the brace. */
  readonly javascript: string
  /** The variables that are declared outside of functions and blocks. */
  readonly declared: readonly string[]
  /** Whether the code stands in it as it is. */
  readonly isJavaScript: boolean
}

/** What opens a scope; what brings functions from elsewhere, or variables that no list of the code's own has. */
const inner = /=>|[{\\`]|\b(?:function|for|with|class)\b/
const elsewhere = /\\|\b(?:import|require|eval|Function|constructor|process|globalThis|var)\b/

/**
 * Where in the code a function stands, if that can be told without a parser: it stands there once, no other code can have
 * made it, and nothing before it opens a scope, but functions that end before (`others`). So all variables that it sees
 * are those in the scope of the code.
 */
export function placeOfFunction(code: string, fn: string, others: readonly string[]): number | undefined {
  const at = code.indexOf(fn)
  if (at < 0 || code.indexOf(fn, at + 1) >= 0 || elsewhere.test(code)) return undefined
  const before = others.reduce((rest, other) => rest.replace(other, () => ''), code.slice(0, at))
  return inner.test(before) ? undefined : at
}

/** Throws CompileError, which points into the code. */
export async function oneLinerScript(text: string): Promise<OneLinerScript> {
  const whole = open + text + close
  const declares = /\b(const|let|var|function|class|using)\b/.exec(text)
  if (!onlyTypeScript.test(text) && compiles(whole)) {
    if (!declares) return { javascript: whole, declared: [], isJavaScript: true }
    const { parse } = await import('acorn')
    const declared = declaredIn(parse(whole, { ecmaVersion: 'latest' }))
    return { javascript: whole, declared, isJavaScript: true }
  }
  const { lowerUsing, parseModule, stripTypes } = await import('../transform/index.ts')
  const tree = inCode(text, () => parseModule(scriptName, whole))
  const javascript = inCode(text, () =>
    lowerUsing(scriptName, stripTypes(scriptName, whole, tree), tree, false),
  )
  return { javascript, declared: declaredIn(tree), isJavaScript: false }
}

function compiles(whole: string): boolean {
  try {
    new vm.Script(whole)
    return true
  } catch {
    return false
  }
}

/** Moves the places of errors from the function to the code in it. */
function inCode<T>(text: string, body: () => T): T {
  try {
    return body()
  } catch (error) {
    if (!(error instanceof CompileError)) throw error
    const { message, span, hint } = error.diagnostics[0]!
    const start = Math.min(Math.max(0, span!.start - open.length), Math.max(0, text.length - 1))
    const isImport = /'import' and 'export'/.test(message)
    throw new CompileError([
      {
        code: 'SK1001',
        message: isImport ? 'a one-liner has no import and export declarations' : message,
        span: { source: sourceText(scriptName, text), start, end: start + 1 },
        hint: isImport ? 'write const { x } = await import(…)' : hint,
      },
    ])
  }
}

function declaredIn(tree: Tree): string[] {
  const body: Tree[] = tree.body[0].expression.body.body
  return body.flatMap(declaredNames)
}

/** The names that a statement declares for those around it. */
function declaredNames(statement: Tree): string[] {
  if (statement.type === 'VariableDeclaration') {
    return (statement.declarations as Tree[]).flatMap(({ id }) => patternNames(id))
  }
  const named = statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration'
  return named && statement.id ? [statement.id.name] : []
}

function patternNames(pattern: Tree | null): string[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name]
    case 'ObjectPattern':
      return (pattern.properties as Tree[]).flatMap((each) => patternNames(each.value ?? each.argument))
    case 'ArrayPattern':
      return (pattern.elements as Tree[]).flatMap(patternNames)
    case 'AssignmentPattern':
      return patternNames(pattern.left)
    case 'RestElement':
      return patternNames(pattern.argument)
    default:
      return []
  }
}
