/**
 * `raw_syscalls:sys_enter` and `sys_exit` through their raw arguments: the record's `args` and `id` are registers of
 * the caller. Which registers is the system call ABI of the architecture (man 2 syscall).
 */
import { KernelPointer, kernelBtf, type Lowering, Operand, Scalar } from '../operand/index.ts'

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

/** `ctx.args` of sys_enter. */
export class SyscallArguments extends Operand {
  private readonly registers: Operand

  constructor(registers: Operand) {
    super()
    this.registers = registers
  }

  describe(): string {
    return 'the arguments of a system call'
  }

  override member(l: Lowering, name: string): Operand {
    if (name === 'length') return new Scalar('num', l.b.const(6))
    return super.member(l, name)
  }

  override index(l: Lowering, index: Operand): Operand {
    const known = index.host()?.value
    const register = typeof known === 'number' ? abis[l.target.arch].args[known] : undefined
    if (!register)
      return l.fail('SK2016', 'a system call has the arguments 0…5; the index must be a constant')
    const [field, element] = register
    const value = this.registers.member(l, field)
    return element === undefined ? value : value.index(l, new Scalar('num', l.b.const(element)))
  }
}

/** The `struct pt_regs` behind the first raw argument, as the verifier lets it be read. */
export function registersOf(l: Lowering): Operand {
  const btf = kernelBtf(l)
  const id = btf.find('pt_regs', 'struct')
  if (id === undefined) return l.fail('SK3003', `the BTF of ${l.target.name} has no struct pt_regs`)
  return new KernelPointer(l.b.load('ptr', l.context, { offset: 0, size: 8, space: 'ctx' }), id, 'direct')
}
