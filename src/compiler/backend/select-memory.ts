/** Loads, stores and atomics. The address's constant part goes into the instruction, and so does a constant stored. */

import { sizeBits } from '../../asm/index.ts'
import { invariant } from '../../error/index.ts'
import type { Value } from '../../ir/index.ts'
import {
  BPF_ADD,
  BPF_AND,
  BPF_ATOMIC,
  BPF_FETCH,
  BPF_LDX,
  BPF_MEM,
  BPF_MEMSX,
  BPF_OR,
  BPF_ST,
  BPF_STX,
  BPF_XCHG,
  BPF_XOR,
} from '../../uapi/index.ts'
import { fitsImm32 } from './machine.ts'
import { type Selection, strip } from './selection.ts'

export function selectLoad(s: Selection, value: Value, dst: number): void {
  const extends_ = value.signed && value.size < 8
  const mode = extends_ && s.cpu >= 4 ? BPF_MEMSX : BPF_MEM
  const code = BPF_LDX | mode | sizeBits[value.size]
  const open = s.openAddress(value.args[0]!, value.offset)
  if (open) s.op(code, dst, open.base, 0, open.fact.value).ref = { kind: 'fact', fact: open.fact }
  else {
    const { base, off, slot } = s.address(value.args[0]!, value.offset)
    s.op(code, dst, base, 0, off).slot = slot
  }
  if (extends_ && s.cpu < 4) s.signExtend(dst, value.size * 8)
}

export function selectStore(s: Selection, value: Value): void {
  const { base, off, slot } = s.address(value.args[0]!, value.offset)
  const stored = storedPart(value.args[1]!, value.size)
  const size = sizeBits[value.size]
  if (stored.op === 'const') {
    const imm = value.size === 8 ? stored.imm : BigInt.asIntN(value.size * 8, stored.imm)
    if (fitsImm32(imm)) {
      s.op(BPF_ST | BPF_MEM | size, base, 0, Number(imm), off).slot = slot
      return
    }
  }
  s.op(BPF_STX | BPF_MEM | size, base, s.register(stored), 0, off).slot = slot
}

/** What `value` extends or masks without a difference in its low `size` bytes. */
function storedPart(given: Value, size: number): Value {
  let value = strip(given)
  for (;;) {
    const bits = /^[sz]ext(\d+)$/.exec(value.op)?.[1]
    const mask = value.op === 'and' ? strip(value.args[1]!) : undefined
    const all = (1n << BigInt(size * 8)) - 1n
    const keeps =
      bits !== undefined ? Number(bits) >= size * 8 : mask?.op === 'const' && (mask.imm & all) === all
    if (!keeps || value.args[0]!.type === 'ptr') return value
    value = strip(value.args[0]!)
  }
}

const operations: Readonly<Record<Value['atomic'], number>> = {
  add: BPF_ADD,
  and: BPF_AND,
  or: BPF_OR,
  xor: BPF_XOR,
  xchg: BPF_XCHG,
}

export function selectAtomic(s: Selection, value: Value): void {
  invariant(value.size === 4 || value.size === 8, 'atomics have 4 or 8 bytes')
  const wanted = value.fetch && s.isWanted(value)
  const { base, off, slot } = s.address(value.args[0]!, value.offset)
  const code = BPF_STX | BPF_ATOMIC | sizeBits[value.size]
  if (!wanted && value.atomic !== 'xchg') {
    s.op(code, base, s.register(value.args[1]!), operations[value.atomic], off).slot = slot
    return
  }
  // The instruction leaves the old value in the register of the new one.
  const old = wanted ? s.home(value) : s.mfn.register()
  s.into(old, value.args[1]!)
  s.op(code, base, old, operations[value.atomic] | BPF_FETCH, off).slot = slot
}
