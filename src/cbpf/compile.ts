/**
 * From an expression to classic BPF: text → syntax (`language/`) → flow (`generate/`) → optimised flow and
 * instructions (`flow/`). Pure: the same options always give the same program.
 */
import { emit } from './flow/emit.ts'
import { toNodes, toPlaces } from './flow/graph.ts'
import { improve } from './flow/optimize.ts'
import { refusal } from './flow/refusal.ts'
import { settle } from './flow/settle.ts'
import { Values } from './flow/values.ts'
import { generateFlow } from './generate/generate.ts'
import type { ClassicProgram } from './instruction.ts'
import type { Names } from './language/names.ts'
import { parseFilter } from './language/parse.ts'
import type { Expression } from './language/syntax.ts'
import type { LinkTypeName } from './link-type.ts'

export interface FilterOptions {
  /** The link type of the packets; EN10MB unless told otherwise. */
  readonly linkType?: LinkTypeName
  /** What an accepting program returns, bytes of the packet; 262144 unless told otherwise, as tcpdump's. */
  readonly snapLength?: number
  /** False leaves the program as the expression was read, as `tcpdump -O` does. */
  readonly optimize?: boolean
  /** The IPv4 mask of the interface, as a number; `ip broadcast` needs it. */
  readonly netmask?: number
  readonly names?: Names
  /**
   * Where the outermost VLAN tag of an Ethernet frame is: in the packet, as in captures, or beside it, as the kernel
   * has it for filters on its sockets; then both are looked for. In the packet unless told otherwise.
   */
  readonly vlanTag?: 'inside' | 'beside'
}

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
