/**
 * A tool from its command line to its exit code: attach, report, end. Ctrl-C ends a running tool as intended (exit
 * code 0), after its last summary; before anything is attached it is an interruption (130).
 */
import { constants } from 'node:os'
import type { MapDeclaration } from '../host/index.ts'
import { attach } from '../index.ts'
import { milliseconds } from '../proc/index.ts'
import { complain, fail } from './explain.ts'
import { helpText } from './help.ts'
import { duration, flag, type Options, type Values } from './option.ts'
import { Output } from './output.ts'
import { parseOptions } from './parse-options.ts'
import { standardOutput } from './standard-output.ts'
import { paintFor, terminalOf } from './terminal.ts'
import type { Tool, Trace } from './tool.ts'
import { Writer } from './writer.ts'

/** The options that every tool has; `-v` and `-h` are theirs only where the tool has no other use for the letter. */
export function everywhere(own: Options) {
  const used = new Set(Object.values(own).map((option) => option.short))
  const letter = (wanted: string) => (used.has(wanted) ? '' : wanted)
  return {
    json: flag(letter('j'), 'one JSON object a line'),
    for: duration('', 'end by itself after this time (0s: once attached)'),
    verbose: flag(letter('v'), 'say on stderr what is attached, and how'),
    help: flag(letter('h'), 'show this help'),
  }
}

/** What can be run as a tool: where `trace` has to wait for something, too. */
export interface Runnable extends Omit<Tool, 'trace' | 'fields'> {
  // biome-ignore lint/suspicious/noExplicitAny: whatever the options' types are
  trace(options: Values<any>): Trace | Promise<Trace>
}

/** Runs `tool` with the words of its command line; gives the exit code. Nothing is thrown. */
export async function runTool(tool: Runnable, words: readonly string[]): Promise<number> {
  const name = `skep ${tool.name}`
  let out: Output | undefined
  let hungUp = false
  const interrupted = (signal: NodeJS.Signals) => {
    hungUp ||= signal === 'SIGHUP'
    if (out && !out.signal.aborted) return out.end()
    if (hungUp) dieOfHangUp()
    process.exit(128 + constants.signals[signal])
  }
  for (const signal of signals) process.on(signal, interrupted)
  const stdout = standardOutput()
  const writer = new Writer(stdout, () => out?.end())
  try {
    const shared = everywhere(tool.options)
    const { json, for: time, verbose, help, ...options } = parseOptions({ ...tool.options, ...shared }, words)
    if (help) {
      writer.write(helpText(tool, shared))
      await writer.end()
      return 0
    }
    const { programs, report, explain = (error) => error } = await tool.trace(options)
    const start = milliseconds()
    await using session = await attach(...programs, {}).catch((error) => {
      throw explain(error)
    })
    out = new Output(session, writer, json, {
      terminal: terminalOf(stdout),
      paint: paintFor(stdout),
    })
    if (verbose) for (const line of attached(session, start)) complain(`${name}: ${line}\n`)
    if (time !== undefined) out.endAfter(time)
    try {
      await report(out, session)
    } finally {
      out.end()
    }
    await session.close()
    await writer.end()
    const { lost } = out
    if (lost > 0) complain(lostText(name, lost))
    for (const map of session.maps) if (map.failed) complain(shortageText(name, map))
    return 0
  } catch (error) {
    writer.flush()
    return fail(name, error)
  } finally {
    for (const signal of signals) process.off(signal, interrupted)
    if (hungUp || writer.hungUp) dieOfHangUp()
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Ends the process as a lost terminal ends others: an exit of node's own would abort, for it resets the terminal. */
function dieOfHangUp(): void {
  process.removeAllListeners('SIGHUP')
  process.kill(process.pid, 'SIGHUP')
}

/** What `-v` says: how each program was attached, and why not otherwise. */
function attached({ choices }: Awaited<ReturnType<typeof attach>>, start: number): string[] {
  const lines = choices.flatMap(({ program, chosen, rejected, cached }) => [
    `${program.title}: attached as ${chosen.name}${cached ? ' (compiled before)' : ''}`,
    ...rejected.map(({ variant, reason }) => `  not as ${variant.name}: ${reason.message}`),
  ])
  return [...lines, `attached in ${(milliseconds() - start).toFixed(0)} ms`]
}

function lostText(name: string, lost: number): string {
  return (
    `${name}: ${lost} ${lost === 1 ? 'event was' : 'events were'} lost: they came faster than they could be written\n` +
    '  hint: trace less (see the filters in -h), or write to a file\n'
  )
}

function shortageText(name: string, map: MapDeclaration): string {
  const shortage = map.shortage?.(map.failed === 1 ? 'once' : `${map.failed} times`)
  if (!shortage) return ''
  return `${name}: ${shortage.message}\n  hint: trace less (see the filters in -h): ${shortage.offer}\n`
}
