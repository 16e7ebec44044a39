import { describe, expect, it } from 'vitest'
import { wordsOf } from './one-liner-command.ts'

describe('the words of a command', () => {
  it.each([
    ['cat /etc/hostname', ['cat', '/etc/hostname']],
    ['  sh  -c \'a  "b" && c\' ', ['sh', '-c', 'a  "b" && c']],
    ['echo "a \\"b\\" $x" c\\ d e\\\\', ['echo', 'a "b" $x', 'c d', 'e\\']],
    ['a\'b\'"c"', ['abc']],
    ["''", ['']],
  ])('%s', (command, words) => {
    expect(wordsOf(command)).toEqual(words)
  })

  it.each(['', '   ', "a 'b", 'a "b', 'a\\'])('refuses %j', (command) => {
    expect(() => wordsOf(command)).toThrow(/-c/)
  })
})
