/** The help of a command, from the object that declares it; at most 80 columns wide. */
import type { Options } from './option.ts'
import { longName, placeName } from './parse-options.ts'
import { textWidth } from './text-width.ts'

/** What help needs to know of a command. */
export interface Described {
  readonly name: string
  readonly summary: string
  /** Paragraphs, an empty line between them; indented lines are kept as they are. */
  readonly description?: string
  /** What stands behind the options in a command line (`FILE [ARGUMENT…]`); for tools it is known from the options. */
  readonly operands?: string
  readonly options: Options
  /** What it does by command line (without `skep`). */
  readonly examples: Readonly<Record<string, string>>
}

/** The widest line of help. */
const widest = 80

/** The text of `-h`; `everywhere` are the options that all tools share. */
export function helpText(command: Described, everywhere: Options = {}): string {
  const rows = optionRows(command.options)
  const shared = optionRows(everywhere)
  const width = Math.max(0, ...[...rows, ...shared].map(([left]) => left.length))
  const block = (title: string, list: readonly [string, string][]) => {
    const lines = list.map(([left, right]) => {
      const what = fill(right, Math.max(20, widest - width - 4)).join(`\n${' '.repeat(width + 4)}`)
      return `  ${left.padEnd(width)}  ${what}`
    })
    return lines.length === 0 ? [] : [[title, ...lines].join('\n')]
  }
  const parts = [
    `usage: ${usageOf(command)}`,
    wrap(`${command.summary}.`),
    ...(command.description ? [wrap(command.description)] : []),
    ...block('options:', rows),
    ...block('options of every tool:', shared),
    ...examplesOf(command),
  ]
  return `${parts.join('\n\n')}\n`
}

/** How a command is called: `skep biolatency [options] [interval [count]]`. */
export function usageOf({ name, operands, options }: Described): string {
  const places = Object.keys(options).filter((key) => options[key]!.positional)
  const required = places.filter((key) => options[key]!.required).map((key) => placeName(options, key))
  const rest = places.filter((key) => !options[key]!.required).map((key) => `[${placeName(options, key)}`)
  const optional = rest.join(' ') + ']'.repeat(rest.length)
  return ['skep', name, '[options]', ...required, operands ?? '', optional].filter(Boolean).join(' ')
}

/** Options as help shows them: how to write it, what it does. */
export function optionRows(options: Options): [string, string][] {
  return Object.entries(options).map(([key, { short, placeholder, positional, summary }]) => {
    if (positional) return [placeName(options, key), summary]
    const letter = short === '' ? '    ' : `-${short}, `
    return [`${letter}--${longName(key)}${placeholder === '' ? '' : ` ${placeholder}`}`, summary]
  })
}

function examplesOf({ examples }: Described): string[] {
  const commands = Object.entries(examples).map(([line, what]) => [`skep ${line}`, what] as const)
  if (commands.length === 0) return []
  const width = Math.max(...commands.map(([line]) => line.length))
  const room = widest - width - '    # '.length
  const lines = commands.map(([line, what]) => {
    if (room < 20) return `  # ${what}\n  ${line}`
    return `  ${line.padEnd(width)}  # ${fill(what, room).join(`\n${' '.repeat(width)}    # `)}`
  })
  return [['examples:', ...lines].join('\n')]
}

/** Paragraphs of `text`, their lines filled; indented lines stay. */
export function wrap(text: string, width = widest): string {
  const paragraphs = text.trim().split(/\n\s*\n/)
  return paragraphs.map((each) => (/^\s/m.test(each) ? each : fill(each, width).join('\n'))).join('\n\n')
}

/** The words of `text` in lines of up to `width` columns. */
function fill(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const longer = `${lines.at(-1)} ${word}`
    if (lines.length > 0 && textWidth(longer) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
