/**
 * The words of a command line into the values of declared options, by node's own `parseArgs`; what it accepts too
 * readily (unknown options, missing values) is refused here, with the nearest name.
 */
import { parseArgs } from 'node:util'
import { nearestNames } from '../error/index.ts'
import type { Options, Values } from './option.ts'
import { UsageError } from './usage-error.ts'

/** The long name of an option: `maxArgs` is `max-args`. */
export function longName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** How help and messages call an option that is given by its place. */
export function placeName(options: Options, key: string): string {
  return options[key]!.placeholder || longName(key)
}

/** The values of `options` in `words`. Throws UsageError. */
export function parseOptions<O extends Options>(options: O, words: readonly string[]): Values<O> {
  const named = Object.keys(options).filter((key) => !options[key]!.positional)
  const keyOf = new Map(named.map((key) => [longName(key), key]))
  const tokens = words.length === 0 ? [] : tokensOf(options, named, words)
  const values: Record<string, unknown> = {}
  for (const key of Object.keys(options)) values[key] = options[key]!.fallback
  const positionals = Object.keys(options).filter((key) => options[key]!.positional)
  const given = new Set<string>()
  const before = (key: string) => {
    if (given.has(key)) return values[key]
    given.add(key)
    return undefined
  }
  for (const token of tokens) {
    if (token.kind === 'positional') {
      const [key] = positionals
      if (key === undefined) throw new UsageError(`'${token.value}' is one word too many`, 'see -h')
      if (!options[key]!.rest) positionals.shift()
      values[key] = options[key]!.parse(token.value, placeName(options, key), before(key))
    } else if (token.kind === 'option') {
      const key = keyOf.get(token.name)
      if (key === undefined) throw unknown(token.rawName, options)
      const option = options[key]!
      if (option.placeholder === '') {
        if (token.value !== undefined) throw new UsageError(`${token.rawName} takes no value`)
        values[key] = option.parse('', token.rawName, before(key))
      } else {
        if (token.value === undefined || (!token.inlineValue && /^-\D/.test(token.value))) {
          throw new UsageError(`${token.rawName} needs a value: ${token.rawName} ${option.placeholder}`)
        }
        values[key] = option.parse(token.value, token.rawName, before(key))
      }
    }
  }
  const missing = positionals.find((key) => options[key]!.required && !given.has(key))
  // Who asks for help needs nothing else.
  if (missing !== undefined && !values.help) {
    throw new UsageError(`${placeName(options, missing)} is missing: ${options[missing]!.summary}`, 'see -h')
  }
  return values as Values<O>
}

/** What node takes them for; it is not loaded where there are none. */
function tokensOf(options: Options, named: readonly string[], words: readonly string[]) {
  return parseArgs({
    args: [...words],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      named.map((key) => {
        const { short, placeholder } = options[key]!
        return [
          longName(key),
          { type: placeholder === '' ? 'boolean' : 'string', ...(short === '' ? {} : { short }) },
        ]
      }),
    ),
  }).tokens
}

function unknown(given: string, options: Options): UsageError {
  const names = Object.keys(options)
    .filter((key) => !options[key]!.positional)
    .map((key) => `--${longName(key)}`)
  const near = given.startsWith('--') ? nearestNames(given, names) : []
  return new UsageError(
    `there is no option ${given}`,
    near.length > 0 ? `did you mean ${near.join(', ')}?` : 'see -h for those there are',
  )
}
