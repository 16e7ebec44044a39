/**
 * `uprobe(binary, symbol, fn)` and `uretprobe(…)`: programs on functions of user programs and libraries, at their
 * first instruction and after their return (Documentation/trace/uprobetracer.rst). Arguments and result are in the
 * registers that the calling convention of the machine says (System V AMD64 ABI 3.2.3; AAPCS64 6.8): nothing here knows
 * their C types, so they are bigints of 64 bits. Needs Linux 4.17.
 */
import { SkepError } from '../error/index.ts'
import type { Variant } from '../host/index.ts'
import { BPF_PROG_TYPE_KPROBE } from '../uapi/index.ts'
import { Program, type ProgramOptions } from './program.ts'
import { registerArguments, registerResult } from './registers.ts'
import { nothingMatters } from './result.ts'

export interface UprobeOptions extends ProgramOptions {
  /** Only in this process, with all its threads; by default in all processes, those to come as well. */
  readonly pid?: number
}

/** A program or library, or several, of which the first that has the function is taken. */
export type Binaries = string | readonly [string, ...string[]]

/** Takes the arguments of the function as they are in registers: 6 on x86-64, 8 on arm64. */
export type UprobeFunction = (
  a: bigint,
  b: bigint,
  c: bigint,
  d: bigint,
  e: bigint,
  f: bigint,
  g: bigint,
  h: bigint,
) => unknown

class Uprobe extends Program {
  readonly title: string
  private readonly kind: 'uprobe' | 'uretprobe'
  private readonly binaries: readonly [string, ...string[]]
  private readonly where: string | number
  private readonly pid: number | undefined

  constructor(
    kind: 'uprobe' | 'uretprobe',
    binary: Binaries,
    where: string | number,
    fn: (...args: never[]) => unknown,
    { pid, ...options }: UprobeOptions,
  ) {
    super(fn, options)
    if (typeof where === 'number' && !(Number.isSafeInteger(where) && where >= 0))
      throw new SkepError(
        'SK2012',
        `${kind} at offset ${where}: an offset is a number of bytes into the file`,
        {
          hint: 'give the name of a function, or its offset, which is its address in `nm` less that of its segment',
        },
      )
    this.kind = kind
    this.binaries = typeof binary === 'string' ? [binary] : binary
    this.where = where
    this.pid = pid
    this.title = this.titleFor(this.binaries[0])
  }

  private titleFor(binary: string): string {
    return `${this.kind} ${binary}:${typeof this.where === 'number' ? `0x${this.where.toString(16)}` : this.where}`
  }

  variants(): readonly Variant[] {
    const { kind, where, pid } = this
    return this.binaries.map((binary) => {
      const title = this.titleFor(binary)
      const place = typeof where === 'number' ? { offset: where } : { symbol: where }
      return {
        name: title,
        type: BPF_PROG_TYPE_KPROBE,
        expectedAttachType: 0,
        attachBtfId: 0,
        key: kind,
        // uprobe_dispatcher runs it where the task may be preempted, without bpf_prog_active.
        interruptible: true,
        parameters: kind === 'uprobe' ? registerArguments : registerResult,
        result: nothingMatters,
        attach: { kind: 'uprobe', title, binary, ...place, returns: kind === 'uretprobe', pid },
        ...(typeof where === 'string' && pid === undefined ? { section: `${kind}/${binary}:${where}` } : {}),
      }
    })
  }

  plainArguments(context: unknown): readonly unknown[] {
    return Array.isArray(context) ? context : [context]
  }
}

/**
 * A program that runs each time a function of `binary` is entered: `binary` is a path, or the name of a program on PATH
 * (`bash`) or of a library (`libc`), or a list of which the first that has the function is taken; the function is a
 * symbol, or an offset in bytes into the file. Its arguments are bigints, `userStr(arg)` reads what they point to.
 * Needs Linux 4.17 and BTF.
 */
export function uprobe(
  binary: Binaries,
  where: string | number,
  fn: UprobeFunction,
  options: UprobeOptions = {},
): Program {
  return new Uprobe('uprobe', binary, where, fn, options)
}

/** A program that runs each time a function of `binary` returns, with its result. Needs Linux 4.17 and BTF. */
export function uretprobe(
  binary: Binaries,
  where: string | number,
  fn: (result: bigint) => unknown,
  options: UprobeOptions = {},
): Program {
  return new Uprobe('uretprobe', binary, where, fn, options)
}
