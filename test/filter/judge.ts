/**
 * One expression, compiled by libpcap and by Skep: whether both take it, say the same of every packet, and whose
 * program is shorter. What differs is made smaller until nothing can be left out of the expression.
 */
import type { ClassicProgram, LinkTypeName } from '../../src/cbpf/index.ts'
import { InternalError, isSkepError } from '../../src/error/index.ts'
import type { Comparison, CompileOptions, Libpcap } from '../support/libpcap.ts'
import { gatewaySpelledOut, offsetsKept, remainsOfArithmetic } from './peculiarities.ts'

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
  /** Whether libpcap's program had to be mended before it could be compared, or could not be; then it is not counted. */
  readonly mended?: boolean
}

const nothing = { ours: 0, theirs: 0, compared: 0, accepted: 0 }

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
  let answer = await asked
  const spelled = 'refused' in answer && ours ? gatewaySpelledOut(text) : undefined
  if (spelled) answer = await oracle.compile(spelled, options)
  if ('refused' in answer) {
    if (!ours) return { ...nothing, kind: 'refused by both' }
    return { kind: 'refused by libpcap', linkType, text, detail: answer.refused, ours }
  }
  const theirs = answer.program
  if (!ours) return { kind: 'refused by Skep', linkType, text, detail: refusal, theirs }
  const comparison = await oracle.compare(theirs, ours, { set, drafts })
  const both = { linkType, text, ours, theirs, comparison }
  if (comparison.trap) return { kind: 'unsound', detail: comparison.trap, ...both }
  if (comparison.different > 0) {
    if (remainsOfArithmetic(text)) return { ...nothing, kind: 'same', mended: true }
    for (const kept of offsetsKept(text, linkType)) {
      const mended = await oracle.compile(kept, options)
      if (!('program' in mended)) continue
      const again = await oracle.compare(mended.program, ours, { set, drafts })
      const { different, trap, compared, accepted } = again
      if (different === 0 && !trap) return { ...nothing, kind: 'same', compared, accepted, mended: true }
    }
    const detail = `${comparison.different} of ${comparison.compared} packets`
    return { kind: 'other verdicts', detail, ...both }
  }
  const { compared, accepted } = comparison
  // A program that the kernel would refuse is no yardstick: what it leaves out is needed.
  if (comparison.unsound) return { ...nothing, kind: 'same', compared, accepted, mended: true }
  if (ours.length > theirs.length)
    return { kind: 'more instructions', detail: `${ours.length}, libpcap ${theirs.length}`, ...both }
  return { kind: 'same', ours: ours.length, theirs: theirs.length, compared, accepted }
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
