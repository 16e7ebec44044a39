/** Many expressions of a link type at once: who is asked, what is counted, and how what differs is shown. */
import {
  type ClassicProgram,
  formatProgram,
  type LinkTypeName,
  linkTypes as linkNumbers,
} from '../../src/cbpf/index.ts'
import type { CompileOptions, Libpcap, Packet } from '../support/libpcap.ts'
import { generatedExpressions } from './expressions.ts'
import {
  type Bench,
  type Compile,
  type Failure,
  type FailureKind,
  isFailure,
  judgeAll,
  shrink,
} from './judge.ts'
import { packetSet } from './packets.ts'
import { knownNames } from './vocabulary.ts'
import { writtenExpressions } from './written.ts'

export const linkTypes = Object.keys(linkNumbers) as LinkTypeName[]

/** How tcpdump is called where nothing else is said: all of a packet kept, a network of 24 bits. */
export const usual = { snapLength: 65535, netmask: 0xffffff00, optimize: true } as const

export interface Survey {
  readonly linkType: LinkTypeName
  readonly expressions: number
  readonly refusedByBoth: number
  readonly taken: number
  /** Expressions for which libpcap's own program is no oracle; of those, no instructions are counted. */
  readonly mended: number
  /** Expressions that some packet passes and some does not. */
  readonly discerning: number
  /** Pairs of a packet and an expression of which both programs were asked. */
  readonly verdicts: number
  readonly ours: number
  readonly theirs: number
  readonly failures: readonly Failure[]
}

export interface SurveyOptions {
  readonly linkType: LinkTypeName
  /** How many expressions are generated, and how many packets. */
  readonly count: number
  readonly packets: number
  /** Packets made up for each expression, besides. */
  readonly drafts: number
  readonly seed: number
  readonly written?: boolean
  readonly optimize?: boolean
  readonly texts?: readonly string[]
}

/** A judge's bench for a link type: its packets are with the oracle, which knows the names of the vocabulary. */
export async function benchFor(
  oracle: Libpcap,
  compile: Compile,
  { linkType, packets, drafts, seed, optimize = true }: Omit<SurveyOptions, 'count'>,
): Promise<Bench> {
  await oracle.learn(knownNames)
  const set = await oracle.keep(packetSet(linkType, packets, seed))
  return { oracle, compile, options: { ...usual, linkType, optimize } satisfies CompileOptions, set, drafts }
}

/** Compares what Skep and libpcap make of the written and of generated expressions. */
export async function survey(oracle: Libpcap, compile: Compile, options: SurveyOptions): Promise<Survey> {
  const { linkType, count, seed, written = true } = options
  const bench = await benchFor(oracle, compile, options)
  const texts = options.texts ?? [
    ...new Set([...(written ? writtenExpressions : []), ...generatedExpressions(linkType, count, seed)]),
  ]
  const outcomes = await judgeAll(bench, texts)
  const failures: Failure[] = []
  const sum = { refusedByBoth: 0, taken: 0, mended: 0, discerning: 0, verdicts: 0, ours: 0, theirs: 0 }
  for (const outcome of outcomes) {
    if (isFailure(outcome)) {
      failures.push(outcome)
    } else if (outcome.kind === 'refused by both') {
      sum.refusedByBoth++
    } else {
      sum.taken++
      sum.mended += Number(outcome.mended ?? false)
      sum.discerning += Number(outcome.accepted > 0 && outcome.accepted < outcome.compared)
      sum.verdicts += outcome.compared
      sum.ours += outcome.ours
      sum.theirs += outcome.theirs
    }
  }
  return { linkType, expressions: texts.length, ...sum, failures }
}

/** One failure of each kind and link type, the shortest first, made smaller. */
export async function smallest(
  bench: Bench,
  failures: readonly Failure[],
  count: number,
): Promise<Failure[]> {
  const found = new Map<string, Failure>()
  const byLength = failures.toSorted((a, b) => a.text.length - b.text.length)
  const left = new Map<FailureKind, number>()
  for (const failure of byLength) {
    const seen = left.get(failure.kind) ?? 0
    if (seen >= count) continue
    left.set(failure.kind, seen + 1)
    const small = await shrink(bench, failure)
    found.set(`${small.kind} ${small.text}`, small)
  }
  return [...found.values()]
}

/** A line of totals. */
export function totals(survey: Survey): string {
  const {
    linkType,
    expressions,
    taken,
    discerning,
    refusedByBoth,
    mended,
    verdicts,
    ours,
    theirs,
    failures,
  } = survey
  const millions = (verdicts / 1e6).toFixed(1)
  const fewer = theirs === 0 ? 0 : (100 * (theirs - ours)) / theirs
  return [
    `${linkType}: ${expressions} expressions, ${taken} compiled by both (${discerning} tell packets apart),`,
    `${refusedByBoth} refused by both, ${failures.length} differ; ${millions} million verdicts;`,
    `${ours} instructions, libpcap ${theirs} (${fewer.toFixed(1)} % fewer), ${mended} not counted`,
  ].join(' ')
}

/** All there is to say of a failure. */
export function shown(failure: Failure): string {
  const { kind, linkType, text, detail, ours, theirs, comparison } = failure
  const parts = [`${kind}: -y ${linkType} '${text}': ${detail}`]
  if (comparison?.difference) parts.push(packetLine(comparison.difference))
  if (theirs) parts.push('libpcap:', listing(theirs))
  if (ours) parts.push('Skep:', listing(ours))
  return parts.join('\n')
}

function packetLine({ bytes, wire }: Packet): string {
  return `packet of ${bytes.length} bytes (${wire} on the wire): ${Buffer.from(bytes).toString('hex')}`
}

function listing(program: ClassicProgram): string {
  return formatProgram(program, 'd').trimEnd()
}
