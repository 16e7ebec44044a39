import { describe, expect, it } from 'vitest'
import { runCode } from '../../../test/support/run-code.ts'
import { CompileError, sourceText } from '../../error/index.ts'
import { Builder, Fn, type Slot } from '../../ir/index.ts'
import { BPF_FUNC_get_prandom_u32 } from '../../uapi/index.ts'
import { generate } from './generate.ts'
import { placeSlots } from './stack-slots.ts'

function start(): { fn: Fn; b: Builder } {
  const fn = new Fn('slots')
  return { fn, b: new Builder(fn, fn.block()) }
}

/** Fills `slot` with `byte` and returns the sum of two of its words. */
function useWhole(b: Builder, slot: Slot, value: number) {
  for (let offset = 0; offset < slot.size; offset += 8) {
    b.store(b.slot(slot), b.const(value), { offset, size: 8, space: 'stack' })
  }
  const first = b.load('num', b.slot(slot), { size: 8, space: 'stack' })
  const last = b.load('num', b.slot(slot), { offset: slot.size - 8, size: 8, space: 'stack' })
  return b.alu('add', first, last)
}

describe('placeSlots', () => {
  it('lets slots share memory that are not alive together', () => {
    const { fn, b } = start()
    const [one, two] = [fn.slot(64, 8, 'one'), fn.slot(64, 8, 'two')]
    const sum = b.alu('add', useWhole(b, one, 1), useWhole(b, two, 2))
    b.return(sum)
    const plan = placeSlots(fn, 512)
    expect(plan.bytes).toBe(64)
    expect(plan.places.get(one)).toBe(plan.places.get(two))
    expect(runCode(generate(fn, { cpu: 3 })).result).toBe(6)
  })

  it('keeps slots apart that are alive together, aligned', () => {
    const { fn, b } = start()
    const [byte, word] = [fn.slot(1, 1, 'byte'), fn.slot(8, 8, 'word')]
    b.store(b.slot(byte), b.const(1), { size: 1, space: 'stack' })
    b.store(b.slot(word), b.const(2), { size: 8, space: 'stack' })
    const loaded = b.load('num', b.slot(byte), { size: 1, space: 'stack' })
    b.return(b.alu('add', loaded, b.load('num', b.slot(word), { size: 8, space: 'stack' })))
    const { places, bytes } = placeSlots(fn, 512)
    expect([places.get(word)! % 8, bytes]).toEqual([-0, 16])
    expect(places.get(byte)! + 1 <= places.get(word)! || places.get(word)! + 8 <= places.get(byte)!).toBe(
      true,
    )
    expect(runCode(generate(fn, { cpu: 3 })).result).toBe(3)
  })

  it('keeps a slot alive around a loop that reads it', () => {
    const { fn, b } = start()
    const [kept, inner] = [fn.slot(8, 8, 'kept'), fn.slot(8, 8, 'inner')]
    const [header, body, after] = [fn.block(), fn.block(), fn.block()]
    b.store(b.slot(kept), b.const(1), { size: 8, space: 'stack' })
    const zero = b.const(0)
    b.jump(header)
    b.block = header
    const i = fn.value('phi', 'num', [zero])
    i.block = header
    header.phis.push(i)
    b.branch(b.compare('ult', i, b.const(3)), body, after)
    b.block = body
    b.store(b.slot(inner), i, { size: 8, space: 'stack' })
    const old = b.load('num', b.slot(kept), { size: 8, space: 'stack' })
    const more = b.alu('add', old, b.load('num', b.slot(inner), { size: 8, space: 'stack' }))
    b.store(b.slot(kept), more, { size: 8, space: 'stack' })
    i.args.push(b.alu('add', i, b.const(1)))
    b.jump(header)
    b.block = after
    b.return(b.load('num', b.slot(kept), { size: 8, space: 'stack' }))
    expect(runCode(generate(fn, { cpu: 3 })).result).toBe(1 + 0 + 1 + 2)
  })

  it('moves the largest slots to a per-CPU map where 512 bytes are too few', () => {
    const { fn, b } = start()
    const slots = [fn.slot(400, 8, 'large'), fn.slot(300, 8, 'middle'), fn.slot(64, 8, 'small')]
    for (const [k, slot] of slots.entries()) {
      b.store(b.slot(slot), b.const(k + 1), { size: 8, space: 'stack' })
      b.store(b.slot(slot), b.const(10 * (k + 1)), { offset: slot.size - 8, size: 4, space: 'stack' })
    }
    const parts = slots.flatMap((slot) => [
      b.load('num', b.slot(slot), { size: 8, space: 'stack' }),
      b.load('num', b.slot(slot), { offset: slot.size - 8, size: 4, space: 'stack' }),
    ])
    b.return(parts.reduce((sum, part) => b.alu('add', sum, part)))
    const code = generate(fn, { cpu: 3 })
    expect(code.maps.map(({ name, valueSize }) => [name, valueSize])).toEqual([['scratch', 400]])
    expect(code.stackBytes).toBeLessThanOrEqual(512)
    expect(runCode(code).result).toBe(66)
  })

  it('makes room for spilled registers', () => {
    const { fn, b } = start()
    const slots = [fn.slot(240, 8, 'one'), fn.slot(248, 8, 'two')]
    for (const slot of slots) b.store(b.slot(slot), b.const(1), { offset: 232, size: 8, space: 'stack' })
    const helper = { helper: BPF_FUNC_get_prandom_u32, name: 'get_prandom_u32', effect: 'volatile' } as const
    // Alive together, and across calls: more than r6…r9 can hold.
    const alive = Array.from({ length: 12 }, (_, i) =>
      b.alu('or', b.alu('and', b.call(helper, [], 'num'), b.const(0)), b.const(i)),
    )
    const loads = slots.map((slot) => b.load('num', b.slot(slot), { offset: 232, size: 8, space: 'stack' }))
    b.return([...alive, ...loads].reduce((sum, value) => b.alu('add', sum, value)))
    const code = generate(fn, { cpu: 3 })
    expect(code.maps).toHaveLength(1)
    expect(code.stackBytes).toBeLessThanOrEqual(512)
    expect(runCode(code).result).toBe(66 + 2)
  })

  it('says who uses how much where nothing can move', () => {
    const { fn, b } = start()
    const source = sourceText('/src/big.ts', 'const a = huge()\nconst b = vast()\n')
    const context = b.param(0)
    const slots = ['a', 'b'].map((name, i) =>
      fn.slot(400, 8, name, { source, start: 6 + 17 * i, end: 7 + 17 * i }),
    )
    for (const slot of slots) b.store(b.slot(slot), context, { size: 8, space: 'stack' })
    for (const slot of slots) b.load('ptr', b.slot(slot), { size: 8, space: 'stack' })
    b.return(b.const(0))
    const error = (() => {
      try {
        generate(fn, { cpu: 3 })
      } catch (error) {
        return error
      }
    })()
    expect(error).toBeInstanceOf(CompileError)
    const [diagnostic] = (error as CompileError).diagnostics
    expect(diagnostic?.code).toBe('SK1090')
    expect(diagnostic?.span).toBe(slots[0]!.span)
    expect(diagnostic?.message).toBe(
      [
        'this function needs 800 bytes of stack, and the kernel has 512:',
        '  400 bytes  a  /src/big.ts:1',
        '  400 bytes  b  /src/big.ts:2',
      ].join('\n'),
    )
    expect(diagnostic?.hint).toBe('make the largest of these smaller, or keep it in a map')
  })
})
