/**
 * What the running kernel can, found out by trying: tiny programs that are loaded and closed at once, since versions
 * say little about kernels that distributors patch. Each answer is asked for once.
 */
import {
  callHelper,
  callKfunc,
  encode,
  exit,
  type Insn,
  imm,
  jump,
  jump32,
  mov64,
  movSigned64,
} from '../asm/index.ts'
import type { Btf } from '../btf/index.ts'
import { UnsupportedError } from '../error/index.ts'
import type { Target } from '../operand/index.ts'
import { isAtLeast, kernelVersion } from '../proc/index.ts'
import { type LoadResult, progLoad } from '../sys/index.ts'
import * as uapi from '../uapi/index.ts'
import { capabilitiesFor, explainRefusal } from './permission.ts'

/** Whose types are read when something is to be found there, and not before. */
type KernelTypes = Pick<Target, 'btf'>

const returnZero = [mov64(0, imm(0)), exit()]

/** The newest version of the instruction set the kernel takes; by its Linux version where this user may load nothing. */
export function probeCpu(): 1 | 2 | 3 | 4 {
  const probes = [
    { cpu: 4, since: '6.6', insns: [mov64(0, imm(0)), movSigned64(8, 0, 0), exit()] },
    { cpu: 3, since: '5.1', insns: [mov64(0, imm(0)), jump32('jeq', 0, imm(0), 0), exit()] },
    { cpu: 2, since: '4.14', insns: [mov64(0, imm(0)), jump('jlt', 0, imm(1), 0), exit()] },
  ] as const
  for (const { cpu, since, insns } of probes) {
    const result = tryLoad({ programType: uapi.BPF_PROG_TYPE_SOCKET_FILTER }, insns)
    if (result.fd) return cpu
    if (result.errno === 'EPERM' && isAtLeast(kernelVersion(), since)) return cpu
  }
  return 1
}

/** What a type of program asks for at load, besides instructions. */
interface LoadNeeds {
  readonly attachType?: number
  readonly flags?: number
  /** Finds a kernel type to attach to. */
  readonly attachTo?: (btf: Btf) => number | undefined
}

const needsByType: ReadonlyMap<number, LoadNeeds> = new Map<number, LoadNeeds>([
  [uapi.BPF_PROG_TYPE_CGROUP_SOCK_ADDR, { attachType: uapi.BPF_CGROUP_INET4_CONNECT }],
  [uapi.BPF_PROG_TYPE_CGROUP_SOCKOPT, { attachType: uapi.BPF_CGROUP_SETSOCKOPT }],
  [uapi.BPF_PROG_TYPE_SK_LOOKUP, { attachType: uapi.BPF_SK_LOOKUP }],
  [uapi.BPF_PROG_TYPE_NETFILTER, { attachType: uapi.BPF_NETFILTER }],
  [uapi.BPF_PROG_TYPE_SYSCALL, { flags: uapi.BPF_F_SLEEPABLE }],
  [
    uapi.BPF_PROG_TYPE_TRACING,
    { attachType: uapi.BPF_TRACE_RAW_TP, attachTo: (btf) => btf.find('btf_trace_sched_switch', 'typedef') },
  ],
  [
    uapi.BPF_PROG_TYPE_LSM,
    { attachType: uapi.BPF_LSM_MAC, attachTo: (btf) => btf.find('bpf_lsm_file_open', 'func') },
  ],
  // Attached to a function of a struct: the type of program says which by its number, here the first.
  [uapi.BPF_PROG_TYPE_STRUCT_OPS, { attachTo: (btf) => btf.find('tcp_congestion_ops', 'struct') }],
])

/** A function that the kernel has for tests alone. */
export const quietFunction = 'bpf_fentry_test1'

/** Of tracing programs, those on functions may call what others may not, and the other way round. */
const onFunctions: LoadNeeds = {
  attachType: uapi.BPF_TRACE_FENTRY,
  attachTo: (btf) => btf.find(quietFunction, 'func'),
}
const functionTypes = [uapi.BPF_TRACE_FENTRY, uapi.BPF_TRACE_FEXIT, uapi.BPF_MODIFY_RETURN]

/** A type of program; `attachType` where its helpers depend on that. */
export interface ProgramKind {
  readonly programType: number
  readonly attachType?: number
}

function needsOf({ programType, attachType }: ProgramKind): LoadNeeds {
  if (programType === uapi.BPF_PROG_TYPE_TRACING && functionTypes.includes(attachType!)) return onFunctions
  return needsByType.get(programType) ?? {}
}

/** Loads a program of `programType`. SyscallError when this user may not, UnsupportedError when the kernel has none. */
export function probeProgramType(programType: number, kernel: KernelTypes): void {
  const result = tryLoad({ programType }, returnZero, kernel)
  // A verifier that looks at it knows the type, whatever it thinks of it.
  if (result.fd || /^\d+: \(/m.test(result.log)) return
  if (result.errno === 'EPERM') throw explainRefusal(result.error, capabilitiesFor(programType))
  const what = `programs of type ${uapi.progTypeName(programType)}`
  throw new UnsupportedError(what, `this kernel has no ${what} (${result.errno})`, { cause: result.error })
}

/**
 * Whether programs of a kind may call the helper. SyscallError when this user may not ask, UnsupportedError when the
 * kernel gives no answer for programs of this type.
 */
export function probeHelper(name: string, kind: ProgramKind, kernel: KernelTypes): boolean {
  const { programType } = kind
  const helper = uapi.helperByName(name)
  if (!helper) return false
  const zeros = [1, 2, 3, 4, 5].map((register) => mov64(register, imm(0)))
  const result = tryLoad(kind, [...zeros, callHelper(helper.id), ...returnZero], kernel)
  if (result.fd) return true
  if (/unknown func|invalid func|cannot use helper|helper call is not allowed/.test(result.log)) return false
  if (result.errno === 'EPERM') throw explainRefusal(result.error, capabilitiesFor(programType))
  // Any other complaint of the verifier's is about the arguments: it knows the function.
  if (result.log.includes('call ') || /\bR[1-5] /.test(result.log)) return true
  throw new UnsupportedError(
    `programs of type ${uapi.progTypeName(programType)}`,
    `cannot find out whether programs of type ${uapi.progTypeName(programType)} may call bpf_${helper.name}`,
    { hint: '`skep doctor` shows what this kernel has', cause: result.error },
  )
}

/** Whether programs of a kind may call the kernel function of this name. SyscallError when this user may not ask. */
export function probeKfunc(name: string, kind: ProgramKind, kernel: KernelTypes): boolean {
  const btfId = kernel.btf?.find(name, 'func')
  if (btfId === undefined) return false
  const zeros = [1, 2, 3, 4, 5].map((register) => mov64(register, imm(0)))
  const result = tryLoad(kind, [...zeros, callKfunc(btfId), ...returnZero], kernel)
  if (result.fd) return true
  if (result.errno === 'EPERM') throw explainRefusal(result.error, capabilitiesFor(kind.programType))
  // Any other complaint of the verifier's is about the arguments.
  return !/calling kernel function .* is not allowed|is not a (kernel function|kfunc)/.test(result.log)
}

function tryLoad(kind: ProgramKind, program: readonly Insn[], kernel?: KernelTypes): LoadResult {
  const insns = encode(program)
  const { attachType = 0, flags = 0, attachTo } = needsOf(kind)
  const result = progLoad(
    {
      prog_type: kind.programType,
      expected_attach_type: attachType,
      attach_btf_id: attachTo && kernel?.btf && attachTo(kernel.btf),
      prog_flags: flags,
      license: 'GPL',
      insns,
      insn_cnt: program.length,
    },
    { what: 'a probe' },
  )
  result.fd?.close()
  return result
}
