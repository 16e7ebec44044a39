/**
 * Generated code on the live kernel, for tests: links maps by descriptor, loads, and runs it through
 * BPF_PROG_TEST_RUN. A tc classifier, since that gets a packet and may call most helpers.
 */
import { encode, type Insn, slotsOf } from '../../src/asm/index.ts'
import type { InsnRef, MapSpec } from '../../src/object/index.ts'
import { bpfFd, type Fd, progLoad, progTestRun } from '../../src/sys/index.ts'
import { BPF_PROG_TYPE_SCHED_CLS, BPF_PSEUDO_MAP_FD, BPF_PSEUDO_MAP_VALUE } from '../../src/uapi/index.ts'

export interface RunnableCode {
  readonly insns: readonly Insn[]
  readonly maps: readonly MapSpec[]
}

export interface CodeRun {
  /** The returned value as u32. */
  readonly result: number
  readonly packet: Uint8Array
}

export interface RunOptions {
  readonly type?: number
  /** How often; the result is the last run's. */
  readonly repeat?: number
  /** Called with each map before the program is loaded. */
  readonly prepare?: (map: MapSpec, fd: Fd) => void
}

/** Slots of 8 bytes. */
export function countSlots(insns: readonly Insn[]): number {
  return insns.reduce((sum, insn) => sum + slotsOf(insn), 0)
}

/** Loads and runs `code`; throws with the verifier's log if it is refused. */
export function runCode(
  code: RunnableCode,
  packet: Uint8Array = new Uint8Array(64),
  { type = BPF_PROG_TYPE_SCHED_CLS, repeat = 1, prepare }: RunOptions = {},
): CodeRun {
  const fds = new Map<MapSpec, Fd>()
  try {
    for (const map of code.maps) fds.set(map, createMap(map))
    for (const [map, fd] of fds) prepare?.(map, fd)
    const bytes = encode(code.insns.map((insn) => linked(insn, fds)))
    const loaded = progLoad(
      { prog_type: type, insn_cnt: bytes.length / 8, insns: bytes, license: 'GPL', prog_name: 'skep_test' },
      { what: 'test program' },
    )
    if (!loaded.fd)
      throw new Error(`refused (${loaded.errno}):\n${loaded.log.split('\n').slice(-40).join('\n')}`)
    using fd = loaded.fd
    const out = progTestRun(fd, { data: packet, repeat })
    return { result: out.retval, packet: out.data }
  } finally {
    for (const fd of fds.values()) fd.close()
  }
}

function createMap(map: MapSpec): Fd {
  const { type, keySize, valueSize, maxEntries, flags } = map
  return bpfFd(
    'BPF_MAP_CREATE',
    { map_type: type, key_size: keySize, value_size: valueSize, max_entries: maxEntries, map_flags: flags },
    `map ${map.name}`,
  )
}

function linked(insn: Insn, fds: ReadonlyMap<MapSpec, Fd>): Insn {
  const ref = insn.ref as InsnRef | undefined
  if (!ref) return insn
  const fd = BigInt(fds.get(ref.map)!.value)
  if (ref.kind === 'map') return { ...insn, src: BPF_PSEUDO_MAP_FD, imm64: fd }
  return { ...insn, src: BPF_PSEUDO_MAP_VALUE, imm64: fd | (BigInt(ref.offset) << 32n) }
}
