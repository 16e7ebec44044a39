/** One-liners on the live kernel, against children of the test that do known numbers of known things. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { Child } from '../support/child.ts'
import { skep } from '../support/traced.ts'

const folder = mkdtempSync(join(tmpdir(), 'skep-oneline-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What the children do: all prime. */
const [calls, small, large, files] = [1009, 7, 13, 23]
/** Names that no other process of the machine has. */
const comm = `one${process.pid % 100_000}`

/** Says that it is there, waits for a line, works, says so, waits for another. */
const script = `
import os, sys
open('/proc/self/comm', 'w').write(${JSON.stringify(comm)})
zero = os.open('/dev/zero', os.O_RDONLY)
print('ready', flush=True)
input()
for i in range(${calls}): os.getsid(0)
for i in range(${small}): os.read(zero, 100)
for i in range(${large}): os.read(zero, 5000)
for i in range(${files}):
    try: os.open('${folder}/file%d' % i, os.O_RDONLY)
    except OSError: pass
print('done', flush=True)
input()`

interface Worker {
  readonly pid: number
  work(): Promise<void>
}

async function withWorker<T>(use: (worker: Worker) => Promise<T>, text = script): Promise<T> {
  const child = spawn('python3', ['-c', text], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve, reject) => child.on('error', reject).on('exit', () => resolve()))
  const said = () => new Promise((resolve) => child.stdout.once('data', resolve))
  try {
    await said()
    return await use({
      pid: child.pid!,
      async work() {
        const done = said()
        child.stdin.write('\n')
        await done
      },
    })
  } finally {
    child.kill('SIGKILL')
    await ended
  }
}

/** The lines that the one-liner says of `work`, its last ones at Ctrl-C; `told` is what stderr must say besides. */
async function linesOf(
  code: string,
  options: readonly string[],
  work: (tool: Child) => Promise<unknown>,
): Promise<readonly string[]> {
  const tool = new Child(process.execPath, [skep, '-e', code, '--verbose', ...options])
  try {
    await tool.until(() => tool.stderr.includes('attached in'))
    await work(tool)
  } finally {
    expect(await tool.stop('SIGINT'), tool.stderr).toEqual({ code: 0, signal: null })
  }
  expect(tool.stderr).not.toMatch(/lost|full/)
  return tool.lines
}

interface Line {
  readonly map?: string
  readonly key?: readonly unknown[]
  readonly value?: number
  readonly print?: readonly unknown[]
  readonly count?: number
  readonly buckets?: readonly { low: number | null; high: number | null; count: number }[]
}

const jsonOf = async (code: string, options: readonly string[], work: (tool: Child) => Promise<unknown>) =>
  (await linesOf(code, ['--json', ...options], work)).map((line) => JSON.parse(line) as Line)

/** What the one-liner says of the work of a process, restricted to it. */
const ofWorker = (code: string, options: readonly string[] = []) =>
  withWorker(({ pid, work }) => jsonOf(code, ['-p', `${pid}`, ...options], work))

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [skep, ...words], { encoding: 'utf8' })
  expect(stderr).not.toMatch(/^\s+at .*\/src\//m)
  return { status, stdout, stderr }
}

describe('ten one-liners', () => {
  it('count by comm()', () =>
    withWorker(async ({ work }) => {
      const lines = await jsonOf('tracepoint("syscalls:sys_enter_getsid", () => count(comm()))', [], work)
      expect(lines).toContainEqual({ map: 'count(comm())', key: [comm], value: calls })
      const values = lines.map(({ value }) => value!)
      expect(values).toEqual(values.toSorted((a, b) => a - b))
    }))

  it('a histogram of read sizes', async () => {
    const [line, ...more] = await ofWorker(
      'tracepoint("syscalls:sys_exit_read", c => { if (c.ret > 1n) hist(c.ret) })',
    )
    expect(more).toEqual([])
    expect(line).toMatchObject({ map: 'hist(c.ret)', count: small + large })
    expect(line!.buckets!.filter(({ count }) => count > 0)).toEqual([
      { low: 64, high: 127, count: small },
      { low: 4096, high: 8191, count: large },
    ])
  })

  it('a filter by pid', () =>
    withWorker((other) =>
      withWorker(async ({ pid, work }) => {
        const code = 'tracepoint("syscalls:sys_enter_getsid", () => count(pid()))'
        const both = () => Promise.all([work(), other.work()])
        expect(await jsonOf(code, ['-p', `${pid}`], both)).toEqual([
          { map: 'count(pid())', key: [pid], value: calls },
        ])
      }),
    ))

  it('a kernel stack count', async () => {
    const lines = await ofWorker('tracepoint("syscalls:sys_enter_getsid", () => count(kstack()))')
    expect(lines.reduce((sum, { value }) => sum + value!, 0)).toBe(calls)
    const functions = new Set(
      [...readFileSync('/proc/kallsyms', 'latin1').matchAll(/ [tTwW] (\S+)/g)].map(([, name]) => name),
    )
    for (const { key } of lines) {
      const frames = key![0] as string[]
      expect(frames.at(-1)).toMatch(/^entry_SYSCALL_64_after_hwframe\+0x/)
      expect(frames[0]).not.toMatch(/^bpf_|^__bpf/)
      for (const frame of frames) expect(functions).toContain(frame.replace(/\+0x[0-9a-f]+$/, ''))
    }
  })

  it('numbers of values: sum, avg, min, max, lhist', async () => {
    const lines = await ofWorker(`
      tracepoint("syscalls:sys_exit_read", (c: { ret: bigint }) => {
        if (c.ret <= 1n) return
        sum(c.ret)
        avg(c.ret, "of", comm())
        min(c.ret)
        max(Number(c.ret), c.ret > 1000n)
        lhist(c.ret, 0, 10000, 2500)
      })`)
    const total = small * 100 + large * 5000
    expect(lines.slice(0, -1)).toEqual([
      { map: 'sum(c.ret)', value: total },
      { map: 'avg(c.ret, "of", comm())', key: ['of', comm], value: Math.trunc(total / (small + large)) },
      { map: 'min(c.ret)', value: 100 },
      { map: 'max(Number(c.ret), c.ret > 1000n)', key: [false], value: 100 },
      { map: 'max(Number(c.ret), c.ret > 1000n)', key: [true], value: 5000 },
    ])
    expect(lines.at(-1)!.buckets!.filter(({ count }) => count > 0)).toEqual([
      { low: 0, high: 2499, count: small },
      { low: 5000, high: 7499, count: large },
    ])
  })

  it('several keys', () =>
    withWorker(async ({ pid, work }) => {
      const code = 'tracepoint("syscalls:sys_exit_read", c => count(comm(), pid(), c.ret))'
      const lines = await jsonOf(code, ['-p', `${pid}`], work)
      expect(lines).toContainEqual({
        map: 'count(comm(), pid(), c.ret)',
        key: [comm, pid, 100],
        value: small,
      })
      expect(lines).toContainEqual({
        map: 'count(comm(), pid(), c.ret)',
        key: [comm, pid, 5000],
        value: large,
      })
    }))

  it('names of files as they are opened, in their order', () =>
    withWorker(async ({ pid, work }) => {
      const code =
        'tracepoint("syscalls:sys_enter_openat", c => print(comm(), userStr(c.filename), pid() > 1))'
      const lines = await linesOf(code, ['-p', `${pid}`], work)
      expect(lines).toEqual(Array.from({ length: files }, (_, i) => `${comm} ${folder}/file${i} true`))
    }))

  it('the first of its kind, and then exit()', () =>
    withWorker(async ({ pid, work }) => {
      const tool = new Child(process.execPath, [
        skep,
        '-e',
        'tracepoint("syscalls:sys_exit_read", c => { if (c.ret === 5000n) { print(c.ret, comm()); exit() } })',
        '-v',
        '-p',
        `${pid}`,
      ])
      await tool.until(() => tool.stderr.includes('attached in'))
      await work()
      expect(await tool.ended).toEqual({ code: 0, signal: null })
      expect(tool.lines).toEqual([`5000 ${comm}`])
    }))

  it('a map of its own, printed in between and at the end', () =>
    withWorker(async ({ pid, work }) => {
      const code = `
        const sizes = hash(i64, u64), first = histogram()
        tracepoint("syscalls:sys_exit_read", c => { sizes.add(c.ret, 1n); first.record(c.ret) })
        interval("20ms", () => { if (sizes.has(5000n)) { print(sizes); print("cleared"); sizes.clear(); exit() } })`
      const tool = new Child(process.execPath, [skep, '-e', code, '-v', '-p', `${pid}`])
      await tool.until(() => tool.stderr.includes('attached in'))
      await work()
      expect(await tool.ended).toEqual({ code: 0, signal: null })
      const at = tool.lines.indexOf('cleared')
      expect(tool.lines[0]).toBe('sizes')
      expect(tool.lines.slice(0, at)).toContain(`${String(small).padStart(9)} 100`)
      expect(tool.lines.slice(at)).toContain('sizes')
      expect(tool.lines.slice(at)).toContain('first')
      expect(tool.lines.slice(at)).not.toContain(`${String(small).padStart(9)} 100`)
    }))

  it('a mistake, with a frame that points at it', () => {
    expect(run('-e', 'tracepoint("syscalls:sys_exit_read", c => { hist(c.rett) })')).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining(`    at -e:1:50
  1 | tracepoint("syscalls:sys_exit_read", c => { hist(c.rett) })
    |                                                  ^^^^^^
`),
    })
  })
})

describe('what a one-liner prints', () => {
  it('is a number and its key, as uniq -c has it, or what the tools draw', () =>
    withWorker(async ({ pid, work }) => {
      const code = `
        tracepoint("syscalls:sys_enter_getsid", () => count(comm()))
        tracepoint("syscalls:sys_exit_read", c => { if (c.ret > 1n) { hist(c.ret, comm()); count() } })
        tracepoint("syscalls:sys_enter_getpgid", () => count(pid()))`
      const lines = await linesOf(code, ['-p', `${pid}`], work)
      expect(lines.slice(0, 7)).toEqual([
        'count(comm())',
        `${String(calls).padStart(9)} ${comm}`,
        '',
        'hist(c.ret, comm())',
        '',
        comm,
        expect.stringMatching(/^ +value +: count +distribution$/),
      ])
      expect(lines.slice(-6)).toEqual([
        '',
        'count()',
        String(small + large).padStart(9),
        '',
        'count(pid())',
        '        - nothing',
      ])
    }))

  it('has stacks of the process, as module and offset', () =>
    withWorker(async ({ pid, work }) => {
      const lines = await jsonOf(
        'tracepoint("syscalls:sys_enter_getsid", () => count(ustack()))',
        ['-p', `${pid}`],
        work,
      )
      const innermost = lines.map(({ key }) => (key![0] as string[])[0])
      expect(lines.reduce((sum, { value }) => sum + value!, 0)).toBe(calls)
      for (const frame of innermost) expect(frame).toMatch(/^\S+\+0x[0-9a-f]+$/)
      const modules = readFileSync(`/proc/${pid}/maps`, 'latin1')
      for (const frame of innermost) expect(modules).toContain(` ${frame!.replace(/\+0x.*/, '')}\n`)
    }))

  it('comes in order: begin, records, end, maps', () =>
    withWorker(async ({ pid, work }) => {
      const code = `
        print("code")
        begin(async () => { await null; print("begin") })
        end(() => print("end"))
        tracepoint("syscalls:sys_exit_read", c => { if (c.ret === 5000n) { print(c.ret); count() } })`
      const lines = await linesOf(code, ['-p', `${pid}`], work)
      expect(lines).toEqual([
        'code',
        'begin',
        ...new Array(large).fill('5000'),
        'end',
        '',
        'count()',
        String(large).padStart(9),
      ])
    }))

  it('is counted where it was lost, and said', async () => {
    const sent = 4001
    const burst = `
import os
print('ready', flush=True)
input()
for i in range(${sent}): os.getsid(0)
print('done', flush=True)
input()`
    await withWorker(async ({ pid, work }) => {
      const code = 'tracepoint("syscalls:sys_enter_getsid", () => print(userStr(1n, 4096)))'
      const tool = new Child(process.execPath, [skep, '-e', code, '-v', '-p', `${pid}`])
      await tool.until(() => tool.stderr.includes('attached in'))
      tool.process.kill('SIGSTOP')
      await work()
      tool.process.kill('SIGCONT')
      expect(await tool.stop('SIGINT')).toEqual({ code: 0, signal: null })
      const [, lost] = /(\d+) events were lost/.exec(tool.stderr) ?? []
      expect(Number(lost)).toBeGreaterThan(0)
      expect(tool.lines.length + Number(lost)).toBe(sent)
    }, burst)
  })

  it('clears and prints what calls of a verb counted', () =>
    withWorker(async ({ pid, work }) => {
      const code = `
        tracepoint("syscalls:sys_exit_read", c => { if (c.ret === 5000n) count(comm()) })
        interval("20ms", () => {
          if (count.rows().some(({ value }) => value === ${large}n)) { print(count); count.clear(); exit() }
        })`
      const tool = new Child(process.execPath, [skep, '-e', code, '-v', '--json', '-p', `${pid}`])
      await tool.until(() => tool.stderr.includes('attached in'))
      await work()
      expect(await tool.ended).toEqual({ code: 0, signal: null })
      expect(tool.lines.map((line) => JSON.parse(line))).toEqual([
        { map: 'count(comm())', key: [comm], value: large },
      ])
    }))
})

describe('how a one-liner runs', () => {
  it('reads its own streams while they come', () =>
    withWorker(async ({ pid, work }) => {
      const code = `
        const reads = ringbuf(struct({ size: i64 }))
        tracepoint("syscalls:sys_exit_read", c => { if (c.ret > 1n) reads.output({ size: c.ret }) })
        let total = 0n
        for await (const { size } of reads) total += size
        print("total", total)`
      const lines = await linesOf(code, ['-p', `${pid}`], work)
      expect(lines).toEqual([`total ${small * 100 + large * 5000}`])
    }))

  it('attaches what is declared later, and leaves alone what the code attaches itself', () =>
    withWorker(async ({ pid, work }) => {
      const code = `
        const own = tracepoint("syscalls:sys_exit_read", c => { if (c.ret === 100n) count(1) })
        await using session = await attach(own)
        const { setTimeout: sleep } = await import("node:timers/promises")
        await sleep(50)
        tracepoint("syscalls:sys_exit_read", c => { if (c.ret === 5000n) count(2) })
        await sleep(50)
        print("declared")
        await new Promise<void>((resolve) => end(() => resolve()))`
      const lines = await linesOf(code, ['-p', `${pid}`], async (tool) => {
        await tool.has('declared')
        await work()
      })
      expect(lines.slice(0, 4)).toEqual(['declared', '', 'count(1)', `${String(small).padStart(9)} 1`])
    }))

  it('ends by --for, at once with 0s', () => {
    for (const time of ['0s', '100ms']) {
      const code = 'tracepoint("syscalls:sys_enter_getpgid", () => count(gid(), pid() === 1 && tid() === -5))'
      expect(run('-e', code, '--for', time)).toMatchObject({ status: 0, stderr: '' })
    }
  })

  it('without programs runs its code and moments', () => {
    const code =
      'interval("5ms", () => { print("tick"); exit() }); begin(() => print(1n, "a")); end(() => print({ a: 1 }))'
    expect(run('-e', code)).toEqual({ status: 0, stdout: '1 a\ntick\n{ a: 1 }\n', stderr: '' })
    expect(run('-e', 'print(await Promise.resolve(7 as number))').stdout).toBe('7\n')
    expect(
      run('-e', 'const same = <T>(x: T) => x; print(same<number>(7), [same<string>("b")][0]!)').stdout,
    ).toBe('7 b\n')
    // JavaScript as well, which compares.
    expect(run('-e', 'print(new Set<Array<number>>([[5]]).size)').stdout).toBe('1\n')
    expect(run('-e', 'print("a", 1n, [2n])', '--json').stdout).toBe('{"print":["a",1,[2]]}\n')
  })
})

describe('-c CMD', () => {
  const script = join(folder, 'family.sh')
  writeFileSync(
    script,
    `#!/bin/sh
cat /dev/null
(cat /dev/null; true)
python3 -c 'import os
for i in range(${small}): os.getsid(0)'
exit 3
`,
    { mode: 0o755 },
  )

  it('traces the command and its children from its exec on, and tells how it ended', () => {
    const code = `
      tracepoint("syscalls:sys_enter_getsid", () => count("getsid"))
      tracepoint("sched:sched_process_exec", c => { if (comm() === "cat") count("cat") })
      tracepoint("sched:sched_process_exec", c => { if (comm() === "family.sh") count("self") })`
    const { status, stdout, stderr } = run('-e', code, '--json', '-c', script)
    expect(stderr).toBe(`skep -e: '${script}' ended with exit code 3\n`)
    expect(status).toBe(0)
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { map: 'count("getsid")', key: ['getsid'], value: small },
      { map: 'count("cat")', key: ['cat'], value: 2 },
      { map: 'count("self")', key: ['self'], value: 1 },
    ])
  })

  it('sees nothing of others, and nothing of the shell that waited', () =>
    withWorker(async ({ work }) => {
      const code = `
        tracepoint("syscalls:sys_enter_getsid", () => count(comm()))
        tracepoint("raw_syscalls:sys_enter", () => { if (comm() === "sh") count("sh") })`
      const lines = await linesOf(code, ['-c', 'sleep 1000'], work)
      expect(lines).toEqual(['count(comm())', '        - nothing', '', 'count("sh")', '        - nothing'])
    }))

  it('ends the command with itself', async () => {
    const code = 'tracepoint("sched:sched_process_exec", () => print(comm(), pid()))'
    const tool = new Child(process.execPath, [skep, '-e', code, '-c', 'sleep 1000'])
    await tool.has('sleep')
    const pid = Number(tool.lines[0]!.split(' ')[1])
    expect(await tool.stop('SIGTERM')).toEqual({ code: 0, signal: null })
    expect(() => process.kill(pid, 0)).toThrow(/ESRCH/)
    expect(tool.stderr).toBe("skep -e: 'sleep' was ended by SIGTERM\n")
  })

  it.each([
    ['no-such-program --x', "there is no program 'no-such-program'"],
    [folder, 'there is no program'],
    ["cat 'a", 'is not closed'],
    ['', 'needs a command'],
  ])('%j: %s', (command, told) => {
    const { status, stderr } = run(
      '-e',
      'tracepoint("sched:sched_process_exec", () => count())',
      '-c',
      command,
    )
    expect(status).toBe(2)
    expect(stderr).toContain(told)
  })
})

describe('mistakes', () => {
  const pointed = (line: number, column: number, text: string, carets: number) =>
    `    at -e:${line}:${column}\n  ${line} | ${text}\n    | ${' '.repeat(column - 1)}${'^'.repeat(carets)}\n`

  it.each([
    ['a syntax error', 'tracepoint("a:b", c => count(comm())', 1, 36, 1, 'SK1001'],
    ['two names', 'const a = 1; const a = 2', 1, 20, 1, "'a' has already been declared"],
    ['an import', 'import x from "y"', 1, 1, 1, 'await import('],
    ['an unknown name', 'tracepont("a:b", () => {})', 1, 1, 9, 'did you mean tracepoint?'],
    [
      'an unknown name in kernel code',
      'tracepoint("sched:sched_switch", () => count(comn()))',
      1,
      46,
      4,
      'did you mean comm?',
    ],
    [
      'an unknown tracepoint',
      'tracepoint("syscalls:sys_enter_opena", () => count())',
      1,
      12,
      26,
      'syscalls:sys_enter_openat',
    ],
    ['an exception', 'const x: any = null; print(x.y)', 1, 30, 1, 'TypeError'],
    ['wrong buckets', 'histogram({ linear: { min: 1, max: 0, step: 1 } })', 1, 1, 9, 'make no buckets'],
  ])('%s', (_, code, line, column, carets, told) => {
    const { status, stdout, stderr } = run('-e', code)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain(pointed(line, column, code, carets))
    expect(stderr).toContain(told)
  })

  it('in a later line, or a later moment', () => {
    const later = run('-e', 'interval("1ms", () => {\n  undefinedName\n})')
    expect(later).toMatchObject({ status: 1, stdout: '' })
    expect(later.stderr).toContain(pointed(2, 3, '  undefinedName', 13))
    const alone = run('-e', 'setTimeout(() => { throw new RangeError("mine") }, 1); interval("1h", () => {})')
    expect(alone.status).toBe(1)
    expect(alone.stderr).toContain('RangeError: mine')
    expect(alone.stderr).toContain('at -e:1:')
  })

  it.each([
    [['-e'], '-e needs code'],
    [['-e', ' '], '-e needs code'],
    [['-e', '--json'], '-e needs code'],
    [['-e', '1', '-e', '2'], 'can be given once'],
    [['-e', '1 + 1'], 'declares no program'],
    [['-e', 'print(1)', '-x'], 'there is no option -x'],
    [['-e', 'print(1)', 'more'], "'more' is one word too many"],
    [['-e', 'print(1)', '-p', '1', '-c', 'true'], 'two ways'],
    [['-e', 'print(1)', '-p', 'x'], "'x' is no whole number"],
  ])('wrong use: %j', (words, told) => {
    const { status, stderr } = run(...words)
    expect(status).toBe(2)
    expect(stderr).toContain(told)
  })

  it('cannot restrict what the kernel wants an answer of', () => {
    const { status, stderr } = run('-e', 'xdp(() => XDP_PASS).on({ iface: "lo" })', '-p', `${process.pid}`)
    expect(status).toBe(1)
    expect(stderr).toContain('xdp cannot be restricted')
  })

  it('says what it takes with -h, and nothing is needed for that', () => {
    const { status, stdout } = run('-e', '-h')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^usage: skep -e \[options\] 'CODE'/)
    for (const word of ['count(', 'hist(', 'kstack()', '-p, --pid', '-c, --command'])
      expect(stdout).toContain(word)
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })
})
