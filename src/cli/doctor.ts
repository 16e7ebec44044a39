/**
 * `skep doctor`: what this kernel and this user can do, each thing tried, and what to do about the rest. Ends with the
 * tools of the collection: whether the kernel takes their programs.
 */
import { load } from '../index.ts'
import { allChecks, type Check, type CheckGroup, type Finding, findOut, theHost } from '../linux/index.ts'
import {
  flag,
  helpText,
  type Paint,
  paintFor,
  parseOptions,
  print,
  printAll,
  type Tool,
  toJson,
  wrap,
} from '../tool/index.ts'
import type { Command } from './command.ts'
import { programsOfTool } from './find-programs.ts'
import { toolNamed, toolNames } from './tools.ts'
import { version } from './version.ts'

const options = {
  json: flag('', 'one JSON object a finding'),
  help: flag('h', 'show this help'),
}

export const command: Command = {
  name: 'doctor',
  summary: 'Find out what this kernel and this user can do, and what to do about the rest',
  description: `Each thing is tried: a program of two instructions is loaded, and attached where next to nothing happens; a map
is made, a file system opened. All of it is gone at once, and nothing is changed. What this user may not try is
marked with ??; run it as root to know.`,
  options,
  examples: { doctor: 'all of it', 'doctor --json': 'for scripts: what is "ok", "no" or "unknown", and why' },
  run: doctor,
}

/** Runs the command; what it finds out is no failure. */
async function doctor(words: readonly string[]): Promise<number> {
  const { json, help } = parseOptions(options, words)
  if (help) await print(helpText(command))
  else await printAll(json ? jsonLines() : paragraphs(paintFor(process.stdout)))
  return 0
}

async function* jsonLines(): AsyncGenerator<string> {
  for await (const [group, findings] of found())
    for (const finding of findings) yield `${toJson({ group, ...finding })}\n`
}

async function* paragraphs(paint: Paint): AsyncGenerator<string> {
  yield `skep ${version()} on ${theHost().target.name}\n`
  for await (const [group, findings] of found())
    yield `\n${paint('header', group)}\n${shown(findings, paint)}`
}

/** Group by group, as the checks are done. */
async function* found(): AsyncGenerator<[group: string, findings: Finding[]]> {
  for (const group of allChecks(theHost().target)) yield await examined(group)
  yield await examined(await tools())
}

async function examined({ title, checks }: CheckGroup): Promise<[group: string, findings: Finding[]]> {
  const findings: Finding[] = []
  for (const check of checks) findings.push(await findOut(check))
  return [title, findings]
}

async function tools(): Promise<CheckGroup> {
  const all = await Promise.all(toolNames().map(toolNamed))
  return { title: 'tools', checks: all.map(loadable) }
}

function loadable(tool: Tool): Check {
  return {
    name: tool.name,
    needs: ['CAP_BPF', 'CAP_PERFMON'],
    async probe() {
      await using _session = await load(...programsOfTool(tool), {})
      return undefined
    },
  }
}

/** What works and needs no words in one paragraph, everything else line by line. */
function shown(findings: readonly Finding[], paint: Paint): string {
  const names = (those: readonly Finding[]) => those.map(({ name }) => name).join(', ')
  const ok = findings.filter(({ state }) => state === 'ok')
  const plain = ok.filter(({ detail }) => detail === undefined)
  const wrong = findings.filter(({ state }) => state === 'no')
  const unknown = findings.filter(({ state }) => state === 'unknown')
  const missing = [...new Set(unknown.flatMap((finding) => finding.missing ?? []))].join(' and ')
  const all = unknown.length === findings.length && unknown.length > 1
  return [
    ...ok.filter((each) => !plain.includes(each)).map(({ name, detail }) => item('ok', `${name}: ${detail}`)),
    ...(plain.length > 0 ? [item('ok', names(plain))] : []),
    ...wrong.flatMap(({ name, detail, hint }, i) => [
      item(paint('error', 'no'), `${name}: ${detail}`),
      // Of several with the same advice the last one gives it.
      ...(hint === undefined || hint === wrong[i + 1]?.hint
        ? []
        : [item('  ', `${paint('hint', 'hint:')} ${hint}`)]),
    ]),
    ...(unknown.length > 0
      ? [item('??', `${all ? 'all of it' : names(unknown)}: not known without ${missing}`)]
      : []),
  ].join('')
}

/** A paragraph behind its mark, which takes two columns. */
function item(mark: string, text: string): string {
  return `  ${mark}  ${wrap(text, 74).replaceAll('\n', '\n      ')}\n`
}
