/**
 * `helper.bpf_redirect(1, 0n)`: any helper of the kernel (man 7 bpf-helpers), with the signature of the generated table. For
 * those that maps, strings and the short names of `skep/kernel` do not cover; what they give as memory without a
 * type, and functions they call back, stay with those.
 */
import { nearestNames } from '../error/index.ts'
import { packetMemory } from '../ir/index.ts'
import {
  Builtin,
  type KernelValue,
  kernelBtf,
  kernelIdentity,
  kernelOperand,
  type Lowering,
  machineFor,
  Nothing,
  Operand,
} from '../operand/index.ts'
import { type Helper, helperByName, helpers } from '../uapi/index.ts'
import {
  type CInteger,
  integerArgument,
  integerResult,
  pointerArgument,
  structResult,
} from './call-arguments.ts'
import type { HelperFunctions } from './generated/helper-functions.ts'

/** A value whose properties are functions that only kernel code can call, by name. */
export function namespaceOf(kind: string, member: (l: Lowering, name: string) => Operand): object {
  const own: KernelValue = {
    [kernelOperand]: (path) => new Namespace(path, member),
    [kernelIdentity]: () => ({ text: `all ${kind}s`, maps: [] }),
  }
  return new Proxy(own, {
    get(target, name) {
      if (typeof name === 'symbol') return Reflect.get(target, name)
      return (...args: readonly unknown[]) => machineFor(`${kind}.${name}`).helper(name, args)
    },
  })
}

class Namespace extends Operand {
  private readonly path: string
  private readonly function: (l: Lowering, name: string) => Operand

  constructor(path: string, member: (l: Lowering, name: string) => Operand) {
    super()
    this.path = path
    this.function = member
  }

  describe(): string {
    return `'${this.path}', whose properties are functions of the kernel`
  }

  override member(l: Lowering, name: string): Operand {
    return this.function(l, name)
  }
}

/**
 * All helpers by their names in C. Pointers that come back are null until they are tested, and what a helper acquires is to
 * be released on every way. Which programs may call which is the kernel's to say (SK3004).
 */
export const helper: HelperFunctions = namespaceOf('helper', (l, name) => {
  const found = name.startsWith('bpf_') ? helperByName(name) : undefined
  if (found) return new Builtin(`helper.${name}`, (lowering, args) => call(lowering, found, args))
  const near = nearestNames(name.replace(/^bpf_/, ''), helpers.keys()).map((each) => `bpf_${each}`)
  return l.fail(
    'SK2011',
    `there is no helper ${name}()`,
    near.length > 0
      ? `did you mean ${near.join(', ')}?`
      : 'helpers are named as in C: helper.bpf_redirect(…)',
  )
}) as HelperFunctions

const integers: Readonly<Record<string, CInteger>> = {
  // Errors, lengths, counts: numbers, although C has 64 bits for them.
  long: { size: 8, signed: true, big: false },
  int: { size: 4, signed: true, big: false },
  __u32: { size: 4, signed: false, big: false },
  __u64: { size: 8, signed: false, big: true },
  __s64: { size: 8, signed: true, big: true },
}

function call(l: Lowering, { name, args: declared, returns }: Helper, given: readonly Operand[]): Operand {
  const what = `helper.bpf_${name}()`
  const variable = declared.at(-1)?.type === '...'
  if (variable || returns === 'void *' || declared.some(({ name: each }) => /callback_fn/.test(each))) {
    return l.fail(
      'SK1005',
      `${what} is not called by hand`,
      'maps, loops and `print` have it in them: what it gives or takes has no type in C',
    )
  }
  if (given.length !== declared.length) {
    const list = declared.map(({ type, name: each }) => `${type} ${each}`).join(', ')
    return l.fail('SK2012', `${given.length} arguments given to ${what}`, `it takes (${list})`)
  }
  const args = declared.map(({ type, name: each }, i) => {
    const which = `${each} of ${what}`
    const toArgument = type.endsWith('*') ? pointerArgument : integerArgument
    return toArgument(l, given[i]!, which)
  })
  // What can change the packet is told from what cannot by its signature alone.
  const changesPacket = declared.some(({ type }) => /^struct (__sk_buff|xdp_md|sk_msg_md) \*$/.test(type))
  const map = args.find((each) => each.map)?.map
  const result = l.helper(
    name,
    args.map(({ value }) => value),
    {
      ...(changesPacket ? { kills: packetMemory } : map ? { kills: map } : {}),
      writes: declared.flatMap(({ type }, i) => (type.endsWith('*') && !type.startsWith('const') ? [i] : [])),
      type: returns.endsWith('*') ? 'ptr' : integers[returns]?.big ? 'u64' : 'num',
    },
  )
  const integer = integers[returns]
  if (integer) return integerResult(l, result, integer)
  const struct = /^struct (\w+) \*$/.exec(returns)?.[1]
  if (!struct) return new Nothing()
  const id = kernelBtf(l).find(struct, 'struct')
  if (id === undefined) return l.fail('SK3003', `the BTF of ${l.target.name} has no struct ${struct}`)
  return structResult(l, result, id, `the result of ${what}`)
}
