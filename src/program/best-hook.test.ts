import { expect, it } from 'vitest'
import { compile } from '../compiler/index.ts'
import { NextVariant, type Target } from '../operand/index.ts'
import { inspectorDoor } from '../source/index.ts'
import { functionEntry, functionExit, type Program, tracepoint } from './index.ts'

/** A kernel without types, in which the C compiler has made two functions of one. */
const target: Target = {
  name: 'Linux 1.0',
  arch: 'x64',
  cpu: 3,
  btf: undefined,
  tracepoint: () => expect.fail('asked for a tracepoint'),
  compiledFunctions: (name) => (name === 'submit' ? ['submit.isra.0', 'submit.part.0'] : []),
  hasHelper: () => true,
}

const ways = (program: Program) => program.variants(target).map(({ name }) => name)
const nothing = () => {}

it('goes from the best way to the last, name by name', () => {
  const otherwise = [tracepoint('block:block_bio_queue', nothing)]
  expect(ways(functionEntry(['submit', 'submit_old'], nothing, { otherwise }))).toEqual([
    'fentry submit',
    'kprobe submit',
    'kprobe submit.isra.0',
    'kprobe submit.part.0',
    'fentry submit_old',
    'kprobe submit_old',
    'raw tracepoint block_bio_queue',
    'tracepoint block:block_bio_queue',
  ])
  expect(ways(functionExit('submit_old', nothing))).toEqual(['fexit submit_old', 'kretprobe submit_old'])
})

it('knows what system calls are called', () => {
  expect(ways(functionEntry('sys_openat', nothing))).toEqual([
    'fentry __x64_sys_openat',
    'kprobe __x64_sys_openat',
  ])
})

it('runs the function of whichever program is taken', () => {
  const own = () => {}
  const other = () => {}
  const program = functionEntry('submit', own, { otherwise: [tracepoint('block:block_bio_queue', other)] })
  expect(program.variants(target).map((variant) => variant.fn ?? program.fn)).toEqual([
    ...[own, own, own, own],
    ...[other, other],
  ])
})

it('gives no arguments that the C compiler changed', () => {
  const compiled = (program: Program, way: string) => {
    const variant = program.variants(target).find(({ name }) => name === way)!
    const { name, fn } = program
    return compile({ name, fn, variant, target, door: inspectorDoor, license: 'GPL' })
  }
  const reading = functionEntry('submit', (size) => {
    if (size === 1n) return
  })
  expect(compiled(functionEntry('submit', nothing), 'kprobe submit.isra.0').insns.length).toBeGreaterThan(0)
  expect(() => compiled(reading, 'kprobe submit.isra.0')).toThrow(NextVariant)
})
