/** `skep gen types`: where it writes, from which kernel, and its mistakes. What it writes is for test/types. */
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { release, tmpdir } from 'node:os'
import { afterAll, describe, expect, it } from 'vitest'
import { openTracefs } from '../../src/proc/index.ts'

const main = new URL('../../dist/start/skep.cjs', import.meta.url).pathname
const folder = mkdtempSync(`${tmpdir()}/skep-gen-`)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function gen(...words: string[]) {
  const options = { encoding: 'utf8', cwd: folder, maxBuffer: 1 << 26 } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'gen', ...words], options)
  expect(stderr).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m)
  return { status, stdout, stderr }
}

describe('skep gen types', () => {
  it('writes skep-env.d.ts, or what -o says', () => {
    const { status, stdout, stderr } = gen('types')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('skep-env.d.ts')
    const text = readFileSync(`${folder}/skep-env.d.ts`, 'utf8')
    expect(text.split('\n')[0]).toContain(release())
    expect(gen('types', '-o', 'other.d.ts').status).toBe(0)
    expect(readFileSync(`${folder}/other.d.ts`, 'utf8')).toBe(text)
    expect(gen('types', '--output', '-').stdout).toBe(text)
  })

  it('reads the copy of another kernel', () => {
    const copy = `${folder}/copy`
    mkdirSync(`${copy}/btf`, { recursive: true })
    cpSync('/sys/kernel/btf/vmlinux', `${copy}/btf/vmlinux`)
    writeFileSync(`${copy}/osrelease`, '9.9.9-copied\n')
    mkdirSync(`${copy}/tracing/events/sched/sched_switch`, { recursive: true })
    writeFileSync(`${copy}/tracing/available_events`, 'sched:sched_switch\n')
    using tracefs = openTracefs()
    writeFileSync(
      `${copy}/tracing/events/sched/sched_switch/format`,
      tracefs.readText('events/sched/sched_switch/format'),
    )
    const { status, stdout } = gen('types', '--kernel', 'copy', '-o', 'copy.d.ts')
    expect(status).toBe(0)
    expect(stdout).toContain('1 tracepoints of Linux 9.9.9-copied')
    const text = readFileSync(`${folder}/copy.d.ts`, 'utf8')
    rmSync(`${copy}/tracing/available_events`)
    const partial = gen('types', '--kernel', 'copy')
    expect({ ...partial, stderr: '' }).toEqual({ status: 1, stdout: '', stderr: '' })
    expect(partial.stderr).toContain('tracing/available_events')
    expect(text).toMatch(/interface Tracepoints \{\n'sched:sched_switch': \{[^{]*\}\n\}/)
  })

  it('helps', () => {
    const { status, stdout, stderr } = gen('types', '-h')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    for (const each of ['-o, --output FILE', '--kernel FOLDER', 'skep gen types', 'skep/types/6.18'])
      expect(stdout).toContain(each)
    expect(gen('-h').stdout).toBe(stdout)
  })

  it.each([
    [[], 2, 'skep gen types'],
    [['type'], 2, 'types'],
    [['types', 'word'], 2, "'word'"],
    [['types', '--kernl', 'x'], 2, '--kernel'],
    [['types', '--kernel', 'nowhere'], 2, "'nowhere'"],
    [['types', '--kernel', '.'], 1, 'btf/vmlinux'],
    [['types', '-o', 'nowhere/types.d.ts'], 1, 'nowhere/types.d.ts'],
  ])('refuses %j with %i', (words, code, told) => {
    const { status, stdout, stderr } = gen(...words)
    expect({ status, stdout }).toEqual({ status: code, stdout: '' })
    expect(stderr).toContain(told)
    expect(stderr).toContain('hint:')
  })

  it('ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [main, 'gen', 'types', '-o', '-'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stderr = ''
    child.stderr.on('data', (text) => (stderr += text))
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  it('says what to do without root', () => {
    const { status, stdout, stderr } = spawnSync(
      'setpriv',
      [
        '--reuid=65534',
        '--clear-groups',
        '--no-new-privs',
        process.execPath,
        main,
        'gen',
        'types',
        '-o',
        '-',
      ],
      { encoding: 'utf8', maxBuffer: 1 << 26 },
    )
    // Where tracefs is mounted and open to everybody, there is nothing to say.
    if (status === 0) return expect(stdout).toContain(release())
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain('root')
    expect(stderr).toContain('skep/types')
  })
})
