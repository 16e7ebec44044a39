import { PassThrough, Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { helpText } from './help.ts'
import { toJson } from './json.ts'
import {
  choice,
  count,
  flag,
  interval,
  number,
  operand,
  pattern,
  pid,
  text,
  times,
  user,
  words,
} from './option.ts'
import { parseOptions } from './parse-options.ts'
import { everywhere } from './run-tool.ts'
import { UsageError } from './usage-error.ts'
import { Writer } from './writer.ts'

const options = {
  queued: flag('Q', 'queued too'),
  maxArgs: number('', 'N', 'most arguments', { fallback: 20, min: 1, max: 60 }),
  pid: pid('p', 'this process only'),
  user: user('u', 'this user only'),
  name: pattern('n', 'NAME', 'names that match'),
  label: text('l', 'LABEL', 'a label'),
  interval: interval(),
  count: count(),
}

describe('parseOptions', () => {
  it('gives declared values, and fallbacks', () => {
    expect(parseOptions(options, [])).toEqual({
      queued: false,
      maxArgs: 20,
      pid: -1,
      user: -1,
      name: undefined,
      label: undefined,
      interval: undefined,
      count: undefined,
    })
    expect(
      parseOptions(options, ['-Qp', '181', '--max-args=3', '-nsshd?', '0.5', '-u', 'root', '10']),
    ).toMatchObject({
      queued: true,
      maxArgs: 3,
      pid: 181,
      user: 0,
      name: /sshd?/,
      interval: 500,
      count: 10,
    })
  })

  it.each([
    [['--max-arg', '3'], /no option --max-arg/, /--max-args/],
    [['-z'], /no option -z/, /-h/],
    [['-p'], /-p needs a value/, undefined],
    [['-l', '-Q'], /-l needs a value/, undefined],
    [['--queued=yes'], /takes no value/, undefined],
    [['-p', '0'], /-p: '0' is no whole number/, undefined],
    [['--max-args', '61'], /1…60/, undefined],
    [['-p', '1x'], /'1x'/, undefined],
    [['-n', '('], /no regular expression/, undefined],
    [['-u', 'no-such-user'], /no user/, undefined],
    [['0'], /seconds above 0/, undefined],
    [['1', '2', '3'], /'3' is one word too many/, undefined],
  ])('refuses %j', (words, message, hint) => {
    let error: unknown
    try {
      parseOptions(options, words)
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(UsageError)
    expect((error as UsageError).message).toMatch(message)
    if (hint) expect((error as UsageError).hint).toMatch(hint)
  })
})

it('counts, chooses, and takes all words that are left', () => {
  const options = {
    verbose: times('v', 'more'),
    color: choice('c', 'COLOR', 'a colour', { choices: ['Red', 'Blue'], what: 'colour', fallback: 'Red' }),
    rest: words('WORD…', 'some words'),
  }
  expect(parseOptions(options, [])).toEqual({ verbose: 0, color: 'Red', rest: [] })
  const given = ['-vv', 'one', '-c', 'blue', 'two', '--verbose', '--', '-three']
  expect(parseOptions(options, given)).toEqual({ verbose: 3, color: 'Blue', rest: ['one', 'two', '-three'] })
  expect(() => parseOptions(options, ['-c', 'blu'])).toThrow(UsageError)
  expect(() => parseOptions(options, ['-c', 'pink'])).toThrow("no colour 'pink'")
  expect(helpText({ name: 'paint', summary: 'Paint', options, examples: {} })).toContain(
    'usage: skep paint [options] [WORD…]',
  )
})

it('asks for a word that must be there, but not of who asks for help', () => {
  const words = { file: operand('FILE', 'the program'), count: count(), help: flag('h', 'help') }
  expect(parseOptions(words, ['a.ts', '3'])).toMatchObject({ file: 'a.ts', count: 3 })
  expect(() => parseOptions(words, [])).toThrow(/^FILE is missing/)
  expect(parseOptions(words, ['-h'])).toMatchObject({ help: true })
  const help = helpText({ name: 'x', summary: 'x', options: words, examples: {} })
  expect(help).toContain('usage: skep x [options] FILE [count]\n')
})

it('keeps help within 80 columns, and indented lines as they are', () => {
  const help = helpText({
    name: 'x',
    summary: 'x',
    description: `${'word '.repeat(40)}\n\n  kept  as it   is\n  and this`,
    options: { long: flag('', 'explained at length '.repeat(9).trim()) },
    examples: { [`x --long ${'y'.repeat(30)}`]: 'a word and another '.repeat(5).trim() },
  })
  expect(Math.max(...help.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  expect(help).toContain('\n\n  kept  as it   is\n  and this\n\n')
  expect(help.replace(/\s+/g, ' ')).toContain('explained at length '.repeat(9).trim())
})

it('helps with what was declared', () => {
  const help = helpText(
    { name: 'biolatency', summary: 'I/O latency', options, examples: { 'biolatency 1': 'each second' } },
    everywhere(options),
  )
  expect(help).toContain('usage: skep biolatency [options] [interval [count]]')
  for (const each of [
    '-Q, --queued',
    '--max-args N',
    '-p, --pid PID',
    '-v, --verbose',
    '-h, --help',
    '--json',
    'skep biolatency 1  # each second',
  ]) {
    expect(help).toContain(each)
  }
  expect(
    helpText(
      { name: 'x', summary: 'x', options: { v: flag('v', 'own') }, examples: {} },
      everywhere({ v: flag('v', 'own') }),
    ),
  ).not.toContain('-v, --verbose')
})

describe('toJson', () => {
  it('is what JSON.stringify gives, where that can', () => {
    const value = {
      a: [1, 'é"\n\u0001', null, true, { b: undefined, c: -0.5 }],
      d: new Date(0),
      e: Number.NaN,
      'f g': {},
    }
    expect(toJson(value)).toBe(JSON.stringify(value))
  })

  it('keeps all digits of 64-bit integers', () => {
    expect(
      toJson({ a: 18446744073709551615n, b: [-9223372036854775808n], c: new BigUint64Array([7n]) }),
    ).toBe('{"a":18446744073709551615,"b":[-9223372036854775808],"c":[7]}')
  })
})

describe('Writer', () => {
  it('waits for a slow reader', async () => {
    const slow = new PassThrough({ highWaterMark: 8 })
    const writer = new Writer(slow, () => {})
    writer.write('0123456789')
    writer.flush()
    let drained = false
    const waiting = writer.write('x')!.then(() => {
      drained = true
    })
    await new Promise(setImmediate)
    expect(drained).toBe(false)
    slow.resume()
    await waiting
    await writer.end()
  })

  it('ends quietly when nobody reads, and not when the disk is full', async () => {
    for (const [code, quiet] of [
      ['EPIPE', true],
      ['ENOSPC', false],
    ] as const) {
      const gone = new Writable({
        write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })),
      })
      let told = 0
      const writer = new Writer(gone, () => told++)
      writer.write('x')
      writer.flush()
      await new Promise(setImmediate)
      expect(told).toBe(1)
      expect(writer.write('y')).toBeUndefined()
      if (quiet) await writer.end()
      else await expect(writer.end()).rejects.toMatchObject({ code: 'SK6002', cause: { code } })
    }
  })

  it('writes bytes that are no UTF-8 as they were', async () => {
    const stream = new PassThrough()
    const writer = new Writer(stream, () => {})
    writer.write('é\udcff')
    await writer.end()
    expect([...stream.read()]).toEqual([0xc3, 0xa9, 0xff])
  })
})
