/**
 * Which functions of the kernel can have programs on a trampoline, by their C types (kernel/bpf/btf.c,
 * btf_distill_func_proto): the kernel lays arguments and the result out as words for such programs, and refuses what it
 * cannot when one is loaded. Known before, it is an error that says so, and a best hook goes on to a probe.
 */
import type { Btf, FunctionType } from '../btf/index.ts'
import { UnsupportedError } from '../error/index.ts'
import type { Target } from '../operand/index.ts'
import { findFunction } from './kernel-function.ts'

/** MAX_BPF_FUNC_ARGS. */
const mostArguments = 12

/** The most bytes of an argument that is passed by value. */
const widestArgument = 16

/**
 * The function `name` of the target. NotFoundError, UnsupportedError without BTF, as `findFunction`; UnsupportedError
 * where no trampoline can be made for it.
 */
export function traceableFunction(target: Target, name: string): FunctionType {
  const type = findFunction(target, name)
  const why = obstacle(target.btf!, type)
  if (why === undefined) return type
  throw new UnsupportedError(
    `a trampoline for ${name}`,
    `the kernel makes no trampoline for ${name}, since it ${why}`,
    {
      hint: `kprobe('${name}', …) and kretprobe('${name}', …) do without one; functionEntry and functionExit take what there is`,
    },
  )
}

/** What of the function's type no trampoline can do. */
function obstacle(btf: Btf, { params, returnTypeId }: FunctionType): string | undefined {
  const result = btf.type(btf.resolve(returnTypeId))
  if (result.kind === 'struct' || result.kind === 'union') return `returns a ${result.kind} by value`
  if (params.length > mostArguments) return `takes ${params.length} arguments: ${mostArguments} are the most`
  if (params.at(-1)?.typeId === 0) return 'takes any number of arguments'
  const wide = params.find(({ typeId }) => btf.sizeOf(typeId) > widestArgument)
  if (wide) {
    const bytes = `${btf.sizeOf(wide.typeId)} bytes`
    return `takes ${bytes} by value ('${wide.name}'): ${widestArgument} are the most`
  }
  return undefined
}
