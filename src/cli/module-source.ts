/** A user's module as Node.js 20 can run it, its kernel functions where they were: types blanked, `using` lowered. */
import { lowerUsing } from './lower-using.ts'
import { parseModule, stripTypes } from './strip-types.ts'

/** The JavaScript of a module. Throws CompileError where it cannot be had. */
export function moduleSource(file: string, text: string): string {
  if (!isTypeScript(file) && !/\busing\b/.test(text)) return text
  const tree = parseModule(file, text)
  return lowerUsing(file, isTypeScript(file) ? stripTypes(file, text, tree) : text, tree)
}

export function isTypeScript(file: string): boolean {
  return /\.m?ts$/.test(file)
}
