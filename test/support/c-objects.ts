/**
 * C programs compiled as users compile them, and what libbpf makes of the same objects: the yardstick of the loader.
 * Needs clang, bpftool, gcc and libbpf-dev, which CI installs.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const sources = new URL('../c/', import.meta.url).pathname
/** In guests, what was compiled ahead (scripts/guest/objects.ts): they have no compiler of BPF. */
const ahead = join(sources, 'ahead')
const isAhead = existsSync(ahead)

export type Cpu = 'v2' | 'v3' | 'v4'

/** The compilers of clang's that are here, the newest last; 14 knows no cpu v4. */
export const compilers = ['clang-14', 'clang-19'].filter((name) => existsSync(`/usr/bin/${name}`))

/** A folder with a vmlinux.h and a libbpf that shows its work; `remove` deletes it. */
export class CObjects {
  readonly folder = mkdtempSync(join(tmpdir(), 'skep-c-'))

  readonly #made = new Map<string, string>()

  constructor() {
    if (isAhead) return
    const header = execFileSync(
      'bpftool',
      ['btf', 'dump', 'file', '/sys/kernel/btf/vmlinux', 'format', 'c'],
      {
        maxBuffer: 1 << 26,
      },
    )
    writeFileSync(join(this.folder, 'vmlinux.h'), header)
    const libraries = ['-lbpf', '-lelf', '-lz']
    execFileSync('gcc', ['-O1', '-o', this.#tool, join(sources, 'libbpf-instructions.c'), ...libraries])
  }

  get #tool(): string {
    return join(isAhead ? ahead : this.folder, 'libbpf-instructions')
  }

  /** Compiles `test/c/NAME.bpf.c`; gives the path of its object. */
  compile(name: string, { compiler = compilers.at(-1)!, cpu = 'v3' as Cpu } = {}): string {
    if (isAhead) return join(ahead, `${name}.bpf.o`)
    return this.compileText(name, readFileSync(join(sources, `${name}.bpf.c`), 'utf8'), { compiler, cpu })
  }

  compileText(name: string, text: string, { compiler = compilers.at(-1)!, cpu = 'v3' as Cpu } = {}): string {
    const known = this.#made.get(`${compiler} ${cpu} ${text}`)
    if (known) return known
    const source = join(this.folder, `${name}.bpf.c`)
    const object = join(this.folder, `${name}-${compiler}-${cpu}.bpf.o`)
    writeFileSync(source, text)
    const flags = ['-g', '-O2', '-target', 'bpf', `-mcpu=${cpu}`, '-D__TARGET_ARCH_x86', '-I', this.folder]
    // What libbpf's usdt.bpf.h wants of the C library.
    flags.push('-idirafter', '/usr/include/x86_64-linux-gnu')
    execFileSync(compiler, [...flags, '-c', source, '-o', object], { stdio: ['ignore', 'ignore', 'pipe'] })
    this.#made.set(`${compiler} ${cpu} ${text}`, object)
    return object
  }

  /** What libbpf makes of an object. */
  libbpf(object: string): LibbpfObject {
    const text = execFileSync(this.#tool, [object], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    return JSON.parse(text) as LibbpfObject
  }

  remove(): void {
    rmSync(this.folder, { recursive: true })
  }
}

export interface LibbpfObject {
  readonly open: boolean
  readonly load: number
  readonly maps: readonly {
    readonly name: string
    readonly fd: number
    readonly type: number
    readonly key: number
    readonly value: number
    readonly entries: number
    readonly flags: number
  }[]
  readonly programs: readonly {
    readonly name: string
    readonly type: number
    readonly attach: number
    readonly flags: number
    readonly autoload: boolean
    /** Hexadecimal. */
    readonly insns: string
  }[]
}
