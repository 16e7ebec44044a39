import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { syscallNumbers } from './syscall-numbers.ts'

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
  for (const [arch, path] of Object.entries(headers)) {
    it.skipIf(!existsSync(path))(`are those of the headers on ${arch}`, () => {
      const known = headerNumbers(path)
      for (const [name, number] of Object.entries(syscallNumbers(arch)))
        expect([name, known.get(name)]).toEqual([name, number])
    })
  }

  it('are refused for machines nobody tried', () => {
    expect(() => syscallNumbers('s390x')).toThrow('s390x')
  })
})
