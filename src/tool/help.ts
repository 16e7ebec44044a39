/** The help of a tool, from the object that declares it. */
import type { Options } from './option.ts'
import { longName } from './parse-options.ts'

/** What help needs to know of a command. */
export interface Described {
  readonly name: string
  readonly summary: string
  readonly description?: string
  readonly options: Options
  /** What it does by command line (without `skep`). */
  readonly examples: Readonly<Record<string, string>>
}

/** The text of `-h`; `everywhere` are the options that all tools share. */
export function helpText(command: Described, everywhere: Options): string {
  const { name, summary, description, options, examples } = command
  const positionals = Object.keys(options).filter((key) => options[key]!.positional)
  const places = positionals.map((key) => ` [${longName(key)}`).join('') + ']'.repeat(positionals.length)
  const parts = [`usage: skep ${name} [options]${places}`, `${summary}.`]
  if (description) parts.push(description.trim())
  const rows = optionRows(options)
  const shared = optionRows(everywhere)
  const width = Math.max(...[...rows, ...shared].map(([left]) => left.length))
  const block = (title: string, list: readonly [string, string][]) =>
    [title, ...list.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)].join('\n')
  if (rows.length > 0) parts.push(block('options:', rows))
  parts.push(block('options of every tool:', shared))
  const commands = Object.entries(examples).map(([line, what]): [string, string] => [`skep ${line}`, what])
  if (commands.length > 0) {
    const widest = Math.max(...commands.map(([line]) => line.length))
    parts.push(
      ['examples:', ...commands.map(([line, what]) => `  ${line.padEnd(widest)}  # ${what}`)].join('\n'),
    )
  }
  return `${parts.join('\n\n')}\n`
}

/** Options as help shows them: how to write it, what it does. */
export function optionRows(options: Options): [string, string][] {
  return Object.entries(options).map(([key, { short, placeholder, positional, summary }]) => {
    if (positional) return [longName(key), summary]
    const letter = short === '' ? '    ' : `-${short}, `
    return [`${letter}--${longName(key)}${placeholder === '' ? '' : ` ${placeholder}`}`, summary]
  })
}
