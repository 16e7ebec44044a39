/**
 * The types in the editor are those of the compiler: each field of each tracepoint, raw argument and struct of this
 * kernel is compiled for where a value of its written type is wanted, which anything else does not fit.
 */
import { describe, expect, it } from 'vitest'
import { lower } from '../../src/compiler/index.ts'
import { CompileError, sourceText } from '../../src/error/index.ts'
import {
  bool,
  type Program,
  rawTracepoint,
  ringbuf,
  str,
  struct,
  tracepoint,
  u32,
  u64,
} from '../../src/index.ts'
import { cast } from '../../src/kernel/index.ts'
import { KernelFiles } from '../../src/linux/index.ts'
import { NextVariant } from '../../src/operand/index.ts'
import { generateTypes } from '../../src/typegen/index.ts'

const kernel = new KernelFiles()
const written = generateTypes(kernel, kernel.tracepoints)

/** What a value of the type can be put into: a ring buffer of its own, so that nothing converts. */
const rings = {
  number: ringbuf(struct({ value: u32 })),
  bigint: ringbuf(struct({ value: u64 })),
  boolean: ringbuf(struct({ value: bool })),
  string: ringbuf(struct({ value: str(8) })),
}
const scope: Readonly<Record<string, unknown>> = { ...rings, cast }

/** `read`, put where its type fits: an array by its first element, a struct by its address. */
function use(read: string, type: string): string {
  const array = /^Elements<(.*)>$/s.exec(type)
  if (array) return use(`${read}[0]`, array[1]!)
  if (type === 'Uint8Array') return use(`${read}[0]`, 'number')
  return `${type in rings ? type : 'bigint'}.output({ value: ${read} })`
}

/** Lowers the function for each variant that knows what it reads; how many did. */
function lowered(program: Program, text: string): number {
  let fitting = 0
  for (const variant of program.variants(kernel)) {
    try {
      const door = () => ({
        source: sourceText('generated.ts', text),
        resolve: (name: string) => (name in scope ? { value: scope[name] } : undefined),
      })
      lower({ name: 'generated', fn: () => {}, variant, target: kernel, door })
      fitting++
    } catch (error) {
      if (!(error instanceof NextVariant)) throw error
    }
  }
  return fitting
}

function complaint(program: Program, text: string): string | undefined {
  try {
    return lowered(program, text) > 0 ? undefined : `${text}: no variant knows it`
  } catch (error) {
    if (error instanceof CompileError) return `${text}: ${error.diagnostics[0]!.message}`
    throw error
  }
}

/** The members of an object type as it is written: those that begin on its own level. */
function members(body: string): [name: string, type: string][] {
  const found: [string, string][] = []
  let depth = 0
  for (const line of body.split('\n')) {
    const member = /^\t(\w+): (.*)$/.exec(line)
    if (depth === 0 && member) found.push([member[1]!, member[2]!])
    else if (depth > 0) found.at(-1)![1] += `\n${line}`
    depth += line.split('{').length - line.split('}').length
  }
  return found
}

/** The interface's members as they are written, references to others of it followed. */
function entries(name: string): Map<string, string> {
  const body = new RegExp(`^interface ${name} \\{\\n(.*?)\\n\\}\\n(?:interface|\\})`, 'ms').exec(written)![1]!
  const found = new Map<string, string>()
  for (const [, quoted, type] of body.matchAll(/^(\S+): (\{.*?^\}|.*?)$/gms)) {
    const reference = new RegExp(`^${name}\\[(.*)\\]$`).exec(type!)
    const key = quoted!.replaceAll("'", '')
    found.set(key, reference ? found.get(reference[1]!.replaceAll("'", ''))! : type!)
  }
  return found
}

describe('types that are written are those of the compiler', () => {
  it('in the context of each tracepoint', () => {
    const contexts = entries('Tracepoints')
    expect([...contexts.keys()].sort()).toEqual(
      kernel.tracepoints.map(({ system, name }) => `${system}:${name}`).sort(),
    )
    const wrong = [...contexts].flatMap(([event, body]) => {
      const program = tracepoint(event, () => {})
      return members(body.slice(2, -1)).map(([name, type]) =>
        complaint(program, `(ctx) => { ${use(`ctx.${name}`, type)} }`),
      )
    })
    expect(wrong.filter(Boolean)).toEqual([])
    expect(wrong.length).toBeGreaterThan(contexts.size)
  })

  it('in the arguments of each raw tracepoint', () => {
    const all = entries('RawTracepoints')
    expect(all.size).toBeGreaterThan(100)
    const wrong = [...all].flatMap(([event, text]) => {
      const types = /^\((.*)\) => unknown$/.exec(text)![1]!.split(', ').filter(Boolean)
      const names = types.map((_, index) => `a${index}`)
      return types.map((labelled, index) => {
        const type = labelled.slice(labelled.indexOf(': ') + 2)
        if (type === 'unknown') return undefined
        return complaint(
          rawTracepoint(event, () => {}),
          `(${names}) => { ${use(names[index]!, type)} }`,
        )
      })
    })
    expect(wrong.filter(Boolean)).toEqual([])
  })

  it('in each struct', () => {
    const structs = [...written.matchAll(/^type (\w+) = Kernel<\{\n(.*?)^\}>$/gms)]
    expect(structs.length).toBeGreaterThan(500)
    const program = rawTracepoint('sched_switch', () => {})
    const wrong = structs.flatMap(([, name, body]) => {
      if (kernel.btf.find(name!, 'struct') === undefined) return []
      return members(body!).map(([field, type]) =>
        complaint(program, `() => { ${use(`cast(1n, '${name}').${field}`, type)} }`),
      )
    })
    expect(wrong.filter(Boolean)).toEqual([])
    expect(wrong.length).toBeGreaterThan(5000)
  })
})
