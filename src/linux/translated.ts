/**
 * What the kernel made of a program (`xlated`, kernel/bpf/syscall.c, bpf_prog_get_info_by_fd): map lookups written out,
 * context accesses turned into those of kernel structs, dead code gone; with the lines it still knows. Needs Linux 5.0.
 */
import { decode, type Insn } from '../asm/index.ts'
import { LINE_INFO_SIZE } from '../btf/index.ts'
import { UnsupportedError } from '../error/index.ts'
import type { LineEntry } from '../object/index.ts'
import { objectInfo } from '../sys/index.ts'
import type { LinuxProgram } from './program.ts'

export interface Translated {
  readonly insns: readonly Insn[]
  readonly lines: readonly LineEntry[]
}

/** The instructions of a loaded program as the kernel runs or compiles them. Throws UnsupportedError where it keeps them to itself. */
export function translated({ fd, spec }: LinuxProgram): Translated {
  const { xlated_prog_len: length, nr_line_info: count } = objectInfo(fd, 'prog')
  const code = new Uint8Array(Number(length))
  const lineInfo = new Uint8Array(Number(count) * LINE_INFO_SIZE)
  const info = objectInfo(fd, 'prog', {
    xlated_prog_len: code.length,
    xlated_prog_insns: code,
    nr_line_info: Number(count),
    line_info_rec_size: LINE_INFO_SIZE,
    line_info: lineInfo,
  })
  if (code.length === 0 || Number(info.xlated_prog_insns) === 0)
    throw new UnsupportedError('xlated', 'the kernel does not show what it made of programs', {
      hint: 'run it as root; if that is not enough: sysctl kernel.kptr_restrict=1 net.core.bpf_jit_harden=0',
    })
  return { insns: decode(code, { xlated: true }), lines: lines(lineInfo, spec.lines) }
}

/**
 * The kernel's line table, which has the numbers of lines and columns, with the texts of the one it was made of. Both
 * go through the program from its start, so what is found once is not behind what is found next.
 */
function lines(info: Uint8Array, known: readonly LineEntry[]): LineEntry[] {
  const view = new DataView(info.buffer)
  const found: LineEntry[] = []
  let next = 0
  for (let at = 0; at < info.length; at += LINE_INFO_SIZE) {
    const place = view.getUint32(at + 12, true)
    const same = ({ position }: LineEntry) =>
      position.line === place >>> 10 && ((position.column + 1) & 0x3ff) === (place & 0x3ff)
    const ahead = known.findIndex((entry, i) => i >= next && same(entry))
    const entry = known[ahead] ?? known.find(same)
    if (ahead >= 0) next = ahead + 1
    if (entry) found.push({ insn: view.getUint32(at, true), position: entry.position })
  }
  return found
}
