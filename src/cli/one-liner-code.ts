/**
 * The code of a one-liner as a function of this process: TypeScript with its types blanked, a body of an async
 * function whose parameters are the names in scope, as many of them as it uses. It runs as a script `-e` of its own,
 * with every line and column where its author wrote it, so that V8's inspector and stack traces name places in it.
 */
import vm from 'node:vm'
import { CompileError, isSkepError, nearestNames, renderSpan, SkepError, sourceText } from '../error/index.ts'
import { noteFunction, ofModule, scope as usingScope } from '../runtime/index.ts'
import { giveSource } from '../source/index.ts'
import { oneLinerScript, open, placeOfFunction, scriptName } from './one-liner-script.ts'

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
  /** Notes what a function of the code sees, where that is plain, so that V8's inspector need not be loaded. */
  note(fn: object): void
  /** What to say in place of an error: with the place in the code, where it is known, or where `quoted` stands. */
  explained(error: unknown, quoted?: string): unknown
}

/** The variables in the scope of the code, as they are when they are asked for. */
type Variables = Readonly<Record<string, () => unknown>>

/** A place in the code: both counted from 1. */
interface Place {
  readonly line: number
  readonly column: number
}

/**
 * Makes a function of `text`, with what it uses of the `scopes` in scope, the last first; of what it does not name
 * nothing is loaded. Throws CompileError.
 */
export async function oneLinerCode(
  text: string,
  scopes: readonly Readonly<Record<string, unknown>>[],
): Promise<OneLinerCode> {
  const { javascript, declared, isJavaScript } = await oneLinerScript(text)
  const own = new Set(declared)
  // More than are variables, which does no harm.
  const used = new Set(text.match(/[A-Za-z_$][\w$]*/g))
  const known = [...new Set(scopes.flatMap((scope) => Object.keys(scope)))]
  const names = known.filter((name) => used.has(name) && !own.has(name))
  const named: Named[] = []
  let variables: Variables = {}
  const noted: string[] = []
  const getters = [...own, ...names].map((name) => `${name}:()=>${name}`)
  const parameters = ['$skepUsing', '$skepNamed', ...names]
  const lineEnd = javascript.indexOf('\n')
  const source =
    `(async({${parameters.join()}})=>{` +
    `${javascript.slice(open.length - 1, lineEnd)}$skepNamed({${getters.join()}});${javascript.slice(lineEnd)}`
  giveSource(scriptName, text)
  const values: Record<string, unknown> = {
    ...Object.fromEntries(
      names.map((name) => [name, scopes.findLast((scope) => Object.hasOwn(scope, name))![name]]),
    ),
    $skepUsing: { ofModule, scope: usingScope },
    $skepNamed(all: Variables) {
      variables = all
      for (const name of own) named.push({ name, value: all[name]! })
    },
  }
  const explained = (error: unknown, quoted?: string) =>
    explain(text, known, error, quoted === undefined ? undefined : placeOf(text, quoted))
  return {
    text,
    named,
    note(fn) {
      const start = isJavaScript ? placeOfFunction(text, String(fn), noted) : undefined
      if (start === undefined) return
      noted.push(String(fn))
      noteFunction(fn, String(fn), () => variables, { file: scriptName, module: text, start })
    },
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
