/**
 * The frames of a stack as a one-liner prints them, innermost first, without those by which the kernel came to the
 * program that took the stack. What has no name (no privilege, a process that is gone) is shown as its address.
 */
import type { Stack } from '../oneline/index.ts'
import { frameText, kernelSymbols, userFrames } from '../symbols/index.ts'

/** How the kernel gets from a hook to a program. */
const own = /^(?:__)?bpf_(?:prog|trace|trampoline)_|^bpf_trace_run/

export function stackLines({ kind, pid, addresses }: Stack): string[] {
  if (addresses.length === 0) return []
  const names = kind === 'kernel' ? kernelSymbols() : userFrames(pid)
  const lines = addresses.map((address) => {
    const frame = names.name(address)
    return frame ? frameText(frame) : `0x${address.toString(16)}`
  })
  const first = lines.findIndex((line) => !own.test(line))
  return kind === 'kernel' && first > 0 ? lines.slice(first) : lines
}
