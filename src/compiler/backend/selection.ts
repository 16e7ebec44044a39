/**
 * What the parts of instruction selection share. Blocks are selected backwards, each from its end: so a value is
 * reached after all its uses, and one that no instruction wanted in a register makes no instruction.
 */
import { invariant, type Span } from '../../error/index.ts'
import { type Block, countUses, type Fn, type Value } from '../../ir/index.ts'
import type { KernelFact, KernelSymbol } from '../../object/index.ts'
import { BPF_ALU64, BPF_ARSH, BPF_LSH } from '../../uapi/index.ts'
import { type Flow, flowOf } from './flow.ts'
import type { Legal } from './legalize.ts'
import { type Cpu, framePointer, LD_IMM64, LEA, loadConstant, MFn, MInst, MOV64_X, move } from './machine.ts'
import { upperZeroValues } from './upper.ts'

export class Selection {
  readonly fn: Fn
  readonly cpu: Cpu
  readonly mfn: MFn
  readonly flow: Flow<Block>
  readonly uses: ReadonlyMap<Value, number>
  private readonly shared: ReadonlySet<Value>
  private readonly upperZero: ReadonlySet<Value>
  private readonly registers = new Map<Value, number>()
  /** The instructions of the value at hand, in order. */
  private out: MInst[] = []
  span: Span | undefined

  constructor(fn: Fn, cpu: Cpu, legal: Legal) {
    this.fn = fn
    this.cpu = cpu
    this.mfn = new MFn(fn.name)
    this.flow = flowOf(fn.entry)
    this.uses = countUses(fn)
    this.shared = legal.shared
    this.upperZero = upperZeroValues(fn)
  }

  emit(inst: MInst): MInst {
    inst.span ??= this.span
    this.out.push(inst)
    return inst
  }

  op(code: number, dst: number, src: number, imm = 0, off = 0): MInst {
    return this.emit(new MInst(code, dst, src, off, imm))
  }

  /** Runs `make` and returns what it emitted. */
  collect(span: Span | undefined, make: () => void): MInst[] {
    this.out = []
    this.span = span
    make()
    return this.out
  }

  isUpperZero(value: Value): boolean {
    return this.upperZero.has(value)
  }

  /** Some instruction behind the current place reads `value` from its register. */
  isWanted(value: Value): boolean {
    return this.registers.has(strip(value))
  }

  /** Only one operation looks at `value`. */
  isUsedOnce(value: Value): boolean {
    return this.uses.get(value) === 1
  }

  /** The constant is made at each use, for want of a register of its own. */
  isInline(value: Value): boolean {
    const { op } = value
    if (op === 'slot' || op === 'function' || op === 'fact') return true
    return (op === 'const' || op === 'map' || op === 'mapValue') && !this.shared.has(value)
  }

  /** The register in which `value` is, or will be once its place is reached. */
  home(given: Value): number {
    const value = strip(given)
    let register = this.registers.get(value)
    if (register === undefined) this.registers.set(value, (register = this.mfn.register()))
    return register
  }

  /** A register that holds `value`: its own, or a new one for a constant. */
  register(given: Value): number {
    const value = strip(given)
    if (!this.isInline(value)) return this.home(value)
    const register = this.mfn.register()
    this.constant(register, value)
    return register
  }

  /** `dst = value`. */
  into(dst: number, given: Value): void {
    const value = strip(given)
    if (this.isInline(value)) this.constant(dst, value)
    else this.emit(move(dst, this.home(value)))
  }

  /** Makes a constant, or an address that is one, in `dst`. */
  constant(dst: number, value: Value): void {
    if (value.op === 'const') {
      this.emit(loadConstant(dst, value.imm))
    } else if (value.op === 'slot') {
      this.emit(new MInst(LEA, dst, 0, 0, 0)).slot = value.slot
    } else if (value.op === 'function') {
      invariant(value.callee, 'a function names whom it means')
      const inst = this.emit(new MInst(LD_IMM64, dst, 0, 0, 0))
      inst.imm64 = 0n
      inst.ref = { kind: 'function', callee: value.callee }
    } else if (value.op === 'fact') {
      this.fact(dst, value.fact!)
    } else {
      invariant(value.map, `${value.op} names no map`)
      const inst = this.emit(new MInst(LD_IMM64, dst, 0, 0, 0))
      inst.imm64 = 0n
      inst.ref =
        value.op === 'map'
          ? { kind: 'map', map: value.map }
          : { kind: 'mapValue', map: value.map, offset: Number(value.imm) }
    }
  }

  private fact(dst: number, fact: KernelFact | KernelSymbol): void {
    const inst = 'symbol' in fact ? new MInst(LD_IMM64, dst, 0, 0, 0) : loadConstant(dst, BigInt(fact.value))
    if ('symbol' in fact) inst.imm64 = 0n
    this.emit(inst).ref = { kind: 'fact', fact }
  }

  /** Where a load of what lies at a place that only the kernel knows goes, if it can say so itself. */
  openAddress(pointer: Value, offset: number): { base: number; fact: KernelFact } | undefined {
    const { root, offset: off } = this.root(pointer, offset)
    if (root.op !== 'add' || off !== 0) return undefined
    const [base, distance] = root.args.map(strip) as [Value, Value]
    const { fact } = distance
    if (!fact || 'symbol' in fact || fact.kind !== 'byte_off' || fact.value > 32767) return undefined
    return { base: this.register(base), fact }
  }

  /** Where an access at `pointer` + `offset` goes: constant parts of the address are taken into the offset. */
  address(pointer: Value, offset: number): { base: number; off: number; slot: Value['slot'] } {
    const { root, offset: off } = this.root(pointer, offset)
    if (root.op === 'slot') return { base: framePointer, off, slot: root.slot }
    return { base: this.register(root), off, slot: undefined }
  }

  /** `pointer` as an earlier pointer plus a constant that fits an access. */
  private root(pointer: Value, offset: number): { root: Value; offset: number } {
    let root = strip(pointer)
    for (;;) {
      if ((root.op !== 'add' && root.op !== 'sub') || root.width === 32) break
      const [left, right] = root.args.map(strip) as [Value, Value]
      const swap = left.op === 'const' && root.op === 'add'
      const constant = swap ? left : right
      if (constant.op !== 'const') break
      const next = offset + Number(root.op === 'add' ? constant.imm : -constant.imm)
      if (next < -32768 || next > 32767) break
      offset = next
      root = swap ? right : left
    }
    return { root, offset }
  }

  /** `dst = pointer`, if it is a place in a slot at a constant offset. */
  slotAddress(dst: number, pointer: Value): boolean {
    const { root, offset } = this.root(pointer, 0)
    if (root.op !== 'slot') return false
    const inst = this.emit(new MInst(LEA, dst, 0, offset, 0))
    inst.slot = root.slot
    return true
  }

  /** `dst = value`, sign-extended from its low `bits`; without `value`, from `dst` itself. */
  signExtend(dst: number, bits: number, value?: Value): void {
    if (this.cpu >= 4) {
      this.op(MOV64_X, dst, value ? this.register(value) : dst, 0, bits)
      return
    }
    if (value) this.into(dst, value)
    this.op(BPF_ALU64 | BPF_LSH, dst, 0, 64 - bits)
    this.op(BPF_ALU64 | BPF_ARSH, dst, 0, 64 - bits)
  }
}

/** Through what is no instruction. */
export function strip(value: Value): Value {
  while (value.op === 'cast') value = value.args[0]!
  return value
}
