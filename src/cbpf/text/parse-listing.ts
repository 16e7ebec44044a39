/**
 * The readable form of classic programs: `ldh [12]`, with tcpdump's numbers before and `jt 2 jf 8` behind, or with the
 * labels and further mnemonics of Linux' assembler (Documentation/networking/filter.rst). Two passes: lines, then
 * targets, since labels may come later.
 */
import { type CompileError, nearestNames, type SourceText } from '../../error/index.ts'
import { ancillaryNames, ancillaryOffset } from '../ancillary.ts'
import type { ClassicInstruction, ClassicProgram } from '../instruction.ts'
import { type OperandForm, operations } from '../opcode.ts'
import { unreadable } from './unreadable.ts'

interface Word {
  readonly text: string
  readonly at: number
}

/** A line whose targets are not yet known. */
interface Line {
  readonly code: number
  readonly k: number
  readonly mnemonic: Word
  readonly targets: readonly Word[]
  /** `jne`: where to go if not. */
  readonly swapped: boolean
}

/** Other spellings; those that ask the opposite go to their first target if not. */
const spellings: Readonly<Record<string, { readonly mnemonic: string; readonly swapped: boolean }>> = {
  ldi: { mnemonic: 'ld', swapped: false },
  ldxi: { mnemonic: 'ldx', swapped: false },
  jmp: { mnemonic: 'ja', swapped: false },
  jne: { mnemonic: 'jeq', swapped: true },
  jneq: { mnemonic: 'jeq', swapped: true },
  jlt: { mnemonic: 'jge', swapped: true },
  jle: { mnemonic: 'jgt', swapped: true },
}

const otherNames: Readonly<Record<string, string>> = {
  vlan_avail: 'vlanp',
  vlan_pr: 'vlanp',
  rand: 'random',
}

/** Decimal and hexadecimal constants are told apart when they are written, not when they are read. */
type Shape = Exclude<OperandForm, 'decimal' | 'hexadecimal'> | 'constant'

const shapeOf = (form: OperandForm): Shape =>
  form === 'decimal' || form === 'hexadecimal' ? 'constant' : form

const opcodes = new Map<string, Map<Shape, number>>()
for (const [code, { mnemonic, form }] of operations) {
  const shapes = opcodes.get(mnemonic) ?? new Map<Shape, number>()
  opcodes.set(mnemonic, shapes.set(shapeOf(form), code))
}
// Linux' assembler takes both spellings.
opcodes.get('ldx')!.set('headerLength', opcodes.get('ldxb')!.get('headerLength')!)

const number = '-?(?:0x[0-9a-f]+|\\d+)'
const shapes: readonly (readonly [Shape, RegExp])[] = [
  ['none', /^$/],
  ['x', /^%?x$/],
  ['indirect', new RegExp(`^\\[\\s*%?x\\s*(?:\\+\\s*(${number})|(-\\s*\\d+))?\\s*\\]$`)],
  ['headerLength', new RegExp(`^4\\s*\\*\\s*\\(\\s*\\[\\s*(${number})\\s*\\]\\s*&\\s*0xf\\s*\\)$`)],
  ['length', /^#?(?:pktlen|len)$/],
  ['memory', new RegExp(`^m\\[\\s*(${number})\\s*\\]$`)],
  ['absolute', new RegExp(`^\\[\\s*(${number})\\s*\\]$`)],
  ['absolute', /^\[?\s*#?([a-z_]\w*)\s*\]?$/],
  ['constant', new RegExp(`^#?(${number})$`)],
]

/** Reads a listing. Throws CompileError (SK5003). */
export function parseListing(source: SourceText): ClassicProgram {
  const lines: Line[] = []
  const labels = new Map<string, number>()
  const text = blankComments(source.text)
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at)
    let rest = wordAt(text.slice(at, end), at)
    at = end + 1
    for (
      let label = /^([a-z_]\w*)\s*:/i.exec(rest.text);
      label;
      label = /^([a-z_]\w*)\s*:/i.exec(rest.text)
    ) {
      if (labels.has(label[1]!))
        throw fail(source, rest, label[1]!.length, `there is a label '${label[1]}' already`)
      labels.set(label[1]!, lines.length)
      rest = after(rest, label[0].length)
    }
    if (rest.text) lines.push(parseLine(source, rest, lines.length))
  }
  if (lines.length === 0) throw unreadable(source, 0, 0, 'there is no instruction')
  return lines.map((line, index) => resolve(source, line, index, labels, lines.length))
}

/** Comments become blanks, so that places stay what they are. */
function blankComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|;[^\n]*/g, (comment) => comment.replace(/[^\n]/g, ' '))
}

function parseLine(source: SourceText, line: Word, index: number): Line {
  const given = /^\((\d+)\)\s*/.exec(line.text)
  if (given && Number(given[1]) !== index) {
    throw fail(source, line, given[0].length, `instruction ${given[1]} is the one of index ${index}`)
  }
  const head = given ? after(line, given[0].length) : line
  const spelled = /^[a-z]*/i.exec(head.text)![0].toLowerCase()
  const { mnemonic, swapped } = spellings[spelled] ?? { mnemonic: spelled, swapped: false }
  const codes = opcodes.get(mnemonic)
  if (!codes) {
    const near = nearestNames(spelled, [...opcodes.keys(), ...Object.keys(spellings)])
    const hint = near.length ? `did you mean ${near.join(', ')}?` : undefined
    throw fail(source, head, Math.max(1, spelled.length), `no instruction '${spelled || head.text}'`, hint)
  }
  const { operand, targets } = splitTargets(after(head, spelled.length), mnemonic)
  const common = { mnemonic: { text: spelled, at: head.at }, targets, swapped }
  if (mnemonic === 'ja') return { code: codes.get('target')!, k: 0, ...common }
  const { shape, k } = readOperand(source, operand, mnemonic)
  const code = codes.get(shape)
  if (code === undefined) {
    const width = Math.max(1, operand.text.length)
    throw fail(source, operand, width, `'${spelled}' takes no such operand`, `it takes ${shapesOf(codes)}`)
  }
  return { code, k, ...common }
}

/** The operand, and the targets behind it: `jt 2 jf 8`, or `, yes, no`. */
function splitTargets(rest: Word, mnemonic: string): { operand: Word; targets: Word[] } {
  if (mnemonic === 'ja') return { operand: after(rest, rest.text.length), targets: rest.text ? [rest] : [] }
  const named = /\s*\bjt\s+(\d+)\s+jf\s+(\d+)$/.exec(rest.text)
  if (named) {
    const yes = rest.text.indexOf(named[1]!, named.index)
    const no = rest.text.lastIndexOf(named[2]!)
    return {
      operand: { text: rest.text.slice(0, named.index), at: rest.at },
      targets: [
        { text: named[1]!, at: rest.at + yes },
        { text: named[2]!, at: rest.at + no },
      ],
    }
  }
  const comma = rest.text.indexOf(',')
  if (comma < 0) return { operand: rest, targets: [] }
  const targets = [...rest.text.slice(comma).matchAll(/,\s*([^,\s]*)/g)].map((match) => ({
    text: match[1]!,
    at: rest.at + comma + match.index + match[0].length - match[1]!.length,
  }))
  return { operand: { text: rest.text.slice(0, comma).trimEnd(), at: rest.at }, targets }
}

function readOperand(source: SourceText, operand: Word, mnemonic: string): { shape: Shape; k: number } {
  const text = operand.text.toLowerCase()
  // `ret a` is how Linux' assembler writes what tcpdump writes as `ret`.
  if (mnemonic === 'ret' && /^%?a$/.test(text)) return { shape: 'none', k: 0 }
  for (const [shape, pattern] of shapes) {
    const match = pattern.exec(text)
    if (!match) continue
    const value = match[1] ?? match[2]
    if (value === undefined) return { shape, k: 0 }
    if (/^[a-z_]/.test(value)) {
      const k = ancillaryOffset(otherNames[value] ?? value)
      if (k !== undefined) return { shape, k }
      const near = nearestNames(value, ancillaryNames)
      const hint = near.length ? `did you mean ${near.join(', ')}?` : `there are ${ancillaryNames.join(', ')}`
      throw fail(source, operand, operand.text.length, `nothing beside the packet is called '${value}'`, hint)
    }
    const bare = value.replace(/\s/g, '')
    const k = bare.startsWith('-') ? -Number(bare.slice(1)) : Number(bare)
    if (k < -0x80000000 || k > 0xffffffff) {
      throw fail(source, operand, operand.text.length, 'an operand has 32 bits')
    }
    return { shape, k: k >>> 0 }
  }
  throw fail(
    source,
    operand,
    Math.max(1, operand.text.length),
    'no operand',
    'write [14], [x + 14], #5, M[3] or x',
  )
}

const examples: Readonly<Record<Shape, string>> = {
  absolute: '[14]',
  indirect: '[x + 14]',
  headerLength: '4*([14]&0xf)',
  length: '#pktlen',
  memory: 'M[3]',
  constant: '#5',
  x: 'x',
  target: 'a target',
  none: 'nothing',
}

function shapesOf(codes: ReadonlyMap<Shape, number>): string {
  return [...codes.keys()].map((shape) => examples[shape]).join(', ')
}

function resolve(
  source: SourceText,
  { code, k, mnemonic, targets, swapped }: Line,
  index: number,
  labels: ReadonlyMap<string, number>,
  count: number,
): ClassicInstruction {
  const kind = operations.get(code)!.kind
  const distance = (target: Word) => {
    const to = /^\d+$/.test(target.text) ? Number(target.text) : labels.get(target.text)
    if (to === undefined || to >= count) {
      throw fail(source, target, Math.max(1, target.text.length), `no instruction '${target.text}' to go to`)
    }
    return to - index - 1
  }
  const wanted = kind === 'jump' ? [1, 1] : kind === 'test' ? [1, 2] : [0, 0]
  if (targets.length < wanted[0]! || targets.length > wanted[1]!) {
    const hint = kind === 'test' ? 'write jt 2 jf 8, or: , yes, no' : undefined
    const message = `'${mnemonic.text}' has ${wanted[0] ? 'to say where to go' : 'no targets'}`
    throw fail(source, mnemonic, mnemonic.text.length, message, hint)
  }
  if (kind === 'jump') return { code, jt: 0, jf: 0, k: distance(targets[0]!) >>> 0 }
  const short = (target: Word | undefined) => {
    const far = target ? distance(target) : 0
    if (far >= 0 && far <= 0xff) return far
    const message = `a branch goes 0 to 255 instructions on, and this one ${far}`
    throw fail(source, target!, target!.text.length, message, 'put a ja between')
  }
  const [first, second] = [short(targets[0]), short(targets[1])]
  return swapped ? { code, jt: second, jf: first, k } : { code, jt: first, jf: second, k }
}

function wordAt(text: string, at: number): Word {
  const trimmed = text.trim()
  return { text: trimmed, at: at + Math.max(0, text.search(/\S/)) }
}

function after({ text, at }: Word, length: number): Word {
  return wordAt(text.slice(length), at + length)
}

function fail(
  source: SourceText,
  { at }: Word,
  length: number,
  message: string,
  hint?: string,
): CompileError {
  return unreadable(source, at, at + length, message, hint)
}
