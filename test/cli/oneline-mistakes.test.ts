/** What a one-liner with a mistake says, and where it points: no program of these comes to be attached. */
import { describe, expect, it } from 'vitest'
import { run } from '../support/oneline.ts'

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
