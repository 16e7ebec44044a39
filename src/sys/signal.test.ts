import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { signalName, signalNumber } from './signal.ts'

describe('signals', () => {
  it('have the names that kill -l says', () => {
    for (let signal = 1; signal < 32; signal++) {
      const name = execFileSync('bash', ['-c', `kill -l ${signal}`], { encoding: 'utf8' }).trim()
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
