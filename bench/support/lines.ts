/** A child process that is spoken with by lines. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export class Lines {
  readonly child: ChildProcessWithoutNullStreams
  readonly #lines: AsyncIterator<string>

  constructor(command: string, ...args: readonly string[]) {
    this.child = spawn(command, args)
    this.child.stderr.pipe(process.stderr)
    this.#lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]()
  }

  /** The next line it prints. */
  async next(): Promise<string> {
    const { value, done } = await this.#lines.next()
    if (done) throw new Error(`${this.child.spawnargs.join(' ')}: it ended`)
    return value
  }

  /** Says `line`, and gives the line it answers. */
  ask(line: string): Promise<string> {
    this.child.stdin.write(`${line}\n`)
    return this.next()
  }
}
