/**
 * The code of a one-liner as a function of this process: TypeScript with its types blanked, a body of an async
 * function whose parameters are the names in scope, as many of them as it uses. It runs as a script `-e` of its own,
 * with every line and column where its author wrote it, so that V8's inspector and stack traces name places in it.
 */
import vm from 'node:vm'
import { CompileError, isSkepError, nearestNames, renderSpan, SkepError, sourceText } from '../error/index.ts'
import { giveSource } from '../source/index.ts'
import { lowerUsing } from './lower-using.ts'
import { parseModule, stripTypes, type Tree } from './strip-types.ts'
import * as using from './using.ts'

/** The name of the script, in messages. */
export const scriptName = '-e'

/** A value that the code gave a name, as it is when it is asked for. */
export interface Named {
  readonly name: string
  value(): unknown
}

export interface OneLinerCode {
  readonly text: string
  /** Runs it: resolves when its last statement is done. */
  run(): Promise<void>
  /** The variables it declared outside of functions and blocks. */
  readonly named: readonly Named[]
  /** What to say in place of an error: with the place in the code, where it is known, or where `quoted` stands. */
  explained(error: unknown, quoted?: string): unknown
}

/** A place in the code: both counted from 1. */
interface Place {
  readonly line: number
  readonly column: number
}

/** The code stands on lines of its own, behind one that opens the function; so its first line is number 1. */
const open = '(async()=>{\n'
const close = '\n})'

/** Makes a function of `text`, with what it uses of `scope` in scope. Throws CompileError. */
export function oneLinerCode(text: string, scope: Readonly<Record<string, unknown>>): OneLinerCode {
  const whole = open + text + close
  const tree = parse(text, whole)
  const body: Tree[] = tree.body[0].expression.body.body
  const own = new Set(body.flatMap(declaredNames))
  const used = usedNames(tree)
  const names = Object.keys(scope).filter((name) => used.has(name) && !own.has(name))
  const javascript = lowerUsing(scriptName, stripTypes(scriptName, whole, tree), tree, false)
  const named: Named[] = []
  const getters = [...own].map((name) => `${name}:()=>${name}`)
  const parameters = ['$skepUsing', '$skepNamed', ...names]
  const lineEnd = javascript.indexOf('\n')
  const source =
    `(async({${parameters.join()}})=>{` +
    `${javascript.slice(open.length - 1, lineEnd)}$skepNamed({${getters.join()}});${javascript.slice(lineEnd)}`
  giveSource(scriptName, text)
  const values: Record<string, unknown> = {
    ...Object.fromEntries(names.map((name) => [name, scope[name]])),
    $skepUsing: using,
    $skepNamed(all: Readonly<Record<string, () => unknown>>) {
      for (const [name, value] of Object.entries(all)) named.push({ name, value })
    },
  }
  const explained = (error: unknown, quoted?: string) =>
    explain(text, Object.keys(scope), error, quoted === undefined ? undefined : placeOf(text, quoted))
  return {
    text,
    named,
    explained,
    async run() {
      try {
        const script = new vm.Script(source, {
          filename: scriptName,
          lineOffset: -1,
          importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
        })
        await script.runInThisContext()(values)
      } catch (error) {
        throw explained(error)
      }
    },
  }
}

function parse(text: string, whole: string): Tree {
  try {
    return parseModule(scriptName, whole)
  } catch (error) {
    if (!(error instanceof CompileError)) throw error
    const { message, span } = error.diagnostics[0]!
    const start = Math.min(Math.max(0, span!.start - open.length), Math.max(0, text.length - 1))
    const isImport = /'import' and 'export'/.test(message)
    throw new CompileError([
      {
        code: 'SK1001',
        message: isImport ? 'a one-liner has no import and export declarations' : message,
        span: { source: sourceText(scriptName, text), start, end: start + 1 },
        hint: isImport ? 'write const { x } = await import(…)' : undefined,
      },
    ])
  }
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

/** All identifiers: more than are variables, which does no harm. */
function usedNames(tree: Tree, names: Set<string> = new Set()): Set<string> {
  if (tree.type === 'Identifier') names.add(tree.name)
  for (const [field, value] of Object.entries(tree)) {
    if (field === 'loc') continue
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each && typeof each === 'object' && typeof each.type === 'string') usedNames(each, names)
    }
  }
  return names
}

/** The place in the code that a stack trace names first. */
function placeIn(stack: string | undefined): Place | undefined {
  const [, line, column] = /(?:^|[\s(])-e:(\d+):(\d+)\b/.exec(stack ?? '') ?? []
  return line === undefined ? undefined : { line: Number(line), column: Number(column) }
}

function explain(text: string, names: readonly string[], error: unknown, place?: Place): unknown {
  if (error instanceof CompileError) return withNearest(error, names)
  if (!(error instanceof Error)) return thrown(text, `the one-liner threw ${String(error)}`, undefined, place)
  const at = place ?? placeIn(error.stack) ?? placeOfSyntaxError(error)
  if (isSkepError(error)) {
    if (!at) return error
    const { code, hint } = error
    return new SkepError(code, pointed(text, error.message, at), { hint, cause: error })
  }
  // What did not go through the code is no mistake in it.
  if (!at) return error
  const [, unknown] = /^(\S+) is not defined$/.exec(error.message) ?? []
  const near = unknown === undefined ? [] : nearestNames(unknown, names)
  return thrown(text, `${error.name}: ${error.message}`, near, at)
}

function thrown(text: string, message: string, near: readonly string[] = [], place?: Place): SkepError {
  const hint = near.length > 0 ? `did you mean ${near.join(', ')}?` : undefined
  return new SkepError('SK6004', place ? pointed(text, message, place) : message, { hint })
}

/** `message`, with the place and the line of the code below it. */
function pointed(text: string, message: string, { line, column }: Place): string {
  const source = sourceText(scriptName, text)
  const start = text.split('\n', line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1
  const word = /^[\w$]+(?:\.[\w$]+)*|^(["'`]).*?\1/.exec(text.slice(start))
  const span = { source, start, end: start + (word?.[0].length ?? 1) }
  return [message, ...renderSpan(span)].join('\n')
}

/** Where `quoted` stands in the code, in quotes. */
function placeOf(text: string, quoted: string): Place | undefined {
  const at = [`'`, `"`, '`'].map((quote) => text.indexOf(quote + quoted + quote)).find((each) => each >= 0)
  if (at === undefined) return undefined
  const before = text.slice(0, at).split('\n')
  return { line: before.length, column: before.at(-1)!.length + 1 }
}

/** V8 tells the place of a syntax error by a line and carets above the message. */
function placeOfSyntaxError(error: Error): Place | undefined {
  const [, line, indent] = /^-e:(\d+)\n.*\n( *)\^/.exec(error.stack ?? '') ?? []
  return line === undefined ? undefined : { line: Number(line), column: indent!.length + 1 }
}

/** An unknown name in a kernel function may be a misspelt one of those in scope. */
function withNearest(error: CompileError, names: readonly string[]): CompileError {
  const [first] = error.diagnostics
  const [, unknown] = /^'(\S+)' is not known/.exec(first?.message ?? '') ?? []
  const near = unknown === undefined ? [] : nearestNames(unknown, names, 1)
  if (!first || near.length === 0) return error
  return new CompileError([{ ...first, hint: `did you mean ${near[0]}?` }])
}
