/**
 * Programs from the cache: for all golden cases and all tools, on the running kernel, what is found is what compiling
 * gives; and a tool that found its program sees what it saw before.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { CacheDirectory, ProgramCache, type ProgramRequest, ShippedPrograms } from '../../src/cache/index.ts'
import { rehearse } from '../../src/cli/rehearsal.ts'
import { compile } from '../../src/compiler/index.ts'
import type { ProgramDeclaration } from '../../src/host/index.ts'
import { theHost } from '../../src/linux/index.ts'
import type { InsnRef, ProgramSpec } from '../../src/object/index.ts'
import { NextVariant, type Target } from '../../src/operand/index.ts'
import { doorOf } from '../../src/source/index.ts'
import { isTool, type Tool } from '../../src/tool/index.ts'
import { cases } from '../golden/cases.ts'
import { kernels } from '../golden/kernels.ts'
import { Child } from '../support/child.ts'
import { describeOnce, itOnce } from '../support/once.ts'

const main = new URL('../../dist/start/skep.cjs', import.meta.url).pathname
const folder = mkdtempSync('/tmp/skep-cache-')
afterAll(() => rmSync(folder, { recursive: true }))

/** A program as data, without the identity of its maps. */
function plain({ cached: _, insns, maps, ...rest }: ProgramSpec): unknown {
  return {
    ...rest,
    insns: insns.map(({ ref, ...insn }) => {
      if (!ref) return insn
      const { map, ...place } = ref as InsnRef
      return { ...insn, ref: { ...place, map: maps.indexOf(map) } }
    }),
    maps: maps.map(({ key, value, ...spec }) => [spec, key?.name, value?.name]),
  }
}

/** What compiling each variant of each program comes to, with a cache. */
function outcomes(
  programs: readonly ProgramDeclaration[],
  ask: (request: ProgramRequest) => ProgramSpec,
): unknown[] {
  const { target } = theHost()
  return programs.flatMap((program) =>
    program.variants(target).map((variant) => {
      const { name, fn, license } = program
      try {
        return plain(ask({ name, fn, license, variant, target, door: doorOf(program) }))
      } catch (error) {
        if (error instanceof NextVariant) return error.message
        throw error
      }
    }),
  )
}

/** Declares the programs anew for each run, as another process would. */
function expectFound(name: string, declare: () => readonly ProgramDeclaration[]): void {
  const cache = () => new ProgramCache(new CacheDirectory(join(folder, name)), 'this build')
  const first = cache()
  const compiled = outcomes(declare(), (request) => first.compile(request, compile))
  first.write()
  const second = cache()
  const found = outcomes(declare(), (request) => {
    const program = second.find(request)
    expect(program, `${request.name} was not kept`).toBeDefined()
    return program!
  })
  expect(found).toEqual(compiled)
  expect(found.length).toBeGreaterThan(0)
}

const tools = new URL('../../tools/', import.meta.url)
const names = readdirSync(tools).filter((file) => file.endsWith('.ts'))

describeOnce('what is found is what compiling gives', () => {
  it.each(Object.entries(cases))('%s', (name, program) => expectFound(name, () => [program]))

  it.each(names)('tools/%s', async (file) => {
    const { default: tool } = (await import(new URL(file, tools).href)) as { default: Tool }
    expect(isTool(tool)).toBe(true)
    const values = Object.fromEntries(
      Object.entries(tool.options).map(([key, { fallback }]) => [key, fallback]),
    )
    expectFound(file, () => tool.trace(values).programs)
  })
})

/** What is compiled ahead of `file`'s tool, and its programs. */
async function ahead(file: string) {
  const { default: tool } = (await import(new URL(file, tools).href)) as { default: Tool }
  const place = join(folder, `${file} ahead`)
  rehearse([tool], series, 'this build').write(place)
  const shipped = new ShippedPrograms(place, 'this build')
  const values = Object.fromEntries(
    Object.entries(tool.options).map(([key, { fallback }]) => [key, fallback]),
  )
  const { programs } = tool.trace(values)
  /** Whether a first run on `target` finds the program, by the way it tries first. */
  const isFound = (program: ProgramDeclaration, target: Target) => {
    const { name, fn, license } = program
    const [variant] = program.variants(target)
    return shipped.find({ name, fn, license, variant: variant!, target, door: doorOf(program) }) !== undefined
  }
  return { shipped, programs, isFound }
}

const series = ['6.1', '6.12', '6.18'].map(
  (each) => new URL(`../golden/kernels/${each}.json`, import.meta.url).pathname,
)

describe('what was compiled ahead', () => {
  itOnce.each(names)('is what compiling gives here: tools/%s', async (file) => {
    const { shipped, programs } = await ahead(file)
    const compiled = outcomes(programs, compile)
    const found = outcomes(programs, (request) => shipped.find(request)?.program ?? compile(request))
    expect(found).toEqual(compiled)
  })

  itOnce.each(names)('is all that each of the kernels needs: tools/%s', async (file) => {
    const { programs, isFound } = await ahead(file)
    for (const kernel of kernels)
      for (const program of programs)
        expect(isFound(program, kernel), `${program.title} for ${kernel.name}`).toBe(true)
  })

  it('is what a first run takes, where this kernel answers as they do', async () => {
    const { programs, isFound } = await ahead('runqlat.ts')
    const { target } = theHost()
    const found = programs.filter((program) => isFound(program, target)).length
    // Another kernel, a later point release say, answers the same unless something that is asked for was changed.
    if (kernels.some(({ name }) => name === target.name)) expect(found).toBe(programs.length)
    const { stderr, status } = spawnSync(process.execPath, [main, 'runqlat', '--for', '0s', '--verbose'], {
      encoding: 'utf8',
      env: { ...process.env, SKEP_CACHE: join(folder, 'first run') },
    })
    expect(status, stderr).toBe(0)
    expect(stderr.match(/attached as .*/g)).toHaveLength(programs.length)
    expect(stderr.match(/attached as .*\(compiled before\)/g) ?? []).toHaveLength(found)
  })
})

describeOnce('a tool', () => {
  /** What the tool says of a child that ran to its end, and whether its programs were compiled before. */
  async function trace(place: string, ...options: string[]) {
    const words = [main, 'execsnoop', '--json', '--verbose', '-P', `${process.pid}`, ...options]
    const tool = new Child(process.execPath, words, { SKEP_CACHE: place })
    try {
      await tool.until(() => tool.stderr.includes('attached in'))
      execFileSync('/bin/true', ['a', 'word'])
      await tool.until((lines) => lines.length > 0)
    } finally {
      expect(await tool.stop('SIGINT'), tool.stderr).toEqual({ code: 0, signal: null })
    }
    const { args } = JSON.parse(tool.lines[0]!)
    return { args, found: /\(compiled before\)/.test(tool.stderr) }
  }

  it('finds its program the second time, and only with the same options', async () => {
    const place = join(folder, 'tool')
    const args = ['/bin/true', 'a', 'word']
    expect(await trace(place)).toEqual({ args, found: false })
    expect(await trace(place)).toEqual({ args, found: true })
    expect(await trace(place, '--max-args', '7')).toEqual({ args, found: false })
    expect(await trace(place, '--max-args', '7')).toEqual({ args, found: true })
    expect(await trace('off')).toEqual({ args, found: false })
  })
})
