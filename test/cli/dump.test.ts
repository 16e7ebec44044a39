/** `skep dump` against the files it quotes and against bpftool's view of the same program in the kernel. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { programsNamed } from '../support/bpf-objects.ts'
import { Child } from '../support/child.ts'

const root = new URL('../../', import.meta.url).pathname
const main = `${root}dist/start/skep.cjs`
const folder = mkdtempSync(join(tmpdir(), 'skep-dump-'))
// For the user without rights.
chmodSync(folder, 0o755)
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

function skep(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], { encoding: 'utf8' })
  // A mistake in a program is shown in its place; what must not be seen is a place in Skep.
  expect(stderr).not.toMatch(/^\s+at .*(dist\/src|\(.*:\d+\))/m)
  return { status, stdout, stderr }
}

const unique = `dump${process.pid}`
const program = file(
  'program.ts',
  `import { attach, hash, ringbuf, str, struct, tracepoint, u32, u64 } from 'skep'
import { comm, pid } from 'skep/kernel'

const execs = ringbuf(struct({ pid: u32, comm: str(16) }))
const counts = hash(u32, u64)
const wanted: number = process.getuid() + 7

const onExec = tracepoint(
  'sched:sched_process_exec',
  (ctx: { pid: number }): void => {
    if (pid() % 7 !== wanted) counts.add(pid(), 1n)
    else execs.output({ pid: pid(), comm: comm() })
  },
  { name: '${unique}' },
)

await using session = await attach(onExec)
console.log('ready')
for await (const _ of execs) {}
`,
)

/** Instructions by slot, and what stands in front of them. */
function parse(text: string) {
  const insns = new Map<number, string>()
  const lineAt = new Map<number, number>()
  const quoted: [line: number, text: string][] = []
  let current: number | undefined
  for (const line of text.split('\n')) {
    const source = /^ *(\d+) \| (.*)$/.exec(line)
    const insn = /^ +(\d+) {2}(.*)$/.exec(line)
    if (source) quoted.push([(current = Number(source[1])), source[2]!])
    else if (insn) {
      insns.set(Number(insn[1]), insn[2]!)
      if (current !== undefined) lineAt.set(Number(insn[1]), current)
    }
  }
  return { insns, lineAt, quoted }
}

describe('skep dump', () => {
  it('shows assembly beside the lines it came from', () => {
    const { status, stdout, stderr } = skep('dump', program)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const { insns, quoted } = parse(stdout)
    const source = readFileSync(program, 'utf8').split('\n')
    for (const [line, text] of quoted) expect(text).toBe(source[line - 1])
    expect(new Set(quoted.map(([line]) => line))).toEqual(new Set([10, 11, 12]))
    expect(stdout).toContain(`\n${program}\n`)
    expect([...insns.values()]).toContain('exit')

    const alone = skep('dump', '--asm', program).stdout
    expect(parse(alone)).toEqual({ insns, lineAt: new Map(), quoted: [] })
    const [, slots] =
      /^tracepoint sched:sched_process_exec as raw tracepoint sched_process_exec: (\d+) instr/.exec(alone)!
    expect([...insns.keys()].at(-1)).toBe(Number(slots) - 1)
    expect(alone).toMatch(/^ +\d+ {2}r\d = map execs ll$/m)
  })

  it('shows the IR as it was lowered and as it was optimised', () => {
    const { status, stdout } = skep('dump', '--ir', program)
    expect(status).toBe(0)
    const [lowered, optimised] = stdout.split('\noptimized\n')
    for (const stage of [lowered!, optimised!]) {
      expect(stage).toContain(`fn ${unique}`)
      expect(stage).toContain('call get_current_comm(')
    }
    // wanted is above all that a remainder by 7 can be.
    expect(lowered).toContain('call ringbuf_reserve(')
    expect(optimised!.length).toBeLessThan(lowered!.length)
  })

  it('shows what the kernel made of it, as bpftool does', async () => {
    const { status, stdout } = skep('dump', '--xlated', program)
    expect(status).toBe(0)
    const started = Math.floor(Date.now() / 1000) - 1
    const child = new Child(process.execPath, [main, 'run', program])
    try {
      await child.has('ready')
      const [live] = programsNamed(new Set([unique]), started)
      const dumped = execFileSync('bpftool', ['prog', 'dump', 'xlated', 'id', `${live!.id}`, 'linum'], {
        encoding: 'utf8',
      })
      const insns = new Map<number, string>()
      const lineAt = new Map<number, number>()
      let current: number | undefined
      for (const line of dumped.split('\n')) {
        const place = /^; .*\[file:\S+ line_num:(\d+) /.exec(line)
        const insn = /^ *(\d+): \(\w\w\) (.*)$/.exec(line)
        if (place) current = Number(place[1])
        if (!insn) continue
        insns.set(Number(insn[1]), alike(insn[2]!, Number(insn[1])))
        lineAt.set(Number(insn[1]), current!)
      }
      const ours = parse(stdout)
      const ourInsns = [...ours.insns].map(([slot, text]): [number, string] => [slot, alike(text, slot)])
      expect(insns.size).toBeGreaterThan(20)
      expect(ourInsns).toEqual([...insns])
      expect(ours.lineAt).toEqual(lineAt)
      expect(stdout).toContain('call bpf_ringbuf_reserve\n')
      expect(stdout).toMatch(/r\d = map counts\[id:\d+\] ll\n/)
    } finally {
      await child.stop('SIGINT')
    }
  })

  it('takes a tool for a file', () => {
    const { status, stdout } = skep('dump', 'execsnoop')
    expect(status).toBe(0)
    const source = readFileSync(`${root}tools/execsnoop.ts`, 'utf8').split('\n')
    const { quoted } = parse(stdout)
    expect(quoted.length).toBeGreaterThan(10)
    for (const [line, text] of quoted) expect(text).toBe(source[line - 1]!.trimEnd())
  })

  it('needs no rights, but for what the kernel made of it', () => {
    const nobody = [
      '--reuid=65534',
      '--regid=65534',
      '--clear-groups',
      '--inh-caps=-all',
      process.execPath,
      main,
    ]
    const unprivileged = (...words: string[]) =>
      spawnSync('setpriv', [...nobody, ...words], { encoding: 'utf8' })
    for (const view of [[], ['--asm'], ['--ir']]) {
      const { status, stdout, stderr } = unprivileged('dump', ...view, `${root}examples/hello.ts`)
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(stdout).toBe(skep('dump', ...view, `${root}examples/hello.ts`).stdout)
    }
    const { status, stdout, stderr } = unprivileged('dump', '--xlated', `${root}examples/hello.ts`)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/lacks CAP_BPF.*\n {2}hint: .*sudo/)
  })
})

/** One spelling for what both say: no ids, no names of maps, no relative jumps. */
function alike(text: string, slot: number): string {
  return text
    .replace(/map(?: [\w.]*)?\[id:\d+\]/, 'map')
    .replace(/ ll$/, '')
    .replace(/goto pc([+-]\d+)/, (_, distance: string) => `goto L${slot + 1 + Number(distance)}`)
    .replace(/#\S+$/, '')
}

describe('which programs', () => {
  const several = file(
    'several.ts',
    `import { attach, tracepoint, xdp } from 'skep'
import { XDP_PASS } from 'skep/kernel'
const passing = xdp(() => XDP_PASS, { name: 'passing' })
function hidden() { return tracepoint('sched:sched_process_exit', (ctx: { pid: number }) => { ctx.pid / 2 }, { name: 'halved' }) }
hidden()
await attach(passing.on({ iface: 'none' }))
export const late = xdp(() => XDP_PASS, { name: 'late' })
`,
  )

  it('are all that are declared until the first is attached, once each', () => {
    const { status, stdout, stderr } = skep('dump', several)
    expect(status).toBe(1)
    expect(stdout.match(/^xdp.*$/gm)).toEqual(['xdp as xdp on none: 2 instructions'])
    expect(stderr).toMatch(/^skep dump .*several\.ts: tracepoint sched:sched_process_exit: SK\d+/)
    expect(stderr).toContain('Math.trunc')
    const verdicts = skep('verify', '--json', several).stdout.trimEnd().split('\n')
    expect(
      verdicts.map((line) => JSON.parse(line)).map(({ program, accepted }) => [program, accepted]),
    ).toEqual([
      ['tracepoint sched:sched_process_exit', false],
      ['xdp', true],
    ])
  })

  it('can be chosen', () => {
    const { status, stdout, stderr } = skep('dump', several, '--program', 'passing')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^xdp/)
    expect(skep('dump', several, '--program', 'sched_process').status).toBe(1)
    const wrong = skep('dump', several, '--program', 'pasing')
    expect(wrong).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('did you mean passing'),
    })
  })

  it.each([
    [['--ir', '--asm', program], '--ir and --asm'],
    [[], 'FILE'],
    [[file('empty.ts', 'export {}\n')], 'declares no program'],
    [['no-such-tool'], "'no-such-tool'"],
  ])('%j is wrong usage', (words, told) => {
    const { status, stdout, stderr } = skep('dump', ...words)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(told)
  })

  it('are shown to as much as anybody reads', () => {
    const script = '"$0" "$1" dump execsnoop | head -2; echo $(( PIPESTATUS[0] + PIPESTATUS[1] ))'
    const { stdout, stderr } = spawnSync('bash', ['-c', script, process.execPath, main], { encoding: 'utf8' })
    expect(stdout).toMatch(/^raw tracepoint sched_process_exec: \d+ instructions\n\n0\n$/)
    expect(stderr).toBe('')
  })
})
