/**
 * The only file that touches koffi. Everything Skep asks of the kernel goes through libc's `syscall()`, declared
 * twice with fixed integer arguments: pointers travel as addresses (numbers, since user space ends far below 2^53),
 * because integers cost least at the border. Another FFI replaces koffi by offering this `Native`.
 *
 * koffi's sharp edges are kept in here and in `epoll.ts`: errno is read at once, an address keeps nothing alive
 * (callers hold their buffers until the call is over), and a poll handle dies of misuse.
 */
import { createRequire } from 'node:module'
import { invariant, UnsupportedError } from '../error/index.ts'
import { syscallNumbers } from './syscall-numbers.ts'

/** A poll of one descriptor on the event loop. `start` after `close`, or two polls of one fd, crash the process. */
export interface NativePoll {
  start(onReadable: (status: number) => void): void
  stop(): void
  close(): void
  ref(): void
  unref(): void
}

/** What Skep needs from a foreign function interface. */
export interface Native {
  /** A system call with six integer arguments: its result, or -errno. */
  syscall(number: number, a: number, b: number, c: number, d: number, e: number, f: number): number
  /** bpf(2) on the attribute at `address`: its result, or -errno. */
  bpf(command: number, address: number, size: number): number
  /** Where the bytes lie. Keep `bytes` in a variable for as long as the address is used. */
  address(bytes: Uint8Array): number
  /** Foreign memory as an ArrayBuffer, not copied and not owned. */
  view(address: number, length: number): ArrayBuffer
  poll(fd: number, onReadable: (status: number) => void): NativePoll
}

/**
 * Holds what a running call points to, since the garbage collector does not see addresses: set `value` before the
 * call and clear it behind.
 */
export const inUse: { value: unknown } = { value: undefined }

let loaded: Native | undefined

/** The FFI, loaded at its first use. UnsupportedError when koffi cannot be loaded. */
export function native(): Native {
  return (loaded ??= load())
}

type Koffi = typeof import('koffi')

function load(): Native {
  const numbers = syscallNumbers(process.arch)
  const koffi = requireKoffi()
  // The process's own symbols hold libc whatever its name is, so glibc and musl need no telling apart.
  const libc = koffi.load(null)
  const long = 'int64'
  const syscall = libc.func('syscall', long, [long, long, long, long, long, long, long])
  const bpf = libc.func('syscall', 'int', ['int', 'int', long, 'int'])
  const { address, errno, view } = koffi
  const bpfNumber = numbers.bpf
  return {
    syscall(number, a, b, c, d, e, f) {
      const result: number = syscall(number, a, b, c, d, e, f)
      return result === -1 ? -errno() : result
    },
    bpf(command, attr, size) {
      const result: number = bpf(bpfNumber, command, attr, size)
      return result < 0 ? -errno() : result
    },
    address(bytes) {
      const at = Number(address(bytes))
      invariant(at <= Number.MAX_SAFE_INTEGER, 'a buffer above 2^53')
      return at
    },
    view: (at, length) => view(BigInt(at), length),
    // koffi's types leave out the status that its callbacks get first.
    poll: (fd, onReadable) => koffi.node.poll(fd, onReadable as never) as unknown as NativePoll,
  }
}

/**
 * The binary that koffi loads, from where npm puts it beside koffi: the way there through koffi takes three times as
 * long, and adds what is deprecated.
 */
function binaryOf(require: NodeJS.Require): Koffi | undefined {
  try {
    return require(`@koromix/koffi-linux-${process.arch}`) as Koffi
  } catch {
    return undefined
  }
}

function requireKoffi(): Koffi {
  try {
    // require() and not import(): lazy, synchronous, and a third of the time.
    const require = createRequire(import.meta.filename ?? import.meta.url)
    return binaryOf(require) ?? (require('koffi') as Koffi)
  } catch (cause) {
    throw new UnsupportedError(
      'native calls',
      `cannot load koffi, through which Skep makes system calls: ${(cause as Error).message}`,
      {
        hint: 'install again without --omit=optional (koffi\'s binary is an optional dependency), for this platform; bundlers must leave "koffi" external',
        cause,
      },
    )
  }
}
