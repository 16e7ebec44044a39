/** `cast(pointer, 'tcp_sock')`: the same memory as another kernel struct, as C casts a `struct sock *` that is one of TCP. */
import { nearestNames } from '../error/index.ts'
import { builtin, KernelPointer, kernelBtf, machineFor } from '../operand/index.ts'
import type { KernelStructs } from './current.ts'
import type { Address } from './user-memory.ts'

/**
 * What lies at a kernel pointer or address, as `struct name`. Nothing checks that it is one: what cannot be read is
 * zero. Needs BTF.
 */
export const cast: <N extends keyof KernelStructs & string>(pointer: Address, name: N) => KernelStructs[N] =
  builtin(
    'cast',
    <N extends keyof KernelStructs & string>(pointer: Address, name: N) =>
      machineFor('cast').helper('cast', [pointer, name]) as KernelStructs[N],
    (l, [pointer, name]) => {
      const wanted = name?.host()?.value
      if (!pointer || typeof wanted !== 'string') {
        return l.fail(
          'SK2012',
          "cast() takes a kernel pointer and the name of a struct: cast(sk, 'tcp_sock')",
        )
      }
      const btf = kernelBtf(l)
      const id = btf.find(wanted, 'struct')
      if (id === undefined) {
        const near = nearestNames(wanted, btf.names('struct'))
        const hint = near.length ? `did you mean ${near.join(', ')}?` : undefined
        return l.fail('SK3003', `the BTF of ${l.target.name} has no struct ${wanted}`, hint)
      }
      const from = pointer.required(l)
      // The verifier holds a typed pointer to its own struct's size, so the other struct is read by copies.
      if (from instanceof KernelPointer) return new KernelPointer(from.pointer, id, 'probe')
      return new KernelPointer(l.b.unary('cast', from.word(l, 'big', 'cast()'), 'ptr'), id, 'probe')
    },
  )
