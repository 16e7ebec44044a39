/**
 * `skep load OBJECT`: a clang object into the kernel, to see that it loads and what it consists of; with `--attach` it
 * runs, until Ctrl-C or `--for`, and what its ring and perf buffers send is printed, and what its iterators write.
 */
import { type LoadedObject, loadObject } from '../linux/index.ts'
import type { ObjectSpec } from '../object/index.ts'
import { duration, flag, helpText, operand, parseOptions, print, text, UsageError } from '../tool/index.ts'
import type { Command } from './command.ts'
import { openObject, printIterators, printRecords, shownObject } from './object-file.ts'

const options = {
  file: operand('OBJECT', 'what clang -target bpf -c wrote, x.o; or its source, x.bpf.c'),
  attach: flag('', 'attach the programs whose sections say where, and stay'),
  for: duration('', 'with --attach: end after this time (0s: once attached)'),
  program: text('', 'NAME', 'only this program'),
  records: text('', 'MAP=TYPE', 'the records of ring buffer MAP are structs TYPE of the object'),
  set: text('', 'NAME=VALUE', 'give a variable this value first, several with commas between'),
  'ignore-pinning': flag('', 'do not pin maps that ask for it; else such an object is refused'),
  help: flag('h', 'show this help'),
}

export const command: Command = {
  name: 'load',
  summary: 'Load an object of clang’s, and run it',
  description: `Any object that libbpf loads: maps, variables, functions and CO-RE are those of its source. Records are decoded by
the types it came with: clang describes a struct that something global is made of (struct event *unused).`,
  options,
  examples: {
    'load x.o': 'does it load? Its programs and maps',
    'load --attach --for 5s x.o': 'run it for five seconds',
    'load --attach --set only=4711 x.o': 'with const volatile int only = 4711',
    'load --attach --records events=event x.o': 'its ring buffer decoded as struct event',
  },
  run: load,
}

/** Runs the command. */
async function load(words: readonly string[]): Promise<number> {
  const given = parseOptions(options, words)
  if (given.help) {
    await print(helpText(command))
    return 0
  }
  const { file, attach, program, records, set } = given
  const spec = openObject(file)
  const object = await loadObject(spec, {
    attach,
    variables: variablesOf(spec, set),
    ...(program === undefined ? {} : { programs: [program] }),
    ...(given['ignore-pinning'] ? { pinning: 'ignore' as const } : {}),
  })
  return runLoaded(object, { attach, time: given.for, types: recordTypes(records) })
}

/** What a loaded object is to do. */
export interface Running {
  readonly attach: boolean
  readonly time: number | undefined
  readonly types: ReadonlyMap<string, string>
}

/** Shows a loaded object; one that is attached runs until Ctrl-C, or for `time` milliseconds. */
export async function runLoaded(object: LoadedObject, { attach, time, types }: Running): Promise<number> {
  const end = () => void object.close()
  try {
    if (!attach) {
      await print(shownObject(object, false))
      return 0
    }
    // From now on an interruption ends what runs, and is no failure.
    process.removeAllListeners('SIGINT')
    process.on('SIGINT', end)
    process.stderr.write(shownObject(object, true))
    await printIterators(object)
    const printing = printRecords(object, types)
    if (time !== undefined) setTimeout(end, time)
    // A program alone keeps nothing running.
    const staying = setInterval(() => {}, 1 << 30)
    await printing
    clearInterval(staying)
    return 0
  } finally {
    process.off('SIGINT', end)
    await object.close()
  }
}

/** `NAME=VALUE`, several with commas between: numbers as the variable takes them, else text. Throws UsageError. */
export function variablesOf({ variables }: ObjectSpec, given: string | undefined): Record<string, unknown> {
  const entries = (given?.split(',') ?? []).map((each) => {
    const [, name, value] = /^(\w+)=(.*)$/.exec(each) ?? []
    if (name === undefined) throw new UsageError(`--set: '${each}' is no NAME=VALUE`, '--set only=4711')
    const zero = variables.find((variable) => variable.name === name)?.type?.zero
    return [name, valueFor(zero, value!)]
  })
  return Object.fromEntries(entries)
}

function valueFor(zero: unknown, value: string): unknown {
  if (typeof zero === 'boolean') return value === 'true' || value === '1'
  if (!/^-?(0x[\da-f]+|\d+)$/i.test(value) || typeof zero === 'string') return value
  const number = value.startsWith('-') ? -BigInt(value.slice(1)) : BigInt(value)
  return typeof zero === 'bigint' ? number : Number(number)
}

/** `MAP=TYPE`, several with commas between. Throws UsageError. */
export function recordTypes(given: string | undefined): ReadonlyMap<string, string> {
  if (given === undefined) return new Map()
  return new Map(
    given.split(',').map((each) => {
      const [, map, type] = /^([^=]+)=(.+)$/.exec(each) ?? []
      if (map === undefined)
        throw new UsageError(`--records: '${each}' is no MAP=TYPE`, '--records events=event')
      return [map, type!]
    }),
  )
}
