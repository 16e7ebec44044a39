/**
 * Values with something of the kernel's own behind their fields: `withLock(struct)` a spin lock, `withTimer(struct)` a
 * timer (struct bpf_spin_lock and bpf_timer, include/uapi/linux/bpf.h). Kernel and user space see the fields as before, and
 * never those bytes: the kernel finds them by the BTF of the map, and copies values around them.
 */
import type { BtfBuilder } from '../btf/index.ts'
import { btfMembers, type Members, type StructType } from './struct.ts'
import { defineType, type KernelObject, misdeclared } from './type.ts'

interface ObjectKind {
  readonly struct: string
  readonly size: number
  readonly align: number
  btf(builder: BtfBuilder): number
}

const kinds: Readonly<Record<KernelObject, ObjectKind>> = {
  lock: {
    struct: 'bpf_spin_lock',
    size: 4,
    align: 4,
    btf(builder) {
      const val = { name: 'val', typeId: builder.int('unsigned int', 4), bitOffset: 0 }
      return builder.struct('bpf_spin_lock', 4, [val])
    },
  },
  timer: {
    struct: 'bpf_timer',
    size: 16,
    align: 8,
    btf(builder) {
      const words = builder.array(builder.int('unsigned long long', 8), 2)
      return builder.struct('bpf_timer', 16, [{ name: '__opaque', typeId: words, bitOffset: 0 }])
    },
  },
}

/** Values of `type` with a lock each: `lock(value, () => { … })` in kernel code. Needs Linux 5.1. */
export function withLock<F extends Members>(type: StructType<F>): StructType<F> {
  return withObject(type, 'lock')
}

/** Values of `type` with a timer each: `map.startTimer(value, nanoseconds, callback)`. Needs Linux 5.15. */
export function withTimer<F extends Members>(type: StructType<F>): StructType<F> {
  return withObject(type, 'timer')
}

function withObject<F extends Members>(type: StructType<F>, what: KernelObject): StructType<F> {
  const { shape, objects = {}, fields } = type
  if (shape.kind !== 'struct') return misdeclared(`${type.name} is no struct`, 'give a struct({ … })')
  if (objects[what] !== undefined) return misdeclared(`${type.name} has a ${what} already`)
  const { align } = kinds[what]
  const up = (n: number, to: number) => Math.ceil(n / to) * to
  const offset = up(type.size, align)
  const all = { ...objects, [what]: offset }
  const wholeAlign = Math.max(type.align, align)
  const size = up(offset + kinds[what].size, wholeAlign)
  const made = defineType({
    ...type,
    name: `${what === 'lock' ? 'withLock' : 'withTimer'}(${type.name})`,
    size,
    align: wholeAlign,
    objects: all,
    get zero() {
      return type.zero
    },
    encode(view, at, value) {
      type.encode(view, at, value)
      for (let i = type.size; i < size; i++) view.setUint8(at + i, 0)
    },
    btf(builder) {
      const hidden = Object.entries(all).map(([name, position]) => ({
        name: `__${name}`,
        typeId: kinds[name as KernelObject].btf(builder),
        bitOffset: position * 8,
      }))
      return builder.struct(shape.name, size, [...btfMembers(builder, shape.fields), ...hidden])
    },
  })
  return Object.assign(made, { fields })
}
