/** Changes of a module's text, written against the text as it was, so that those of several hands go together. */

/** New text at an offset of the old one; with `length`, in place of as many characters. */
export interface Edit {
  readonly at: number
  readonly text: string
  readonly length?: number
}

/** `text` with `edits` in it; those at the same offset in the order in which they are given. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = ''
  let at = 0
  for (const edit of [...edits].sort((a, b) => a.at - b.at)) {
    result += text.slice(at, edit.at) + edit.text
    at = edit.at + (edit.length ?? 0)
  }
  return result + text.slice(at)
}
