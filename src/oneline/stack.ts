/**
 * `kstack()` and `ustack()`: the call stack of here, as a key or a value. In the kernel it is an id, and the frames lie
 * in one map that all stacks share; what is printed are the frames.
 */
import { type StackTraces, stackTraces } from '../map/index.ts'
import { builtin, type Lowering, makeMap, Operand, runningMachine, type Scalar } from '../operand/index.ts'

/** A call stack: kernel addresses, or addresses in process `pid`. */
export interface Stack {
  readonly kind: 'kernel' | 'user'
  /** Of the process; 0 for kernel stacks. */
  readonly pid: number
  /** Return addresses, innermost first; none where the stack could not be taken. */
  readonly addresses: readonly bigint[]
}

/** A stack as its id stands for it. */
export class TakenStack implements Stack {
  readonly kind: 'kernel' | 'user'
  readonly id: number
  readonly pid: number
  readonly #stacks: StackTraces

  constructor(kind: 'kernel' | 'user', id: number, pid: number, stacks: StackTraces) {
    this.kind = kind
    this.id = id
    this.pid = pid
    this.#stacks = stacks
  }

  get addresses(): readonly bigint[] {
    return this.#stacks.get(this.id)
  }
}

let shared: StackTraces | undefined

/** The map in which all stacks lie. */
export function stacks(): StackTraces {
  return (shared ??= stackTraces())
}

/** The stacks, if some program takes any. */
export function stacksInUse(): StackTraces | undefined {
  return shared
}

/** A stack in kernel code: its id, a number. */
export class StackOperand extends Operand {
  readonly kind: 'kernel' | 'user'
  readonly id: Scalar

  constructor(kind: 'kernel' | 'user', id: Scalar) {
    super()
    this.kind = kind
    this.id = id
  }

  describe(): string {
    return `a ${this.kind} stack`
  }

  override components() {
    return this.id.components()
  }

  override with(components: Parameters<Operand['with']>[0]): Operand {
    return new StackOperand(this.kind, this.id.with(components))
  }

  override unify(other: Operand): Operand | undefined {
    return other instanceof StackOperand && other.kind === this.kind ? this : undefined
  }
}

function stackBuiltin(name: 'kstack' | 'ustack', kind: 'kernel' | 'user'): () => Stack {
  const take = () => {
    const id = stacks()[kind]()
    const side = runningMachine()!.map(stacks()) as { user: StackTraces }
    return new TakenStack(kind, id, 0, side.user)
  }
  const lower = (l: Lowering, args: readonly Operand[]): Operand => {
    if (args.length > 0) l.fail('SK2012', `${name}() takes no arguments`)
    const map = l.makeMap(maker, {})
    const id = l.capture(map, 'stacks').member(l, kind).call(l, [])
    return new StackOperand(kind, id as Scalar)
  }
  const maker = Object.assign(builtin(name, take, lower), { [makeMap]: stacks })
  return maker
}

/** The kernel's stack where the program runs. Needs Linux 4.6. */
export const kstack: () => Stack = stackBuiltin('kstack', 'kernel')
/** The stack of the running process. Needs Linux 4.6. */
export const ustack: () => Stack = stackBuiltin('ustack', 'user')
