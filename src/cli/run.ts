/**
 * `skep run FILE`: a program as it is. What it attaches ends with Ctrl-C or after `--for`; its loops then end
 * normally, and so does it.
 */
import { SkepError } from '../error/index.ts'
import { attach, load, type Session } from '../index.ts'
import { endModules } from '../runtime/index.ts'
import {
  complain,
  duration,
  fail,
  flag,
  helpText,
  isTool,
  parseOptions,
  print,
  runTool,
  UsageError,
} from '../tool/index.ts'
import type { Command } from './command.ts'
import { isObjectFile } from './object-kind.ts'
import { failProgram, importProgram } from './program-file.ts'
import { RunVocabulary } from './run-vocabulary.ts'
import { supervise } from './supervisor.ts'

const options = {
  for: duration('', 'end what it attached after this time (0s: once attached)'),
  verbose: flag('v', 'say on stderr what is attached, and how'),
  help: flag('h', 'show this help'),
}

export const command: Command = {
  name: 'run',
  summary: 'Run a program, TypeScript, JavaScript or C',
  operands: 'FILE [ARGUMENT…]',
  description:
    'The words behind FILE are the program’s, except --for and --verbose; those behind -- all are.',
  options,
  examples: {
    'run hello.ts': 'until Ctrl-C',
    'run --for 5s hello.ts': 'for five seconds',
    'run x.bpf.c': 'C, by clang; prints what its ring or perf buffers send',
  },
  listens: true,
  run,
}

/** Runs the command; gives an exit code, or nothing where the program is to end by itself. */
async function run(words: readonly string[]): Promise<number | undefined> {
  const at = words.findIndex((word, index) => !word.startsWith('-') && words[index - 1] !== '--for')
  const { ours, theirs } = split(at < 0 ? [] : words.slice(at + 1))
  const {
    for: time,
    verbose,
    help: wanted,
  } = parseOptions(options, [...words.slice(0, at < 0 ? undefined : at), ...ours])
  if (wanted) {
    await print(helpText(command))
    return 0
  }
  const file = words[at]
  if (file === undefined) throw new UsageError('FILE is missing: the program', 'skep run FILE.ts')
  if (isObjectFile(file)) return (await import('./load.ts')).command.run(['--attach', ...words], {})
  const name = `skep run ${file}`
  process.argv = [process.argv[0]!, file, ...theirs]
  superviseSessions(name, time, verbose)
  process.on('uncaughtException', (error) => process.exit(failProgram(name, error)))
  process.on('exit', () => {
    if (process.exitCode === unsettled) process.exitCode = fail(name, stuck)
  })
  try {
    const { default: exported } = await importProgram(file)
    if (isTool(exported)) return runTool(exported, [...theirs, ...ours])
    return undefined
  } catch (error) {
    const code = failProgram(name, error)
    await endModules().catch(() => {})
    return code
  }
}

/** The exit code of node's own for a module whose `await` nothing is left to end. */
const unsettled = 13
const stuck = new SkepError('SK6003', 'it awaits what can never come: nothing is going on any more', {
  hint: "an attached program alone keeps nothing running: for await (const _ of session.every('1s')) …",
})

/** Our options among the words behind the file, and the program's. */
function split(words: readonly string[]): { ours: string[]; theirs: string[] } {
  const ours: string[] = []
  const theirs: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    if (word === '--') return { ours, theirs: [...theirs, ...words.slice(at + 1)] }
    if (word === '--verbose' || word.startsWith('--for=')) ours.push(word)
    else if (word === '--for' && at + 1 < words.length) ours.push(word, words[++at]!)
    else theirs.push(word)
  }
  return { ours, theirs }
}

/** Ends all sessions of the process after `time` from the first, or at Ctrl-C (unless the program listens itself). */
function superviseSessions(name: string, time: number | undefined, verbose: boolean): void {
  const sessions = new Set<Session>()
  let ending = false
  let attached = false
  const close = async () => {
    // What verbs of skep/oneline counted is final, and can still be read.
    for (const session of sessions) await session.detach()
    await vocabulary.end()
    for (const session of sessions) await session.close()
  }
  const end = () => {
    ending = true
    close().catch((error) => process.exit(failProgram(name, error)))
  }
  const vocabulary = new RunVocabulary(end)
  const interrupted = () => {
    if (process.listenerCount('SIGINT') > 1) return
    if (!attached || ending) process.exit(130)
    end()
  }
  process.on('SIGINT', interrupted)
  supervise({
    load,
    async attach(...given) {
      const session = await attach(...given)
      sessions.add(session)
      vocabulary.attached()
      void session.closed.then(() => sessions.delete(session))
      if (verbose) {
        for (const { program, chosen, cached } of session.choices) {
          const found = cached ? ' (compiled before)' : ''
          complain(`${name}: ${program.title}: attached as ${chosen.name}${found}\n`)
        }
      }
      if (!attached && time) setTimeout(end, time)
      attached = true
      if (time === 0 || ending) end()
      return session
    },
  })
}
