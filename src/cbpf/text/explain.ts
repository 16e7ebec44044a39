/**
 * What each instruction of a filter is about, in words: offsets become fields of headers. Which header lies at an offset
 * depends on what was tested on the way there, so facts are carried along the branches; where two ways meet, what
 * both know is known.
 */
import { ancillaryWord } from '../ancillary.ts'
import type { ClassicInstruction, ClassicProgram } from '../instruction.ts'
import type { LinkTypeName } from '../link-type.ts'
import { type Operation, operations } from '../opcode.ts'
import {
  anyVlan,
  ethernetField,
  type Field,
  type FieldKind,
  ipv6HeaderLength,
  isIpv4,
  isIpv6,
  isVlan,
  linkLayouts,
  networkField,
  transportField,
  valueText,
} from './fields.ts'
import { formatInstruction } from './format.ts'

/** What is in a register: a field, what was done to it, and what a test of it would tell. */
interface Term {
  readonly name: string
  readonly kind: FieldKind
  readonly tells?: 'type' | 'protocol'
  /** A register that was set to a number. */
  readonly constant?: number
}

/** What is known at an instruction. */
interface Facts {
  readonly a: Term | undefined
  readonly x: Term | undefined
  /** The EtherType, and the IP protocol. */
  readonly type: number | undefined
  readonly protocol: number | undefined
  /** Bytes of VLAN tags before the network header. */
  readonly tags: number
}

/** A comment for each instruction. `linkType` is that of the packets; EN10MB unless told otherwise. */
export function explainProgram(
  program: ClassicProgram,
  linkType: LinkTypeName = 'EN10MB',
): readonly string[] {
  const facts: (Facts | undefined)[] = [
    { a: undefined, x: undefined, type: undefined, protocol: undefined, tags: 0 },
  ]
  const loops = new Set(
    program.flatMap(({ code, k }, index) => (jumpsBack(code, k) ? [index + 1 + (k | 0)] : [])),
  )
  return program.map((instruction, index) => {
    const operation = operations.get(instruction.code)
    // What the registers hold at the beginning of a loop is not what they held when it was entered.
    const known =
      loops.has(index) && facts[index] ? { ...facts[index], a: undefined, x: undefined } : facts[index]
    if (!operation) return 'no instruction'
    if (!known) return 'never reached'
    const { text, after } = explain(operation, instruction, index, known, linkType)
    for (const [to, then] of after) {
      // Who jumps backwards tells nothing new here.
      if (to > index && to < program.length) facts[to] = facts[to] ? both(facts[to], then) : then
    }
    return text
  })
}

const jumpsBack = (code: number, k: number) => operations.get(code)?.kind === 'jump' && (k | 0) < 0

/** The listing of tcpdump with a comment behind each line. */
export function explainedListing(program: ClassicProgram, linkType?: LinkTypeName): string {
  const lines = program.map((instruction, index) =>
    formatInstruction(instruction, index).replace('\t', ' ').trimEnd(),
  )
  const width = Math.max(...lines.map((line) => line.length))
  const comments = explainProgram(program, linkType)
  return lines.map((line, index) => `${line.padEnd(width)}  ; ${comments[index]}\n`).join('')
}

function both(one: Facts, two: Facts): Facts {
  const same = <T>(a: T, b: T) => (a === b ? a : undefined)
  const term = (a: Term | undefined, b: Term | undefined) => (a && b && a.name === b.name ? a : undefined)
  if (one.tags !== two.tags)
    return { a: undefined, x: undefined, type: undefined, protocol: undefined, tags: 0 }
  return {
    a: term(one.a, two.a),
    x: term(one.x, two.x),
    type: same(one.type, two.type),
    protocol: same(one.protocol, two.protocol),
    tags: one.tags,
  }
}

interface Explained {
  readonly text: string
  /** What is known at which instruction then. */
  readonly after: readonly (readonly [number, Facts])[]
}

function explain(
  operation: Operation,
  instruction: ClassicInstruction,
  index: number,
  known: Facts,
  linkType: LinkTypeName,
): Explained {
  const { jt, jf, k } = instruction
  const next = (text: string, change: Partial<Facts> = {}): Explained => ({
    text,
    after: [[index + 1, { ...known, ...change }]],
  })
  const set = (register: 'a' | 'x', term: Term, text = term.name) => next(text, { [register]: term })
  switch (operation.kind) {
    case 'load': {
      const term = operation.indirect
        ? indirectTerm(k, operation.size, known, linkType)
        : absoluteTerm(k, operation.size, known, linkType)
      return set('a', term)
    }
    case 'headerLength': {
      const layout = linkLayouts[linkType]
      const here = layout && k === layout.network + known.tags && isIpv4(known.type ?? 0x800)
      const name = here ? 'IPv4 header length' : `4 times the low four bits of byte ${k}`
      return set('x', { name, kind: 'number' }, `x = ${name}`)
    }
    case 'length':
      return set(operation.into, { name: 'packet length', kind: 'number' })
    case 'immediate':
      return set(operation.into, { name: String(k), kind: 'number', constant: k }, `${operation.into} = ${k}`)
    case 'recall': {
      const term: Term = { name: `M[${k}]`, kind: 'number' }
      return set(operation.into, term, `${operation.into} = M[${k}]`)
    }
    case 'keep':
      return next(`M[${k}] = ${known[operation.from]?.name ?? operation.from}`)
    case 'alu':
      return aluText(operation, k, known, set)
    case 'negate':
      return set('a', { name: `-(${nameOf(known.a)})`, kind: 'number' })
    case 'tax':
      return next(`x = ${nameOf(known.a)}`, { x: known.a })
    case 'txa':
      return next(`a = ${known.x?.name ?? 'x'}`, { a: known.x })
    case 'jump':
      return { text: `on to ${index + 1 + (k | 0)}`, after: [[index + 1 + (k | 0), known]] }
    case 'test': {
      const { text, yes } = testText(operation, k, known)
      return {
        text,
        after: [
          [index + 1 + jt, yes],
          [index + 1 + jf, known],
        ],
      }
    }
    case 'return':
      if (operation.value === 'a') return { text: 'keep as many bytes as a says', after: [] }
      return { text: k === 0 ? 'refuse the packet' : `accept: keep up to ${k} bytes`, after: [] }
  }
}

const nameOf = (term: Term | undefined) => term?.name ?? 'a'

function bytesText(base: string, offset: number, size: number): string {
  if (size === 1) return `byte ${base}${offset}`
  return base ? `${size} bytes at ${base}${offset}` : `bytes ${offset}-${offset + size - 1}`
}

function absoluteTerm(
  k: number,
  size: number,
  { type, protocol, tags }: Facts,
  linkType: LinkTypeName,
): Term {
  const word = ancillaryWord(k)
  if (word) return { name: word.meaning, kind: word.member === 'protocol' ? 'type' : 'number' }
  const layout = linkLayouts[linkType]
  const plain: Term = { name: bytesText('', k, size), kind: 'number' }
  if (!layout) return plain
  if (k === layout.type && size === 2) return { name: 'EtherType', kind: 'type', tells: 'type' }
  if (k < layout.network) return (linkType === 'EN10MB' && ethernetField(k, size)) || plain
  const offset = k - layout.network - tags
  if (isVlan(type)) {
    if (offset === 2) return { name: 'EtherType in the VLAN tag', kind: 'type', tells: 'type' }
    return offset === 0 ? { name: 'VLAN tag', kind: 'number' } : plain
  }
  const inner = isIpv6(type) && offset >= ipv6HeaderLength
  const field = inner
    ? transportField(protocol, offset - ipv6HeaderLength, size)
    : networkField(type, offset, size)
  return field ? telling(field) : plain
}

function indirectTerm(
  k: number,
  size: number,
  { x, type, protocol, tags }: Facts,
  linkType: LinkTypeName,
): Term {
  const layout = linkLayouts[linkType]
  const behind = layout && x?.name === 'IPv4 header length' ? k - layout.network - tags : undefined
  const field =
    behind !== undefined && behind >= 0 && !isIpv6(type) ? transportField(protocol, behind, size) : undefined
  return field ? telling(field) : { name: bytesText('x + ', k, size), kind: 'number' }
}

function telling(field: Field): Term {
  return field.kind === 'protocol' ? { ...field, tells: 'protocol' } : field
}

function aluText(
  { op, operand }: Extract<Operation, { kind: 'alu' }>,
  k: number,
  { a, x }: Facts,
  set: (register: 'a' | 'x', term: Term, text?: string) => Explained,
): Explained {
  const symbols = {
    add: '+',
    sub: '-',
    mul: '*',
    div: '/',
    mod: '%',
    and: '&',
    or: '|',
    xor: '^',
    lsh: '<<',
    rsh: '>>',
  }
  const kind = op === 'and' && a?.kind === 'ipv4' ? 'ipv4' : 'number'
  const right = operand === 'x' ? (x?.name ?? 'x') : kind === 'ipv4' ? valueText('ipv4', k) : String(k)
  const left = a && !/ [-+*/%&|^]|<<|>>/.test(a.name) ? a.name : 'a'
  const text = `${left} ${symbols[op]} ${right}`
  return set('a', { name: text, kind }, `a = ${text}`)
}

function testText({ relation, operand }: Extract<Operation, { kind: 'test' }>, k: number, known: Facts) {
  const { a, x } = known
  const kind = a?.kind ?? 'number'
  const right = operand === 'x' ? (x?.name ?? 'x') : valueText(kind, k)
  if (operand === 'k' && relation === 'jset') {
    const fragment = kind === 'fragment' && k === fragmentOffset
    return {
      text: fragment ? 'a fragment, and not the first?' : `${nameOf(a)}: any bit of 0x${k.toString(16)}?`,
      yes: known,
    }
  }
  const symbol = { jeq: '=', jgt: '>', jge: '>=', jset: '&' }[relation]
  const yes = operand === 'k' && relation === 'jeq' && a?.tells ? learned(known, a.tells, a.name, k) : known
  return { text: `${nameOf(a)} ${symbol} ${right}?`, yes }
}

/** The 13 bits of the offset. */
const fragmentOffset = 0x1fff

function learned(known: Facts, tells: 'type' | 'protocol', name: string, value: number): Facts {
  if (tells === 'protocol') return { ...known, protocol: value }
  const tags = name === 'EtherType' ? 0 : known.tags + 4
  return { ...known, type: isVlan(value) ? anyVlan : value, tags }
}
