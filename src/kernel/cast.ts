/**
 * `cast(pointer, 'tcp_sock')`: the same memory as another kernel struct, as C casts a `struct sock *` that is one of TCP;
 * `containerOf(pointer, 'mount', 'mnt')`: the struct around, as C's container_of (include/linux/container_of.h).
 */
import type { BtfField } from '../btf/index.ts'
import { nearestNames } from '../error/index.ts'
import type { Value } from '../ir/index.ts'
import {
  builtin,
  KernelPlace,
  KernelPointer,
  kernelBtf,
  type Lowering,
  machineFor,
  type Operand,
} from '../operand/index.ts'
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
      return as(l, pointer, structNamed(l, wanted))
    },
  )

/**
 * The `struct name` whose member `member` is what `pointer` points to. Nothing checks that it is one: what cannot be
 * read is zero. Needs BTF.
 */
export const containerOf: <N extends keyof KernelStructs & string>(
  pointer: Address,
  name: N,
  member: string,
) => KernelStructs[N] = builtin(
  'containerOf',
  <N extends keyof KernelStructs & string>(pointer: Address, name: N, member: string) =>
    machineFor('containerOf').helper('containerOf', [pointer, name, member]) as KernelStructs[N],
  (l, [pointer, name, member]) => {
    const [wanted, path] = [name?.host()?.value, member?.host()?.value]
    if (!pointer || typeof wanted !== 'string' || typeof path !== 'string') {
      return l.fail(
        'SK2012',
        "containerOf() takes a kernel pointer, and the names of a struct and its member: containerOf(m, 'mount', 'mnt')",
      )
    }
    const id = structNamed(l, wanted)
    const field = kernelBtf(l).member(id, path)
    if (!field) {
      const near = nearestNames(path, kernelBtf(l).memberNames(id))
      const hint = near.length ? `did you mean ${near.join(', ')}?` : undefined
      return l.fail('SK2011', `struct ${wanted} has no field '${path}' on ${l.target.name}`, hint)
    }
    return as(l, pointer, id, field)
  },
)

function structNamed(l: Lowering, name: string): number {
  const btf = kernelBtf(l)
  const id = btf.find(name, 'struct')
  if (id !== undefined) return id
  const near = nearestNames(name, btf.names('struct'))
  const hint = near.length ? `did you mean ${near.join(', ')}?` : undefined
  return l.fail('SK3003', `the BTF of ${l.target.name} has no struct ${name}`, hint)
}

/** The address of the struct whose member lies at `start`. */
function around(l: Lowering, start: Value, structId: number, member: BtfField): Value {
  const place = KernelPlace.at(kernelBtf(l), start, structId).field(member, 'member')
  return l.target.portable
    ? l.b.alu('sub', start, place.distance(l), 'ptr')
    : place.offset === 0
      ? start
      : l.b.alu('add', start, l.b.const(-place.offset), 'ptr')
}

/** The verifier holds a typed pointer to its own struct, so another struct there is read by copies. */
function as(l: Lowering, pointer: Operand, structId: number, member?: BtfField): Operand {
  const from = pointer.required(l)
  const typed = from instanceof KernelPointer
  const start = typed ? from.pointer : l.b.unary('cast', from.word(l, 'big', 'a kernel address'), 'ptr')
  return new KernelPointer(member ? around(l, start, structId, member) : start, structId, 'probe')
}
