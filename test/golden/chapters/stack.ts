/** Where objects lie that registers do not hold. */
import { global, hash, perfEvent, str, struct, tc, u32, u64 } from 'skep'
import { kernelStr } from 'skep/kernel'

const keys = hash(struct({ a: u64, b: u64 }), u32)
const names = hash(str(32), u64)
const paths = hash(str(600), u64)
const from = global(u64)
const sampling = { event: 'cpu-clock', frequency: 99 } as const

export const stack = {
  'an object on the stack': tc((packet) => keys.get({ a: 1n, b: BigInt(packet.length) }) ?? 0),
  'objects that share the stack': perfEvent(sampling, () => {
    names.set(kernelStr(from.value, 32), 1n)
    names.set(kernelStr(from.value + 32n, 32), 2n)
  }),
  'an object too large for the stack': perfEvent(sampling, () => {
    paths.set(kernelStr(from.value, 600), 1n)
  }),
}
