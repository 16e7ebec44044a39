/**
 * Links to many functions of the kernel at once (kprobe.multi of bpf(2)): the kernel takes an array of addresses
 * of names, which are laid out here in one block. Needs Linux 5.18 with CONFIG_FPROBE.
 */
import { bpfFd } from './bpf.ts'
import type { Fd } from './fd.ts'
import { inUse, native } from './ffi.ts'
import { cString } from './syscall.ts'

export interface ManyFunctions {
  readonly functions: readonly string[]
  /** BPF_TRACE_KPROBE_MULTI, or BPF_TRACE_KPROBE_SESSION for programs that were loaded for that. */
  readonly attachType: number
  /** BPF_F_KPROBE_MULTI_RETURN, or 0. */
  readonly flags: number
  /** One for each function. */
  readonly cookies?: readonly bigint[]
}

/** Attaches `program` to all `functions`, or to none. SyscallError; ESRCH: there is no such function. */
export function linkKprobeMulti(
  program: Fd,
  what: string,
  { functions, attachType, flags, cookies }: ManyFunctions,
): Fd {
  const names = cString(functions.join('\0'))
  const starts = new BigUint64Array(functions.length)
  let next = BigInt(native().address(names))
  for (const [index, name] of functions.entries()) {
    starts[index] = next
    next += BigInt(Buffer.byteLength(name) + 1)
  }
  inUse.value = names
  try {
    return bpfFd(
      'BPF_LINK_CREATE',
      {
        prog_fd: program.value,
        attach_type: attachType,
        'kprobe_multi.flags': flags,
        'kprobe_multi.cnt': functions.length,
        'kprobe_multi.syms': bytesOf(starts),
        'kprobe_multi.cookies': cookies && bytesOf(BigUint64Array.from(cookies)),
      },
      `link to ${what}`,
      { doing: `cannot attach ${program.what} to ${what}` },
    )
  } finally {
    inUse.value = undefined
  }
}

const bytesOf = (words: BigUint64Array) => new Uint8Array(words.buffer)
