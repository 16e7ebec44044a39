/**
 * The types that come with Skep as fewer bytes: blanks go, and the words that stand on almost every line are one
 * letter. Editors show `number` and `Elements<number>` all the same, since an alias of those is the type itself.
 */
const letters: Readonly<Record<string, string>> = {
  number: 'n',
  bigint: 'b',
  boolean: 't',
  string: 's',
  unknown: 'u',
}

/** What members with equal types refer to, and elements of arrays. */
const aliases = [
  ...Object.entries(letters).map(([word, letter]) => `type ${letter}=${word}`),
  'type e<T>=Elements<T>',
  "type T=import('skep').Tracepoints",
  "type R=import('skep').RawTracepoints",
]

/** `text` as `skep gen types` writes it, without what only people need. */
export function compactTypes(text: string): string {
  const [title, ...lines] = text.split('\n')
  if (lines.some((line) => /^\s*(type|interface) [nbtsueTR]\b/.test(line)))
    throw new Error(
      'a struct of the kernel has a name of one letter that stands for a word here: choose another',
    )
  const compact = lines.map((line) => {
    const bare = line.trimStart()
    if (bare.startsWith('/')) return bare
    return bare
      .replace(/(?<=[:<] ?|=> )(number|bigint|boolean|string|unknown)\b/g, (word) => letters[word]!)
      .replace(/([:,]) /g, '$1')
      .replace(/ => /g, '=>')
      .replace(/(?<=^type [\w$]+) = /, '=')
      .replace(/(?<!interface )\bElements</g, 'e<')
      .replace(/\b(Raw)?Tracepoints\[/g, (_, raw) => (raw ? 'R[' : 'T['))
      .replace(/^readonly ([\w$]+):\1$/, '$1:$1')
  })
  return [title, ...aliases, ...compact].join('\n')
}
