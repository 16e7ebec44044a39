/** bashreadline against shells of the test's own, each on a terminal, and beside Debian's bashreadline. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Child } from '../support/child.ts'
import { itOnce } from '../support/once.ts'
import { Pty } from '../support/pty.ts'
import { peerTraced, skep, traced, tracedJson } from '../support/traced.ts'

interface Line {
  readonly time: string
  readonly pid: number
  readonly command: string
}

// A bash of the test's own, so that nobody else's lines are seen.
const folder = mkdtempSync(join(tmpdir(), 'skep-bash-'))
const bash = join(folder, 'bash')
const rc = join(folder, 'rc')
const prompt = 'skep-prompt> '
beforeAll(() => {
  copyFileSync('/bin/bash', bash)
  writeFileSync(rc, `PS1='${prompt}'\n`)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** 23 lines as they might be typed: some long, some no commands, one with a letter that is no ASCII, one empty. */
const typed = Array.from({ length: 23 }, (_, i) => {
  if (i === 5) return ''
  if (i === 7) return `: grüße ${i}`
  if (i === 11) return `: ${'long '.repeat(200)}end`
  if (i === 13) return 'skep-no-such-command --at-all'
  return `  true ${i} "$HOME" | cat # 'quoted'`
})

/** Types `lines` into a shell, each at its prompt, and ends it by Ctrl-D. Gives the shell's pid. */
async function shell(lines: readonly string[], program = bash): Promise<number> {
  const env = { INPUTRC: '/dev/null', HISTFILE: '', LC_ALL: 'C.UTF-8' }
  const pty = new Pty(program, ['--rcfile', rc, '-i'], { columns: 2000, env })
  const prompts = (count: number) => pty.until((text) => text.split(prompt).length > count)
  try {
    await prompts(1)
    for (const [index, line] of lines.entries()) {
      pty.type(`${line}\r`)
      await prompts(index + 2)
    }
    pty.type('echo "pid=$$"\r')
    await prompts(lines.length + 2)
    pty.type('\x04')
    expect((await pty.ended).signal).toBeNull()
    return Number(/^pid=(\d+)$/m.exec(pty.text)![1])
  } finally {
    await pty.stop()
  }
}

const asked = 'echo "pid=$$"'

describe('bashreadline', () => {
  it('tells of each line that is typed, in order, by which shell and when', async () => {
    let id = 0
    const started = Date.now()
    const seen = await tracedJson<Line>('bashreadline', ['-s', bash], async () => {
      id = await shell(typed)
    })
    expect(seen.map(({ command }) => command)).toEqual([...typed, asked])
    for (const { pid, time } of seen) {
      expect(pid).toBe(id)
      expect(Date.parse(time)).toBeGreaterThan(started - 50)
      expect(Date.parse(time)).toBeLessThan(Date.now() + 50)
    }
  })

  it('finds the bash of the machine by itself', async () => {
    let id = 0
    const seen = await tracedJson<Line>('bashreadline', [], async () => {
      id = await shell(typed.slice(0, 5), '/bin/bash')
    })
    const own = seen.filter(({ pid }) => pid === id)
    expect(own.map(({ command }) => command)).toEqual([...typed.slice(0, 5), asked])
  })

  it("says the same as Debian's, run beside it", async () => {
    let ours: readonly string[] = []
    const lines = typed.slice(0, 7).filter((line) => line !== '')
    const peer = await peerTraced(
      'bashreadline',
      ['-s', bash],
      'COMMAND',
      async () => {
        ours = await traced('bashreadline', ['-s', bash], () => shell(lines))
      },
      (all) => all.some((line) => line.endsWith(asked)),
    )
    expect(ours[0]).toMatch(/^TIME {6}PID {5}COMMAND$/)
    // TIME is when each of them printed it.
    const rows = (all: readonly string[]) =>
      all.slice(1).map((line) => /^\S+ +(\d+) +(.*)$/.exec(line)!.slice(1))
    expect(rows(ours)).toHaveLength(lines.length + 1)
    expect(rows(ours)).toEqual(rows(peer))
  })

  itOnce('says what is wrong with a library that is none, or has no readline()', async () => {
    for (const [library, text] of [
      [join(folder, 'nothing'), 'no program or library'],
      ['libc', "'readline'"],
      ['/etc/hostname', '/etc/hostname'],
    ] as const) {
      const tool = new Child(process.execPath, [skep, 'bashreadline', '-s', library])
      expect((await tool.ended).code).toBe(1)
      expect(tool.stderr).toContain(text)
      expect(tool.stderr).not.toMatch(/^ +at /m)
    }
  })
})
