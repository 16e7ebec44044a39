import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { signalName, signalNumber } from './signal.ts'

describe('signals', () => {
  it('have the names that kill -l says', () => {
    const all = execFileSync('bash', ['-c', 'for i in {1..31}; do kill -l $i; done'], { encoding: 'utf8' })
    const names = all.trim().split('\n')
    expect(names).toHaveLength(31)
    for (const [i, name] of names.entries()) {
      const signal = i + 1
      expect([signal, signalName(signal)]).toEqual([signal, `SIG${name}`])
      expect([name, signalNumber(name), signalNumber(`SIG${name}`)]).toEqual([name, signal, signal])
    }
    expect([signalName(0), signalName(40)]).toEqual([undefined, undefined])
  })

  it('may be given as numbers, too', () => {
    expect(['0', '15', '64', '65', 'term', 'NOPE', '-1', ''].map(signalNumber)).toEqual([
      0,
      15,
      64,
      undefined,
      15,
      undefined,
      undefined,
      undefined,
    ])
  })
})
