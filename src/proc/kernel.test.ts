import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { capabilities, capabilitiesOfMask } from './capabilities.ts'
import { onlineCpus, parseCpuList, possibleCpus } from './cpus.ts'
import {
  clockOffsets,
  isAtLeast,
  kernelVersion,
  lockdown,
  pageSize,
  parseKernelVersion,
  unprivilegedBpfDisabled,
} from './kernel.ts'
import { parseMounts } from './mounts.ts'

const run = (command: string, ...args: string[]) => execFileSync(command, args, { encoding: 'utf8' }).trim()

describe('kernel version', () => {
  it('is what uname says', () => {
    const { major, minor, release } = kernelVersion()
    expect(run('uname', '-r')).toBe(release)
    expect(release.startsWith(`${major}.${minor}`)).toBe(true)
  })

  it('is the true one on Debian', () => {
    const parsed = parseKernelVersion(
      '6.1.0-49-cloud-amd64',
      '#1 SMP PREEMPT_DYNAMIC Debian 6.1.174-1 (2026-05-01)',
    )
    expect(parsed).toEqual({ major: 6, minor: 1, patch: 174, release: '6.1.0-49-cloud-amd64' })
    expect(parseKernelVersion('7.0-rc1', '#1 SMP')).toMatchObject({ major: 7, minor: 0, patch: 0 })
    expect(() => parseKernelVersion('mainline', '')).toThrow('mainline')
  })

  it('compares', () => {
    const version = parseKernelVersion('6.1.12', '')
    for (const since of ['5.8', '5.15.99', '6.0', '6.1', '6.1.12'])
      expect(isAtLeast(version, since)).toBe(true)
    for (const since of ['6.1.13', '6.2', '7.0']) expect(isAtLeast(version, since)).toBe(false)
  })
})

describe('the machine', () => {
  it('has the page size and the CPUs that getconf shows', () => {
    expect(pageSize()).toBe(Number(run('getconf', 'PAGESIZE')))
    expect(onlineCpus().length).toBe(Number(run('getconf', '_NPROCESSORS_ONLN')))
    expect(possibleCpus()).toEqual(expect.arrayContaining(onlineCpus()))
  })

  it('lists CPUs in ranges', () => {
    expect(parseCpuList('0-2,5,7-8\n')).toEqual([0, 1, 2, 5, 7, 8])
    expect(parseCpuList('0')).toEqual([0])
    expect(() => parseCpuList('x')).toThrow("'x'")
  })

  it('has clocks that turn into wall time', () => {
    const before = Date.now()
    const { monotonic, boottime } = clockOffsets()
    const wall = Number((process.hrtime.bigint() + monotonic) / 1_000_000n)
    expect(wall).toBeGreaterThanOrEqual(before - 2)
    expect(wall).toBeLessThanOrEqual(Date.now() + 2)
    // Boot time runs ahead of monotonic time by what was slept.
    expect(boottime - monotonic).toBeLessThan(1_000_000n)
  })
})

describe('policies', () => {
  it('are read where the kernel shows them', () => {
    expect([undefined, 'none', 'integrity', 'confidentiality']).toContain(lockdown())
    const path = '/proc/sys/kernel/unprivileged_bpf_disabled'
    expect(unprivilegedBpfDisabled()).toBe(
      existsSync(path) ? Number(readFileSync(path, 'latin1')) : undefined,
    )
  })
})

describe('capabilities', () => {
  it('count as /proc counts them', () => {
    const mask = BigInt(`0x${/CapEff:\s*(\w+)/.exec(readFileSync('/proc/self/status', 'latin1'))![1]}`)
    expect(capabilities().size).toBe(mask.toString(2).replaceAll('0', '').length)
    expect(capabilitiesOfMask(1n << 60n)).toEqual(new Set(['CAP_60']))
  })

  const header = '/usr/include/linux/capability.h'
  it.skipIf(!existsSync(header))('have the names of the header', () => {
    const defined = [...readFileSync(header, 'latin1').matchAll(/^#define (CAP_\w+)\s+(\d+)$/gm)]
    expect(defined.length).toBeGreaterThan(35)
    for (const [, name, bit] of defined)
      expect(capabilitiesOfMask(1n << BigInt(bit!))).toEqual(new Set([name]))
  })
})

describe('mounts', () => {
  it('unescapes paths', () => {
    expect(parseMounts('nodev /a\\040b\\134c tracefs rw 0 0\n')).toEqual([
      { type: 'tracefs', path: '/a b\\c' },
    ])
  })
})
