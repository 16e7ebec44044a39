/** The kernel's helper functions (libbpf's bpf_helper_defs.h): ids, names and C signatures, looked up by either. */
import { helperRows } from './generated/helpers.ts'

export interface HelperArgument {
  /** C type as written: `const void *`, `__u64`, or `...` for variable arguments. */
  readonly type: string
  /** Empty for variable arguments. */
  readonly name: string
}

export interface Helper {
  readonly id: number
  /** Without `bpf_`: `map_lookup_elem`. */
  readonly name: string
  readonly args: readonly HelperArgument[]
  /** C type as written: `void *`, `long`. */
  readonly returns: string
  readonly kind: 'void' | 'pointer' | 'integer'
}

const byId = new Map<number, Helper>(helperRows.map((row) => [row[0], helperOf(...row)]))

/** All helpers by name without `bpf_`. */
export const helpers: ReadonlyMap<string, Helper> = new Map(
  [...byId.values()].map((each) => [each.name, each]),
)

/** The helper of this id, as a call instruction names it. */
export function helperById(id: number): Helper | undefined {
  return byId.get(id)
}

/** The helper of this name, with or without `bpf_`. */
export function helperByName(name: string): Helper | undefined {
  return helpers.get(name.replace(/^bpf_/, ''))
}

function helperOf(id: number, name: string, returns: string, ...args: string[]): Helper {
  const kind = returns === 'void' ? 'void' : returns.endsWith('*') ? 'pointer' : 'integer'
  let parsed: HelperArgument[] | undefined
  return {
    id,
    name,
    // Of few helpers anybody asks.
    get args() {
      return (parsed ??= args.map(argumentOf))
    },
    returns,
    kind,
  }
}

function argumentOf(declaration: string): HelperArgument {
  if (declaration === '...') return { type: '...', name: '' }
  const name = /\w+$/.exec(declaration)?.[0] ?? ''
  return { type: declaration.slice(0, declaration.length - name.length).trim(), name }
}
