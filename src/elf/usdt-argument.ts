/**
 * Arguments of statically defined probes, as the assembler writes them into the notes: `-4@%edi` are 4 signed bytes in a
 * register, `8@-24(%rbp)` 8 bytes in memory, `4@$7` a constant (x86: AT&T's syntax; arm64: `8@x0`, `4@[sp, 12]`, `4@7`).
 * Registers get the names that `struct pt_regs` has for them.
 */

/** Where an argument of a probe is. */
export interface UsdtArgument {
  /** In bytes. */
  readonly size: number
  readonly signed: boolean
  readonly at:
    | { readonly kind: 'constant'; readonly value: bigint }
    | { readonly kind: 'register'; readonly register: string }
    /** At what the register holds, plus `offset`; and plus `scale` times what `index` holds. */
    | {
        readonly kind: 'memory'
        readonly register: string
        readonly offset: bigint
        readonly index?: { readonly register: string; readonly scale: number }
      }
}

/** The argument that `text` says; undefined for what is said in no way that is known. */
export function parseUsdtArgument(text: string, arch: 'x64' | 'arm64'): UsdtArgument | undefined {
  const [, size, place] = /^(-?[1248])f?@(.+)$/.exec(text.trim()) ?? []
  if (size === undefined) return undefined
  const at = (arch === 'x64' ? placeOnX64 : placeOnArm64)(place!.trim())
  return at && { size: Math.abs(Number(size)), signed: size.startsWith('-'), at }
}

/** What each register of pt_regs is called, in its four widths. */
const x64Names: ReadonlyMap<string, string> = new Map([
  ...['ax', 'bx', 'cx', 'dx'].flatMap((name) =>
    [`r${name}`, `e${name}`, name, `${name[0]}l`].map((each): [string, string] => [each, name]),
  ),
  ...['si', 'di', 'bp', 'sp'].flatMap((name) =>
    [`r${name}`, `e${name}`, name, `${name}l`].map((each): [string, string] => [each, name]),
  ),
  ...[8, 9, 10, 11, 12, 13, 14, 15].flatMap((n) =>
    [`r${n}`, `r${n}d`, `r${n}w`, `r${n}b`].map((each): [string, string] => [each, `r${n}`]),
  ),
  ['rip', 'ip'],
])

const number = String.raw`-?(?:0x[\da-f]+|\d+)`
const x64Memory = new RegExp(`^(${number})?\\(%(\\w+)(?:,%(\\w+)(?:,([1248]))?)?\\)$`, 'i')
const x64Constant = new RegExp(`^\\$(${number})$`, 'i')

function placeOnX64(text: string): UsdtArgument['at'] | undefined {
  const constant = x64Constant.exec(text)?.[1]
  if (constant !== undefined) return { kind: 'constant', value: integer(constant) }
  const plain = x64Names.get(/^%(\w+)$/.exec(text)?.[1] ?? '')
  if (plain) return { kind: 'register', register: plain }
  const [, offset = '0', base, index, scale = '1'] = x64Memory.exec(text) ?? []
  const register = x64Names.get(base ?? '')
  if (!register) return undefined
  if (index === undefined) return { kind: 'memory', register, offset: integer(offset) }
  const indexed = x64Names.get(index)
  if (!indexed) return undefined
  return {
    ...{ kind: 'memory', register, offset: integer(offset) },
    index: { register: indexed, scale: Number(scale) },
  }
}

const arm64Memory = new RegExp(`^\\[(x\\d+|sp)(?:, ?#?(${number}))?\\]$`, 'i')
const arm64Constant = new RegExp(`^#?(${number})$`, 'i')

/** Registers of arm64 are an array in pt_regs, `sp` behind it. */
function placeOnArm64(text: string): UsdtArgument['at'] | undefined {
  const constant = arm64Constant.exec(text)?.[1]
  if (constant !== undefined) return { kind: 'constant', value: integer(constant) }
  const plain = /^[wx](\d+)$/.exec(text)?.[1] ?? (/^sp$/.test(text) ? 'sp' : undefined)
  if (plain !== undefined) return { kind: 'register', register: plain }
  const [, base, offset = '0'] = arm64Memory.exec(text) ?? []
  return base === undefined
    ? undefined
    : { kind: 'memory', register: base.replace('x', ''), offset: integer(offset) }
}

function integer(text: string): bigint {
  return text.startsWith('-') ? -BigInt(text.slice(1)) : BigInt(text)
}
