/**
 * `programArray({ 0: parseTcp, 1: parseUdp })`: a table of programs that a program goes on with (tail calls, man 7
 * bpf-helpers, bpf_tail_call): `table.call(ctx, index)` does not come back where the slot holds a program, and falls
 * through where it is empty. BPF_MAP_TYPE_PROG_ARRAY (kernel/bpf/arraymap.c); a chain has 33 calls at most, the next
 * falls through.
 *
 * A table belongs to the kind of program that calls it: the kernel takes no other, and nor does TypeScript where the
 * kinds are classes. Programs of a table are loaded with the first session that uses it.
 */
import { SkepError } from '../error/index.ts'
import type { LoadedProgram, MapStore, ProgramDeclaration } from '../host/index.ts'
import { packetMemory } from '../ir/index.ts'
import { type KernelSide, type Lowerings, MapHandle, onMachine } from '../map/index.ts'
import { type Machine, Nothing, type Operand, TailCall } from '../operand/index.ts'
import { u32 } from '../schema/index.ts'
import { BPF_MAP_TYPE_PROG_ARRAY, progTypeName } from '../uapi/index.ts'
import type { Program } from './program.ts'

export interface ProgramArrayOptions {
  /** The number of slots: 32 unless told otherwise, or as many as the programs given need. */
  readonly maxEntries?: number
}

/** A table of these programs, by their slots. Needs Linux 4.2. */
export function programArray<P extends Program = Program>(
  programs: Readonly<Record<number, P>> | readonly P[] = {},
  { maxEntries }: ProgramArrayOptions = {},
): ProgramArray<P> {
  const given = Object.entries(programs as Readonly<Record<string, P>>)
  const needed = Math.max(32, ...given.map(([index]) => Number(index) + 1))
  const table = new ProgramArray<P>(maxEntries ?? needed)
  for (const [index, program] of given) table.set(Number(index), program)
  return table
}

/** A table of programs for tail calls. */
export class ProgramArray<P extends Program = Program> extends MapHandle<ProgramStore> {
  readonly #slots = new Map<number, P>()
  /** The kind of program it belongs to, once that is known: what the first one was loaded as. */
  #kind: { readonly type: number; readonly title: string } | undefined

  constructor(maxEntries: number) {
    super(
      {
        name: '',
        type: BPF_MAP_TYPE_PROG_ARRAY,
        keySize: 4,
        valueSize: 4,
        maxEntries,
        flags: 0,
        key: u32,
        value: u32,
      },
      'failed',
    )
  }

  /**
   * In kernel code: goes on with the program in slot `index`, which gets `ctx`, and does not come back; returns where the
   * slot is empty, or 33 such calls were made already. What was seen of a packet before is to be looked at again then.
   */
  call(ctx: unknown, index: number): void {
    const side = this.machineSide() as TableOnMachine | undefined
    if (side) side.call(ctx, index)
    else throw new SkepError('SK2012', `${this.label}.call() means something inside kernel functions only`)
  }

  /** Puts a program into a slot; where the table is loaded, the program must be too (`load`). */
  set(index: number, program: P): void {
    this.#check(index)
    if (this.live) {
      this.#admit(program.title, program.live)
      this.live.setProgram(index, program.live)
    }
    this.#slots.set(index, program)
  }

  /** Empties a slot; false if it was empty. */
  delete(index: number): boolean {
    this.#check(index)
    this.live?.setProgram(index, undefined)
    return this.#slots.delete(index)
  }

  /** Whether there is a program in the slot. */
  has(index: number): boolean {
    return this.#slots.has(index)
  }

  /** What has to be loaded before the table can be used. */
  programs(): readonly ProgramDeclaration[] {
    return [...this.#slots.values()]
  }

  slots(): ReadonlyMap<number, ProgramDeclaration> {
    return this.#slots
  }

  /** Fills the slots, when all is loaded and nothing attached. */
  link(
    loadedOf: (program: ProgramDeclaration) => LoadedProgram,
    callers: readonly ProgramDeclaration[],
  ): void {
    this.#kind = undefined
    for (const each of [...callers, ...this.#slots.values()]) this.#admit(each.title, loadedOf(each))
    for (const [index, program] of this.#slots) this.live!.setProgram(index, loadedOf(program))
  }

  #admit(title: string, { spec }: LoadedProgram): void {
    this.#kind ??= { type: spec.type, title }
    if (this.#kind.type === spec.type) return
    const [wanted, given] = [this.#kind.type, spec.type].map(progTypeName)
    throw new SkepError(
      'SK2018',
      `${title} cannot be in the table '${this.label}' of ${this.#kind.title}: it is of type ${given}, not ${wanted}`,
      { hint: 'programs call those of their own kind only: give each kind a table of its own' },
    )
  }

  #check(index: number): void {
    const { maxEntries } = this.spec
    if (Number.isInteger(index) && index >= 0 && index < maxEntries) return
    throw new SkepError('SK2016', `${this.label} has slots 0…${maxEntries - 1}, and no slot ${index}`)
  }

  protected override memory(): ProgramStore {
    return new EmptyTable(this.spec)
  }

  protected override lowerings(): Lowerings {
    return {
      call: (path) => (l, args) => {
        const [ctx, index] = args
        if (!ctx?.isContext() || !index || args.length > 2) {
          return l.fail(
            'SK2012',
            `${path}.call() takes the program's context and a slot: ${path}.call(ctx, 1)`,
          )
        }
        const slot = index.required(l).word(l, 'num', `the slot of ${path}.call()`)
        const call = () => {
          l.helper('tail_call', [l.context, l.b.map(this.spec), slot], {
            kills: packetMemory,
            leaves: true,
          })
        }
        // The kernel looks at the low 32 bits alone.
        l.branch(l.b.compare('ult', slot, l.b.const(2 ** 32)), call)
        return new Nothing() as Operand
      },
    }
  }

  protected override loweredBy(): string {
    return ''
  }

  override [onMachine](machine: Machine): KernelSide {
    const user = new ProgramArray<P>(this.spec.maxEntries)
    user.spec.name = this.spec.name
    for (const [index, program] of this.#slots) user.#slots.set(index, program)
    return new TableOnMachine(user, machine, (index) => user.#slots.get(index))
  }
}

/** A live table. */
interface ProgramStore extends MapStore {
  setProgram(index: number, program: LoadedProgram | undefined): void
}

/** What stands for a table that is not loaded; its programs are in the handle. */
class EmptyTable implements ProgramStore {
  readonly spec: ProgramStore['spec']
  readonly cpus = 1

  constructor(spec: ProgramStore['spec']) {
    this.spec = spec
  }

  setProgram(): void {}
  lookup(): undefined {}
  update(): void {}
  delete(): boolean {
    return false
  }
  entries(): [] {
    return []
  }
  updateAll(): void {}
  clear(): void {}
  close(): void {}
}

/** Most tail calls in a row (MAX_TAIL_CALL_CNT, include/linux/bpf.h). */
const mostCalls = 33

/** A table while kernel code runs as JavaScript. */
class TableOnMachine implements KernelSide {
  readonly user: object
  readonly #machine: Machine
  readonly #programAt: (index: number) => Program | undefined

  constructor(user: object, machine: Machine, programAt: (index: number) => Program | undefined) {
    this.user = user
    this.#machine = machine
    this.#programAt = programAt
  }

  call(ctx: unknown, index: number): void {
    const program = this.#programAt(index)
    if (program && this.#machine.tailCalls++ < mostCalls) throw new TailCall(program.fn, ctx)
  }
}
