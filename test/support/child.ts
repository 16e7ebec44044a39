/** Children of tests: their lines as they come, their end, and that they do end. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

export class Child {
  readonly process: ChildProcess
  readonly lines: string[] = []
  stderr = ''
  readonly ended: Promise<Ended>
  #waiting: { test: (lines: readonly string[]) => boolean; done: () => void }[] = []
  #over = false

  constructor(
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
    stdin: 'ignore' | 'pipe' = 'ignore',
  ) {
    this.process = spawn(command, args, {
      stdio: [stdin, 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    })
    createInterface(this.process.stdout!).on('line', (line) => {
      this.lines.push(line)
      this.#check()
    })
    this.process.stderr!.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text
      this.#check()
    })
    this.ended = new Promise((resolve, reject) => {
      this.process.on('error', reject)
      this.process.on('close', (code, signal) => {
        this.#over = true
        this.#check()
        resolve({ code, signal })
      })
    })
  }

  #check(): void {
    this.#waiting = this.#waiting.filter(({ test, done }) => {
      if (!this.#over && !test(this.lines)) return true
      done()
      return false
    })
  }

  /** Resolves once the lines so far satisfy `test`; throws if the child ends before. */
  async until(test: (lines: readonly string[]) => boolean): Promise<void> {
    if (!test(this.lines)) await new Promise<void>((done) => this.#waiting.push({ test, done }))
    if (!test(this.lines)) {
      throw new Error(`ended too early; it said:\n${this.lines.join('\n')}\n${this.stderr}`)
    }
  }

  has(text: string): Promise<void> {
    return this.until((lines) => lines.some((line) => line.includes(text)))
  }

  /** Ends it, if it runs still. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> {
    if (!this.#over) this.process.kill(signal)
    return this.ended
  }
}
