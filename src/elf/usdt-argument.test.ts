import { describe, expect, it } from 'vitest'
import { parseUsdtArgument } from './usdt-argument.ts'

describe('arguments of USDT probes', () => {
  it('are read in the syntax of x86', () => {
    const x64 = (text: string) => parseUsdtArgument(text, 'x64')
    expect(x64('-4@%edi')).toEqual({ size: 4, signed: true, at: { kind: 'register', register: 'di' } })
    expect(x64('8@%r12')).toEqual({ size: 8, signed: false, at: { kind: 'register', register: 'r12' } })
    expect(x64('1@%bl')).toEqual({ size: 1, signed: false, at: { kind: 'register', register: 'bx' } })
    expect(x64('2@%r9w')).toMatchObject({ at: { register: 'r9' } })
    expect(x64('-4@$-7')).toEqual({ size: 4, signed: true, at: { kind: 'constant', value: -7n } })
    expect(x64('8@$0x10')).toMatchObject({ at: { kind: 'constant', value: 16n } })
    expect(x64('8@-24(%rbp)')).toMatchObject({ at: { kind: 'memory', register: 'bp', offset: -24n } })
    expect(x64('4@(%rax)')).toMatchObject({ at: { kind: 'memory', register: 'ax', offset: 0n } })
    expect(x64('4@8(%rax,%rbx,4)')).toMatchObject({
      at: { kind: 'memory', register: 'ax', offset: 8n, index: { register: 'bx', scale: 4 } },
    })
    for (const text of ['', '3@%eax', '4@%xmm0', '8@global(%rip)', '-4@', '4@%eax junk', '@%eax'])
      expect(x64(text), text).toBeUndefined()
  })

  it('are read in the syntax of arm64', () => {
    const arm64 = (text: string) => parseUsdtArgument(text, 'arm64')
    expect(arm64('-4@5')).toMatchObject({ at: { kind: 'constant', value: 5n } })
    expect(arm64('8@x19')).toMatchObject({ at: { kind: 'register', register: '19' } })
    expect(arm64('4@w0')).toMatchObject({ at: { kind: 'register', register: '0' } })
    expect(arm64('-4@[sp, 76]')).toMatchObject({ at: { kind: 'memory', register: 'sp', offset: 76n } })
    expect(arm64('8@[x1]')).toMatchObject({ at: { kind: 'memory', register: '1', offset: 0n } })
    expect(arm64('8@[x1, x2]')).toBeUndefined()
  })
})
