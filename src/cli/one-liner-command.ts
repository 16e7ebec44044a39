/**
 * `-c CMD`: a command that waits until everything is attached, and the family of processes that it grows into. A shell
 * reads from a pipe of ours first and then becomes the command, so its process id is known before it does anything;
 * tracing begins with its exec, and follows its forks in the kernel.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { ProgramDeclaration } from '../host/index.ts'
import { array, hash, rawTracepoint, u8, u32 } from '../index.ts'
import { pid } from '../kernel/index.ts'
import { UsageError } from '../tool/index.ts'

export interface TracedCommand {
  /** The programs that follow its processes; to be attached before all others. */
  readonly programs: readonly ProgramDeclaration[]
  /** A kernel function: whether the running process is of its family. */
  readonly inFamily: () => boolean
  /** Lets it begin. */
  go(): void
  /** How it ended, in words, where that is no success. */
  readonly ended: Promise<string | undefined>
  /** Ends it, if it runs still. */
  stop(): void
}

/** Starts a shell that waits to become `command`. Throws UsageError where there is no such program. */
export function startCommand(command: string): TracedCommand {
  const words = wordsOf(command)
  const [program = ''] = words
  const path = findProgram(program)
  const child = spawn(
    '/bin/sh',
    ['-c', 'read -r go <&3 && exec 3<&- && exec "$@"', 'sh', path, ...words.slice(1)],
    {
      stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
    },
  )
  // In a map, not in the programs: they are the same for every command, and compiled once.
  const root = array(u32)
  root.set(0, child.pid ?? 0)
  const family = hash(u32, u8, { maxEntries: 65536 })
  const onFork = rawTracepoint('sched_process_fork', (parent, created) => {
    // A number may have belonged to one of the family before.
    if (family.has(parent.tgid)) family.set(created.tgid, 1)
    else family.delete(created.tgid)
  })
  const onExec = rawTracepoint('sched_process_exec', () => {
    if (pid() === root.get(0)) family.set(pid(), 1)
  })
  const pipe = child.stdio[3] as NodeJS.WritableStream
  pipe.on('error', () => {})
  return {
    programs: [onFork, onExec],
    inFamily: () => family.has(pid()),
    go: () => pipe.end('\n'),
    ended: endOf(child, program),
    stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    },
  }
}

function endOf(child: ChildProcess, program: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(`'${program}' could not be started: ${error.message}`))
    child.on('exit', (code, signal) => {
      if (signal) resolve(`'${program}' was ended by ${signal}`)
      else resolve(code === 0 ? undefined : `'${program}' ended with exit code ${code}`)
    })
  })
}

/** The words of a command line: between blanks, with quotes and backslashes as a shell has them, and nothing else. */
export function wordsOf(command: string): string[] {
  const words: string[] = []
  const pattern = /\s*((?:'[^']*'|"(?:\\.|[^"\\])*"|\\.|[^\s'"\\])+)/gsy
  for (let match = pattern.exec(command); match; match = pattern.exec(command)) {
    words.push(
      match[1]!.replace(/'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.)/gs, (_, single, double, escaped) => {
        return single ?? double?.replace(/\\(["\\$`])/g, '$1') ?? escaped
      }),
    )
    if (command.slice(pattern.lastIndex).trim() === '') return words
  }
  throw new UsageError(
    command.trim() === '' ? '-c needs a command' : `-c: a quote in '${command}' is not closed`,
    "-c 'cat /etc/hostname'; for more of a shell: -c 'sh -c \"…\"'",
  )
}

function findProgram(program: string): string {
  const folders = program.includes('/') ? [''] : (process.env.PATH ?? '').split(delimiter)
  const found = folders.map((folder) => join(folder, program)).find(isProgram)
  if (found !== undefined) return program.includes('/') ? program : found
  throw new UsageError(`-c: there is no program '${program}'`)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
