/** The manual: every tool has its page, groff finds nothing to complain of, and what it says is what there is. */
import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = new URL('..', import.meta.url).pathname
const pages = readdirSync(join(root, 'man')).sort()
const tools = readdirSync(join(root, 'tools')).map((file) => file.replace(/\.ts$/, ''))

/** A page as man shows it. */
function shown(page: string, locale: string) {
  const { stdout, stderr } = spawnSync('man', ['--warnings', '-l', join(root, 'man', page)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: locale, MANWIDTH: '80' },
  })
  return { text: stdout, stderr }
}

it('has a page for skep and for each tool, and package.json names them', () => {
  expect(pages).toEqual(['skep.1', ...tools.map((name) => `skep-${name}.8`)].sort())
  const { man } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect([...man].sort()).toEqual(pages.map((page) => `man/${page}`))
})

describe.each(pages)('%s', (page) => {
  it('is without fault to groff', () => {
    for (const locale of ['C', 'C.UTF-8']) expect(shown(page, locale).stderr).toBe('')
    const groff = spawnSync('groff', ['-man', '-ww', '-Tutf8', join(root, 'man', page)], { encoding: 'utf8' })
    expect(groff.stderr).toBe('')
  })

  it('has the sections that readers look for', () => {
    const { text } = shown(page, 'C.UTF-8')
    const sections = text.match(/^[A-Z][A-Z ]+$/gm) ?? []
    const wanted =
      page === 'skep.1' ? ['COMMANDS', 'EXIT STATUS'] : ['OPTIONS', 'FIELDS', 'EXAMPLES', 'OVERHEAD']
    expect(sections).toEqual(
      expect.arrayContaining(['NAME', 'SYNOPSIS', 'DESCRIPTION', ...wanted, 'SEE ALSO']),
    )
  })
})

describe.each(tools)('%s', (name) => {
  const main = join(root, 'dist/start/skep.cjs')
  const help = execFileSync(process.execPath, [main, name, '-h'], { encoding: 'utf8' })
  const source = readFileSync(join(root, 'tools', `${name}.ts`), 'utf8')

  it('has all of its options in its page', () => {
    const { text } = shown(`skep-${name}.8`, 'C.UTF-8')
    const options = [...help.matchAll(/^ {2}(?:-\w, | {4})(--[\w-]+)/gm)].map(([, option]) => option!)
    expect(options.length).toBeGreaterThan(3)
    for (const option of options) expect(text).toMatch(new RegExp(`^ +(-\\w, )?${option}\\b`, 'm'))
  })

  it('says what each of its columns means', () => {
    const { text } = shown(`skep-${name}.8`, 'C.UTF-8')
    const fields = text.slice(text.indexOf('\nFIELDS\n'), text.indexOf('\nEXAMPLES\n'))
    const titles = [...source.matchAll(/\btitle: '([^']*\w[^']*)'/g)].map(([, title]) => title!)
    for (const title of titles) expect(fields).toContain(`\n       ${title}`)
  })
})
