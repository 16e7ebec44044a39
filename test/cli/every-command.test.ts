/**
 * Every tool and every command, found where the command line itself finds them: its help, mistakes, ends of all kinds,
 * and their exit codes. What lands later is tested here without a line.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { commands, toolNamed, toolNames } from '../../src/cli/index.ts'
import {
  type Described,
  everywhere,
  type Options,
  optionRows,
  parseOptions,
  UsageError,
} from '../../src/tool/index.ts'

const main = new URL('../../dist/start/skep.cjs', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'every-'))
chmodSync(folder, 0o755)
afterAll(() => rmSync(folder, { recursive: true }))

/** A program for commands that want one: it attaches, and waits for its end. */
const program = join(folder, 'program.ts')
writeFileSync(
  program,
  `import { attach, rawTracepoint } from 'skep'
export const nothing = rawTracepoint('sched_process_fork', () => {})
const session = await attach(nothing)
for await (const _ of session.every('1h')) {}
`,
)
/** C for commands that want that, and an object of it. */
const source = join(folder, 'program.c')
const object = join(folder, 'program.o')
writeFileSync(
  source,
  `#define SEC(NAME) __attribute__((section(NAME), used))
SEC("raw_tp/sched_process_fork") int nothing(void *ctx) { return 0; }
char _license[] SEC("license") = "GPL";
`,
)
execFileSync('clang-19', ['-g', '-O2', '-target', 'bpf', '-c', source, '-o', object])
const given: Readonly<Record<string, string>> = { FILE: program, SOURCE: source, OBJECT: object }

/** Sends SIGINT to the process as soon as something in it listens to that. */
const interrupting = join(folder, 'interrupting.mjs')
writeFileSync(
  interrupting,
  `const listening = (event) => {
  if (event !== 'SIGINT') return
  process.off('newListener', listening)
  process.kill(process.pid, 'SIGINT')
}
process.on('newListener', listening)
`,
)

interface Case {
  /** What is run: `execsnoop`, `gen types`. */
  readonly words: readonly string[]
  readonly described: Described
  readonly options: Options
  /** The words that must be there. */
  readonly operands: readonly string[]
  /** Words with which it ends by itself, once it has done something. */
  readonly ending: readonly string[]
  readonly isTool: boolean
  /** Whether it runs until it is interrupted. */
  readonly listens: boolean
}

const tools = await Promise.all(
  toolNames().map(async (name): Promise<[string, Case]> => {
    const tool = await toolNamed(name)
    const options = { ...tool.options, ...everywhere(tool.options) }
    const operands = operandsOf(tool)
    return [
      name,
      {
        words: [name],
        described: tool,
        options,
        operands,
        ending: [...operands, '--for', '0s'],
        isTool: true,
        listens: true,
      },
    ]
  }),
)
const oneLiner = 'rawTracepoint("sched_process_exec", () => count(comm()))'
const others = await Promise.all(
  Object.values(commands).map(async (load): Promise<[string, Case]> => {
    const command = await load()
    // The code of a one-liner is the value of -e, and stands before all else.
    const [code, operands] = command.name === '-e' ? [[oneLiner], []] : [[], operandsOf(command)]
    const { listens = false } = command
    // What listens and declares no `--for` itself runs on the frame of the tools, which has it.
    const framed = listens && !('for' in command.options)
    const options = framed ? { ...command.options, ...everywhere(command.options) } : command.options
    const ending = 'for' in options ? [...operands, '--for', '0s'] : operands
    const words = [...command.name.split(' '), ...code]
    return [command.name, { words, described: command, options, operands, ending, isTool: false, listens }]
  }),
)
const all = [...tools, ...others]

/** Something for each word that a command must be given. */
function operandsOf({ operands = '', options }: Described): string[] {
  const required = Object.values(options).filter((option) => option.required)
  const places = [...required.map((option) => option.placeholder), ...operands.split(/\s+/)]
  return places
    .filter((place) => place !== '' && !place.startsWith('['))
    .map((place) => {
      if (given[place] !== undefined) return given[place]
      throw new Error(`this test does not know what to give for ${place}: teach it`)
    })
}

interface RunOptions {
  /** Put before it: `setpriv …`. */
  readonly under?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Where its output goes; it is kept only of runs that trace nothing. */
  readonly stdout?: 'kept' | 'ignored' | 'closed' | 'full'
  /** Called with each text on stderr so far. */
  readonly told?: (stderr: string, child: ChildProcess) => void
}

/** Runs `skep WORDS` to its end. Whatever it is, it shows no stack trace, and knows of no bug. */
async function skep(
  words: readonly string[],
  { under = [], env = {}, stdout = 'kept', told }: RunOptions = {},
) {
  const full = stdout === 'full' ? ['sh', '-c', 'exec "$0" "$@" >/dev/full'] : []
  const [command, ...args] = [...under, ...full, process.execPath, main, ...words]
  const child = spawn(command!, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', stdout === 'ignored' ? 'ignore' : 'pipe', 'pipe'],
  })
  let text = ''
  let stderr = ''
  if (stdout === 'closed') child.stdout!.destroy()
  else child.stdout?.setEncoding('utf8').on('data', (more: string) => (text += more))
  child.stderr!.setEncoding('utf8').on('data', (more: string) => {
    stderr += more
    told?.(stderr, child)
  })
  const code = await new Promise<number | string | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(signal ?? code))
  })
  expect(stderr).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m)
  expect(stderr).not.toContain('bug of Skep')
  return { code, stdout: text, stderr }
}

/** As a user without any rights. */
const nobody = [
  'setpriv',
  '--reuid=65534',
  '--regid=65534',
  '--clear-groups',
  '--inh-caps=-all',
  '--no-new-privs',
]

it('all are named by skep alone', async () => {
  const { code, stdout } = await skep([])
  expect(code).toBe(0)
  for (const [name] of all) expect(stdout).toContain(name)
})

describe.each(all)('skep %s', (name, { words, described, options, operands, ending, isTool, listens }) => {
  it('helps, within 80 columns, with examples', async () => {
    const [short, long] = await Promise.all(['-h', '--help'].map((flag) => skep([...words, flag])))
    expect(short).toMatchObject({ code: 0, stderr: '' })
    expect(long).toEqual(short)
    const { stdout } = short!
    expect(stdout).toMatch(new RegExp(`^usage: skep ${name} \\[options\\]`))
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
    for (const [left] of optionRows(options)) expect(stdout).toContain(left)
    expect(stdout).toContain('examples:\n')
  })

  it('has examples that it would accept', () => {
    expect(Object.keys(described.examples).length).toBeGreaterThan(0)
    for (const line of Object.keys(described.examples)) {
      const given = line.split(' ')
      const name = described.name.split(' ')
      expect(given.slice(0, name.length)).toEqual(name)
      // A command that takes others' words behind its own parses them by itself.
      if (described.operands) continue
      try {
        parseOptions(options, given.slice(words.length))
      } catch (error) {
        // What it names need not exist on this machine, but options must.
        expect(error, line).toBeInstanceOf(UsageError)
        expect((error as UsageError).message, line).not.toMatch(/no option|too many|needs a value|missing/)
      }
    }
  })

  it('refuses a wrong flag, and offers the nearest', async () => {
    const { code, stdout, stderr } = await skep([...words, '--hlep'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('--hlep')
    expect(stderr).toContain('--help')
  })

  it('refuses an option without its value, and to run without what it needs', async () => {
    const valued = optionRows(options).find(([left]) => / [A-Z]+$/.test(left))
    if (valued) {
      const option = /--[\w-]+/.exec(valued[0])![0]
      const { code, stdout, stderr } = await skep([...words, option])
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toContain(option)
    }
    if (operands.length > 0) {
      const { code, stdout, stderr } = await skep(words)
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toMatch(/[A-Z]+ is missing/)
    }
  })

  it('says to a user without rights what is needed', async () => {
    const { code, stdout, stderr } = await skep([...words, ...ending], { under: nobody })
    if (isTool || listens) expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    else expect([0, 1]).toContain(code)
    if (code === 1) expect(stdout + stderr).toMatch(/root|sudo|CAP_|-o FILE/)
  })

  it('ends quietly when nobody reads', async () => {
    const { code, stderr } = await skep([...words, ...ending], { stdout: 'closed' })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  it('says that the disk is full', async () => {
    const help = await skep([...words, '-h'], { stdout: 'full' })
    expect(help.code).toBe(1)
    expect(help.stderr).toContain('no space left on device')
    const { code, stderr } = await skep([...words, ...ending], { stdout: 'full' })
    if (code === 0) expect(stderr).toBe('')
    else expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining('no space left') })
  })

  it('is interrupted before it begins', async () => {
    const env = { NODE_OPTIONS: `--import ${interrupting}` }
    const { code, stdout } = await skep([...words, ...operands], { env })
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' })
  })

  if (!listens) return
  it('ends well by Ctrl-C', async () => {
    let interrupted = false
    const { code } = await skep([...words, '-v', ...operands], {
      stdout: 'ignored',
      told(stderr, child) {
        if (interrupted || !/attached (as|in)/.test(stderr)) return
        interrupted = child.kill('SIGINT')
      },
    })
    expect({ code, interrupted }).toEqual({ code: 0, interrupted: true })
  })
})
