/** What an editor offers and underlines in kernel functions, asked of TypeScript's own language server. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { release } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compactTypes } from '../../scripts/gen/compact-types.ts'
import { openTracefs } from '../../src/proc/index.ts'
import { type Document, LanguageServer } from '../support/language-server.ts'
import { TypedProject } from '../support/typed-project.ts'

const root = new URL('../../', import.meta.url).pathname
const main = `${root}dist/start/skep.cjs`

const imports = `import { attach, hash, rawTracepoint, ringbuf, str, struct, tracepoint, u32, u64 } from 'skep'
import { cast, comm, pid, task, userStr } from 'skep/kernel'
`

/** The fields of a tracepoint as its format file lists them. */
function fieldsOf(event: string): string[] {
  using tracefs = openTracefs()
  const text = tracefs.readText(`events/${event.replace(':', '/')}/format`)
  const names = [...text.matchAll(/field:[^;]*?(\w+)(?:\[[^\]]*\])*;/g)].map(([, name]) => name!)
  return names.filter((name) => !name.startsWith('common_'))
}

/** The fields of a struct with a name of their own, as bpftrace lists them. */
function membersOf(name: string): string[] {
  const text = execFileSync('bpftrace', ['-lv', `struct ${name}`], { encoding: 'utf8' })
  const lines = text
    .split('\n')
    .filter((line) => /^\t\w[^(]*;$/.test(line) && !/^\t\w+( \w+)*: \d+;/.test(line))
  return lines.map((line) => /(\w+)(?:\[\d*\])*(?:: \d+)?;$/.exec(line)![1]!)
}

describe('with types of this kernel', () => {
  const project = new TypedProject()
  let server: LanguageServer

  beforeAll(async () => {
    execFileSync(process.execPath, [main, 'gen', 'types'], { cwd: project.folder })
    server = await LanguageServer.start(project.folder)
  })
  afterAll(async () => {
    await server[Symbol.asyncDispose]()
    project[Symbol.dispose]()
  })

  const open = (name: string, text: string): Document => server.open(`${name}.ts`, imports + text)

  it.each([
    'sched:sched_process_exec',
    'syscalls:sys_enter_openat',
    'tcp:tcp_probe',
    'raw_syscalls:sys_enter',
  ])('ctx. completes to the fields of %s, and nothing else', async (event) => {
    const document = open('fields', `tracepoint('${event}', (ctx) => ctx./*|*/)`)
    expect((await document.completions()).sort()).toEqual(fieldsOf(event).sort())
  })

  it('the exit of a system call has its arguments, too', async () => {
    const document = open('exit', "tracepoint('syscalls:sys_exit_openat', (ctx) => ctx./*|*/)")
    const fields = new Set([
      ...fieldsOf('syscalls:sys_exit_openat'),
      ...fieldsOf('syscalls:sys_enter_openat'),
    ])
    expect((await document.completions()).sort()).toEqual([...fields].sort())
    const any = open('exits', "tracepoint('raw_syscalls:sys_exit', (ctx) => ctx./*|*/)")
    expect((await any.completions()).sort()).toEqual(['args', ...fieldsOf('raw_syscalls:sys_exit')].sort())
  })

  it('names of tracepoints complete, and others are taken', async () => {
    const document = open(
      'names',
      "tracepoint('/*|*/', () => 1)\nrawTracepoint('/*|*/', () => 1)\ntracepoint('my:own', (ctx) => ctx.any.thing)",
    )
    expect(await document.completions(0)).toContain('sched:sched_process_exec')
    expect(await document.completions(1)).toContain('sched_process_exec')
    expect(await document.errors()).toEqual([])
  })

  it.each([
    ["rawTracepoint('sched_switch', (preempt, prev, next) => next./*|*/)", 'task_struct'],
    [
      "rawTracepoint('sched:sched_switch', (preempt, prev) => prev.fs.pwd.dentry.d_inode.i_sb./*|*/)",
      'super_block',
    ],
    ["tracepoint('my:own', () => task().real_parent.signal./*|*/)", 'signal_struct'],
    ["tracepoint('my:own', () => cast(1n, 'tcp_sock')./*|*/)", 'tcp_sock'],
  ])('%s completes to the fields of struct %s', async (text, name) => {
    const document = open('structs', text)
    const members = membersOf(name)
    expect(members.length).toBeGreaterThan(10)
    expect(await document.completions()).toEqual(expect.arrayContaining(members))
  })

  it('a misspelt field is underlined', async () => {
    const document = open(
      'misspelt',
      `tracepoint('sched:sched_process_exec', (ctx) => ctx.file_name)
rawTracepoint('sched_process_exec', (p, old, bprm) => bprm.file.f_pathe)
tracepoint('my:own', () => task().real_parent.tgidd)
`,
    )
    expect((await document.errors()).map(({ about }) => about)).toEqual(['file_name', 'f_pathe', 'tgidd'])
  })

  it('fields have the types that the compiler gives them', async () => {
    const document = open(
      'kinds',
      `const opened = hash(u64, u64)
tracepoint('syscalls:sys_enter_openat', (ctx) => {
  const name: string = userStr(ctx.filename)
  const flags: number = ctx.flags
  const address: bigint = ctx.filename
  if (name === '/tmp') opened.set(address, BigInt(flags))
})
rawTracepoint('block_rq_issue', (rq) => opened.set(rq, BigInt(rq.__data_len)))
tracepoint('raw_syscalls:sys_enter', (ctx) => { const first: bigint = ctx.args[0]; opened.add(ctx.id, first) })
tracepoint('sched:sched_switch', (ctx) => ctx.prev_comm.startsWith('node') && ctx.prev_pid === 1)
tracepoint('sched:sched_switch', (ctx) => { const wrong: bigint = ctx.prev_pid; return wrong })
tracepoint('sched:sched_switch', (ctx) => { ctx.prev_pid = 3 })
tracepoint('sched:sched_switch', () => { task().prio = 3 })
`,
    )
    expect(await document.errors()).toEqual([
      { code: 2322, about: 'wrong' },
      { code: 2540, about: 'prev_pid' },
      { code: 2540, about: 'prio' },
    ])
  })
})

describe('without types', () => {
  it('a kernel function uses whatever there is', async () => {
    using project = new TypedProject()
    await using server = await LanguageServer.start(project.folder)
    const document = server.open(
      'main.ts',
      `${imports}
tracepoint('sched:sched_process_exec', (c/*|*/tx) => ctx.filename + ctx.file_name)
rawTracepoint('sched_switch', (preempt, prev, next) => next.real_parent.tgidd)
tracepoint('my:own', () => task().real_parent.tgidd + cast(1n, 'tcp_sock').whatever)
`,
    )
    expect(await document.errors()).toEqual([])
    expect(await document.hover()).toContain('ctx: any')
  })
})

describe('the types that come with Skep', () => {
  const text = 'tracepoint("sched:sched_process_exec", (ctx) => ctx./*|*/)'
  const fields = ['filename', 'old_pid', 'pid']
  const complete = async (project: TypedProject, marked: string) => {
    await using server = await LanguageServer.start(project.folder)
    const document = server.open('main.ts', marked)
    return (await document.completions()).sort()
  }

  it('are asked for by an import', async () => {
    using project = new TypedProject()
    expect(await complete(project, `import type {} from 'skep/types/6.1'\n${imports}${text}`)).toEqual(fields)
  })

  it('are asked for by a reference', async () => {
    using project = new TypedProject()
    const reference = '/// <reference types="skep/types/6.12" />\n'
    expect(await complete(project, reference + imports + text)).toEqual(fields)
  })

  it('are asked for in tsconfig.json', async () => {
    using project = new TypedProject(['skep/types/6.18'])
    expect(await complete(project, imports + text)).toEqual(fields)
  })

  it.each(['6.1', '6.12', '6.18'])(
    'those of %s hold what they name, and can be checked as a whole',
    (series) => {
      using project = new TypedProject([`skep/types/${series}`])
      project.write('main.ts', `${imports}\ntracepoint('sched:sched_process_exec', (ctx) => ctx.filename)\n`)
      execFileSync(`${root}node_modules/.bin/tsc`, ['-p', project.folder], { stdio: 'pipe' })
      const [head] = readFileSync(`${root}types/${series}.d.ts`, 'utf8').split('\n')
      expect(head).toContain(`Linux ${series}.`)
    },
  )

  it('those of the running kernel are what gen types makes of it', () => {
    const series = /^\d+\.\d+/.exec(release())![0]
    const shipped = readFileSync(`${root}types/${series}.d.ts`, 'utf8')
    const made = execFileSync(process.execPath, [main, 'gen', 'types', '-o', '-'], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    })
    const [head] = made.split('\n')
    // Another build of the same series has other tracepoints and structs: then only its making is compared.
    if (shipped.startsWith(`${head}\n`))
      expect(compactTypes(made) === shipped, 'npx tsx scripts/gen/types.ts writes it anew').toBe(true)
    else expect(shipped.slice(shipped.indexOf('/**'), 400)).toBe(made.slice(made.indexOf('/**'), 400))
  })
})
