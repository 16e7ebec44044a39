/**
 * What a tracepoint hands to its programs: the `format` file of an event (kernel/trace/trace_events.c, f_show).
 * The kernel prints C declarations as its headers spell them, so a declaration is taken apart as far as it can be
 * understood, and its text kept; offset and size are always the kernel's own numbers.
 */
import { NotFoundError, nearestNames } from '../error/index.ts'
import type { Tracefs } from './tracefs.ts'

export interface TracepointField {
  readonly name: string
  /** C type of the field, or of one element of an array: `unsigned long`, `const char *`. */
  readonly type: string
  /** Bytes from the beginning of the context. */
  readonly offset: number
  /** Bytes in the context; 4 for a dynamic field, which holds offset and length of its data. */
  readonly size: number
  readonly signed: boolean
  /** The bytes are elsewhere: at an offset from the record's start (`data_loc`) or from this field's end (`rel_loc`). */
  readonly dynamic: 'data_loc' | 'rel_loc' | undefined
  /** Number of elements of a fixed array. */
  readonly arrayLength?: number
  /** One of the `common_*` fields, which every event has. */
  readonly common: boolean
}

export interface TracepointFormat {
  /** What perf_event_open takes as config. */
  readonly id: number
  readonly system: string
  readonly name: string
  readonly fields: readonly TracepointField[]
}

/** The format of an event such as `sched:sched_process_exec`. NotFoundError with the nearest names. */
export function tracepointFormat(tracefs: Tracefs, tracepoint: string): TracepointFormat {
  const match = /^([\w.-]+)[:/]([\w.-]+)$/.exec(tracepoint)
  if (!match) throw unknown(tracefs, tracepoint)
  const [, system, name] = match as unknown as [string, string, string]
  let text: string
  try {
    text = tracefs.readText(`events/${system}/${name}/format`)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') throw unknown(tracefs, tracepoint)
    throw error
  }
  return parseTracepointFormat(system, text)
}

/** All events a program can attach to, as `system:name`. */
export function tracepointNames(tracefs: Tracefs): string[] {
  return tracefs.readText('available_events').split('\n').filter(Boolean)
}

/** Reads the text of a `format` file. */
export function parseTracepointFormat(system: string, text: string): TracepointFormat {
  const fields: TracepointField[] = []
  let name = ''
  let id = 0
  for (const line of text.split('\n')) {
    const field = /^\s*field:(.*);\s*offset:(\d+);\s*size:(\d+);(?:\s*signed:([01]);)?/.exec(line)
    if (field) fields.push(readField(field[1]!, Number(field[2]), Number(field[3]), field[4] === '1'))
    else if (line.startsWith('name: ')) name = line.slice(6).trim()
    else if (line.startsWith('ID: ')) id = Number(line.slice(4))
    else if (line.startsWith('print fmt:')) break
  }
  return { id, system, name, fields }
}

function readField(declaration: string, offset: number, size: number, signed: boolean): TracepointField {
  const location = /^\s*__(data|rel)_loc\s+/.exec(declaration)
  const dynamic = location ? (location[1] === 'data' ? 'data_loc' : 'rel_loc') : undefined
  const { name, type, lengths } = readDeclaration(declaration.slice(location?.[0].length ?? 0).trim())
  const common = name.startsWith('common_')
  if (dynamic || lengths.length === 0) return { name, type, offset, size, signed, dynamic, common }
  // A length may be a macro's name, which only a byte array lets us work out.
  const product = lengths.reduce((all, each) => all * Number(each), 1)
  const arrayLength = Number.isInteger(product)
    ? product
    : /^(unsigned |signed )?char$|^(__)?[us]8$/.test(type)
      ? size
      : undefined
  return {
    name,
    type,
    offset,
    size,
    signed,
    dynamic,
    common,
    ...(arrayLength === undefined ? {} : { arrayLength }),
  }
}

/** `char comm[16]`, `char[] filename`, `const char * name`, `void (*func)(int)`. */
function readDeclaration(text: string): { name: string; type: string; lengths: string[] } {
  const pointer = /\(\s*\*\s*(\w+)\s*\)/.exec(text)
  if (pointer) return { name: pointer[1]!, type: text.replace(pointer[0], '(*)'), lengths: [] }
  const match = /^(.*?)\s*(\w+)\s*((?:\[[^\]]*\])*)$/s.exec(text)
  if (!match?.[1]) return { name: text, type: '', lengths: [] }
  const brackets = /((?:\s*\[[^\]]*\])*)$/.exec(match[1])![1]!
  const lengths = [...(match[3]! + brackets).matchAll(/\[([^\]]*)\]/g)].map((each) => each[1]!.trim())
  return { name: match[2]!, type: match[1].slice(0, match[1].length - brackets.length).trim(), lengths }
}

function unknown(tracefs: Tracefs, tracepoint: string): NotFoundError {
  const names = tracepointNames(tracefs)
  const system = /^\w+[:/]/.exec(tracepoint)?.[0].slice(0, -1)
  const known = names.some((name) => name.startsWith(`${system}:`))
  return new NotFoundError('tracepoint', tracepoint, nearestNames(tracepoint, names), {
    hint: `see \`skep list 'tracepoint:${known ? `${system}:` : ''}*'\``,
  })
}
