/** `skep run` and `skep verify` on files that lie where no package is installed. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { Child } from '../support/child.ts'

const root = new URL('../../', import.meta.url).pathname
const main = `${root}dist/start/skep.cjs`
const folder = mkdtempSync(join(tmpdir(), 'skep-run-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const skep = (...words: string[]) => spawnSync(process.execPath, [main, ...words], { encoding: 'utf8' })

const head = `import { attach, ringbuf, struct, tracepoint, u32, type Session } from 'skep'
import { pid } from 'skep/kernel'
import { wanted } from './wanted.ts'
const execs = ringbuf(struct({ pid: u32 }))
const onExec = tracepoint('sched:sched_process_exec', (ctx: { pid: number }): void => {
  if (pid() === wanted) execs.output({ pid: pid() })
})
`
file('wanted.ts', 'export const wanted: number = process.pid\n')

describe('skep run', () => {
  const program = file(
    'program.ts',
    `${head}await using session: Session = await attach(onExec)
console.log('ready', process.argv.slice(2).join(' '))
for await (const { pid } of execs) console.log(pid as number)
console.log('done')
`,
  )

  it('runs TypeScript and await using from anywhere, and ends it at Ctrl-C', async () => {
    const child = new Child(process.execPath, [main, 'run', program, 'a', '-b', '--', '--for'])
    await child.until((lines) => lines.length > 0)
    expect(await child.stop('SIGINT')).toEqual({ code: 0, signal: null })
    expect(child.lines).toEqual(['ready a -b --for', 'done'])
    expect(child.stderr).toBe('')
  })

  it.each([[['run', '--for', '0s', program]], [['run', program, '--for=100ms']]])(
    'ends what it attached by itself: %j',
    (words) => {
      expect(skep(...words)).toMatchObject({ status: 0, stdout: 'ready \ndone\n', stderr: '' })
    },
  )

  it('says so when a program awaits what can never come', () => {
    const waiting = file(
      'waiting.ts',
      `import { attach, rawTracepoint } from 'skep'
const session = await attach(rawTracepoint('sched_process_fork', () => {}))
await session.closed
`,
    )
    const { status, stdout, stderr } = skep('run', waiting)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/awaits what can never come[\s\S]*hint: .*every/)
  })

  it('prints what kernel code prints with skep/oneline, and at the end what it counted', async () => {
    const script = file(
      'oneline.ts',
      `import { getPriority } from 'node:os'
import { attach, tracepoint } from 'skep'
import { pid } from 'skep/kernel'
import { count, exit, print } from 'skep/oneline'
import { wanted } from './wanted.ts'
await using session = await attach(
  tracepoint('syscalls:sys_enter_getpriority', () => { if (pid() === wanted) { count('calls'); print('call') } }),
  tracepoint('syscalls:sys_enter_getegid', () => { if (pid() === wanted) exit() }),
)
print('ready')
for (let i = 0; i < 7; i++) getPriority()
process.getegid!()
await session.closed
`,
    )
    const child = new Child(process.execPath, [main, 'run', script])
    expect(await child.ended).toEqual({ code: 0, signal: null })
    expect(child.lines).toEqual([
      'ready',
      ...new Array(7).fill('call'),
      '',
      "count('calls')",
      '        7 calls',
    ])
    expect(child.stderr).toBe('')
  })

  it('runs JavaScript with using in blocks', () => {
    const script = file(
      'script.js',
      `import { load, xdp } from 'skep'
import { XDP_PASS } from 'skep/kernel'
async function main() { const pass = xdp(() => XDP_PASS)
  await using session = await load(pass)
  return pass.run({ data: new Uint8Array(14) }).returned
}
console.log(await main())
`,
    )
    expect(skep('run', script)).toMatchObject({ status: 0, stdout: '2\n', stderr: '' })
  })

  it('shows mistakes of kernel functions in the file as it was written', () => {
    const wrong = file(
      'wrong.ts',
      `import { attach, tracepoint } from 'skep'
interface Unused { a: 1 }
await using session = await attach(tracepoint('sched:sched_process_exec', (ctx: { pid: number }) => {
  const half: number = ctx.pid / 2
}))
`,
    )
    const { status, stderr } = skep('run', wrong)
    expect(status).toBe(1)
    expect(stderr).toContain(`${wrong}:4:`)
    expect(stderr).toContain('Math.trunc')
    expect(stderr).not.toMatch(/dist\/src/)
  })

  it.each([
    ['enum', 'enum A { B }\n', 'enum.ts:1:1', 1],
    ['syntax', 'const a = 1\nconst = 2\n', 'syntax.ts:2:7', 1],
    ['throws', 'const a = 1\n\nnull!.f()\n', 'throws.ts:3', 1],
    ['later', "setTimeout(() => { throw new Error('late') }, 1)\n", 'late', 1],
  ])('says where a program is wrong: %s', (name, text, told, code) => {
    const { status, stderr } = skep('run', file(`${name}.ts`, text))
    expect(stderr).toContain(told)
    expect(stderr).not.toContain('dist/src')
    expect(status).toBe(code)
  })

  it.each([[['run']], [['run', `${folder}/none.ts`]], [['run', folder]], [['run', '--fro', '1s', program]]])(
    'refuses wrong usage: %j',
    (words) => {
      expect(skep(...words).status).toBe(2)
    },
  )

  it('runs a tool', () => {
    expect(skep('run', `${root}tools/execsnoop.ts`, '-T', '--for', '0s', '-P', '1')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^TIME +PCOMM/),
    })
  })
})

describe('skep verify', () => {
  it('says what the verifier thinks, and does not run the program', () => {
    const program = file('good.ts', `${head}await using session = await attach(onExec)\nconsole.log('ran')\n`)
    const { status, stdout } = skep('verify', '--json', program)
    const verdict = JSON.parse(stdout)
    expect(verdict).toMatchObject({
      program: 'tracepoint sched:sched_process_exec',
      accepted: true,
      maps: expect.arrayContaining(['execs']),
    })
    expect(verdict.instructions).toBeGreaterThan(5)
    expect(verdict.verified).toBeGreaterThanOrEqual(verdict.instructions / 2)
    expect(status).toBe(0)
  })

  it('loads a tool', () => {
    const { status, stdout } = skep('verify', `${root}tools/execsnoop.ts`)
    expect(stdout).toMatch(/^ok {4}raw tracepoint sched_process_exec: \d+ instructions/)
    expect(status).toBe(0)
  })

  it('fails if one program fails', () => {
    const program = file(
      'mixed.ts',
      `import { attach, tracepoint, xdp } from 'skep'
import { XDP_PASS } from 'skep/kernel'
await attach(xdp(() => XDP_PASS).on({ iface: 'none' }), tracepoint('sched:sched_process_exec', (ctx) => { ctx.pid / 2 }))
`,
    )
    const { status, stdout } = skep('verify', program)
    expect(stdout).toMatch(/^ok {4}xdp/m)
    expect(stdout).toMatch(/^FAIL {2}tracepoint sched:sched_process_exec/m)
    expect(stdout).toContain('Math.trunc')
    expect(status).toBe(1)
  })

  it('wants programs', () => {
    expect(skep('verify', file('empty.ts', 'export {}\n')).status).toBe(2)
  })
})
