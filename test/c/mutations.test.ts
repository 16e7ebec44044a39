/**
 * Damaged objects: bytes of ELF and BTF changed at random, from a seed. Whatever comes of it is an object or an error of
 * Skep's that says where; nothing else is thrown, none takes much of the processor, and neither memory nor descriptors
 * are left behind. SKEP_MUTATIONS=200000 asks for more, SKEP_SEED=N for others: 20,000 take half a minute of the
 * processor's, so 200,000 some five, which is too long for each run.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { FormatError, isSkepError } from '../../src/error/index.ts'
import { Linker, type LinkKernel, readObject } from '../../src/object/index.ts'
import { CObjects } from '../support/c-objects.ts'

const mutations = Number(process.env.SKEP_MUTATIONS ?? 20_000)
const seed = Number(process.env.SKEP_SEED ?? 7)

let c: CObjects
beforeAll(() => {
  c = new CObjects()
})
afterAll(() => c.remove())

/** Numbers that are the same for the same seed (a linear congruential generator; its upper bits). */
function* random(from: number): Generator<number> {
  for (let state = BigInt(from); ; ) {
    state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n)
    yield Number(state >> 33n)
  }
}

/** Milliseconds of the processor's that a mutation may take: a hundred times what the worst do. */
const mostCpu = 3000
/** Bytes by which the process may grow: what the collector of garbage leaves lying about, and no more. */
const mostMemory = 512 << 20

const descriptors = () => readdirSync('/proc/self/fd').length

/** Milliseconds of the processor's that this process has had. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const interesting = [0, 1, 0x7f, 0x80, 0xff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff]

it(`${mutations} mutations end in an object or in an error that says where`, { timeout: 3_600_000 }, () => {
  // The first, with the types of half a kernel, takes its time.
  const originals = ['core-types', 'maps-in-maps', 'variables', 'subprograms', 'events'].map((name) =>
    readFileSync(c.compile(name)),
  )
  const numbers = random(seed)
  const below = (n: number) => numbers.next().value! % n
  let [read, refused, linked, worst] = [0, 0, 0, 0]
  const [openBefore, memoryBefore] = [descriptors(), process.memoryUsage.rss()]
  for (let i = 0; i < mutations; i++) {
    const original = originals[i % 20 === 0 ? 0 : 1 + (i % (originals.length - 1))]!
    const bytes = Uint8Array.from(below(20) === 0 ? original.subarray(0, below(original.length)) : original)
    for (let count = 1 + below(4); count > 0 && bytes.length > 4; count--) {
      const at = below(bytes.length)
      if (below(2) === 0) bytes[at] = below(256)
      else
        new DataView(bytes.buffer).setUint32(
          Math.min(at & ~3, bytes.length - 4),
          interesting[below(interesting.length)]!,
          true,
        )
    }
    const before = cpuTime()
    try {
      const object = readObject(bytes, 'damaged.o')
      read++
      // The object's own types stand for the kernel's: what is asked of them is damaged, too.
      const kernel: LinkKernel = { name: 'itself', btf: object.btf, kconfig: () => '1', symbol: () => 1n }
      const linker = new Linker(object, kernel)
      for (const program of object.programs) linker.link(program)
      linked++
    } catch (error) {
      if (!isSkepError(error) || error.code === 'SK9000')
        throw new Error(`mutation ${i} of seed ${seed}`, { cause: error })
      if (error instanceof FormatError) expect(`${error.message}`).toMatch(/ at byte \d+$/)
      refused++
    }
    const taken = cpuTime() - before
    worst = Math.max(worst, taken)
    if (taken > mostCpu) throw new Error(`mutation ${i} of seed ${seed} took ${taken} ms`)
  }
  expect(descriptors()).toBe(openBefore)
  const grown = process.memoryUsage.rss() - memoryBefore
  expect(grown).toBeLessThan(mostMemory)
  if (process.env.SKEP_MUTATIONS)
    console.log(
      `${mutations} mutations: ${read} read, ${linked} linked, ${refused} refused; worst ${worst.toFixed(0)} ms, memory ${(grown / (1 << 20)).toFixed(0)} MiB`,
    )
  // Damage that nothing looks at is no damage: some of all three come about.
  expect(read).toBeGreaterThan(mutations / 10)
  expect(refused).toBeGreaterThan(mutations / 10)
  expect(linked).toBeGreaterThan(mutations / 100)
})
