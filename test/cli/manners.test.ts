/** Terminal manners: a tool on terminals of known sizes, in pipes, on a full disk, interrupted at every stage. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { Pty, type PtyOptions } from '../support/pty.ts'

const main = new URL('../../dist/start/skep.cjs', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'manners-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A tool whose `report` is this code, in a file of its own. */
function toolOf(name: string, report: string): string[] {
  const file = join(folder, `${name}.ts`)
  writeFileSync(
    file,
    `import { histogram } from 'skep'
import { flag, tool } from 'skep/tool'
export default tool({
  name: '${name}', summary: 'A tool', options: { flag: flag('f', 'a flag') }, fields: {}, examples: {},
  trace: () => ({ programs: [], async report(out) { ${report} } }),
})
`,
  )
  return [main, 'run', file]
}

const table = toolOf(
  'table',
  `const table = out.table([{ title: 'N', width: 3, value: (row) => row.n }, { title: 'TEXT', grow: true, value: (row) => row.text }])
  for (const text of ['${'x'.repeat(100)}', '${'日'.repeat(60)}', '${'e\u0301'.repeat(100)}', 'short']) table.row({ n: 7, text })`,
)
const bars = toolOf(
  'bars',
  'const sizes = histogram(); for (let n = 0; n < 64; n++) sizes.record(n); out.histogram(sizes, "bytes")',
)
const live = toolOf(
  'live',
  `out.screen()
  for await (const tick of out.ticks(20)) {
    out.rows([{ title: 'TICK', width: 4, value: (row) => row }, { title: 'TEXT', value: () => '${'x'.repeat(200)}' }],
      out.signal.aborted ? ['last'] : Array(50).fill(tick))
  }`,
)
const summary = toolOf(
  'summary',
  'out.line("Tracing"); for await (const tick of out.ticks()) out.line("summary " + tick)',
)
const stuck = toolOf(
  'stuck',
  'out.line("Tracing"); for await (const _ of out.ticks()) { out.line("ending"); await new Promise((done) => setTimeout(done, 1 << 30)) }',
)
const endless = toolOf(
  'endless',
  `const table = out.table([{ title: 'N', value: (row) => row }])
  for await (const tick of out.ticks(10)) for (let n = 0; n < 100; n++) await table.row(tick)`,
)

/** What a tool shows on a terminal up to its end. */
async function shown(command: readonly string[], options: PtyOptions = {}) {
  const pty = new Pty(process.execPath, command, options)
  const ended = await pty.ended
  return { ...ended, text: pty.text, stderr: pty.stderr }
}

const colour = /\x1b\[\d+m/
const bare = (text: string) => text.replace(/\x1b\[\d+m/g, '')

describe('tables', () => {
  it('fit the terminal, whatever they hold', async () => {
    const { code, text } = await shown(table, { columns: 40 })
    expect(code).toBe(0)
    expect(bare(text).split('\n')).toEqual([
      'N   TEXT',
      `7   ${'x'.repeat(35)}…`,
      `7   ${'日'.repeat(17)}…`,
      `7   ${'e\u0301'.repeat(35)}…`,
      '7   short',
      '',
    ])
  })

  it('are whole in a pipe', () => {
    const { stdout } = spawnSync(process.execPath, table, { encoding: 'utf8' })
    expect(stdout.split('\n').map((line) => line.length)).toEqual([8, 104, 64, 204, 9, 0])
    expect(stdout).not.toContain('\x1b')
  })
})

describe('histograms', () => {
  it('are as wide as the terminal', async () => {
    for (const columns of [60, 80, 132]) {
      const lines = bare((await shown(bars, { columns })).text).split('\n')
      const widths = lines.filter((line) => line.endsWith('|')).map((line) => line.length)
      expect(widths).toEqual(Array(6).fill(columns))
      expect(lines.find((line) => line.includes('32 -> 63'))).toContain(`|${'*'.repeat(columns - 38)}|`)
    }
  })

  it('are as BCC draws them in a pipe', () => {
    const { stdout } = spawnSync(process.execPath, bars, { encoding: 'utf8' })
    expect(stdout).toContain(`        32 -> 63         : 32       |${'*'.repeat(40)}|`)
    expect(stdout).toMatch(/p50 ~ 31, p90 ~ 57, p99 ~ 63 bytes \(64 values\)/)
  })
})

describe('colour', () => {
  it.each<[string, PtyOptions, boolean]>([
    ['is on a terminal', {}, true],
    ['is not under NO_COLOR', { env: { NO_COLOR: '1' } }, false],
    ['is where NO_COLOR is empty', { env: { NO_COLOR: '' } }, true],
    ['is not on a dumb terminal', { env: { TERM: 'dumb' } }, false],
    ['is where it is forced', { env: { TERM: 'dumb', FORCE_COLOR: '1' } }, true],
    ['is not where FORCE_COLOR forbids it', { env: { FORCE_COLOR: '0' } }, false],
  ])('%s', async (_name, options, wanted) => {
    expect(colour.test((await shown(table, options)).text)).toBe(wanted)
  })

  it('is not in a pipe unless it is forced', () => {
    const piped = (env: Record<string, string>) =>
      spawnSync(process.execPath, table, { encoding: 'utf8', env: { ...process.env, ...env } }).stdout
    expect(piped({})).not.toMatch(colour)
    expect(piped({ FORCE_COLOR: '1' })).toMatch(colour)
  })

  it('of errors is decided by where errors go', async () => {
    const together = await shown([...table, '-z'])
    expect(together.code).toBe(2)
    expect(together.text).toMatch(colour)
    const apart = await shown([...table, '-z'], { stderrApart: true })
    expect(apart).toMatchObject({ code: 2, text: '' })
    expect(apart.stderr).toContain('no option -z')
    expect(apart.stderr).not.toMatch(colour)
  })

  it('is never in JSON', async () => {
    const { text } = await shown([...table, '--json'], { env: { FORCE_COLOR: '1' }, columns: 40 })
    const rows = text.trim().split('\n')
    expect(rows.map((line) => JSON.parse(line).text.length)).toEqual([100, 60, 200, 5])
  })
})

describe('live redraw', () => {
  const lastFrame = (text: string) =>
    bare(text)
      .split('\x1b[H')
      .at(-1)!
      .replaceAll(/\x1b\[[KJ]/g, '')

  it('keeps to the terminal, follows its size, and leaves the last frame', async () => {
    const pty = new Pty(process.execPath, live, { rows: 10, columns: 50 })
    try {
      await pty.until((text) => text.includes('K3    x'))
      const frames = bare(pty.text).split('\x1b[H').slice(1, 3)
      expect(frames[0]).not.toContain('\x1b[2J')
      for (const [index, frame] of frames.entries()) {
        const lines = frame.replace(/\x1b\[2J$/, '').split('\n')
        expect(lines.pop()).toBe('\x1b[J')
        expect(lines).toHaveLength(9)
        expect(lines[1]).toBe(`\x1b[K${index + 1}    ${'x'.repeat(44)}…`)
        expect(lines[8]).toBe('\x1b[K… 43 more lines')
      }
      pty.resize(5, 30)
      await pty.until((text) => text.includes(`    ${'x'.repeat(24)}…`))
      pty.type('\x03')
      expect(await pty.ended).toEqual({ code: 0, signal: null })
      expect(lastFrame(pty.text)).toBe(`TICK TEXT\nlast ${'x'.repeat(24)}…\n`)
    } finally {
      await pty.stop()
    }
  })

  it('is not for pipes and dumb terminals', async () => {
    const pty = new Pty(process.execPath, live, { columns: 50, env: { TERM: 'dumb' } })
    try {
      await pty.until((text) => text.includes('\n2    x'))
    } finally {
      await pty.stop()
    }
    expect(pty.text).not.toContain('\x1b')
    const piped = spawnSync('bash', ['-c', `"$0" "$@" | head -60`, process.execPath, ...live], {
      encoding: 'utf8',
    })
    expect(piped.stdout.match(/^TICK/gm)).toHaveLength(2)
    expect(piped.stdout).not.toContain('\x1b')
  })
})

describe('the end', () => {
  it.each([
    ['Ctrl-C', (pty: Pty) => pty.type('\x03')],
    ['SIGTERM', (pty: Pty) => pty.signal(15)],
  ])('comes by %s, with a last summary', async (_name, end) => {
    const pty = new Pty(process.execPath, summary)
    try {
      await pty.until((text) => text.includes('Tracing'))
      end(pty)
      expect(await pty.ended).toEqual({ code: 0, signal: null })
      expect(pty.text).toContain('summary 1\n')
    } finally {
      await pty.stop()
    }
  })

  it('comes at once by a second Ctrl-C', async () => {
    const pty = new Pty(process.execPath, stuck)
    try {
      await pty.until((text) => text.includes('Tracing'))
      pty.type('\x03')
      await pty.until((text) => text.includes('ending'))
      pty.type('\x03')
      expect(await pty.ended).toEqual({ code: 130, signal: null })
    } finally {
      await pty.stop()
    }
  })

  it('comes when the terminal is gone', async () => {
    const pty = new Pty(process.execPath, endless, { stderrApart: true })
    try {
      await pty.until((text) => text.includes('1\n'))
      pty.hang()
      expect(await pty.ended).toEqual({ code: null, signal: 'SIGHUP' })
      expect(pty.stderr).toBe('')
    } finally {
      await pty.stop()
    }
  })

  it('comes quietly when the reader of a pipe has enough', () => {
    const script = `"$0" "$@" | head -1; echo "\${PIPESTATUS[0]}"`
    const { stdout, stderr } = spawnSync('bash', ['-c', script, process.execPath, ...endless], {
      encoding: 'utf8',
    })
    expect({ stdout, stderr }).toEqual({ stdout: 'N\n0\n', stderr: '' })
  })

  it('says so when the disk is full', () => {
    for (const words of [endless, table, [...table, '-h'], bars]) {
      const { status, stderr } = spawnSync(
        'bash',
        ['-c', '"$0" "$@" >/dev/full', process.execPath, ...words],
        {
          encoding: 'utf8',
        },
      )
      expect({ status, stderr }).toEqual({
        status: 1,
        stderr: expect.stringMatching(
          /^skep \w+: standard output cannot be written: no space left on device\n/,
        ),
      })
    }
  })

  it('is not held up by a full stderr', () => {
    const words = [...table, '-z']
    const { status } = spawnSync('bash', ['-c', '"$0" "$@" 2>/dev/full', process.execPath, ...words])
    expect(status).toBe(2)
  })
})
