/** Reading the memory of the running process (bpf_probe_read_user and its string form, Linux 5.5) and kernel strings. */

import type { Lowering, Operand } from '../operand/index.ts'
import { builtin, kernelText, machineFor, ProducedText, probeRead, readPlace } from '../operand/index.ts'
import { type Infer, isType, type Type } from '../schema/index.ts'

/** An address: a bigint, or a pointer that a context or a struct holds. */
// biome-ignore lint/suspicious/noExplicitAny: pointers of generated types are objects to the type checker
export type Address = bigint | any

function sizeArgument(l: Lowering, name: string, size: Operand | undefined): number {
  if (!size) return 256
  const known = size.host()?.value
  if (typeof known === 'number' && Number.isInteger(known) && known > 0 && known <= 4096) return known
  return l.fail(
    'SK2012',
    `the size given to ${name}() must be known when the program is compiled: 1…4096 bytes`,
  )
}

/**
 * The NUL-terminated string at `address` in the running process, at most `size` − 1 bytes (256 unless told
 * otherwise); empty if it cannot be read. Needs Linux 5.5.
 */
export const userStr: (address: Address, size?: number) => string = builtin(
  'userStr',
  (address: Address, size = 256) => machineFor('userStr').helper('userStr', [address, size]) as string,
  (l, [address, size]) => {
    if (!address) return l.fail('SK2012', 'userStr() takes an address')
    const from = address.required(l).word(l, 'big', 'userStr()')
    return new ProducedText('userStr()', sizeArgument(l, 'userStr', size), (lowering, to, length) => {
      lowering.helper('probe_read_user_str', [to, lowering.b.const(length), from], { writes: [0] })
    })
  },
)

/** The NUL-terminated string at a kernel `address`, at most `size` − 1 bytes. Needs Linux 5.5. */
export const kernelStr: (address: Address, size?: number) => string = builtin(
  'kernelStr',
  (address: Address, size = 256) => machineFor('kernelStr').helper('kernelStr', [address, size]) as string,
  (l, [address, size]) => {
    if (!address) return l.fail('SK2012', 'kernelStr() takes an address')
    return kernelText(address.required(l).word(l, 'big', 'kernelStr()'), sizeArgument(l, 'kernelStr', size))
  },
)

function reading(name: string, helper: 'probe_read_user' | 'probe_read_kernel') {
  return builtin(
    name,
    <T extends Type>(address: Address, type: T) => machineFor(name).helper(name, [address, type]) as Infer<T>,
    (l, [address, type]) => {
      const schema = type?.host()?.value
      if (!address || !isType(schema))
        return l.fail('SK2012', `${name}() takes an address and a type: ${name}(p, u32)`)
      const place = l.temporary(schema.size, 8, `${name}()`)
      probeRead(l, helper, place, l.b.const(schema.size), address.required(l).word(l, 'big', `${name}()`))
      return readPlace(l, place, schema, { writable: true, atomic: false })
    },
  )
}

/** What lies at `address` in the running process, as `type`; all zero if it cannot be read. Needs Linux 5.5. */
export const userRead: <T extends Type>(address: Address, type: T) => Infer<T> = reading(
  'userRead',
  'probe_read_user',
)

/** What lies at a kernel `address`, as `type`; all zero if it cannot be read. Needs Linux 5.5. */
export const kernelRead: <T extends Type>(address: Address, type: T) => Infer<T> = reading(
  'kernelRead',
  'probe_read_kernel',
)
