/**
 * `compileC`: C for BPF to an object, by the clang of the machine as a child process. What it includes comes from Skep: a
 * `vmlinux.h` of the running kernel and headers of helpers, kept by their content; objects are kept by that of their
 * source, so the second time nothing is compiled.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { printHeader, readBtf } from '../btf/index.ts'
import { cachePath } from '../cache/index.ts'
import { SkepError, UnsupportedError } from '../error/index.ts'
import { helperHeaders } from './headers.ts'

const vmlinux = '/sys/kernel/btf/vmlinux'
/** The oldest that knows all of CO-RE that the headers use. */
const oldest = 14
const newest = 30

export interface CompileCOptions {
  /** The version of the instruction set, as clang names it; `v3` unless told. */
  readonly cpu?: 'v1' | 'v2' | 'v3' | 'v4' | undefined
  /** Folders in which to look for headers, before Skep's own. */
  readonly include?: readonly string[] | undefined
  /** More words for clang: `-DLIMIT=5`. */
  readonly flags?: readonly string[] | undefined
  /** The file that the source is from: for its `#include "…"`, and for messages. */
  readonly file?: string | undefined
}

/**
 * Compiles C for BPF; gives the object's bytes. Throws UnsupportedError where there is no clang of version 14 or later,
 * SkepError (SK4013) with what clang says of the source.
 */
export function compileC(source: string, options: CompileCOptions = {}): Uint8Array {
  const { cpu = 'v3', include = [], flags = [], file = 'program.bpf.c' } = options
  const clang = findClang()
  const words = [
    '-g',
    '-O2',
    '-target',
    'bpf',
    `-mcpu=${cpu}`,
    `-D__TARGET_ARCH_${process.arch === 'arm64' ? 'arm64' : 'x86'}`,
  ]
  const folder = mkdtempSync(join(tmpdir(), 'skep-c-'))
  try {
    const folders = [...include, dirname(file), headerFolder(folder)].flatMap((each) => ['-I', each])
    const all = [...words, ...flags, ...folders]
    const cache = cacheFolder()
    const kept =
      cache &&
      join(cache, `${digest(clang.version, ...all, preprocessed(clang.path, all, { source, file }))}.o`)
    if (kept && existsSync(kept)) return readFileSync(kept)
    const object = join(folder, `${basename(file).replace(/\.c$/, '')}.o`)
    run(clang.path, [...all, '-x', 'c', '-c', '-', '-o', object], { source, file })
    const bytes = readFileSync(object)
    if (kept) keep(kept, bytes)
    return bytes
  } finally {
    rmSync(folder, { recursive: true })
  }
}

interface Source {
  readonly source: string
  readonly file: string
}

/** The source with its name in front, so that lines in messages and in BTF are those of the file. */
const named = ({ source, file }: Source) => `#line 1 ${JSON.stringify(file)}\n${source}`

/** All that is compiled, so that what is kept depends on the headers too. */
function preprocessed(clang: string, words: readonly string[], given: Source): string {
  return run(clang, [...words, '-x', 'c', '-E', '-'], given)
}

function run(clang: string, words: readonly string[], given: Source): string {
  const { status, stdout, stderr } = spawnSync(clang, words, {
    input: named(given),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status === 0) return stdout
  throw new SkepError('SK4013', `clang refuses ${given.file}:\n${stderr.trimEnd()}`, {
    hint: 'the headers are vmlinux.h, bpf/bpf_{helpers,core_read,tracing,endian}.h and bpf/usdt.bpf.h; see `skep gen vmlinux` for the types',
  })
}

let found: { readonly path: string; readonly version: string } | undefined

function findClang(): { readonly path: string; readonly version: string } {
  if (found) return found
  const names = ['clang', ...Array.from({ length: newest - oldest + 1 }, (_, i) => `clang-${newest - i}`)]
  let tooOld: string | undefined
  for (const path of process.env.CLANG ? [process.env.CLANG] : names) {
    const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' })
    const version = status === 0 ? /version (\d+)[.\d]*/.exec(stdout) : null
    if (!version) continue
    if (Number(version[1]) >= oldest) return (found = { path, version: version[0] })
    tooOld = version[0]
  }
  const what = tooOld
    ? `clang of ${tooOld} is too old for BPF in C`
    : 'there is no clang, which compiles BPF in C'
  throw new UnsupportedError('clang', what, {
    hint: `install clang ${oldest} or later (apt install clang, dnf install clang), or name one: CLANG=/path/to/clang; programs in TypeScript need none`,
  })
}

/** The folder of headers: kept, by what is in it, or made in `scratch` where nothing is kept. */
function headerFolder(scratch: string): string {
  const headers = helperHeaders()
  const types = existsSync(vmlinux) ? readFileSync(vmlinux) : undefined
  const kept = cacheFolder()
  const folder = join(kept ?? scratch, `include-${digest(JSON.stringify(headers), types ?? '')}`)
  if (existsSync(folder)) return folder
  const making = mkdtempSync(`${folder}-`)
  mkdirSync(join(making, 'bpf'))
  for (const [name, text] of Object.entries(headers)) writeFileSync(join(making, name), text)
  if (types) writeFileSync(join(making, 'vmlinux.h'), [...printHeader(readBtf(types))].join(''))
  try {
    renameSync(making, folder)
  } catch {
    // Another process was faster, and made the same.
    rmSync(making, { recursive: true })
  }
  return folder
}

/** Where headers and objects are kept: a folder of this user's own; undefined where there is none, or is to be none. */
function cacheFolder(): string | undefined {
  const path = cachePath(process.env)
  if (path === undefined) return undefined
  const folder = `${path}-c`
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const { uid, mode } = lstatSync(folder)
    return uid === process.geteuid!() && (mode & 0o77) === 0 ? folder : undefined
  } catch {
    return undefined
  }
}

function keep(path: string, bytes: Uint8Array): void {
  const making = `${path}.${process.pid}`
  writeFileSync(making, bytes)
  renameSync(making, path)
}

function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex').slice(0, 24)
}
