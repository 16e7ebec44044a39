/**
 * `skep help`: what one can do next. Alone (as `skep` without a word is) an overview of all tools and commands, in
 * their own words and fit for a terminal of 80 columns; with a name the help of that one.
 */
import {
  cut,
  flag,
  helpText,
  optionalOperand,
  type Paint,
  paintFor,
  parseOptions,
  print,
  subjects,
} from '../tool/index.ts'
import type { Command, Commands } from './command.ts'
import { commandNamed } from './find-command.ts'
import { toolNamed, toolNames } from './tools.ts'
import { version } from './version.ts'

const options = {
  name: optionalOperand('NAME', 'a tool or command; without it, an overview of all'),
  help: flag('h', 'show this help'),
}

export const command: Command = {
  name: 'help',
  summary: 'Show how a tool or command is used',
  options,
  examples: { help: 'an overview of all tools and commands', 'help execsnoop': 'as skep execsnoop -h' },
  run: help,
}

async function help(words: readonly string[], all: Commands): Promise<number | undefined> {
  const [name, ...rest] = words
  if (name !== undefined && !name.startsWith('-'))
    return (await commandNamed(name, all)).run([...rest, '-h'], all)
  const { help: wanted } = parseOptions(options, words)
  await print(wanted ? helpText(command) : await overview(all, paintFor(process.stdout)))
  return 0
}

/** A line of the overview. */
interface Line {
  readonly name: string
  readonly summary: string
}

const widest = 80

async function overview(commands: Commands, paint: Paint): Promise<string> {
  const tools = await Promise.all(toolNames().map(toolNamed))
  const own = Object.keys(commands).filter((name) => name !== command.name)
  const groups: [string, readonly Line[]][] = [
    ...[...subjects, undefined].map((subject): [string, readonly Line[]] => [
      subject ?? 'others',
      tools.filter((tool) => tool.subject === subject),
    ]),
    ['commands', await Promise.all(own.map((name) => commands[name]!()))],
  ]
  const shown = groups.filter(([, lines]) => lines.length > 0)
  const width = (texts: readonly string[]) => Math.max(...texts.map((text) => text.length))
  const left = width(shown.map(([title]) => title))
  const middle = width(shown.flatMap(([, lines]) => lines.map(({ name }) => name)))
  const room = widest - left - middle - '    '.length
  const rows = shown.flatMap(([title, lines]) =>
    lines.map(
      ({ name, summary }, i) =>
        `${paint('header', (i === 0 ? title : '').padEnd(left))}  ${name.padEnd(middle)}  ${shortened(summary, room)}`,
    ),
  )
  return `skep ${version()}: BPF for TypeScript (skep help NAME says more)\n\n${rows.join('\n')}\n`
}

/** As much of a summary as there is room for: what stands before a colon or comma says it all, if less. */
function shortened(summary: string, room: number): string {
  if (summary.length <= room) return summary
  const end = Math.max(summary.lastIndexOf(',', room), summary.lastIndexOf(':', room))
  return end > 0 ? summary.slice(0, end) : cut(summary, room)
}
