/**
 * Who may do what (Documentation/admin-guide/perf-security.rst, capabilities(7)): a refusal becomes an error that
 * names the missing capability, or the policy that says no to those who have them all.
 */
import { readFileSync } from 'node:fs'
import { SyscallError } from '../error/index.ts'
import { capabilities, isAtLeast, kernelVersion, lockdown, unprivilegedBpfDisabled } from '../proc/index.ts'
import {
  BPF_PROG_TYPE_CGROUP_SKB,
  BPF_PROG_TYPE_KPROBE,
  BPF_PROG_TYPE_LSM,
  BPF_PROG_TYPE_PERF_EVENT,
  BPF_PROG_TYPE_RAW_TRACEPOINT,
  BPF_PROG_TYPE_RAW_TRACEPOINT_WRITABLE,
  BPF_PROG_TYPE_SK_REUSEPORT,
  BPF_PROG_TYPE_SOCKET_FILTER,
  BPF_PROG_TYPE_SYSCALL,
  BPF_PROG_TYPE_TRACEPOINT,
  BPF_PROG_TYPE_TRACING,
} from '../uapi/index.ts'

const tracing: ReadonlySet<number> = new Set([
  BPF_PROG_TYPE_KPROBE,
  BPF_PROG_TYPE_TRACEPOINT,
  BPF_PROG_TYPE_PERF_EVENT,
  BPF_PROG_TYPE_RAW_TRACEPOINT,
  BPF_PROG_TYPE_RAW_TRACEPOINT_WRITABLE,
  BPF_PROG_TYPE_TRACING,
  BPF_PROG_TYPE_LSM,
])

// is_net_admin_prog_type of kernel/bpf/syscall.c leaves these out.
const plain: ReadonlySet<number> = new Set([
  BPF_PROG_TYPE_SOCKET_FILTER,
  BPF_PROG_TYPE_CGROUP_SKB,
  BPF_PROG_TYPE_SK_REUSEPORT,
  BPF_PROG_TYPE_SYSCALL,
])

/** The capabilities that loading and attaching programs of this type takes; CAP_SYS_ADMIN stands for all of them. */
export function capabilitiesFor(programType: number): readonly string[] {
  if (plain.has(programType)) return ['CAP_BPF']
  return ['CAP_BPF', tracing.has(programType) ? 'CAP_PERFMON' : 'CAP_NET_ADMIN']
}

/** Runs `action`; a refusal (EPERM, EACCES) for want of `needs` is thrown as an error that says what to do. */
export function permitted<T>(needs: readonly string[], action: () => T): T {
  try {
    return action()
  } catch (error) {
    throw explainRefusal(error, needs)
  }
}

/** The error, or in place of a refusal one that knows its reason. */
export function explainRefusal(error: unknown, needs: readonly string[]): unknown {
  if (!(error instanceof SyscallError) || !['EPERM', 'EACCES'].includes(error.errno)) return error
  const { reason, hint } = whyRefused(needs)
  return new SyscallError(error.syscall, error.errno, `${error.message}: ${reason}`, {
    hint: `${hint}; \`skep doctor\` shows what works`,
    cause: error,
  })
}

/** Why this process is refused what takes these capabilities, and what to do. */
export function whyRefused(needs: readonly string[]): { reason: string; hint: string } {
  return refusal({
    missing: missingCapabilities(needs),
    nested: inUserNamespace(),
    lockdown: lockdown(),
    unprivilegedDisabled: (unprivilegedBpfDisabled() ?? 0) > 0,
  })
}

/** What is known about a process that was refused. */
export interface Circumstances {
  readonly missing: readonly string[]
  readonly nested: boolean
  readonly lockdown: string | undefined
  readonly unprivilegedDisabled: boolean
}

/** Why a process in these circumstances was refused, and what to do. */
export function refusal(known: Circumstances): { reason: string; hint: string } {
  const { missing, nested, unprivilegedDisabled } = known
  if (missing.length > 0) {
    const sysctl = unprivilegedDisabled
      ? ', and kernel.unprivileged_bpf_disabled closes BPF to all others'
      : ''
    const list = missing.map((each) => each.toLowerCase()).join(',')
    return {
      reason: `this process lacks ${missing.join(' and ')}${sysctl}`,
      hint: `run it with sudo, or let node have what it needs: sudo setcap ${list}+ep ${process.execPath}`,
    }
  }
  if (nested)
    return {
      reason: 'the capabilities it has count in its user namespace only',
      hint: 'run it outside of the container, or in a privileged one that shares the user namespace of the host',
    }
  const locked = known.lockdown && known.lockdown !== 'none' ? `lockdown is '${known.lockdown}'` : undefined
  return {
    reason: `this process has the capabilities, so a policy of this kernel says no${locked ? ` (${locked})` : ''}`,
    hint: 'use another kind of hook, or ask whoever set the policy (lockdown, an LSM, the seccomp profile of a container)',
  }
}

/** Those of `needs` that this process lacks; before Linux 5.8 there was one for all of them. */
export function missingCapabilities(needs: readonly string[]): string[] {
  const held = capabilities()
  if (held.has('CAP_SYS_ADMIN')) return needs.filter((each) => each === 'CAP_NET_ADMIN' && !held.has(each))
  if (!isAtLeast(kernelVersion(), '5.8')) return ['CAP_SYS_ADMIN']
  return needs.filter((each) => !held.has(each))
}

function inUserNamespace(): boolean {
  try {
    return !/^\s*0\s+0\s+4294967295\s*$/.test(readFileSync('/proc/self/uid_map', 'latin1'))
  } catch {
    return false
  }
}
