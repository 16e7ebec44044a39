/**
 * Classic programs as WebAssembly. The graph of blocks becomes nested `block`s, since jumps go forward: a jump to a
 * block leaves the wasm block that ends before it. Bounds checks are merged (`bounds.ts`), fields stay as they lie
 * where they can (`byte-order.ts`), A, X and the scratch words are locals: what is left for the engine's own compiler
 * is what a C compiler would have made.
 *
 * The module imports nothing and exports `memory`, `filter(packet, captured, wire)` and the loop over many packets,
 * `run(index, count, verdicts)`: at `index` three words a packet (where it lies, how much of it is there, how long it
 * was), at `verdicts` room for a word each; it gives how many verdicts are not 0.
 */
import type { ClassicProgram } from '../instruction.ts'
import { blocksOf } from './blocks.ts'
import { boundsOf } from './bounds.ts'
import { ordersOf } from './byte-order.ts'
import { Code, empty, op, type WasmFunction, wasmModule } from './wasm-code.ts'
import { filterLocals, type Plan, writeFilter } from './wasm-filter.ts'

/** The bytes of the module. Throws CompileError (SK5004) for a program that is refused. */
export function toWasm(program: ClassicProgram): Uint8Array<ArrayBuffer> {
  return wasmModule(wasmFunctions(program))
}

/** The functions of that module. */
export function wasmFunctions(program: ClassicProgram): readonly WasmFunction[] {
  const graph = blocksOf(program)
  const plan: Plan = { graph, bounds: boundsOf(graph), orders: ordersOf(graph) }
  const one = new Code()
  writeFilter(plan, one, { packet: 0, captured: 1, wire: 2, first: 3 })
  return [
    { name: 'filter', parameters: 3, locals: filterLocals, code: one },
    { name: 'run', parameters: 3, locals: filterLocals + 4, code: runBody(plan) },
  ]
}

/** For each packet of the index: its verdict, and one more if it is not 0. */
function runBody(plan: Plan): Code {
  const [index, count, verdicts, packet, captured, wire, accepted, first] = [0, 1, 2, 3, 4, 5, 6, 7]
  const code = new Code()
  code.emit(op.block, empty).get(count).emit(op.i32Eqz).brIf(0).emit(op.loop, empty)
  for (const [at, local] of [packet, captured, wire].entries()) {
    code
      .get(index)
      .memory(op.i32Load, 4 * at)
      .set(local)
  }
  code.get(verdicts)
  writeFilter(plan, code, { packet, captured, wire, first })
  code
    .emit(op.localTee, packet)
    .memory(op.i32Store, 0)
    .get(packet)
    .constant(0)
    .emit(op.i32Ne)
    .get(accepted)
    .emit(op.i32Add)
    .set(accepted)
  code.get(index).constant(12).emit(op.i32Add).set(index)
  code.get(verdicts).constant(4).emit(op.i32Add).set(verdicts)
  code.get(count).constant(1).emit(op.i32Sub).emit(op.localTee, count).brIf(0)
  code.emit(op.end).emit(op.end).get(accepted)
  return code
}
