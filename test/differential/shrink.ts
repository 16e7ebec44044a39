/** Makes a failing program smaller while it still fails alike: fewer packets, fewer lines, simpler expressions. */
import { compare, type Outcome } from './compare.ts'
import type { GeneratedProgram } from './program.ts'

/** The kind of failure, without what depends on the values of a run. */
function signature(outcome: Outcome): string {
  if (outcome.kind === 'refused') return `refused ${outcome.detail.match(/SK\d+/)?.[0] ?? ''}`
  if (outcome.kind === 'different') return `different ${outcome.detail.split(/[:(]/)[0]}`
  return outcome.kind
}

export interface ShrinkOptions {
  readonly tries?: number
  /** No further try is made once it is over. */
  readonly isTime?: () => boolean
  /** What comes of a program. */
  readonly judge?: (program: GeneratedProgram) => Promise<Outcome>
}

/** The least program found that fails alike, within so many tries. */
export async function shrink(
  program: GeneratedProgram,
  outcome: Outcome,
  { tries = 250, isTime = () => true, judge = compare }: ShrinkOptions = {},
): Promise<GeneratedProgram> {
  const wanted = signature(outcome)
  let best = program
  let left = tries
  const attempt = async (candidate: GeneratedProgram): Promise<boolean> => {
    if (!isTime()) left = 0
    if (left-- <= 0) return false
    let fails = false
    try {
      fails = signature(await judge(candidate)) === wanted
    } catch {
      return false
    }
    if (fails) best = candidate
    return fails
  }
  // What is refused for want of a check must not lose it: a short packet of zeros would be missed.
  if (outcome.kind === 'refused') best = { ...best, packets: [...best.packets, new Uint8Array(20)] }
  else for (const packet of program.packets) await attempt({ ...best, packets: [packet] })
  for (let changed = true; changed && left > 0; ) {
    const before = best
    for (const part of ['body', 'initial', 'declarations'] as const) {
      for (let size = best[part].length; size >= 1; size = Math.floor(size / 2)) {
        for (let at = 0; at + size <= best[part].length; ) {
          const lines = best[part]
          const cut = lines.slice(at, at + size)
          const balanced = part !== 'body' || depthOf(cut) !== undefined
          const kept = [...lines.slice(0, at), ...lines.slice(at + size)]
          if (!balanced || !(await attempt({ ...best, [part]: kept }))) at++
        }
      }
    }
    for (const fn of best.functions) {
      const functions = best.functions.filter((each) => each !== fn)
      const tables = best.tables.filter((name) => !fn[0]!.includes(name))
      await attempt({ ...best, functions, tables })
    }
    for (let i = 0; i < best.body.length; i++) {
      for (const line of simpler(best.body[i]!)) {
        const body = [...best.body]
        body[i] = line
        if (await attempt({ ...best, body })) {
          i--
          break
        }
      }
    }
    changed = best !== before
  }
  return best
}

/** 0 if all braces in these lines are their own; undefined if not. */
function depthOf(lines: readonly string[]): 0 | undefined {
  let depth = 0
  for (const line of lines) {
    for (const c of line) {
      if (c === '{') depth++
      else if (c === '}' && --depth < 0) return undefined
    }
  }
  return depth === 0 ? 0 : undefined
}

/** The line with one parenthesis replaced by a part of it, or by a constant. */
function* simpler(line: string): Generator<string> {
  for (let start = line.indexOf('('); start >= 0; start = line.indexOf('(', start + 1)) {
    let depth = 0
    let end = start
    for (; end < line.length; end++) {
      if (line[end] === '(') depth++
      else if (line[end] === ')' && --depth === 0) break
    }
    const before = line.slice(0, start)
    const after = line.slice(end + 1)
    if (/[\w.$\u0003]$/.test(before)) continue
    const inner = line.slice(start + 1, end)
    for (const part of [
      '1',
      '1n',
      'true',
      ...inner.split(/ (?:[-+*%&|^<>=!?:/]+) /).filter((each) => balanced(each)),
    ]) {
      if (part.length < inner.length) yield `${before}${part}${after}`
    }
  }
}

function balanced(text: string): boolean {
  const count = (c: string) => text.split(c).length
  return text !== '' && count('(') === count(')') && count('\u0001') === count('\u0002')
}
