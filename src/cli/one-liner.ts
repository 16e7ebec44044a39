/**
 * `skep -e CODE`: a one-liner. Everything of `skep`, `skep/kernel` and `skep/oneline` is in scope; all programs that
 * the code declares are attached, what they print is printed, and at the end so is what the maps hold.
 */
import { pid, runTool, text, UsageError, type Values } from '../tool/index.ts'
import type { Command } from './command.ts'
import { OneLiner } from './one-liner-run.ts'

export { OneLiner }

const example = `skep -e 'tracepoint("raw_syscalls:sys_enter", () => count(comm()))'`

const options = {
  pid: pid('p', 'only what this process does'),
  command: text('c', 'CMD', 'run CMD, once all is attached, and trace it and its children'),
}

export const command: Command = {
  name: '-e',
  summary: 'Run a one-liner with all of skep in scope',
  description: `All programs that CODE declares are attached.

In kernel functions there are also:
  count(...key)  sum(value, ...key)  avg  min  max  a number for each key
  hist(value, ...key)                               a log2 histogram
  lhist(value, min, max, step, ...key)              a linear histogram
  print(...values)                                  at once, not at the end
  kstack()  ustack()                                stacks, as keys and values
  exit()                                            the end

Around them:
  interval('1s', run)  begin(run)  end(run)
  print(map)  print(count)  count.clear()

All else is TypeScript, top-level await included.`,
  operands: "'CODE'",
  options,
  examples: {
    [example.slice('skep '.length)]: 'system calls by program',
    '-e \'tracepoint("sched:sched_process_exec", c => print(c.filename))\'': 'programs',
    '-e \'tracepoint("syscalls:sys_exit_read", c => hist(c.ret))\' -p 181': 'sizes of reads',
    '-e \'tracepoint("sched:sched_switch", () => count(kstack()))\' --for 5s': 'what waits',
    "-e 'tracepoint(\"raw_syscalls:sys_enter\", c => count(c.id))' -c 'ls /'": 'a command',
  },
  listens: true,
  run: oneLiner,
}

/** Runs the command. */
async function oneLiner(words: readonly string[]): Promise<number> {
  const [code, ...rest] = words
  const helps = code === '-h' || code === '--help'
  if (!helps && (code === undefined || code.trim() === '' || /^--?\w[\w-]*(=|$)/.test(code))) {
    throw new UsageError('-e needs code', example)
  }
  if (rest.includes('-e')) throw new UsageError('-e can be given once', 'part statements by ; or newlines')
  let running: OneLiner | undefined
  const tool = {
    ...command,
    trace(values: Values<typeof options>) {
      running = new OneLiner(code!, values.pid, values.command)
      return running.trace()
    },
  }
  try {
    return await runTool(tool, helps ? ['-h'] : rest)
  } finally {
    running?.end()
  }
}
