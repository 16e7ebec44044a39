/**
 * What the transform noted of functions (`transform/notes.ts` writes the code that does it): the way to their variables,
 * and where they stand in which text of whose author. Notes are kept by function, under a symbol that all copies of the
 * package share. Their reader is a door that needs nothing of its engine: no inspector, no file.
 */
import { type SourceText, sourceText } from '../error/index.ts'
import type { FunctionSource } from '../operand/index.ts'

/** Where the notes are: a WeakMap from functions, as a property of the global object. */
const noteSymbol = Symbol.for('skep.notes')

/** A note: the variables, each by a function, since some may be in their dead zones; offsets in the module's text; that text. */
type Note = readonly [
  variables: () => Readonly<Record<string, () => unknown>>,
  start: number,
  end: number,
  module: () => NotedModule,
]

/** A module as its author wrote it. */
type NotedModule = readonly [
  file: string,
  /** With all its lines; those without functions are empty. */
  text: string,
  /** What to change to get JavaScript: an offset, and how many characters become blanks or what stands in their place. */
  types: readonly (number | string)[],
  /** Variables that are namespaces of modules: bundlers make objects of them. */
  namespaces: readonly string[],
]

/** A function's source as it was noted, before any bundler or minifier; `file` is as the transform was told. */
export interface NotedFunction extends FunctionSource {
  readonly file: string
}

/**
 * Notes a function that the house makes of users', or knows from where it stands: `text` is what it is, whatever a minifier makes
 * of it, or at `start` in the `module` that it stands in.
 */
export function noteFunction(
  fn: object,
  text: string,
  variables: Note[0],
  { file, module, start }: { file: string; module: string; start: number } = {
    file: 'skep',
    module: text,
    start: 0,
  },
): void {
  const shared = globalThis as { [noteSymbol]?: WeakMap<object, Note> }
  shared[noteSymbol] ??= new WeakMap()
  shared[noteSymbol].set(fn, [variables, start, start + text.length, () => [file, module, [], []]])
}

/** The source of `fn`, if it was noted. */
export function notedDoor(fn: object): NotedFunction | undefined {
  const notes = (globalThis as { [noteSymbol]?: WeakMap<object, Note> })[noteSymbol]
  const note = notes?.get(fn)
  if (!note) return undefined
  const [variables, start, end, module] = note
  const [file, text, types, namespaces] = module()
  const getters = variables()
  return {
    file,
    source: partOf(file, text, javascript(text, types), start, end),
    place: `${file}:${start}`,
    resolve(name) {
      if (!Object.hasOwn(getters, name)) return undefined
      try {
        const value = getters[name]!()
        return { value: namespaces.includes(name) ? namespaceOf(value as object) : value }
      } catch (error) {
        // It is in its dead zone: there is none of the name yet.
        if (error instanceof ReferenceError) return undefined
        throw error
      }
    },
  }
}

function partOf(file: string, text: string, code: string, start: number, end: number): SourceText {
  let whole: SourceText | undefined
  return {
    text: code.slice(start, end),
    locate: (offset) => (whole ??= sourceText(file, text)).locate(start + offset),
  }
}

function javascript(text: string, types: NotedModule[2]): string {
  let result = ''
  let from = 0
  for (let i = 0; i < types.length; i += 2) {
    const at = types[i] as number
    const instead = types[i + 1]!
    const blank = typeof instead === 'number' ? ' '.repeat(instead) : instead
    result += text.slice(from, at) + blank
    from = at + blank.length
  }
  return result + text.slice(from)
}

const views = new WeakMap<object, object>()

/** A namespace that says it is one: its getters are exports, not computations. */
function namespaceOf(value: object): object {
  if (Object.prototype.toString.call(value) === '[object Module]') return value
  let view = views.get(value)
  if (!view) {
    view = Object.create(null, { ...Object.getOwnPropertyDescriptors(value), __esModule: { value: true } })
    views.set(value, view!)
  }
  return view!
}
