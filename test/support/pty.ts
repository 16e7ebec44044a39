/**
 * A command on a terminal of its own, as a user sees it: a pseudo terminal of a known size, keys typed into it, what
 * it shows. Python's pty module makes it; a program of a few lines stands between.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Ended } from './child.ts'

/**
 * Runs argv[3:] on a terminal of argv[1] rows and argv[2] columns. Its own stdin takes commands, a line each: `size ROWS
 * COLUMNS`, `type HEX`, `signal NUMBER`, `hang`. Ends as the command did.
 */
const relay = `
import fcntl, os, select, struct, sys, termios
err = os.dup(2)
pid, master = __import__('pty').fork()
size = lambda fd, rows, columns: fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack('HHHH', int(rows), int(columns), 0, 0))
if pid == 0:
    if os.environ.pop('STDERR_APART', ''): os.dup2(err, 2)
    os.close(err)
    size(1, sys.argv[1], sys.argv[2])
    os.execvp(sys.argv[3], sys.argv[3:])
watched, rest = [master, 0], b''
while master in watched:
    for fd in select.select(watched, [], [])[0]:
        try: data = os.read(fd, 65536)
        except OSError: data = b''
        if not data: watched.remove(fd)
        elif fd == master: os.write(1, data)
        else:
            *lines, rest = (rest + data).split(b'\\n')
            for word, *words in (line.decode().split() for line in lines):
                if word == 'size': size(master, *words)
                if word == 'type': os.write(master, bytes.fromhex(words[0]))
                if word == 'signal': os.kill(pid, int(words[0]))
                if word == 'hang': watched.remove(master)
os.close(master)
status = os.waitpid(pid, 0)[1]
if os.WIFSIGNALED(status): os.kill(os.getpid(), os.WTERMSIG(status))
os._exit(os.WEXITSTATUS(status))
`

export interface PtyOptions {
  readonly rows?: number
  readonly columns?: number
  /** Beside the environment of the test, from which what decides about colours is taken. */
  readonly env?: Readonly<Record<string, string>>
  /** Gives it a pipe for stderr instead of the terminal. */
  readonly stderrApart?: boolean
}

export class Pty {
  /** All that came to the terminal up to now. */
  text = ''
  /** What came to stderr apart from it. */
  stderr = ''
  readonly ended: Promise<Ended>
  readonly #process: ChildProcess
  #over = false
  #waiting: { test: (text: string) => boolean; done: () => void }[] = []

  constructor(command: string, args: readonly string[], options: PtyOptions = {}) {
    const { rows = 24, columns = 80, env, stderrApart } = options
    const { NO_COLOR: _no, FORCE_COLOR: _force, ...inherited } = process.env
    this.#process = spawn('python3', ['-c', relay, `${rows}`, `${columns}`, command, ...args], {
      stdio: 'pipe',
      env: { ...inherited, TERM: 'xterm', ...(stderrApart ? { STDERR_APART: '1' } : {}), ...env },
    })
    this.#process.stdout!.setEncoding('utf8').on('data', (text: string) => {
      this.text += text.replaceAll('\r\n', '\n')
      this.#check()
    })
    createInterface(this.#process.stderr!).on('line', (line) => {
      this.stderr += `${line}\n`
    })
    this.#process.stdin!.on('error', () => {})
    this.ended = new Promise((resolve, reject) => {
      this.#process.on('error', reject)
      this.#process.on('close', (code, signal) => {
        this.#over = true
        this.#check()
        resolve({ code, signal })
      })
    })
  }

  /** Resolves once what was shown satisfies `test`; throws if the command ends before. */
  async until(test: (text: string) => boolean): Promise<void> {
    if (!test(this.text) && !this.#over) {
      await new Promise<void>((done) => this.#waiting.push({ test, done }))
    }
    if (!test(this.text)) throw new Error(`ended too early; it showed:\n${this.text}\n${this.stderr}`)
  }

  /** Types these keys: '\x03' is Ctrl-C. */
  type(keys: string): void {
    this.#tell(`type ${Buffer.from(keys).toString('hex')}`)
  }

  resize(rows: number, columns: number): void {
    this.#tell(`size ${rows} ${columns}`)
  }

  /** Sends the command a signal, by its number. */
  signal(number: number): void {
    this.#tell(`signal ${number}`)
  }

  /** Takes the terminal away, as a closed window does. */
  hang(): void {
    this.#tell('hang')
  }

  /** Ends the command, if it runs still. */
  async stop(): Promise<void> {
    if (!this.#over) this.signal(9)
    await this.ended
  }

  #tell(line: string): void {
    this.#process.stdin!.write(`${line}\n`)
  }

  #check(): void {
    this.#waiting = this.#waiting.filter(({ test, done }) => {
      if (!this.#over && !test(this.text)) return true
      done()
      return false
    })
  }
}
