/**
 * The doors to a function's source. The inspector door needs nothing of the user: the text is `fn.toString()`, the
 * variables are those of its scopes, read when the program is compiled. The explicit door takes the variables from a
 * function the user gives, and needs the inspector for places only.
 */
import { basename } from 'node:path'
import { type SourceText, sourceText } from '../error/index.ts'
import type { ProgramDeclaration } from '../host/index.ts'
import type { SourceDoor } from '../operand/index.ts'
import { type FunctionLocation, inspect } from './inspector.ts'
import { originalOf } from './original.ts'
import { noteDeclaration, scriptOf } from './scripts.ts'

/** The text and the live variables of `fn`, by V8's inspector. */
export const inspectorDoor: SourceDoor = (fn) => {
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
  return scope ? explicitDoor(fn, scope) : inspectorDoor
}

/** A door that takes the variables of `fn` from `scope` and everything else from `next`. */
export function explicitDoor(
  fn: unknown,
  scope: () => Readonly<Record<string, unknown>>,
  next: SourceDoor = inspectorDoor,
): SourceDoor {
  return (wanted) => {
    if (wanted !== fn) return next(wanted)
    const names = scope()
    return {
      source: explicitText(wanted),
      resolve: (name) => (Object.hasOwn(names, name) ? { value: names[name] } : undefined),
    }
  }
}

function explicitText(fn: (...args: never[]) => unknown): SourceText {
  return process.features.inspector
    ? textOf(fn, inspect(fn).location)
    : sourceText('(kernel function)', String(fn))
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
  if (!location || !script) return sourceText('(kernel function)', text)
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
