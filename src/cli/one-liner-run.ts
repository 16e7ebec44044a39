/**
 * A one-liner while it runs: its code declares programs, which are attached when it is done or waits; what kernel code
 * sends is printed as it comes. The end is in order: detach, print what was sent before, `end` functions, maps.
 */
import { NotFoundError } from '../error/index.ts'
import type { ProgramDeclaration, Session } from '../host/index.ts'
import * as front from '../index.ts'
import * as kernel from '../kernel/index.ts'
import { pid as runningPid } from '../kernel/index.ts'
import * as oneline from '../oneline/index.ts'
import { moments, prints, printTo } from '../oneline/index.ts'
import { observePrograms, Program } from '../program/index.ts'
import { complain, type Output, type Trace, UsageError } from '../tool/index.ts'
import { type OneLinerCode, oneLinerCode } from './one-liner-code.ts'
import type { TracedCommand } from './one-liner-command.ts'
import { OneLinerOutput } from './one-liner-output.ts'

/** The turns of the event loop after which code that has declared programs is taken to wait for what they send. */
const turnsOfPatience = 20

type Given = readonly (ProgramDeclaration | front.AttachOptions)[]

export class OneLiner {
  readonly #pid: number
  readonly #text: string
  readonly #commandLine: string | undefined
  #code!: OneLinerCode
  #command: TracedCommand | undefined
  /** Programs that nobody attached yet. */
  #declared: Program[] = []
  /** Sessions beside the one that the frame opened. */
  readonly #sessions: Session[] = []
  /** What was printed before there was anything to print to. */
  readonly #early: (readonly unknown[])[] = []
  readonly #uncaught = (error: unknown) => this.#fail(this.#code.explained(error))
  #output: OneLinerOutput | undefined
  #out: Output | undefined
  #running: Promise<void> = Promise.resolve()
  /** Whether there was any program, and whether anything was printed. */
  #traces = false
  #spoke = false
  #finished = false
  #exited = false
  #failure: { readonly error: unknown } | undefined

  constructor(code: string, pid: number, command: string | undefined) {
    if (pid >= 0 && command !== undefined) throw new UsageError('-p and -c are two ways to say what to trace')
    this.#text = code
    this.#pid = pid
    this.#commandLine = command
  }

  /** Runs the code until it is done or waits; what it declared by then is to be attached. */
  async trace(): Promise<Trace> {
    if (this.#commandLine !== undefined) {
      const { startCommand } = await import('./one-liner-command.ts')
      this.#command = startCommand(this.#commandLine)
    }
    const attach = (...given: Given) => this.#attach(front.attach, given)
    const load = (...given: Given) => this.#attach(front.load, given)
    this.#code = await oneLinerCode(this.#text, [front, kernel, oneline, { attach, load }])
    process.on('uncaughtException', this.#uncaught)
    printTo({ print: (values) => this.#print(values), exit: () => this.#exit() })
    observePrograms((program) => {
      this.#traces = true
      this.#declared.push(program)
      this.#code.note(program.fn)
    })
    this.#running = this.#code.run().finally(() => {
      this.#finished = true
    })
    await Promise.race([this.#running, this.#suspended()])
    for (const run of moments.begin) await this.#inCode(run)
    if (this.#failure) throw this.#failure.error
    return {
      programs: [...(this.#command?.programs ?? []), ...this.#take()],
      report: (out, session) => this.#report(out, session),
      explain: (error) => this.#explain(error),
    }
  }

  /** Whatever happened: nothing of it goes on. */
  end(): void {
    this.#command?.stop()
    process.off('uncaughtException', this.#uncaught)
    for (const values of this.#early) console.log(...values)
  }

  /** Resolves when the code, programs declared, waits for more than a few turns: for records of theirs, it may be. */
  async #suspended(): Promise<void> {
    for (let turns = 0; turns < turnsOfPatience && !this.#finished; turns += this.#traces ? 1 : 0) {
      await new Promise((resolve) => setTimeout(resolve))
    }
  }

  /** The programs to be attached, restricted as asked for: of `xdp(…).on(…)` only what says where. */
  #take(): Program[] {
    const all = this.#declared.filter((each) => !each.alternative)
    this.#declared = []
    const placed = new Set(all.filter((each) => each.placed).map((each) => each.fn))
    const programs = all.filter((each) => each.placed || !placed.has(each.fn))
    for (const each of programs) this.#restrict(each)
    return programs
  }

  #restrict(program: Program): void {
    const wanted = this.#pid
    if (wanted >= 0) program.restrict(() => runningPid() === wanted)
    if (this.#command) program.restrict(this.#command.inFamily)
  }

  /** `attach` and `load` as the code sees them. */
  async #attach(open: typeof front.attach, given: Given): Promise<Session> {
    const programs = given.filter((each) => each instanceof Program)
    this.#declared = this.#declared.filter((each) => !programs.includes(each))
    for (const each of programs) this.#restrict(each)
    const session = await open(...(given as Parameters<typeof open>))
    this.#sessions.push(session)
    if (this.#out?.signal.aborted) await session.close()
    return session
  }

  async #report(out: Output, session: Session): Promise<void> {
    this.#out = out
    this.#output = new OneLinerOutput(out, this.#code.named)
    const rest = out.ticks()
    const over = rest.next()
    const reading = this.#read(out)
    for (const values of this.#early.splice(0)) this.#print(values)
    const timers = moments.interval.map(({ every, run }) => this.#every(every, run))
    this.#command?.go()
    void this.#command?.ended.then(() => out.end())
    const finished = this.#finish(out)
    if (this.#exited || this.#failure) out.end()
    await over
    for (const timer of timers) clearInterval(timer)
    const sessions = [session, ...this.#sessions]
    await Promise.all(sessions.map((each) => each.detach()))
    await prints()?.drained()
    if (!this.#failure) {
      for (const run of moments.end) await this.#inCode(run)
      this.#output.maps()
    }
    await rest.next()
    await Promise.all([session, ...this.#sessions].map((each) => each.close()))
    await reading
    await finished
    if (this.#failure) throw this.#failure.error
    await this.#tellEnd()
  }

  /** When the code is done: attaches what it declared meanwhile, and ends where there is nothing to wait for. */
  async #finish(out: Output): Promise<void> {
    try {
      await this.#running
      const late = this.#take()
      if (late.length > 0 && !out.signal.aborted) {
        const reads = prints() !== undefined
        this.#sessions.push(await front.attach(...late, {}))
        if (!reads) void this.#read(out)
      }
    } catch (error) {
      this.#fail(this.#explain(error))
    }
    const waits = moments.interval.length > 0 || this.#command !== undefined
    if (this.#traces || waits) return
    if (!this.#spoke && moments.begin.length + moments.end.length === 0)
      this.#fail(
        new UsageError(
          'the code declares no program',
          "tracepoint('raw_syscalls:sys_enter', () => count(comm()))",
        ),
      )
    out.end()
  }

  /** Prints what kernel code sends. */
  async #read(out: Output): Promise<void> {
    const records = prints()
    if (!records) return
    let ended = false
    for await (const { values, ends } of out.events(records)) {
      // What came later on other CPUs came after the end.
      if (ended) continue
      ended = ends
      if (ends) this.#exit()
      else await this.#output!.print(values)
    }
  }

  #every(milliseconds: number, run: () => unknown): NodeJS.Timeout {
    let busy = false
    return setInterval(() => {
      if (busy) return
      busy = true
      this.#inCode(run)
        .catch((error) => this.#fail(error))
        .finally(() => {
          busy = false
        })
    }, milliseconds)
  }

  async #inCode(run: () => unknown): Promise<void> {
    try {
      await run()
    } catch (error) {
      throw this.#code.explained(error)
    }
  }

  #print(values: readonly unknown[]): void {
    this.#spoke = true
    if (this.#output) void this.#output.print(values)
    else this.#early.push(values)
  }

  #exit(): void {
    this.#exited = true
    this.#out?.end()
  }

  #fail(error: unknown): void {
    this.#failure ??= { error }
    this.#out?.end()
  }

  /** What the kernel does not know may be named in the code. */
  #explain(error: unknown): unknown {
    return this.#code.explained(error, error instanceof NotFoundError ? error.wanted : undefined)
  }

  async #tellEnd(): Promise<void> {
    if (!this.#command) return
    this.#command.stop()
    const ended = await this.#command.ended
    if (ended !== undefined) complain(`skep -e: ${ended}\n`)
  }
}
