/**
 * What three kernels said of programs that they refused, and what Skep makes of it: the cause out of the documented
 * set, and the line at fault, from the brief log and from the full one. The running kernel is asked as well.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { encode, slotOffsets } from '../../src/asm/index.ts'
import { VerifierError } from '../../src/error/index.ts'
import { linuxHost } from '../../src/linux/index.ts'
import { causeOf, causes } from '../../src/linux/verifier-causes.ts'
import { positionOf } from '../../src/linux/verifier-error.ts'
import { summarise } from '../../src/linux/verifier-log.ts'
import { kernelVersion } from '../../src/proc/index.ts'
import { describeOnce, itOnce } from '../support/once.ts'
import { type Logs, recordOf } from './kernel-logs.ts'
import { build, refused } from './programs.ts'

const folder = new URL('logs/', import.meta.url)
const recorded = new Map(
  readdirSync(folder).map((file) => [
    file.replace('.json', ''),
    JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Record<string, Logs | null>,
  ]),
)

/** Causes that no program here has, and why. */
const elsewhere: Readonly<Record<string, string>> = {
  'not on this kernel': 'is shown by objects of clang (test/c)',
  'leaked address': 'is said to users without rights only',
  lock: 'needs a map with a lock in it',
  'lock in a map': 'needs a map with a lock in it: test/kernel has programs that are refused',
}

itOnce('is recorded from three kernels', () => {
  expect([...recorded.keys()].sort()).toEqual(['6.1', '6.12', '6.18'])
  for (const logs of recorded.values())
    expect(Object.keys(logs).sort()).toEqual(refused.map(({ name }) => name).sort())
})

describeOnce.each([...recorded])('Linux %s', (_, logs) => {
  it.each(refused.filter(({ name }) => logs[name]))('on $name: $cause', (program) => {
    const { spec, fault } = build(program)
    for (const log of [logs[program.name]!.brief, logs[program.name]!.full]) {
      const { complaint, insn } = summarise(log)
      expect(causeOf(complaint)?.name, complaint).toBe(program.cause)
      if (fault !== undefined) expect(positionOf(spec.lines, insn!)?.line).toBe(fault)
    }
  })
})

/** The lines of the source that a log shows, and the operation codes at their slots. */
function shown(log: string) {
  const insns = [...log.matchAll(/^ *(\d+):(?: [.\d]+)? \(([0-9a-f]{2})\) /gm)]
  return {
    sources: [...log.matchAll(/^; (.*)$/gm)].map(([, text]) => text!),
    insns: insns.map(([, slot, code]) => ({ slot: Number(slot), code: Number.parseInt(code!, 16) })),
  }
}

describeOnce.each([...recorded])('the logs of Linux %s', (_, logs) => {
  it.each(refused.filter(({ name }) => logs[name]))('are of $name as it is', (program) => {
    const { spec } = build(program)
    const codes = encode(spec.insns)
    const slots = new Set(slotOffsets(spec.insns))
    const texts = spec.lines!.map(({ position: { text, line } }) => [text, `${text} @ refused.ts:${line}`])
    const lines = new Set(texts.flat())
    for (const log of [logs[program.name]!.brief, logs[program.name]!.full]) {
      const { sources, insns } = shown(log)
      for (const { slot, code } of insns) {
        expect(slots).toContain(slot)
        expect(codes[slot * 8]).toBe(code)
      }
      for (const source of sources) expect(lines).toContain(source)
    }
  })
})

itOnce('covers every cause', () => {
  const covered = new Set(refused.map(({ cause }) => cause))
  for (const { name } of causes) expect(covered.has(name) || name in elsewhere, name).toBe(true)
  for (const { name } of refused)
    expect(
      [...recorded.values()].some((logs) => logs[name]),
      `${name} is refused by some kernel`,
    ).toBe(true)
})

describe('the running kernel', () => {
  const host = linuxHost()
  const { major, minor } = kernelVersion()
  const known = recorded.get(`${major}.${minor}`)
  it.runIf(known).each(refused)('says of $name what is recorded', (program) => {
    expect(recordOf(build(program).spec), 'else record it anew: test/verifier/record.ts').toEqual(
      known![program.name],
    )
  })
  it.each(refused)('refuses $name, and says why and where', (program) => {
    const { spec, fault } = build(program)
    const stores = new Map(spec.maps.map((map) => [map, host.createMap(map)]))
    try {
      const loaded = host.load(spec, (map) => stores.get(map)!)
      loaded.close()
      // What some kernel takes is no fault of the log.
      expect([...recorded.values()].some((logs) => logs[program.name] === null)).toBe(true)
    } catch (error) {
      if (!(error instanceof VerifierError)) throw error
      expect(error.reason, error.log).toBe(program.cause)
      if (fault !== undefined) expect(error.message).toContain(`refused.ts:${fault}:1`)
      expect(error.hint).toBeTruthy()
    } finally {
      for (const store of stores.values()) store.close()
    }
  })
})

itOnce('has a page for people', () => {
  const page = readFileSync(new URL('../../docs/reference/verifier-errors.md', import.meta.url), 'utf8')
  for (const { name, cause, hint } of causes) expect(page).toContain(`| ${name} | ${cause} | ${hint} |`)
})
