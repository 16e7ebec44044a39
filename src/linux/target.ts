/**
 * The running kernel as a compilation target. Everything is found out when it is first asked for, and kept: BTF is
 * mapped and not read, tracefs is opened for the first tracepoint, abilities are probed.
 */
import { existsSync } from 'node:fs'
import { type Btf, readBtf } from '../btf/index.ts'
import { SyscallError, UnsupportedError } from '../error/index.ts'
import type { Target, TracepointFormat } from '../operand/index.ts'
import {
  compiledFunctions,
  kernelIdentity,
  kernelVersion,
  openTracefs,
  type Tracefs,
  tracepointFormat,
} from '../proc/index.ts'
import { mapFile } from '../sys/index.ts'
import { probeCpu, probeHelper, probeKfunc } from './probe.ts'

/** Where Linux publishes its types. Needs Linux 5.4. */
const vmlinux = '/sys/kernel/btf/vmlinux'

export class RunningKernel implements Target {
  readonly name: string
  readonly arch: 'x64' | 'arm64'
  readonly #btfPath: string | false
  #btf: { readonly value: Btf | undefined } | undefined
  #cpu: Target['cpu'] | undefined
  #identity: string | undefined
  #tracefs: Tracefs | undefined
  readonly #tracepoints = new Map<string, TracepointFormat>()
  readonly #helpers = new Map<string, boolean>()

  /** `btf`: a file to read in place of the kernel's own, or false for a kernel without. */
  constructor({ btf = vmlinux }: { readonly btf?: string | false | undefined } = {}) {
    this.arch = architecture()
    this.name = `Linux ${kernelVersion().release} ${this.arch}`
    this.#btfPath = btf
  }

  /** Of a kernel as it was built; types from elsewhere say nothing of it. */
  get identity(): string | undefined {
    return this.#btfPath === vmlinux ? (this.#identity ??= kernelIdentity()) : undefined
  }

  get cpu(): Target['cpu'] {
    return (this.#cpu ??= probeCpu())
  }

  get btf(): Btf | undefined {
    this.#btf ??= { value: this.#readBtf() }
    return this.#btf.value
  }

  tracepoint(name: string): TracepointFormat {
    let format = this.#tracepoints.get(name)
    if (!format) {
      this.#tracefs ??= openTracefs()
      this.#tracepoints.set(name, (format = tracepointFormat(this.#tracefs, name)))
    }
    return format
  }

  compiledFunctions(name: string): readonly string[] {
    return compiledFunctions(name)
  }

  hasHelper(helper: string, programType: number, attachType = 0): boolean {
    const key = `${helper} ${programType} ${attachType}`
    let known = this.#helpers.get(key)
    if (known === undefined)
      this.#helpers.set(
        key,
        (known = whereAllowed(() => probeHelper(helper, { programType, attachType }, this))),
      )
    return known
  }

  hasKfunc(name: string, programType: number): boolean {
    const key = `kfunc ${name} ${programType}`
    let known = this.#helpers.get(key)
    if (known === undefined) {
      const ask = () => probeKfunc(name, { programType }, this)
      this.#helpers.set(key, (known = whereAllowed(ask)))
    }
    return known
  }

  #readBtf(): Btf | undefined {
    if (this.#btfPath === false || !existsSync(this.#btfPath)) return undefined
    // Never closed: the types are read out of the mapping as they are needed.
    return readBtf(mapFile(this.#btfPath).bytes)
  }
}

/** Where this user may not ask, it is taken for granted: compiling needs no rights, and loading says which are missing. */
function whereAllowed(ask: () => boolean): boolean {
  try {
    return ask()
  } catch (error) {
    if (error instanceof SyscallError) return true
    throw error
  }
}

function architecture(): Target['arch'] {
  const { arch } = process
  if (arch === 'x64' || arch === 'arm64') return arch
  throw new UnsupportedError('live kernel', `Skep does not know the kernels of ${arch}`, {
    hint: 'use an x86_64 or arm64 machine, or run the program in skep/vm',
  })
}
