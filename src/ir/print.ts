/** IR as text, one value a line, for golden tests, `skep dump --ir` and bug reports. The format is stable. */
import type { Block, Fn, Value } from './value.ts'

/** The whole function, ending in a newline. */
export function printFn(fn: Fn): string {
  return `fn ${fn.name}\n${fn.blocks.map(printBlock).join('')}`
}

function printBlock(block: Block): string {
  const head = `b${block.id}:${block.loop ? ' ; loop' : ''}`
  const lines = [...block.phis, ...block.body].map((value) => `  ${printValue(value)}`)
  return [head, ...lines, `  ${printTerminator(block)}`, ''].join('\n')
}

/** One value: `v3: num = add v1, v2`; without result: `store …`. */
export function printValue(value: Value): string {
  const text = describe(value)
  return value.type === 'void' ? text : `v${value.id}: ${value.type} = ${text}`
}

function describe(value: Value): string {
  const name = (arg: Value | undefined) => (arg ? `v${arg.id}` : 'missing')
  const args = value.args.map(name).join(', ')
  const width = value.width === 32 ? '32' : ''
  const must = value.obligation ? ` must be ${value.obligation.kind}` : ''
  switch (value.op) {
    case 'const':
      return `const ${value.imm}`
    case 'param':
      return `param ${value.imm}`
    case 'slot':
      return `slot ${value.slot?.name}`
    case 'map':
      return `map ${value.map?.name}`
    case 'mapValue':
      return `mapValue ${value.map?.name}+${value.imm}`
    case 'function':
      return `function ${value.callee?.name}`
    case 'fact':
      return `fact ${factText(value.fact)}`
    case 'phi':
      return `phi ${value.args.map((arg, i) => `b${value.block.predecessors[i]?.id} ${name(arg)}`).join(', ')}`
    case 'load':
      return `load ${value.signed ? 'i' : 'u'}${value.size * 8} ${place(value)}`
    case 'store':
      return `store u${value.size * 8} ${place(value)}, ${name(value.args[1])}`
    case 'atomic':
      return `atomic ${value.fetch ? 'fetch ' : ''}${value.atomic} u${value.size * 8} ${place(value)}, ${name(value.args[1])}`
    case 'call':
      return `call ${value.callee ? 'function ' : ''}${value.call?.name}${value.call?.turn ? `.${value.call.turn}` : ''}(${args})`
    default:
      return `${value.op}${width} ${args}${must}`
  }
}

function factText(fact: Value['fact']): string {
  if (!fact) return 'missing'
  return 'symbol' in fact ? `address of ${fact.symbol}` : fact.text
}

function place(value: Value): string {
  const offset = value.offset === 0 ? '' : value.offset < 0 ? `${value.offset}` : `+${value.offset}`
  return `${value.space} v${value.args[0]?.id}${offset}`
}

function printTerminator(block: Block): string {
  const end = block.terminator
  if (end.kind === 'jump') return `jump b${end.to.id}`
  if (end.kind === 'if') return `if v${end.condition.id} then b${end.then.id} else b${end.else.id}`
  if (end.kind === 'return') return `return v${end.value.id}`
  return 'unreachable'
}
