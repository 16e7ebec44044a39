import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { NotFoundError } from '../error/index.ts'
import { interfaceIndex, interfaceName } from './interface-index.ts'

describe('network interfaces', () => {
  it('have the index that /sys shows, in this network namespace', () => {
    for (const name of readdirSync('/sys/class/net')) {
      const index = Number(readFileSync(`/sys/class/net/${name}/ifindex`, 'latin1'))
      expect([name, interfaceIndex(name)]).toEqual([name, index])
      expect(interfaceName(index)).toBe(name)
    }
    expect(interfaceName(1 << 30)).toBeUndefined()
  })

  it('are offered when misspelt', () => {
    expect(() => interfaceIndex('l0')).toThrow("no network interface 'l0': did you mean lo?")
    expect(() => interfaceIndex('a-name-that-is-far-too-long')).toThrow(NotFoundError)
    expect(() => interfaceIndex('')).toThrow(NotFoundError)
  })
})
