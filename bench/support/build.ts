/** Builds what the benches compare with: C programs, by gcc, and BPF objects, by clang; outside the working tree. */
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { arch, tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'

const directory = join(tmpdir(), `skep-bench-${process.getuid?.()}`)
const clang = process.env.CLANG ?? 'clang-19'
const machine = arch() === 'arm64' ? 'aarch64' : 'x86_64'

function output(source: string, suffix: string): string {
  const room = join(directory, basename(dirname(dirname(source))))
  mkdirSync(room, { recursive: true })
  return join(room, basename(source).replace(/\.(bpf\.)?c$/, suffix))
}

/** A program of the host; libbpf is linked in, and what else is named. Its path. */
export function buildProgram(source: string, ...libraries: string[]): string {
  const program = output(source, '')
  execFileSync('gcc', ['-O2', '-Wall', '-o', program, source, '-lbpf', ...libraries], { stdio: 'inherit' })
  return program
}

/** A BPF object, `clang -O2 -mcpu=v3`. Its path. */
export function buildObject(source: string, ...defines: string[]): string {
  const object = output(source, `${defines.map((each) => `.${each}`).join('')}.o`)
  const include = `-I/usr/include/${machine}-linux-gnu`
  const flags = [
    '-O2',
    '-g',
    '-Wall',
    '-target',
    'bpf',
    '-mcpu=v3',
    `-D__TARGET_ARCH_${machine === 'x86_64' ? 'x86' : 'arm64'}`,
  ]
  execFileSync(
    clang,
    [...flags, include, ...defines.map((each) => `-D${each}`), '-c', source, '-o', object],
    {
      stdio: 'inherit',
    },
  )
  return object
}

/** The first line of `clang --version`. */
export function clangVersion(): string {
  return execFileSync(clang, ['--version'], { encoding: 'utf8' }).split('\n', 1)[0]!
}
