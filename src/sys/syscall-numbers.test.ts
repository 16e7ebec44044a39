import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { syscallName, syscallNumber, syscallNumbers } from './syscall-numbers.ts'

/** The numbers in one of libc's headers (Debian: linux-libc-dev). */
const headerNumbers = (path: string) =>
  new Map(
    [...readFileSync(path, 'latin1').matchAll(/^#define __NR(?:3264)?_(\w+)\s+(\d+)/gm)].map((each) => [
      each[1]!,
      Number(each[2]),
    ]),
  )

const headers = {
  x64: '/usr/include/x86_64-linux-gnu/asm/unistd_64.h',
  arm64: '/usr/include/asm-generic/unistd.h',
}

describe('system call numbers', () => {
  it('have names on this machine, those that are known', () => {
    const { read } = syscallNumbers(process.arch)
    expect([syscallName(read), syscallName(100_000)]).toEqual(['read', '[100000]'])
    expect([syscallNumber('read'), syscallNumber('no such call')]).toEqual([read, -1])
  })

  for (const [arch, path] of Object.entries(headers)) {
    it.skipIf(!existsSync(path))(`are those of the headers on ${arch}`, () => {
      const header = headerNumbers(path)
      // The headers may be older than the tables, and call a few by other names.
      const both = Object.entries(syscallNumbers(arch)).filter(([name]) => header.has(name))
      expect(both.length).toBeGreaterThan(290)
      for (const [name, number] of both) expect([name, header.get(name)]).toEqual([name, number])
    })
  }

  it('are refused for machines nobody tried', () => {
    expect(() => syscallNumbers('s390x')).toThrow('s390x')
  })
})
