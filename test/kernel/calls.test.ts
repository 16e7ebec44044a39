/** Functions of their own in the kernel: those that helpers are given, and those that a program calls. */
import { array, load, type Program, tc, u64 } from 'skep'
import { buildPacket } from 'skep/net'
import { describe, expect, it } from 'vitest'
import { builtin, Nothing, Scalar } from '../../src/operand/index.ts'

const packet = buildPacket({ eth: {}, ipv4: { saddr: '10.1.2.3', daddr: '10.0.0.1' }, tcp: {} })

/** What the program answers in the kernel. */
async function answer(program: Program, look: () => unknown = () => undefined) {
  await using _session = await load(program)
  return { returned: program.run({ data: packet }).returned, seen: look() }
}

/** bpf_loop as it is: a helper that is given a function of the program. */
const repeat = builtin(
  'repeat',
  (_turns: number, _visit: (turn: number) => unknown) => {},
  (l, [turns, visit]) => {
    const address = l.functionAt(visit!, {
      name: 'visit',
      parameters: (inner) => [new Scalar('num', inner.b.param(0, 'num'))],
    })
    l.helper('loop', [turns!.word(l, 'num', 'repeat()'), address, l.b.const(0), l.b.const(0)])
    return new Nothing()
  },
)

describe('a function that a helper is given', () => {
  const weight = 3n

  it('uses maps, captured values, constants around it and functions', async () => {
    const sums = array(u64, { maxEntries: 2 })
    const square = (n: bigint) => n * n
    const program = tc(() => {
      const half = 2n
      repeat(101, (turn) => {
        sums.add(0, (weight * square(BigInt(turn & 0xff))) / half)
      })
      return 7
    })
    const { returned, seen } = await answer(program, () => sums.get(0))
    expect(returned).toBe(7)
    let expected = 0n
    for (let turn = 0n; turn < 101n; turn++) expected += (weight * turn * turn) / 2n
    expect(seen).toBe(expected)
  })

  it('has loops over maps of its own', async () => {
    const sums = array(u64, { maxEntries: 2 })
    const program = tc(() => {
      repeat(3, () => {
        for (const [key, value] of sums) if (key === 0) sums.add(1, value + 1n)
      })
      return 0
    })
    sums.set(0, 41n)
    sums.set(1, 0n)
    const { seen } = await answer(program, () => sums.get(1))
    expect(seen).toBe(3n * 42n)
  })

  it.each([
    [
      'the context',
      () =>
        tc((given) => {
          repeat(3, () => given.length + 1)
          return 0
        }),
      /the context of the function around it/,
    ],
    [
      'a value',
      () =>
        tc((given) => {
          const { length } = given
          repeat(3, () => length + 1)
          return 0
        }),
      /a value of the function around it is out of reach/,
    ],
    [
      'a variable',
      () =>
        tc(() => {
          let count = 0
          repeat(3, () => {
            count++
          })
          return count
        }),
      /'count' of the function around it is out of reach/,
    ],
  ])('is refused %s of the function around it, by name', async (_, make, message) => {
    await expect(load(make())).rejects.toMatchObject({
      code: 'SK1021',
      message: expect.stringMatching(message),
    })
  })
})
