/** From places in a script as V8 runs it to places in the file its author wrote, through source maps, which Node.js reads. */
import { readFileSync } from 'node:fs'
import { SourceMap, type SourceMapPayload } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Position } from '../error/index.ts'
import { pathOf, readText, type Script } from './scripts.ts'

/** Maps a place in a script (`line` from 1, `column` from 0, `text` the generated line) to its original. */
export type Original = (line: number, column: number, text: string) => Position

type ReadMap = (...place: Parameters<Original>) => Position | undefined

const known = new Map<string, Original>()

/** The way from `script` to its original. A map that cannot be read leaves the places as they are. */
export function originalOf(script: Script): Original {
  const found = known.get(script.url)
  if (found) return found
  const file = pathOf(script.url)
  const map = readMap(script, file)
  const original: Original = map
    ? (line, column, text) => map(line, column, text) ?? { file, line, column, text }
    : (line, column, text) => ({ file, line, column, text: lineOf(file, line, column) ?? text })
  known.set(script.url, original)
  return original
}

/** The line as its author wrote it, where types were blanked out in place before the script ran. */
function lineOf(file: string, line: number, column: number): string | undefined {
  const text = lineAt(readText(file), line)
  return text !== undefined && text.length > column ? text : undefined
}

/** What the source map of `script` says of a place: nothing of what its author did not write. */
function readMap({ sourceMapUrl }: Script, file: string): ReadMap | undefined {
  if (!sourceMapUrl) return undefined
  try {
    const inline = /^data:[^,]*?(;base64)?,(.*)$/s.exec(sourceMapUrl)
    const url = inline ? pathToFileURL(file) : new URL(sourceMapUrl, pathToFileURL(file))
    const text = inline
      ? Buffer.from(decodeURIComponent(inline[2]!), inline[1] ? 'base64' : 'utf8').toString()
      : readFileSync(url, 'utf8')
    return throughMap(JSON.parse(text), url)
  } catch {
    return undefined
  }
}

function throughMap(json: SourceMapPayload, url: URL): ReadMap {
  const map = new SourceMap(json)
  const root = json.sourceRoot ? json.sourceRoot.replace(/\/?$/, '/') : ''
  const originals = new Map(
    json.sources.map((source, index) => {
      const { href, protocol } = new URL(root + source, url)
      const path = protocol === 'file:' ? fileURLToPath(href) : source
      return [source, { path, content: json.sourcesContent?.[index] ?? readText(path) }]
    }),
  )
  return (line, column, text) => {
    const found = map.findEntry(line - 1, column)
    // What stands before the first place of a line is nobody's; it is given the last place of an earlier line.
    if (!('originalSource' in found) || found.generatedLine !== line - 1) return undefined
    const original = originals.get(found.originalSource)
    if (!original) return undefined
    const { originalLine, originalColumn } = found
    return {
      file: original.path,
      line: originalLine + 1,
      column: originalColumn,
      text: lineAt(original.content, originalLine + 1) ?? text,
    }
  }
}

let lines: { readonly text: string; readonly split: readonly string[] } | undefined

/** Line `number`, counted from 1; many are asked for of one text in a row. */
function lineAt(text: string, number: number): string | undefined {
  if (lines?.text !== text) lines = { text, split: text.split('\n') }
  return lines.split[number - 1]
}
