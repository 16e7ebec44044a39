/** From places in a script as V8 runs it to places in the file its author wrote, through source maps. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { originalPositionFor, sourceContentFor, TraceMap } from '@jridgewell/trace-mapping'
import type { Position } from '../error/index.ts'
import type { Script } from './inspector.ts'

/** Maps a place in a script (`line` from 1, `column` from 0, `text` the generated line) to its original. */
export type Original = (line: number, column: number, text: string) => Position

const known = new Map<string, Original>()

/** The way from `script` to its original. A map that cannot be read leaves the places as they are. */
export function originalOf(script: Script): Original {
  const found = known.get(script.url)
  if (found) return found
  const file = pathOf(script.url)
  const map = readMap(script, file)
  const original: Original = map
    ? (line, column, text) => throughMap(map, file, line, column, text)
    : (line, column, text) => ({ file, line, column, text: lineOf(file, line, column) ?? text })
  known.set(script.url, original)
  return original
}

/** The line as its author wrote it, where types were blanked out in place before the script ran. */
function lineOf(file: string, line: number, column: number): string | undefined {
  const text = readText(file).split('\n')[line - 1]
  return text !== undefined && text.length > column ? text : undefined
}

function pathOf(url: string): string {
  const plain = url.replace(/\?.*$/, '')
  return plain.startsWith('file:') ? fileURLToPath(plain) : plain || '(unnamed script)'
}

function readMap({ sourceMapUrl }: Script, file: string): TraceMap | undefined {
  if (!sourceMapUrl) return undefined
  try {
    const inline = /^data:[^,]*?(;base64)?,(.*)$/s.exec(sourceMapUrl)
    const text = inline
      ? Buffer.from(decodeURIComponent(inline[2]!), inline[1] ? 'base64' : 'utf8').toString()
      : readFileSync(new URL(sourceMapUrl, `file://${file}`), 'utf8')
    return new TraceMap(text, inline ? file : new URL(sourceMapUrl, `file://${file}`).href)
  } catch {
    return undefined
  }
}

function throughMap(map: TraceMap, file: string, line: number, column: number, text: string): Position {
  const { source, line: original, column: start } = originalPositionFor(map, { line, column })
  if (source === null || original === null) return { file, line, column, text }
  const path = source.startsWith('file:') ? fileURLToPath(source) : source
  const content = sourceContentFor(map, source) ?? readText(path)
  return { file: path, line: original, column: start ?? 0, text: content.split('\n')[original - 1] ?? text }
}

const given = new Map<string, string>()

/** Tells the text of code that stands in no file (`-e`), by the name that its script has. */
export function giveSource(name: string, text: string): void {
  given.set(name, text)
}

function readText(path: string): string {
  const text = given.get(path)
  if (text !== undefined) return text
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
