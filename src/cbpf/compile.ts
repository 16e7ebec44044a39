/**
 * From an expression to classic BPF: text → syntax (`language/`) → flow (`generate/`) → optimised flow and
 * instructions (`flow/`). Pure: the same options always give the same program.
 */
import type { FilterOptions } from './filter-options.ts'
import { emit } from './flow/emit.ts'
import { toNodes, toPlaces } from './flow/graph.ts'
import { improve } from './flow/optimize.ts'
import { refusal } from './flow/refusal.ts'
import { settle } from './flow/settle.ts'
import { Values } from './flow/values.ts'
import { generateFlow } from './generate/generate.ts'
import type { ClassicProgram } from './instruction.ts'
import { parseFilter } from './language/parse.ts'
import type { Expression } from './language/syntax.ts'

/**
 * The program of a filter. Throws CompileError, with the place in the expression where it is known, for what is no
 * expression, does not go together, or can match no packet.
 */
export function compileFilter(filter: string | Expression, options: FilterOptions = {}): ClassicProgram {
  const flow = generateFlow(typeof filter === 'string' ? parseFilter(filter) : filter, options)
  const values = new Values()
  if (options.optimize === false) return emit(flow, values)
  const settled = settle(toPlaces(flow, values), values)
  if (settled.kind === 'return' && settled.k === 0) {
    const hint = 'it asks for what excludes each other; unoptimised (-O) it becomes a program nevertheless'
    throw refusal('nothing', 'the expression matches no packet', hint)
  }
  const plain = emit(toNodes(settled), values)
  const better = emit(toNodes(improve(settled, values)), values)
  // A path that jumps over a test may leave code behind that others shared with it.
  return better.length <= plain.length ? better : plain
}
