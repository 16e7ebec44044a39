/**
 * A `Lowering` whose code nobody wants: operands are asked what they would give for a field, so that the types in an
 * editor come from the very code that compiles the field. It has no language around it, hence no branches and no
 * variables, which reading a field never asks for.
 */
import { CompileError, invariant } from '../error/index.ts'
import { type Block, Builder, Fn, type Value } from '../ir/index.ts'
import type { Cell, HelperCall, Lowering, Operand, Place, Target } from '../operand/index.ts'
import { BPF_PROG_TYPE_TRACING } from '../uapi/index.ts'

export class DryLowering implements Lowering {
  readonly b: Builder
  readonly target: Target
  readonly programType = BPF_PROG_TYPE_TRACING
  readonly nullChecks = false
  readonly context: Value

  constructor(target: Target) {
    const fn = new Fn('dry')
    this.b = new Builder(fn, fn.block())
    this.target = target
    this.context = this.b.param(0)
  }

  fail(code: string, message: string, hint?: string): never {
    throw new CompileError([{ code, message, hint }])
  }

  helper(name: string, args: readonly Value[], call: HelperCall = {}): Value {
    return this.b.call({ helper: 0, name, effect: call.effect ?? 'write' }, [...args], call.type ?? 'num')
  }

  temporary(size: number, align: number, name: string): Place {
    const slot = this.b.fn.slot(size, align, name, undefined)
    return { pointer: this.b.slot(slot), offset: 0, space: 'stack', slot }
  }

  address(place: Place): Value {
    return this.b.alu('add', place.pointer, this.b.const(place.offset), 'ptr')
  }

  cell(): Cell {
    return this.unasked('a variable')
  }

  read(): Operand {
    return this.unasked('a variable')
  }

  write(): void {
    this.unasked('a variable')
  }

  functionAt(): Value {
    return this.unasked('a function')
  }

  block(): Block {
    return this.unasked('a branch')
  }

  enter(): void {
    this.unasked('a branch')
  }

  branch(): void {
    this.unasked('a branch')
  }

  choose(): Operand {
    return this.unasked('a branch')
  }

  logical(): Value {
    return this.unasked('a branch')
  }

  binary(): Operand {
    return this.unasked('an operator')
  }

  each(): never {
    this.unasked('a loop')
  }

  capture(): Operand {
    return this.unasked('a captured value')
  }

  makeMap(): never {
    this.unasked('a map')
  }

  count(): void {
    this.unasked('a counter')
  }

  private unasked(what: string): never {
    invariant(false, `reading a field asks for ${what}`)
  }
}
