/**
 * Classic programs from text: the three forms that tcpdump prints, and the assembler of Linux' tools/bpf (labels,
 * `jne`, `ld vlan_tci`), which is close to the first of them. The form is told by how the text begins.
 *
 * What does not read is a CompileError (SK5003) that points at the place.
 */
import { type SourceText, sourceText } from '../../error/index.ts'
import type { ClassicInstruction, ClassicProgram } from '../instruction.ts'
import { parseListing } from './parse-listing.ts'
import { unreadable } from './unreadable.ts'

/** The program that `formatProgram` would print as `text`, in any of the forms. Throws CompileError (SK5003). */
export function parseProgram(text: string, file = 'program'): ClassicProgram {
  const source = sourceText(file, text)
  const first = text.search(/\S/)
  if (first < 0) throw unreadable(source, 0, 0, 'there is no instruction')
  if (text[first] === '{') return parseStructs(source)
  if (/^\d+\s*(?:[\n,]|$)/.test(text.slice(first))) return parseNumbers(source)
  return parseListing(source)
}

/** `{ 0x28, 0, 0, 0x0000000c },` each. */
function parseStructs(source: SourceText): ClassicProgram {
  return records(source, /\n/g).map(({ text, start }) => {
    const match = /^\{([^{}]*)\}\s*,?$/.exec(text)
    if (!match) {
      throw unreadable(
        source,
        start,
        start + text.length,
        'no instruction',
        'write { 0x28, 0, 0, 0x0000000c },',
      )
    }
    return instructionOf(source, start + 1, match[1]!, /[^,]+/g)
  })
}

/** The number of instructions, then `40 0 0 12` each, separated by ends of lines or commas. */
function parseNumbers(source: SourceText): ClassicProgram {
  const [count, ...rest] = records(source, /[\n,]/g)
  const wanted = Number(count!.text)
  const last = rest.at(-1) ?? count!
  if (rest.length !== wanted) {
    const message = `${wanted} instructions are announced, and ${rest.length} follow`
    throw unreadable(source, last.start, last.start + last.text.length, message)
  }
  return rest.map(({ text, start }) => instructionOf(source, start, text, /\S+/g))
}

interface Piece {
  readonly text: string
  readonly start: number
}

/** The non-empty pieces between separators. */
function records(source: SourceText, separator: RegExp): Piece[] {
  let at = 0
  return source.text.split(separator).flatMap((piece) => {
    const start = at + Math.max(0, piece.search(/\S/))
    at += piece.length + 1
    const text = piece.trim()
    return text ? [{ text, start }] : []
  })
}

const members = [
  { name: 'an opcode', most: 0xffff },
  { name: 'a jump', most: 0xff },
  { name: 'a jump', most: 0xff },
  { name: 'an operand', most: 0xffffffff },
] as const

function instructionOf(source: SourceText, start: number, text: string, member: RegExp): ClassicInstruction {
  const found = [...text.matchAll(member)]
  if (found.length !== members.length) {
    throw unreadable(source, start, start + text.length, 'an instruction has four numbers: code, jt, jf, k')
  }
  const [code, jt, jf, k] = found.map((match, i) => {
    const word = match[0].trim()
    const at = start + match.index + match[0].indexOf(word)
    const { name, most } = members[i]!
    if (!/^(?:0x[0-9a-f]+|\d+)$/i.test(word)) throw unreadable(source, at, at + word.length, 'no number')
    const value = Number(word)
    if (value > most) throw unreadable(source, at, at + word.length, `${name} is at most ${most}`)
    return value
  }) as [number, number, number, number]
  return { code, jt, jf, k }
}
