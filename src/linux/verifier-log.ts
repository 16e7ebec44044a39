/**
 * The telling lines of a verifier log (kernel/bpf/log.c): the complaint, the instructions it came after, and the
 * number of the one it is about. At level 1 the log is the way through the program that failed, so its end tells.
 */

export interface LogSummary {
  /** The verifier's own words: what stands behind the last instruction. */
  readonly complaint: string
  /** The last line of it. */
  readonly headline: string
  /** The last instructions and the complaint, as they stand in the log. */
  readonly lines: readonly string[]
  /** The slot of the instruction the complaint is about. */
  readonly insn: number | undefined
}

const shownInsns = 4
const insnLine = /^(\d+): \([0-9a-f]{2}\) /
// What the verifier prints of its work, and of states and sources, is no complaint.
const noise =
  /^(processed \d+ insns|verification time|stack depth|peak_states|mark_precise|last_idx|regs=|func#|parent |propagating|from \d+ to \d+|caller:|callee:|frame\d|; |\d+: R\d|\d+: \.*$|Live regs|max_states|safe$|insns processed|arg#\d+ |The sequence above)/

/** Complaints about all instructions together, whichever stands before them in the log. */
const ofTheWhole = /combined stack size/

/** At its limit the verifier complains in the line of an instruction that it has begun to print. */
const atTheLimit = /(?<=.)BPF program is too large/g

/** Finds what a log says. */
export function summarise(log: string): LogSummary {
  const lines = log
    .replace(atTheLimit, '\n$&')
    .split('\n')
    .map((line) => line.trimEnd())
  while (lines.length > 0 && (lines.at(-1) === '' || noise.test(lines.at(-1)!))) lines.pop()
  const insnIndices = lines.flatMap((line, i) => (insnLine.test(line) ? [i] : []))
  const last = insnIndices.at(-1) ?? -1
  const complaint = lines.slice(last + 1).filter((line) => line !== '' && !noise.test(line))
  const from = insnIndices.at(-shownInsns) ?? insnIndices[0] ?? 0
  const shown = lines.slice(from, last + 1).filter((line) => insnLine.test(line))
  return {
    complaint: complaint.join('\n'),
    headline: complaint.at(-1) ?? '',
    lines: [...shown, ...complaint.slice(-3)],
    insn: insnOf(complaint.join('\n'), lines[last]),
  }
}

function insnOf(complaint: string, line: string | undefined): number | undefined {
  if (ofTheWhole.test(complaint)) return undefined
  const named = /\binsns? #?(\d+)/.exec(complaint) ?? (line && insnLine.exec(line))
  return named ? Number(named[1]) : undefined
}
