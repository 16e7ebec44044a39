/**
 * The doors to a function's source. What the transform noted comes first: it holds for the text as its author wrote it.
 * The inspector door needs nothing of the user: the text is `fn.toString()`, the variables are those of its scopes, read
 * when the program is compiled. The explicit door takes the variables from a function the user gives.
 */
import { basename, isAbsolute } from 'node:path'
import { type SourceText, sourceText } from '../error/index.ts'
import type { ProgramDeclaration } from '../host/index.ts'
import type { FunctionSource, SourceDoor } from '../operand/index.ts'
import { notedDoor } from '../runtime/index.ts'
import { canInspect, type FunctionLocation, inspect, noInspector } from './inspector.ts'
import { originalOf } from './original.ts'
import { noteDeclaration, scriptAt, scriptOf } from './scripts.ts'

/** The text and the live variables of `fn`: as they were noted, else by V8's inspector. */
export const sourceDoor: SourceDoor = (fn) => notedSource(fn) ?? inspectorDoor(fn)

/** The text and the live variables of `fn`, by V8's inspector. Without one, of a function that has no variables. */
export const inspectorDoor: SourceDoor = (fn) => {
  if (!canInspect()) return withoutVariables(fn)
  const { scopes, location } = inspect(fn)
  return {
    source: textOf(fn, location),
    place: location && `${location.line}:${location.column}`,
    resolve(name) {
      const scope = scopes.find((each) => Object.hasOwn(each, name)) as Record<string, unknown> | undefined
      return scope && { value: scope[name] }
    },
  }
}

/** The door to the function of a program: the explicit one that it brings, or the inspector. */
export function doorOf({
  fn,
  scope,
  declaredAt,
}: Pick<ProgramDeclaration, 'fn' | 'scope' | 'declaredAt'>): SourceDoor {
  if (declaredAt) noteDeclaration(declaredAt)
  return scope ? explicitDoor(fn, scope) : sourceDoor
}

/** A door that takes the variables of `fn` from `scope`, as far as it names them, and everything else from `next`. */
export function explicitDoor(
  fn: unknown,
  scope: () => Readonly<Record<string, unknown>>,
  next: SourceDoor = sourceDoor,
): SourceDoor {
  return (wanted) => {
    const found = next(wanted)
    if (wanted !== fn) return found
    const names = scope()
    return {
      ...found,
      // What is not named may be what a loader calls it: `__vite_ssr_import_0__`.
      resolve: (name) => (Object.hasOwn(names, name) ? { value: names[name] } : found.resolve(name)),
    }
  }
}

/** What was noted of `fn`; the file may be a built one, whose source map leads further back. */
function notedSource(fn: (...args: never[]) => unknown): FunctionSource | undefined {
  const noted = notedDoor(fn)
  if (!noted || !isAbsolute(noted.file)) return noted
  const { source } = noted
  return {
    ...noted,
    source: {
      text: source.text,
      locate(offset) {
        const { file, line, column, text } = source.locate(offset)
        return originalOf(scriptAt(file))(line, column, text)
      },
    },
  }
}

function withoutVariables(fn: unknown): FunctionSource {
  return {
    source: unplacedText(fn),
    resolve(name) {
      if (name in globalThis) return undefined
      throw noInspector(`the variable '${name}' of a kernel function cannot be read`)
    },
  }
}

function unplacedText(fn: unknown): SourceText {
  return sourceText('(kernel function)', String(fn))
}

/** Looks for the script only when a place in it is asked for: V8 takes its time to list them all. */
function textOf(fn: unknown, location: FunctionLocation | undefined): SourceText {
  const text = String(fn)
  let found: SourceText | undefined
  return { text, locate: (offset) => (found ??= placedText(text, location)).locate(offset) }
}

function placedText(text: string, location: FunctionLocation | undefined): SourceText {
  // V8 says where the parameters start; the text of anything but an arrow starts before.
  const lead = /^(?:async\s+)?(?:function\b|(?!async\b)[\w$]+\s*\()/.test(text) ? text.indexOf('(') : 0
  const start = location ? Math.max(0, location.column - lead) : 0
  const script = location && scriptOf(location, text, start)
  if (!location || !script) return unplacedText(text)
  const generated = sourceText(basename(script.url), text, location.line + 1, start)
  const original = originalOf(script)
  return {
    text,
    locate(offset) {
      const { line, column, text: lineText } = generated.locate(offset)
      return original(line, column, lineText)
    },
  }
}
