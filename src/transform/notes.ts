/**
 * The transform behind the doors that need no inspector. In a module that imports skep, every function that could be
 * kernel code is noted: the way to its variables, and its place in the text as its author wrote it; see
 * `runtime/noted.ts`. What is noted is the function itself, by value: which calls take kernel functions, and which
 * functions those call in turn, nobody has to know. Nothing else changes, and no line moves.
 *
 *     const on = tracepoint('a:b', (ctx) => calls.add(ctx.id, 1n))
 *     const on = tracepoint('a:b', $skep((ctx) => calls.add(ctx.id, 1n),()=>({calls:()=>calls}),29,60))
 */
import type { Edit } from './edits.ts'
import { freeVariables, type NotableFunction } from './free-variables.ts'
import type { Tree } from './strip-types.ts'

/** What notes a function, in each module once more, so that it imports nothing; both are hoisted. */
const runtime =
  "\nfunction $skep(f,v,a,b){(globalThis[Symbol.for('skep.notes')]??=new WeakMap).set(f,[v,a,b,$skepModule]);return f}"

/** Whether a module may have kernel functions, by a look at its text: it imports skep. */
export function mentionsSkep(text: string): boolean {
  return /\b(?:from|import)\s*\(?\s*(['"])skep(?:\/[\w-]+)?\1/.test(text)
}

/**
 * The changes that note the functions of a module. `javascript` is its text with types blanked, `file` what messages
 * are to call it.
 */
export function noteEdits(file: string, text: string, javascript: string, tree: Tree): Edit[] {
  const { functions, namespaces } = freeVariables(tree)
  if (functions.length === 0) return []
  const kept = new KeptText(text, javascript, functions)
  const edits: Edit[] = []
  for (const each of functions) {
    const { node, declaredIn, name, method } = each
    const variables = [...each.variables].map((variable) => `${variable}:()=>${variable}`)
    const note = `,()=>({${variables.join()}}),${kept.offset(node.start)},${kept.offset(node.end)})`
    if (declaredIn !== undefined) {
      edits.push({ at: declaredIn, text: `$skep(${node.id.name}${note};` })
      continue
    }
    // A function takes its name from the variable or property that it stands for, and from none inside a call.
    const [open, close] = name === undefined ? ['', ''] : [method ? '({' : `({${name}:`, `}).${name}`]
    const key = method ? `${name}:` : ''
    edits.push(
      { at: node.start, text: `${key}/*#__PURE__*/$skep(${open}` },
      { at: node.end, text: close + note },
    )
  }
  const module = [file, kept.text, kept.types, namespaces].map((each) => JSON.stringify(each))
  edits.push({ at: text.length, text: `${runtime}\nfunction $skepModule(){return[${module.join()}]}\n` })
  return edits
}

/** The lines on which functions stand; the others are empty, so that a bundle does not hold everything twice. */
class KeptText {
  readonly text: string
  /** As in `NotedModule`. */
  readonly types: readonly (number | string)[]
  /** Where each line starts, in the text and in what is kept of it. */
  private readonly starts: (readonly [number, number])[] = []

  constructor(text: string, javascript: string, functions: readonly NotableFunction[]) {
    let kept = ''
    let blanked = ''
    let start = 0
    for (const line of text.split('\n')) {
      const end = start + line.length
      this.starts.push([start, kept.length])
      if (functions.some(({ node }) => node.start <= end && node.end > start)) {
        kept += line
        blanked += javascript.slice(start, end)
      }
      kept += '\n'
      blanked += '\n'
      start = end + 1
    }
    this.text = kept.trimEnd()
    this.types = differences(this.text, blanked)
  }

  /** An offset of the text, in what is kept of it. */
  offset(at: number): number {
    let low = 0
    for (let high = this.starts.length; high - low > 1; ) {
      const middle = (low + high) >> 1
      if (this.starts[middle]![0] <= at) low = middle
      else high = middle
    }
    const [start, kept] = this.starts[low]!
    return kept + at - start
  }
}

/** Where `other`, as long as `text`, has something else, and what: a number of blanks, or characters. */
function differences(text: string, other: string): (number | string)[] {
  const found: (number | string)[] = []
  for (let at = 0; at < text.length; at++) {
    if (text[at] === other[at]) continue
    let end = at + 1
    while (end < text.length && text[end] !== other[end]) end++
    const instead = other.slice(at, end)
    found.push(at, instead.trim() === '' ? instead.length : instead)
    at = end
  }
  return found
}
