/** Strings in generated code: read from memory or captured, compared with each other and with literals. */
import { checked } from './marks.ts'
import type { Random } from './random.ts'
import type { Expr, Generation, Text } from './scope.ts'

/** Words that packets contain too. */
export const words = ['', 'a', 'ab', 'abc', 'abcd', 'GET', 'tcp', 'host', 'hello', 'hello w', 'x'] as const

export function stringLiteral(r: Random, size: number): string {
  return `'${r.pick(words.filter((word) => word.length < size))}'`
}

/** A string that is there. */
export function stringOf(g: Generation): Text | undefined {
  const { r } = g
  const all: Text[] = [...g.names.texts]
  for (const { name, shape } of g.livePlaces()) {
    for (const leaf of shape.leaves) {
      if (leaf.kind === 'str') all.push({ text: checked('s', `${name}.${leaf.path}`), size: leaf.size })
    }
  }
  return all.length ? r.pick(all) : undefined
}

const truth = (text: string): Expr => ({ text, kind: 'bool', low: 0n, high: 1n, constant: false })

export function stringTest(g: Generation): Expr | undefined {
  const { r } = g
  const s = stringOf(g)
  if (!s) return undefined
  const t = stringOf(g)!
  return r.pick([
    () => truth(`(${s.text} ${r.pick(['===', '!==', '=='])} ${stringLiteral(r, s.size)})`),
    () => truth(`(${stringLiteral(r, s.size)} === ${s.text})`),
    () => truth(`(${s.text} ${r.pick(['===', '!=='])} ${t.text})`),
    () => truth(`${s.text}.startsWith(${stringLiteral(r, s.size)})`),
    () => truth(`(${s.text}.length ${r.pick(['>', '===', '<='])} ${r.int(s.size)})`),
    () => truth(`(${s.text} ? ${r.pick(['true', 'cfg.on'])} : ${r.pick(['false', 'true'])})`),
    () => truth(character(g)!),
  ])()
}

/** `s[i] === 'c'`. */
export function character(g: Generation): string | undefined {
  const { r } = g
  const s = stringOf(g)
  if (!s) return undefined
  const at = r.int(s.size - 1)
  if (r.chance(25)) {
    const t = stringOf(g)!
    return `(${s.text}[${at}] === ${t.text}[${r.int(t.size - 1)}])`
  }
  return `(${s.text}[${at}] ${r.pick(['===', '!=='])} '${r.pick(['a', 'b', 'h', 'G', 'x', 'o'])}')`
}
