/**
 * One expression, compiled by libpcap and by Skep: whether both take it, say the same of every packet, and whose
 * program is shorter. What differs is made smaller until nothing can be left out of the expression.
 */
import type { ClassicProgram, LinkTypeName } from '../../src/cbpf/index.ts'
import { InternalError, isSkepError } from '../../src/error/index.ts'
import type { Comparison, CompileOptions, Libpcap } from '../support/libpcap.ts'

/** Compiles, or throws a SkepError. */
export type Compile = (text: string, options: CompileOptions) => ClassicProgram | Promise<ClassicProgram>

export type FailureKind =
  | 'refused by Skep'
  | 'refused by libpcap'
  | 'other verdicts'
  | 'more instructions'
  | 'unsound'
  | 'crash'

export interface Failure {
  readonly kind: FailureKind
  readonly linkType: LinkTypeName
  readonly text: string
  readonly detail: string
  readonly ours?: ClassicProgram | undefined
  readonly theirs?: ClassicProgram | undefined
  readonly comparison?: Comparison
}

export interface Agreement {
  readonly kind: 'same' | 'refused by both'
  /** Instructions of Skep's program and of libpcap's; 0 where both refuse. */
  readonly ours: number
  readonly theirs: number
  readonly compared: number
  readonly accepted: number
  /** Whether libpcap's program had to be mended before it could be compared. */
  readonly clobbered?: boolean
}

/** What a judge needs besides an expression. */
export interface Bench {
  readonly oracle: Libpcap
  readonly compile: Compile
  readonly options: CompileOptions
  /** The packets that `oracle` keeps for the link type. */
  readonly set: number
  readonly drafts: number
}

/** Compares what becomes of one expression. */
export async function judge(bench: Bench, text: string): Promise<Agreement | Failure> {
  const { oracle, compile, options, set, drafts } = bench
  const asked = oracle.compile(text, options)
  const { linkType } = options
  let ours: ClassicProgram | undefined
  let refusal = ''
  try {
    ours = await compile(text, options)
  } catch (error) {
    refusal = error instanceof Error ? error.message : String(error)
    if (!isSkepError(error) || error instanceof InternalError)
      return { kind: 'crash', linkType, text, detail: error instanceof Error ? error.stack! : refusal }
  }
  const answer = await asked
  if ('refused' in answer) {
    if (!ours) return { kind: 'refused by both', ours: 0, theirs: 0, compared: 0, accepted: 0 }
    return { kind: 'refused by libpcap', linkType, text, detail: answer.refused, ours }
  }
  const theirs = answer.program
  if (!ours) return { kind: 'refused by Skep', linkType, text, detail: refusal, theirs }
  const comparison = await oracle.compare(theirs, ours, { set, drafts })
  const both = { linkType, text, ours, theirs, comparison }
  if (comparison.trap) return { kind: 'unsound', detail: comparison.trap, ...both }
  if (comparison.different > 0) {
    const mended = await apartFromClobbering(bench, text, ours)
    if (mended) return { kind: 'same', ours: ours.length, theirs: ours.length, ...mended, clobbered: true }
    if (leavesRemains(text))
      return { kind: 'same', ours: 0, theirs: 0, compared: 0, accepted: 0, clobbered: true }
    const detail = `${comparison.different} of ${comparison.compared} packets`
    return { kind: 'other verdicts', detail, ...both }
  }
  // A program that the kernel would refuse is no yardstick: what it leaves out is needed.
  if (ours.length > theirs.length && !comparison.unsound)
    return { kind: 'more instructions', detail: `${ours.length}, libpcap ${theirs.length}`, ...both }
  const { compared, accepted } = comparison
  return { kind: 'same', ours: ours.length, theirs: theirs.length, compared, accepted }
}

/**
 * Whether arithmetic stands before `geneve`: where no Geneve header was found, libpcap's program takes the words of its
 * offsets for written though only the arithmetic wrote them, `ip[0] > 7 or geneve and ip`.
 */
function leavesRemains(text: string): boolean {
  return /[=<>].*\bgeneve\b/.test(text)
}

/**
 * libpcap gives the scratch word that holds the offset of an 802.11 payload to arithmetic too, when that stands before
 * the first primitive in need of the offset: `2 > 1 and ip` then looks for IPv4 at byte 7. A primitive before it that
 * needs the offset and passes every packet keeps the word from being given away. The comparison with that program, if
 * nothing else was different.
 */
async function apartFromClobbering(
  { oracle, options, set, drafts }: Bench,
  text: string,
  ours: ClassicProgram,
): Promise<Comparison | undefined> {
  if (!options.linkType.startsWith('IEEE802_11')) return undefined
  const mended = await oracle.compile(`(ip or not ip) and (${text})`, options)
  if ('refused' in mended) return undefined
  const comparison = await oracle.compare(mended.program, ours, { set, drafts })
  return comparison.different === 0 && !comparison.trap ? comparison : undefined
}

export function isFailure(outcome: Agreement | Failure): outcome is Failure {
  return outcome.kind !== 'same' && outcome.kind !== 'refused by both'
}

/** Judges many, a few at a time so that the child always has work. */
export async function judgeAll(bench: Bench, texts: readonly string[]): Promise<(Agreement | Failure)[]> {
  const outcomes: (Agreement | Failure)[] = []
  for (let at = 0; at < texts.length; at += 32)
    outcomes.push(...(await Promise.all(texts.slice(at, at + 32).map((text) => judge(bench, text)))))
  return outcomes
}

/** The shortest expression found that still fails in the same way, within so many tries. */
export async function shrink(bench: Bench, failure: Failure, tries = 300): Promise<Failure> {
  let best = failure
  let left = tries
  const attempt = async (tokens: readonly string[]): Promise<boolean> => {
    if (left-- <= 0) return false
    const outcome = await judge(bench, tokens.join('').trim())
    if (!isFailure(outcome) || outcome.kind !== failure.kind || reason(outcome) !== reason(failure))
      return false
    best = outcome
    return true
  }
  for (let changed = true; changed && left > 0; ) {
    const before = best
    let tokens = tokensOf(best.text)
    for (let size = tokens.length - 1; size >= 1; size--) {
      for (let at = 0; at + size <= tokens.length; ) {
        const cut = tokens.slice(at, at + size)
        const kept = [...tokens.slice(0, at), ...tokens.slice(at + size)]
        if (depthOf(cut) === 0 && (await attempt(kept))) tokens = kept
        else at++
      }
      size = Math.min(size, tokens.length)
    }
    for (let at = 0; at < tokens.length; at++) {
      const end = partner(tokens, at)
      const kept = tokens.filter((_, i) => i !== at && i !== end)
      if (end !== undefined && (await attempt(kept))) {
        tokens = kept
        at--
      }
    }
    changed = best !== before
  }
  return best
}

/** Why it was refused, without the values: an expression must not shrink into one that is wrong otherwise. */
function reason({ kind, detail }: Failure): string {
  if (!kind.startsWith('refused')) return ''
  return detail.split('\n', 1)[0]!.replaceAll(/"[^"]*"|'[^']*'|\d+/g, '')
}

function tokensOf(text: string): string[] {
  return text.match(/\s*(?:[\w.\\]+(?:[:/.-]+[\w.]+)*|&&|\|\||<<|>>|[<>=!]=|.)/g) ?? []
}

/** How many parentheses and brackets stay open; undefined when one is closed that was not opened. */
function depthOf(tokens: readonly string[]): number | undefined {
  let depth = 0
  for (const token of tokens) {
    if (/[([]$/.test(token)) depth++
    else if (/[)\]]$/.test(token) && --depth < 0) return undefined
  }
  return depth
}

function partner(tokens: readonly string[], at: number): number | undefined {
  if (!tokens[at]?.endsWith('(')) return undefined
  for (let end = at + 1; end < tokens.length; end++) {
    if (tokens[end]!.endsWith(')') && depthOf(tokens.slice(at, end + 1)) === 0) return end
  }
  return undefined
}
