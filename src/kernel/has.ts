/**
 * What a kernel has: `hasType`, `hasFunction`, `hasHelper`, decided while compiling, by the BTF and the abilities of the
 * kernel that is compiled for. What they decide against is not compiled at all, so that it may use what that kernel
 * lacks. For fields of structs the language has a word of its own: `'h_nr_queued' in rq`.
 */
import type { BtfKind } from '../btf/index.ts'
import { nearestNames } from '../error/index.ts'
import { builtin, kernelBtf, type Lowering, machineFor, Scalar } from '../operand/index.ts'
import { helperByName, helpers } from '../uapi/index.ts'

function question(
  name: string,
  example: string,
  answer: (l: Lowering, wanted: string) => boolean,
): (wanted: string) => boolean {
  return builtin(
    name,
    (wanted: string) => machineFor(name).helper(name, [wanted]) as boolean,
    (l, [wanted, ...rest]) => {
      const known = wanted?.host()?.value
      if (typeof known !== 'string' || rest.length > 0)
        return l.fail('SK2012', `${name}() takes a name that is known while compiling: ${name}('${example}')`)
      return new Scalar('bool', l.b.bool(answer(l, known)))
    },
  )
}

const types: readonly BtfKind[] = ['struct', 'union', 'enum', 'enum64', 'typedef', 'int']

/** Whether the kernel has a struct, union, enum or typedef of this name. Needs BTF. */
export const hasType: (name: string) => boolean = question('hasType', 'sched_ext_entity', (l, name) =>
  types.some((kind) => kernelBtf(l).find(name, kind) !== undefined),
)

/** Whether the kernel has a function of this name, a kfunc among them. Needs BTF. */
export const hasFunction: (name: string) => boolean = question(
  'hasFunction',
  'bpf_task_from_pid',
  (l, name) => kernelBtf(l).find(name, 'func') !== undefined,
)

/** Whether programs of this kind may call a helper of this name, with or without `bpf_`. */
export const hasHelper: (name: string) => boolean = question('hasHelper', 'bpf_loop', (l, name) => {
  const helper = helperByName(name)
  if (helper) return l.target.hasHelper(helper.name, l.programType)
  const near = nearestNames(name.replace(/^bpf_/, ''), helpers.keys())
  return l.fail(
    'SK2011',
    `there is no helper '${name}'`,
    near.length ? `did you mean ${near.join(', ')}?` : undefined,
  )
})
