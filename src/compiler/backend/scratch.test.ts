import { describe, expect, it } from 'vitest'
import { runCode } from '../../../test/support/run-code.ts'
import { Builder, Fn } from '../../ir/index.ts'
import type { MapSpec } from '../../object/index.ts'
import { possibleCpus } from '../../proc/index.ts'
import { type Fd, MapElem } from '../../sys/index.ts'
import { BPF_FUNC_get_prandom_u32, BPF_PROG_TYPE_SOCKET_FILTER } from '../../uapi/index.ts'
import { generate } from './generate.ts'

/** Bytes of the object, which its functions fill with eights and read at both ends: the result is 7 + 9. */
const large = 1000
const result = 7 + 9

function program(calls: (b: Builder) => void = () => {}): Fn {
  const fn = new Fn('scratch')
  const b = new Builder(fn, fn.block())
  const slot = fn.slot(large, 8, 'large')
  b.store(b.slot(slot), b.const(7), { size: 8, space: 'stack' })
  b.store(b.slot(slot), b.const(9), { offset: large - 8, size: 8, space: 'stack' })
  calls(b)
  const [first, last] = [0, large - 8].map((offset) =>
    b.load('num', b.slot(slot), { offset, size: 8, space: 'stack' }),
  )
  b.return(b.alu('add', first!, last!))
  return fn
}

/** Marks the first `count` values as taken by another run, on all CPUs. */
function takeFirst(count: number) {
  return ({ keySize, valueSize }: MapSpec, fd: Fd) => {
    const element = new MapElem(fd, keySize, valueSize * possibleCpus().length)
    for (let at = valueSize - 8; at < element.value.length; at += valueSize) element.value[at] = 1
    for (let i = 0; i < count; i++) {
      element.key[0] = i
      element.update()
    }
  }
}

const type = BPF_PROG_TYPE_SOCKET_FILTER
const shared = () => generate(program(), { cpu: 3 }, { scratch: 'shared' })

describe('memory of the CPU', () => {
  it('is one value where a run has the CPU for itself', () => {
    const code = generate(program(), { cpu: 3 })
    expect(code.maps).toMatchObject([{ name: 'scratch', maxEntries: 1, valueSize: large }])
    expect(runCode(code).result).toBe(result)
  })

  it('is one of several where another run may begin, each with a word that says it is taken', () => {
    const code = shared()
    expect(code.maps).toMatchObject([{ name: 'scratch', maxEntries: 4, valueSize: large + 8 }])
    expect(runCode(code, undefined, { type }).result).toBe(result)
  })

  it.each([1, 2, 3])('is another value where %d are taken', (count) => {
    expect(runCode(shared(), undefined, { type, prepare: takeFirst(count) }).result).toBe(result)
  })

  it('is refused where all are taken: the run does nothing', () => {
    expect(runCode(shared(), undefined, { type, prepare: takeFirst(4) }).result).toBe(0)
  })

  it('is given back at the end', () => {
    expect(runCode(shared(), undefined, { type, repeat: 23 }).result).toBe(result)
  })

  it('is given back before the program goes on as another', () => {
    const call = {
      helper: BPF_FUNC_get_prandom_u32,
      name: 'get_prandom_u32',
      effect: 'write',
      leaves: true,
    } as const
    const fn = program((b) => b.call(call, [], 'num'))
    generate(fn, { cpu: 3 }, { scratch: 'shared' })
    const [leaving] = fn.blocks.filter(({ body }) => body.some((value) => value.call?.leaves))
    const at = leaving!.body.findIndex((value) => value.call?.leaves)
    const marks = leaving!.body.filter(({ op, offset }) => op === 'store' && offset === large)
    expect(marks.map((mark) => leaving!.body.indexOf(mark) > at)).toEqual([false, true, true])
    expect(marks.map((mark) => mark.args[1]!.imm)).toEqual([0n, 1n, 0n])
  })

  it('has no word before version 3 of the instruction set, which cannot tell what was there', () => {
    const code = generate(program(), { cpu: 2 }, { scratch: 'shared' })
    expect(code.maps).toMatchObject([{ maxEntries: 1 }])
  })
})
