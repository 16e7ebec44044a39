/**
 * What a kernel has: `hasType`, `hasFunction`, `hasHelper`, decided while compiling, by the BTF and the abilities of the
 * kernel that is compiled for. What they decide against is not compiled at all, so that it may use what that kernel
 * lacks. For fields of structs the language has a word of its own: `'h_nr_queued' in rq`.
 *
 * A portable program has these questions in it, for the kernel that loads it: existence of a type, of a value of `enum
 * bpf_func_id`, and the address of a symbol that need not be there.
 */
import type { BtfKind } from '../btf/index.ts'
import { nearestNames } from '../error/index.ts'
import type { Value } from '../ir/index.ts'
import { kernelFact } from '../object/index.ts'
import { builtin, kernelBtf, type Lowering, machineFor, Scalar } from '../operand/index.ts'
import { helperByName, helpers } from '../uapi/index.ts'

function question(
  name: string,
  example: string,
  answer: (l: Lowering, wanted: string) => Value,
): (wanted: string) => boolean {
  return builtin(
    name,
    (wanted: string) => machineFor(name).helper(name, [wanted]) as boolean,
    (l, [wanted, ...rest]) => {
      const known = wanted?.host()?.value
      if (typeof known !== 'string' || rest.length > 0)
        return l.fail('SK2012', `${name}() takes a name that is known while compiling: ${name}('${example}')`)
      return new Scalar('bool', answer(l, known))
    },
  )
}

const types: readonly BtfKind[] = ['struct', 'union', 'enum', 'enum64', 'typedef', 'int']

/** Whether the kernel has a struct, union, enum or typedef of this name. Needs BTF. */
export const hasType: (name: string) => boolean = question('hasType', 'sched_ext_entity', (l, name) => {
  const btf = kernelBtf(l)
  const id = types.map((kind) => btf.find(name, kind)).find((found) => found !== undefined)
  if (id === undefined || l.target.portable !== 'open') return l.b.bool(id !== undefined)
  return isThere(l, l.b.fact(kernelFact('type_exists', btf, id, '0', name)))
})

const isThere = (l: Lowering, answer: Value) => l.b.compare('ne', answer, l.b.const(0))

/** Whether the kernel has a function of this name, a kfunc among them. Needs BTF. */
export const hasFunction: (name: string) => boolean = question(
  'hasFunction',
  'bpf_task_from_pid',
  (l, name) => {
    const known = kernelBtf(l).find(name, 'func') !== undefined
    return known && l.target.portable === 'open' ? isThere(l, l.b.fact({ symbol: name })) : l.b.bool(known)
  },
)

/** Whether programs of this kind may call a helper of this name, with or without `bpf_`. */
export const hasHelper: (name: string) => boolean = question('hasHelper', 'bpf_loop', (l, name) => {
  const helper = helperByName(name)
  if (helper) return hasKnown(l, helper.name)
  const near = nearestNames(name.replace(/^bpf_/, ''), helpers.keys())
  return l.fail(
    'SK2011',
    `there is no helper '${name}'`,
    near.length ? `did you mean ${near.join(', ')}?` : undefined,
  )
})

function hasKnown(l: Lowering, name: string): Value {
  const there = l.target.hasHelper(name, l.programType)
  if (!there || l.target.portable !== 'open') return l.b.bool(there)
  const btf = kernelBtf(l)
  const id = btf.find('bpf_func_id', 'enum')
  const type = id === undefined ? undefined : btf.type(id)
  const wanted = `BPF_FUNC_${name}`
  const index = type && 'values' in type ? type.values.findIndex((each) => each.name === wanted) : -1
  if (id === undefined || index < 0) return l.b.bool(there)
  return isThere(l, l.b.fact(kernelFact('enumval_exists', btf, id, `${index}`, wanted)))
}
