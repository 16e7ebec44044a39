/** One-liners on the live kernel, against children of the test that do known numbers of known things. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Child } from '../support/child.ts'
import {
  calls,
  comm,
  files,
  folder,
  jsonOf,
  large,
  linesOf,
  ofWorker,
  run,
  small,
  withWorker,
} from '../support/oneline.ts'
import { skep } from '../support/traced.ts'

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
