/**
 * Variables of the source become SSA values while lowering, after Braun et al., "Simple and Efficient Construction of
 * Static Single Assignment Form" (2013): each block knows the values of the cells written in it, others are looked up
 * in the predecessors, and phis appear where those differ. A block is sealed once all its predecessors are known.
 *
 * A cell keeps, beside the components of what it holds, whether it holds anything at all: a variable that may be
 * `undefined` is no special case, and where it cannot be, the phis of `true` vanish.
 */
import { type Block, type Builder, type IrType, replace, resolve, type Value } from '../../ir/index.ts'
import { type Cell, Nothing, type Operand, Optional } from '../../operand/index.ts'

/** What a variable holds: `template` is the kind of thing, found at the first write. */
export class SsaCell implements Cell {
  readonly name: string
  /** Of the function whose variable it is. */
  readonly home: Ssa
  template: Operand | undefined

  constructor(name: string, home: Ssa) {
    this.name = name
    this.home = home
  }
}

type Key = SsaCell
type Definitions = Map<Key, (Value | undefined)[]>

export class Ssa {
  private readonly b: Builder
  private readonly definitions = new Map<Block, Definitions>()
  private readonly sealed = new Set<Block>()
  private readonly incomplete = new Map<Block, { cell: SsaCell; index: number; phi: Value }[]>()
  /** For loop headers that are not sealed yet: the names that the loop may change. */
  private readonly changing = new Map<Block, ReadonlySet<string>>()
  private readonly users = new Map<Value, Set<Value>>()

  constructor(b: Builder) {
    this.b = b
  }

  /** `block` is a loop header; only cells named in `names` can change in the loop. */
  openLoop(block: Block, names: ReadonlySet<string>): void {
    this.changing.set(block, names)
  }

  /** All predecessors of `block` are known now. */
  seal(block: Block): void {
    this.sealed.add(block)
    for (const { cell, index, phi } of this.incomplete.get(block) ?? []) this.addOperands(cell, index, phi)
    this.incomplete.delete(block)
  }

  /** False if what the cell holds so far and `operand` cannot be the same variable. */
  write(cell: SsaCell, operand: Operand): boolean {
    const { block } = this.b
    if (operand instanceof Nothing) {
      this.define(block, cell, 0, this.b.bool(false))
      const count = cell.template?.components().length ?? 0
      for (let i = 0; i < count; i++) this.define(block, cell, i + 1, this.zeroLike(cell, i))
      return true
    }
    const inner = operand instanceof Optional ? operand.inner : operand
    // As it is here: an object with a name is its fields, which other ways do not have.
    const unified = cell.template ? cell.template.unify(inner) : inner.with(inner.components())
    if (!unified) return false
    cell.template = unified
    this.define(block, cell, 0, operand instanceof Optional ? operand.isPresent : this.b.bool(true))
    for (const [i, value] of inner.components().entries()) this.define(block, cell, i + 1, value)
    return true
  }

  read(cell: SsaCell): Operand {
    const present = resolve(this.lookup(this.b.block, cell, 0))
    if (!cell.template) return new Nothing()
    if (present.op === 'const' && present.imm === 0n) return new Nothing()
    const components = cell.template.components().map((_, i) => this.lookup(this.b.block, cell, i + 1))
    const inner = cell.template.with(components.map(resolve))
    return present.op === 'const' ? inner : new Optional(present, inner, `'${cell.name}'`)
  }

  private define(block: Block, cell: SsaCell, index: number, value: Value): void {
    let definitions = this.definitions.get(block)
    if (!definitions) this.definitions.set(block, (definitions = new Map()))
    let values = definitions.get(cell)
    if (!values) definitions.set(cell, (values = []))
    values[index] = value
  }

  private lookup(block: Block, cell: SsaCell, index: number): Value {
    const own = this.definitions.get(block)?.get(cell)?.[index]
    if (own) return resolve(own)
    const value = this.lookupBefore(block, cell, index)
    this.define(block, cell, index, value)
    return value
  }

  private lookupBefore(block: Block, cell: SsaCell, index: number): Value {
    const changes = this.changing.get(block)
    const steady = changes !== undefined && !changes.has(cell.name)
    if (!this.sealed.has(block) && !steady) {
      const phi = this.phi(block, cell, index)
      let waiting = this.incomplete.get(block)
      if (!waiting) this.incomplete.set(block, (waiting = []))
      waiting.push({ cell, index, phi })
      return phi
    }
    const [first] = block.predecessors
    // Before its first write a variable is undefined: no presence, and components nobody may look at.
    if (!first)
      return index === 0 ? this.atEntry(block, 'bool') : this.atEntry(block, this.typeOf(cell, index))
    if (block.predecessors.length === 1 || steady) return this.lookup(first, cell, index)
    const phi = this.phi(block, cell, index)
    this.define(block, cell, index, phi)
    return this.addOperands(cell, index, phi)
  }

  private typeOf(cell: SsaCell, index: number): IrType {
    return index === 0 ? 'bool' : (cell.template?.components()[index - 1]?.type ?? 'num')
  }

  private atEntry(block: Block, type: IrType): Value {
    const value = this.b.fn.value('const', type)
    value.block = block
    block.body.unshift(value)
    return value
  }

  private zeroLike(cell: SsaCell, index: number): Value {
    return this.b.const(0, this.typeOf(cell, index + 1))
  }

  private phi(block: Block, cell: SsaCell, index: number): Value {
    const phi = this.b.fn.value('phi', this.typeOf(cell, index), [], this.b.span)
    phi.block = block
    block.phis.push(phi)
    return phi
  }

  private addOperands(cell: SsaCell, index: number, phi: Value): Value {
    phi.args = phi.block.predecessors.map((predecessor) => {
      const value = this.lookup(predecessor, cell, index)
      let users = this.users.get(value)
      if (!users) this.users.set(value, (users = new Set()))
      users.add(phi)
      return value
    })
    phi.type =
      phi.args.find((arg) => arg.op !== 'const' && arg !== phi)?.type ?? phi.args[0]?.type ?? phi.type
    return this.removeTrivial(phi)
  }

  /** A phi of one value (and itself) is that value; equal constants count as one. */
  private removeTrivial(phi: Value): Value {
    let same: Value | undefined
    for (const arg of phi.args.map(resolve)) {
      if (arg === same || arg === phi) continue
      if (same && !(same.op === 'const' && arg.op === 'const' && same.imm === arg.imm)) return phi
      same ??= arg
    }
    if (!same) return phi
    if (same.op === 'const' && same.block !== phi.block) {
      // The constant need not dominate the phi's block: a copy of it at the top of the block does.
      const { imm } = same
      same = this.atEntry(phi.block, phi.type)
      same.imm = imm
    }
    replace(phi, same)
    for (const user of this.users.get(phi) ?? []) {
      if (user === phi || user.replacement) continue
      let users = this.users.get(same)
      if (!users) this.users.set(same, (users = new Set()))
      users.add(user)
      this.removeTrivial(user)
    }
    return same
  }
}
