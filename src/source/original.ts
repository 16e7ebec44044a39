/** From places in a script as V8 runs it to places in the file its author wrote, through source maps. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { TraceMap } from '@jridgewell/trace-mapping'
import type { Position } from '../error/index.ts'
import { pathOf, readText, type Script } from './scripts.ts'

/** Maps a place in a script (`line` from 1, `column` from 0, `text` the generated line) to its original. */
export type Original = (line: number, column: number, text: string) => Position

const known = new Map<string, Original>()

/** Loaded when a place is asked for: a program that was compiled before asks for none. */
let mapping: typeof import('@jridgewell/trace-mapping') | undefined
const traceMapping = () =>
  (mapping ??= createRequire(import.meta.url)('@jridgewell/trace-mapping') as typeof mapping)!

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
  const text = lineAt(readText(file), line)
  return text !== undefined && text.length > column ? text : undefined
}

function readMap({ sourceMapUrl }: Script, file: string): TraceMap | undefined {
  if (!sourceMapUrl) return undefined
  try {
    const inline = /^data:[^,]*?(;base64)?,(.*)$/s.exec(sourceMapUrl)
    const text = inline
      ? Buffer.from(decodeURIComponent(inline[2]!), inline[1] ? 'base64' : 'utf8').toString()
      : readFileSync(new URL(sourceMapUrl, `file://${file}`), 'utf8')
    return new (traceMapping().TraceMap)(text, inline ? file : new URL(sourceMapUrl, `file://${file}`).href)
  } catch {
    return undefined
  }
}

function throughMap(map: TraceMap, file: string, line: number, column: number, text: string): Position {
  const { originalPositionFor, sourceContentFor } = traceMapping()
  const { source, line: original, column: start } = originalPositionFor(map, { line, column })
  if (source === null || original === null) return { file, line, column, text }
  const path = source.startsWith('file:') ? fileURLToPath(source) : source
  const content = sourceContentFor(map, source) ?? readText(path)
  return { file: path, line: original, column: start ?? 0, text: lineAt(content, original) ?? text }
}

let lines: { readonly text: string; readonly split: readonly string[] } | undefined

/** Line `number`, counted from 1; many are asked for of one text in a row. */
function lineAt(text: string, number: number): string | undefined {
  if (lines?.text !== text) lines = { text, split: text.split('\n') }
  return lines.split[number - 1]
}
