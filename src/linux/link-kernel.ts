/** The running kernel as objects are linked for it: its types, its configuration, the addresses of its symbols. */
import { readFileSync } from 'node:fs'
import type { LinkKernel } from '../object/index.ts'
import type { Target } from '../operand/index.ts'
import { kernelVersion } from '../proc/index.ts'
import { kernelConfig } from './kernel-config.ts'

/** What libbpf offers as configuration and is none: asked for by these names. */
const constants: Readonly<Record<string, (target: Target) => bigint>> = {
  LINUX_KERNEL_VERSION() {
    const { major, minor, patch } = kernelVersion()
    return BigInt(major * 65536 + minor * 256 + Math.min(patch, 255))
  },
  // Cookies of perf events came with helpers that return them.
  LINUX_HAS_BPF_COOKIE: (target) => BigInt(target.hasHelper('get_attach_cookie', 2)),
  // Functions of system calls take their arguments in a struct since 4.17, and are named by the architecture.
  LINUX_HAS_SYSCALL_WRAPPER: () => 1n,
}

/** The kernel that `target` is. */
export function linkKernel(target: Target): LinkKernel {
  return {
    name: target.name,
    get btf() {
      return target.btf
    },
    kconfig: (name) =>
      Object.hasOwn(constants, name) ? String(constants[name]!(target)) : kernelConfig(name),
    symbol: addressOf,
  }
}

let symbols: ReadonlyMap<string, bigint> | undefined

/** The address of a symbol of the kernel itself; undefined where there is none, or it is not shown. */
function addressOf(name: string): bigint | undefined {
  symbols ??= readSymbols()
  return symbols.get(name)
}

function readSymbols(): Map<string, bigint> {
  const found = new Map<string, bigint>()
  let text: string
  try {
    text = readFileSync('/proc/kallsyms', 'latin1')
  } catch {
    return found
  }
  for (const [, address, name] of text.matchAll(/^([\da-f]+) \S (\S+)$/gm)) {
    const value = BigInt(`0x${address}`)
    if (value !== 0n && !found.has(name!)) found.set(name!, value)
  }
  return found
}
