/**
 * System calls by the registers of their caller: `args` and `id` of `raw_syscalls:sys_enter` and `sys_exit`, and the
 * arguments of a call at its exit (`syscalls:sys_exit_openat`), where the kernel keeps them still. Which registers is
 * the system call ABI of the architecture (man 2 syscall).
 */
import type { Value } from '../ir/index.ts'
import { KernelPointer, kernelBtf, type Lowering, Operand, Scalar, type TypeNames } from '../operand/index.ts'

interface Abi {
  readonly number: string
  readonly args: readonly (readonly [field: string, index?: number])[]
}

const abis: Record<'x64' | 'arm64', Abi> = {
  x64: { number: 'orig_ax', args: [['di'], ['si'], ['dx'], ['r10'], ['r8'], ['r9']] },
  arm64: {
    number: 'syscallno',
    args: [['orig_x0'], ['regs', 1], ['regs', 2], ['regs', 3], ['regs', 4], ['regs', 5]],
  },
}

/** The number of the system call, from the registers at its exit. */
export function syscallNumber(l: Lowering, registers: Operand): Operand {
  const value = registers.member(l, abis[l.target.arch].number)
  return value instanceof Scalar && value.kind === 'num'
    ? new Scalar('big', l.b.unary('cast', value.value, 'i64'))
    : value
}

/** Argument number `index` of the system call, 64 bits as they were passed. */
export function syscallArgument(l: Lowering, registers: Operand, index: number): Operand {
  const [field, element] = abis[l.target.arch].args[index]!
  const value = registers.member(l, field)
  return element === undefined ? value : value.index(l, new Scalar('num', l.b.const(element)))
}

/** All its arguments. */
export function callArguments(l: Lowering, registers: Operand): Operand[] {
  return abis[l.target.arch].args.map((_, index) => syscallArgument(l, registers, index))
}

/** `ctx.args` of sys_enter, and of sys_exit. */
export class SyscallArguments extends Operand {
  private readonly registers: Operand

  constructor(registers: Operand) {
    super()
    this.registers = registers
  }

  describe(): string {
    return 'the arguments of a system call'
  }

  override typeText(l: Lowering, names: TypeNames): string {
    return names.array(syscallArgument(l, this.registers, 0).typeText(l, names))
  }

  override member(l: Lowering, name: string): Operand {
    if (name === 'length') return new Scalar('num', l.b.const(6))
    return super.member(l, name)
  }

  override index(l: Lowering, index: Operand): Operand {
    const known = index.host()?.value
    if (typeof known !== 'number' || !abis[l.target.arch].args[known])
      return l.fail('SK2016', 'a system call has the arguments 0…5; the index must be a constant')
    return syscallArgument(l, this.registers, known)
  }
}

/** The `struct pt_regs` behind the first raw argument, as the verifier lets it be read. */
export function registersOf(l: Lowering): Operand {
  return registersAt(l, l.b.load('ptr', l.context, { offset: 0, size: 8, space: 'ctx' }))
}

/** The registers with which the running task entered the kernel. Needs Linux 5.15. */
export function callerRegisters(l: Lowering): Operand {
  const task = l.helper('get_current_task_btf', [], { effect: 'const', type: 'ptr' })
  return registersAt(l, l.helper('task_pt_regs', [task], { effect: 'const', type: 'ptr' }))
}

function registersAt(l: Lowering, pointer: Value): Operand {
  const id = kernelBtf(l).find('pt_regs', 'struct')
  if (id === undefined) return l.fail('SK3003', `the BTF of ${l.target.name} has no struct pt_regs`)
  return new KernelPointer(pointer, id, 'direct')
}
