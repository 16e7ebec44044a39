/**
 * The types that come with Skep as fewer bytes: blanks go, and the words that stand on almost every line are one
 * letter. Editors show `number` and `bigint` all the same, since an alias of a primitive type is that type.
 */
const letters: Readonly<Record<string, string>> = { number: 'n', bigint: 'b', boolean: 't', unknown: 'u' }

/** `text` as `skep gen types` writes it, without what only people need. */
export function compactTypes(text: string): string {
  const [title, ...lines] = text.split('\n')
  if (lines.some((line) => /^\s*(type|interface) [nbtu]\b/.test(line)))
    throw new Error(
      'a struct of the kernel has a name of one letter that stands for a word here: choose another',
    )
  const aliases = Object.entries(letters).map(([word, letter]) => `type ${letter}=${word}`)
  const compact = lines.map((line) => {
    const bare = line.trimStart()
    if (bare.startsWith('/')) return bare
    return bare
      .replace(/(?<=[:<] ?|=> )(number|bigint|boolean|unknown)\b/g, (word) => letters[word]!)
      .replace(/([:,]) /g, '$1')
      .replace(/ => /g, '=>')
      .replace(/^readonly ([\w$]+):\1$/, '$1:$1')
  })
  return [title, ...aliases, ...compact].join('\n')
}
