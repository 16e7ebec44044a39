/** What a user sees who does not know what to type: the overview, help by name, the nearest of a misspelt word. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { toolNamed, toolNames } from '../../src/cli/tools.ts'
import { Pty } from '../support/pty.ts'

const root = new URL('../../', import.meta.url).pathname
const main = `${root}dist/start/skep.cjs`

function skep(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], { encoding: 'utf8' })
  expect(stderr).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m)
  return { status, stdout, stderr }
}

describe('the overview', () => {
  it('names every tool and command once, with what each is for', () => {
    const { status, stdout, stderr } = skep()
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const files = readdirSync(`${root}tools`).map((file) => file.replace(/\.ts$/, ''))
    const named = [...files, ...Object.keys(commands).filter((name) => name !== 'help')]
    const rows = stdout.split('\n').slice(2, -1)
    const words = rows.map((row) => /^.{11}(-?\w+)/.exec(row)?.[1])
    expect(words.toSorted()).toEqual(named.toSorted())
    for (const row of rows) expect(row).toMatch(/^.{11}-?\w[\w ]*\w +\S.{15,}/)
    for (const words of [['help'], ['--help'], ['-h']]) expect(skep(...words).stdout).toBe(stdout)
  })

  it('fits a terminal of 80 columns, and groups tools by what they are about', async () => {
    const pty = new Pty(process.execPath, [main], { columns: 80, rows: 24, env: { NO_COLOR: '1' } })
    expect(await pty.ended).toEqual({ code: 0, signal: null })
    const lines = pty.text.split('\n')
    expect(Math.max(...lines.map((line) => line.trimEnd().length))).toBeLessThanOrEqual(80)
    expect(lines.findIndex((line) => line.includes('opensnoop'))).toBe(
      lines.findIndex((line) => line.startsWith('files')),
    )
  })

  it('has no tool without a subject', async () => {
    const tools = await Promise.all(toolNames().map(toolNamed))
    expect(tools.filter((tool) => !tool.subject).map(({ name }) => name)).toEqual([])
  })
})

describe('skep help NAME', () => {
  it('is NAME -h', () => {
    for (const words of [['execsnoop'], ['run'], ['gen', 'types'], ['gen'], ['help']]) {
      const { status, stdout } = skep('help', ...words)
      expect(status).toBe(0)
      expect(stdout).toMatch(new RegExp(`^usage: skep ${words[0]}`))
      expect(stdout).toBe(skep(...words, '-h').stdout)
    }
  })

  it('offers the nearest', () => {
    expect(skep('help', 'opensnop')).toEqual({
      status: 2,
      stdout: '',
      stderr: "skep help: there is no command or tool 'opensnop'\n  hint: did you mean opensnoop?\n",
    })
  })
})

describe('a word that is no command', () => {
  it.each([
    ['exesnoop', 'did you mean execsnoop'],
    ['verfy', 'did you mean verify'],
    ['hasOwnProperty', 'run skep alone'],
    ['--verbose', 'skep alone'],
  ])('%s: %s', (wrong, told) => {
    const { status, stdout, stderr } = skep(wrong)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(`'${wrong}'`)
    expect(stderr).toContain(told)
  })

  it('may be a file to run', () => {
    const folder = mkdtempSync(join(tmpdir(), 'skep-overview-'))
    try {
      const file = join(folder, 'mine.ts')
      writeFileSync(file, '')
      expect(skep(file)).toMatchObject({ status: 2, stderr: expect.stringContaining(`skep run ${file}`) })
      expect(skep(join(folder, 'none.ts')).stderr).not.toContain('skep run')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

it('knows its version', () => {
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
  expect(skep('--version')).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
})
