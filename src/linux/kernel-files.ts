/**
 * A kernel as its files describe it: the types of `btf/vmlinux` and the events of `tracing`, of the running kernel or of
 * a copy of another one's `/sys/kernel`. Enough of a target to say what programs for it would see; what that kernel
 * can do cannot be probed in files, so it is taken to have everything.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Btf, readBtf } from '../btf/index.ts'
import { UnsupportedError } from '../error/index.ts'
import type { Target, TracepointFormat } from '../operand/index.ts'
import {
  kernelVersion,
  openTracefs,
  type Tracefs,
  tracefsAt,
  tracepointFormat,
  tracepointNames,
} from '../proc/index.ts'

export class KernelFiles implements Target, Disposable {
  readonly name: string
  readonly arch: Target['arch']
  readonly cpu = 4
  readonly btf: Btf
  readonly #tracefs: Tracefs
  readonly #formats = new Map<string, TracepointFormat>()

  /**
   * `folder`: a copy of a kernel's `/sys/kernel`, its release in the file `osrelease`; the running kernel unless given.
   * UnsupportedError where there is no BTF; SyscallError where this user may not read tracefs.
   */
  constructor(folder?: string) {
    this.arch = process.arch === 'arm64' ? 'arm64' : 'x64'
    const release = folder === undefined ? kernelVersion().release : releaseOf(folder)
    this.name = `Linux ${release} ${this.arch}`
    const vmlinux = join(folder ?? '/sys/kernel', 'btf/vmlinux')
    if (!existsSync(vmlinux)) {
      throw new UnsupportedError('BTF', `${this.name} has no BTF (there is no ${vmlinux})`, {
        hint:
          folder === undefined
            ? 'use a kernel built with CONFIG_DEBUG_INFO_BTF=y, or the types that come with Skep'
            : whole,
      })
    }
    this.btf = readBtf(readFileSync(vmlinux))
    this.#tracefs = folder === undefined ? openTracefs() : copiedTracefs(join(folder, 'tracing'))
  }

  /** The formats of all tracepoints. */
  get tracepoints(): readonly TracepointFormat[] {
    return tracepointNames(this.#tracefs).map((name) => this.tracepoint(name))
  }

  tracepoint(name: string): TracepointFormat {
    let format = this.#formats.get(name)
    if (!format) this.#formats.set(name, (format = tracepointFormat(this.#tracefs, name)))
    return format
  }

  hasHelper(): boolean {
    return true
  }

  [Symbol.dispose](): void {
    this.#tracefs.close()
  }
}

const whole = 'copy btf/vmlinux, tracing/available_events and tracing/events of its /sys/kernel'

function copiedTracefs(path: string): Tracefs {
  if (existsSync(join(path, 'available_events'))) return tracefsAt(path)
  throw new UnsupportedError('tracefs', `there is no ${join(path, 'available_events')}`, { hint: whole })
}

function releaseOf(folder: string): string {
  const file = join(folder, 'osrelease')
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : `of ${folder}`
}
