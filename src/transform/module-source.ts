/**
 * A module as Node.js 20 can run it, its functions where they were: types blanked, `using` lowered. With `notes`, its
 * kernel functions are noted, too, for runtimes whose inspector cannot be asked.
 */
import { Parser } from 'acorn'
import { CompileError } from '../error/index.ts'
import { applyEdits } from './edits.ts'
import { usingEdits } from './lower-using.ts'
import { noteEdits } from './notes.ts'
import { parseModule, stripTypes, type Tree } from './strip-types.ts'

/** The JavaScript of a module. Throws CompileError where it cannot be had. */
export function moduleSource(file: string, text: string, notes = false): string {
  const typed = isTypeScript(file)
  const using = typed || /\busing\b/.test(text)
  if (!using && !notes) return text
  const tree = using ? parseModule(file, text) : parseJavaScript(text)
  const javascript = typed ? stripTypes(file, text, tree) : text
  return applyEdits(javascript, [
    ...(notes ? noteEdits(file, text, javascript, tree) : []),
    ...(using ? usingEdits(file, javascript, tree) : []),
  ])
}

/**
 * A module, for a bundler, with its kernel functions noted and all else as it is; `undefined` where there is nothing to
 * note, and for what no module is: to say so is the bundler's.
 */
export function noteFunctions(file: string, text: string): string | undefined {
  try {
    const typed = /\.[cm]?tsx?$/.test(file)
    const tree = typed || /\.jsx$/.test(file) ? parseModule(file, text) : parseJavaScript(text)
    const edits = noteEdits(file, text, typed ? stripTypes(file, text, tree, true) : text, tree)
    return edits.length > 0 ? applyEdits(text, edits) : undefined
  } catch (error) {
    // A RangeError: nested too deeply for a walk, and for a kernel.
    if (error instanceof SyntaxError || error instanceof CompileError || error instanceof RangeError) {
      return undefined
    }
    throw error
  }
}

function parseJavaScript(text: string): Tree {
  return Parser.parse(text, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true })
}

export function isTypeScript(file: string): boolean {
  return /\.m?ts$/.test(file)
}
