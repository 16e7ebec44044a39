/** `skep filter`: where it points when an expression is wrong, its exit codes, and that it needs nothing of the machine. */
import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

const main = new URL('../../dist/src/cli/main.js', import.meta.url).pathname

function skep(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'filter', ...args], {
    encoding: 'utf8',
  })
  return { code: status, stdout, stderr }
}

/** The words of `text` that the carets on stderr stand under. */
function marked(text: string, stderr: string): string {
  const lines = stderr.split('\n')
  const at = lines.findIndex((line) => /^ *\| *\^+$/.test(line))
  const [shown, carets] = [lines[at - 1]!, lines[at]!]
  expect(shown.slice(shown.indexOf('|') + 2)).toBe(text)
  return shown.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)
}

describe('a wrong expression', () => {
  it.each([
    ['tpc port 80', 'tpc', 'did you mean tcp'],
    ['tcp port htpp', 'htpp', '/etc/services'],
    ['ip proto tcp', 'tcp', '\\tcp'],
    ['port 80 and (tcp or 70000)', '70000', 'SK2103'],
    ['net 10.0.0.1/8', '10.0.0.1/8', 'mask'],
    ['ether host 10.0.0.1', '10.0.0.1', 'link address'],
  ])('%s: marks %s', (text, place, told) => {
    const { code, stdout, stderr } = skep(...text.split(' '))
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(marked(text, stderr)).toBe(place)
    expect(stderr).toContain(told)
  })

  it('is marked at its end where something is missing', () => {
    const { code, stderr } = skep('tcp and')
    expect(code).toBe(1)
    expect(stderr).toMatch(/\| tcp and\n +\| {8}\^\n/)
  })
})

describe('a wrong option', () => {
  it.each([
    [['-y', 'EN10', 'tcp'], 'EN10MB'],
    [['-s', 'all', 'tcp'], '0…262144'],
    [['-dddd', 'tcp'], '-ddd'],
    [['--netmask', '24', 'tcp'], '255.255.255.0'],
    [['--explian', 'tcp'], '--explain'],
    [['--dot', '-dd', 'tcp'], 'different things'],
    [['-x', 'tcp'], '-x'],
  ])('%j: says %s', (args, told) => {
    const { code, stdout, stderr } = skep(...args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(told)
  })
})

it('takes link types in any case, words in several arguments, and 0 for all of a packet', () => {
  const expected = skep('-y', 'LINUX_SLL', 'udp and port 53')
  expect(expected).toMatchObject({ code: 0, stderr: '' })
  expect(expected.stdout).toContain('ret      #262144')
  expect(skep('-y', 'linux_sll', '-s0', 'udp', 'and', 'port', '53')).toEqual(expected)
})

it('asks no server for a name unless told to', () => {
  // A name that no server has, by RFC 6761.
  const { code, stderr } = skep('host nowhere.invalid')
  expect(code).toBe(1)
  expect(stderr).toMatch(/nowhere\.invalid/)
  expect(stderr).toContain('/etc/hosts')
})
