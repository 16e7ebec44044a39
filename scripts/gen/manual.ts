/**
 * Manual pages in the macros of man(7), as groff and mandoc read them: one for each tool from the object that declares
 * it and a recorded sample, one for `skep` itself.
 */
import type { Command } from '../../src/cli/index.ts'
import { type Described, everywhere, optionRows, type Tool, usageOf } from '../../src/tool/index.ts'

/** man/skep-TOOL.8. `sample` begins with the command line, as typed at a root prompt. */
export function toolManual(tool: Tool, sample: string | undefined): string {
  return page(`skep-${tool.name}`, 8, [
    section('NAME', `${roff(`skep-${tool.name}`)} \\- ${roff(lowerFirst(tool.summary))}`),
    section('SYNOPSIS', synopsis(tool)),
    section('DESCRIPTION', prose(`${tool.summary}.`), prose(tool.description ?? '')),
    section('OPTIONS', options(tool), '.SS Of every tool', rows(optionRows(everywhere(tool.options)))),
    section(
      'FIELDS',
      ...Object.entries(tool.fields).map(([title, meaning]) => item(bold(title), meaning)),
      item(bold('--json'), 'one object a line, with all digits of all numbers, and more fields than columns'),
    ),
    section('EXAMPLES', examples(tool), sample ? `.PP\nRecorded:\n${verbatim(sample)}` : ''),
    section('OVERHEAD', prose(tool.overhead ?? '')),
    ...Object.entries(tool.notes ?? {}).map(([title, text]) => section(title.toUpperCase(), prose(text))),
    section('SEE ALSO', `${bold('skep')}(1)`),
  ])
}

/** What is said of a tool in the page of `skep`. */
export type Listed = Pick<Tool, 'name' | 'summary' | 'subject'>

/** man/skep.1. */
export function skepManual(commands: readonly Command[], tools: readonly Listed[]): string {
  return page('skep', 1, [
    section('NAME', 'skep \\- BPF for TypeScript: tracing tools, and programs of your own'),
    section('SYNOPSIS', ['skep TOOL [options]', ...commands.map(usageOf)].map(usageLine).join('\n.br\n')),
    section(
      'DESCRIPTION',
      prose(`Skep runs small programs in the Linux kernel when something happens there (a process starts, a file is opened,
a packet comes in) and tells what they saw. The tools below come with it; programs of your own are TypeScript, both
sides in one file.

Tracing needs root, or CAP_BPF and CAP_PERFMON, and a kernel with BTF. What is attached goes with the process, however
it ends: nothing is left behind.`),
    ),
    section('COMMANDS', ...commands.flatMap(commandPart)),
    section('TOOLS', ...tools.map(({ name, summary }) => item(`${bold(`skep-${name}`)}(8)`, summary))),
    section('OPTIONS OF EVERY TOOL', rows(optionRows(everywhere({})))),
    section(
      'OUTPUT',
      prose(`On a terminal, free text is cut to its width, histograms fill it, and headers are bold. In a pipe or a file
nothing is cut and nothing coloured. Control characters in what is traced are shown as \\n or \\x1b. With --json each
line is one object, 64-bit integers with all their digits. Percentiles below a histogram are estimates: what lies
within a bucket is not known. Events that came faster than they could be written are counted, and said at the end.`),
    ),
    section(
      'EXIT STATUS',
      item(
        bold('0'),
        'done; also when Ctrl-C or SIGTERM ended a running tool, or nobody reads its output any more',
      ),
      item(bold('1'), 'failed: stderr says what happened, where, and what to do'),
      item(bold('2'), 'wrong usage'),
      item(bold('130'), 'interrupted before anything was attached, or a second time'),
    ),
    section(
      'ENVIRONMENT',
      item(bold('NO_COLOR'), 'if set and not empty: no colours'),
      item(bold('FORCE_COLOR'), 'if set: colours everywhere; 0: nowhere'),
      item(bold('TERM'), 'dumb: no colours, and nothing is redrawn'),
      item(bold('SKEP_DEBUG'), '1: errors come with the place in Skep that they came from'),
    ),
    section('SEE ALSO', `${tools.map(({ name }) => `${bold(`skep-${name}`)}(8)`).join(',\n')}`),
  ])
}

function commandPart(command: Command): string[] {
  return [
    `.SS ${roff(usageOf(command))}`,
    prose(`${command.summary}.`),
    prose(command.description ?? ''),
    options(command),
    Object.keys(command.examples).length > 0 ? `.PP\nExamples:\n${examples(command)}` : '',
  ]
}

function page(name: string, number: number, sections: readonly string[]): string {
  const head = `.\\" Made by 'npm run generate': edit what it is made from.\n.TH ${name.toUpperCase().replaceAll('-', '\\-')} ${number} "" "Skep" "Skep's manual"`
  return `${[head, ...sections.filter(Boolean)].join('\n')}\n`
}

/** A section of the parts that are not empty; '' if all are. */
function section(title: string, ...parts: readonly string[]): string {
  const there = parts.filter(Boolean)
  return there.length === 0 ? '' : [`.SH ${roff(title)}`, ...there].join('\n')
}

function synopsis(described: Described): string {
  return usageLine(usageOf(described))
}

/** `skep` and its first word bold, the rest as what is to be put in: in italics. */
function usageLine(usage: string): string {
  const at = usage.indexOf(' [options]')
  const words = usage.slice(at + 1).replace(/[\w…]+/g, (word) => `\\fI${roff(word)}\\fR`)
  return `\\fB${roff(usage.slice(0, at))}\\fR ${words}`
}

function options(described: Described): string {
  return rows(optionRows(described.options))
}

function rows(list: readonly (readonly [string, string])[]): string {
  return list.map(([left, right]) => item(optionName(left.trim()), right)).join('\n')
}

/** `-p, --pid PID`: flags bold, what is to be put in italic. */
function optionName(left: string): string {
  return left
    .split(', ')
    .map((part) => {
      const [name, value] = part.split(' ')
      return bold(name!) + (value ? ` \\fI${roff(value)}\\fR` : '')
    })
    .join(', ')
}

function examples(described: Described): string {
  return Object.entries(described.examples)
    .map(([line, what]) => item(bold(`skep ${line}`), what))
    .join('\n')
}

function item(tag: string, text: string): string {
  return `.TP\n${tag}\n${roff(text)}`
}

/** Paragraphs; indented lines are kept as they are. */
function prose(text: string): string {
  if (text.trim() === '') return ''
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((each) => (/^\s/m.test(each) ? verbatim(each) : `.PP\n${roff(each.replace(/\s+/g, ' '))}`))
    .join('\n')
}

function verbatim(text: string): string {
  return `.PP\n.nf\n.RS\n${text.trimEnd().split('\n').map(roff).join('\n')}\n.RE\n.fi`
}

const bold = (text: string) => `\\fB${roff(text)}\\fR`

/** Text for roff: nothing in it is a command, dashes stay dashes, and all is ASCII. */
function roff(text: string): string {
  return text
    .replace(/\\/g, '\\e')
    .replaceAll('…', '...')
    .replace(/[-−]/g, '\\-')
    .replace(/^([.'])/gm, '\\&$1')
    .replace(/[^\x00-\x7f]/gu, (character) => {
      const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
      return `\\[u${code}]`
    })
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text
}
