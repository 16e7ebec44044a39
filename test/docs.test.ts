/** The documentation tells the truth: what it lists is what there is. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = new URL('..', import.meta.url).pathname

it('every diagnostic code has its line in the reference, and every line its code', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const used = sources.flatMap(
    (file) => readFileSync(join(root, 'src', file), 'utf8').match(/(?<=')SK\d{4}(?=')/g) ?? [],
  )
  const reference = readFileSync(join(root, 'docs/reference/diagnostics.md'), 'utf8')
  const listed = [...reference.matchAll(/^\| (SK\d{4}) \|/gm)].map(([, code]) => code)
  expect([...new Set(used)].sort()).toEqual(listed.sort())
})

it('every link between pages leads somewhere', () => {
  const pages = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.md'),
  )
  const all = [
    ...pages.map((page) => join('docs', page)),
    'README.md',
    'CONTRIBUTING.md',
    'ARCHITECTURE.md',
    'CHANGELOG.md',
  ]
  for (const page of all) {
    const text = readFileSync(join(root, page), 'utf8')
    for (const [, target] of text.matchAll(/\]\((?!https?:)([^)#\s]+)/g)) {
      expect(existsSync(join(root, page, '..', target!)), `${page} → ${target}`).toBe(true)
    }
  }
})

it('what constructs compile to is what the golden files say', () => {
  const page = join(root, 'docs/language.md')
  const filled = readFileSync(page, 'utf8').replace(
    /<!-- golden: ([\w-]+) -->\n```\n[^`]*```/g,
    (_, name: string) => {
      const golden = readFileSync(join(root, `test/golden/${name}.txt`), 'utf8')
      return `<!-- golden: ${name} -->\n\`\`\`\n${golden.split('\nassembly\n\n')[1]!.trimEnd()}\n\`\`\``
    },
  )
  if (process.env.UPDATE) writeFileSync(page, filled)
  expect(readFileSync(page, 'utf8')).toBe(filled)
  expect(filled.match(/<!-- golden: /g)!.length).toBeGreaterThan(6)
})
