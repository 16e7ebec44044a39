/**
 * Which script a function stands in. V8 says its number; to turn numbers into files it lists all scripts there are, which
 * takes it longer than to compile a program. So the files are tried first that were on the stack when a program was
 * declared: where the text of the function is found at its place, that is the file. What a loader made of a file (tsx,
 * vitest) is not found so, and the list is asked for.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type FunctionLocation, listScripts } from './inspector.ts'

export interface Script {
  readonly url: string
  /** Where its source map is, or the map itself as a data URL; '' if it has none. */
  readonly sourceMapUrl: string
}

const known = new Map<string, Script>()

/** Files that functions may stand in, the latest last. */
const likely = new Set<string>()

/** Whose stacks name more of them. */
const declarations = new Set<Error>()

/** Notes an error that was made where a program was declared. */
export function noteDeclaration(error: Error): void {
  declarations.add(error)
}

function readStacks(): void {
  for (const { stack = '' } of declarations) {
    for (const [, url] of stack.matchAll(
      /(?:\(|\bat (?:async )?)((?:file:\/\/)?\/[^\s()]+?):\d+:\d+\)?$/gm,
    )) {
      likely.add(url!)
    }
  }
  declarations.clear()
}

/** The script in which the text of a function stands; `start` is its column on the first line. */
export function scriptOf(
  { scriptId, line }: FunctionLocation,
  text: string,
  start: number,
): Script | undefined {
  readStacks()
  const found =
    known.get(scriptId) ?? [...likely].map((url) => likelyScript(url, line, text, start)).find(Boolean)
  if (found) known.set(scriptId, found)
  else for (const [id, script] of listScripts()) known.set(id, script)
  return known.get(scriptId)
}

function likelyScript(url: string, line: number, text: string, start: number): Script | undefined {
  const file = readText(pathOf(url))
  let at = 0
  for (let i = 0; i < line; i++) {
    at = file.indexOf('\n', at) + 1
    if (at === 0) return undefined
  }
  if (!file.startsWith(text, at + start)) return undefined
  return scriptAt(url)
}

/** The script that a file is, by its URL or path. */
export function scriptAt(url: string): Script {
  const file = readText(pathOf(url))
  // The map may stand there itself, on a line as long as you like.
  const last = file.slice(file.trimEnd().lastIndexOf('\n') + 1)
  const [, sourceMapUrl = ''] = /^\/\/# sourceMappingURL=(\S+)/.exec(last) ?? []
  return { url, sourceMapUrl }
}

/** The path of a script, from its URL or what V8 calls it. */
export function pathOf(url: string): string {
  const plain = url.replace(/\?.*$/, '')
  return plain.startsWith('file:') ? fileURLToPath(plain) : plain || '(unnamed script)'
}

const texts = new Map<string, string>()

/** Tells the text of code that stands in no file (`-e`), by the name that its script has. */
export function giveSource(name: string, text: string): void {
  texts.set(name, text)
  likely.add(name)
}

/** The text of a file, '' where there is none. */
export function readText(path: string): string {
  let text = texts.get(path)
  if (text === undefined) {
    try {
      text = readFileSync(path, 'utf8')
    } catch {
      text = ''
    }
    texts.set(path, text)
  }
  return text
}
