/**
 * Damaged expressions through the whole compiler: `node --import tsx mutate.ts COUNT SEED` prints as JSON what became
 * of them. Run as a process of its own (`mutations.test.ts`), whose memory is bounded.
 *
 * An expression, written by hand or of the grammar, loses, doubles, swaps and borrows words and characters, now and then is
 * repeated until it is huge or nested until it is deep.
 */
import { compileFilter, type LinkTypeName, linkTypes } from '../../src/cbpf/index.ts'
import { isSkepError } from '../../src/error/index.ts'
import { systemNames } from '../../src/proc/index.ts'
import { Random } from '../differential/random.ts'
import { ExpressionWriter } from './expressions.ts'
import { writtenExpressions } from './written.ts'

const [count, seed] = process.argv.slice(2).map(Number) as [number, number]
const random = new Random(seed)
const words = [...new Set(writtenExpressions.flatMap((each) => each.split(/\s+/)))]
const characters = [...new Set(writtenExpressions.join('')), '\0', '\u00e9', '\u{1f41d}', '\n', '"']
const types = Object.keys(linkTypes) as LinkTypeName[]
const names = systemNames()
const writers = new Map(types.map((type, i) => [type, new ExpressionWriter(type, seed + i)]))

function mutated(linkType: LinkTypeName): string {
  let text = random.int(4) ? writers.get(linkType)!.expression() : random.pick(writtenExpressions)
  for (let times = random.int(4) ? 1 : random.int(6); times > 0; times--)
    text = random.int(4) ? inWords(text) : inCharacters(text)
  if (random.int(200) === 0) return grown(text)
  return text
}

function inWords(text: string): string {
  const list = text.split(' ')
  const at = random.int(list.length)
  switch (random.int(6)) {
    case 0:
      list.splice(at, 1)
      break
    case 1:
      list.splice(at, 0, random.pick(words))
      break
    case 2:
      list[at] = random.pick(words)
      break
    case 3:
      list.splice(at, 0, list[random.int(list.length)]!)
      break
    case 4:
      list.push(random.pick(['and', 'or', '&&', 'and not']), random.pick(writtenExpressions))
      break
    case 5:
      list.unshift('(')
      list.splice(at + 1, 0, ')')
  }
  return list.join(' ')
}

function inCharacters(text: string): string {
  const at = random.int(text.length + 1)
  const rest = text.slice(at + random.int(2))
  return text.slice(0, at) + (random.int(3) ? random.pick(characters) : '') + rest
}

/** Long or deep. */
function grown(text: string): string {
  const times = 1 << random.int(13)
  const joint = random.pick([' and ', ' or ', ' ', '+', ''])
  if (random.int(2)) return Array.from({ length: times }, () => text).join(joint)
  const [open, close] = random.pick([
    ['(', ')'],
    ['not ', ''],
    ['-', ''],
    ['tcp[', ']'],
    ['not (', ')'],
    ['1 + (', ')'],
  ])!
  return open!.repeat(times) + text + close!.repeat(random.int(2) * times)
}

const outcomes: Record<string, number> = {}
const bugs: { text: string; error: string }[] = []
let longest = 0
for (let i = 0; i < count; i++) {
  const linkType = random.pick(types)
  const text = mutated(linkType)
  const options = {
    linkType,
    optimize: random.int(4) !== 0,
    names,
    ...(random.int(2) ? { netmask: 0xffffff00 } : {}),
  }
  let outcome = 'program'
  try {
    longest = Math.max(longest, compileFilter(text, options).length)
  } catch (error) {
    const isRefusal = isSkepError(error) && /^SK2[12]\d\d$/.test(error.code)
    outcome = isRefusal ? error.code : 'bug'
    if (!isRefusal && bugs.length < 10)
      bugs.push({ text: text.slice(0, 300), error: String((error as Error).stack ?? error).slice(0, 600) })
  }
  outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
}
console.log(JSON.stringify({ outcomes, longest, bugs }))
