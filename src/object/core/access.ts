/**
 * Access strings (`0:1:5`, llvm's BPFAbstractMemberAccess): the way from a type to what of it is meant, in numbers, and
 * the same way through another type, by names. An anonymous struct has no name to go by, so it is no step of the way;
 * the numbers of the local type never count in the kernel's.
 */
import type { Btf, BtfMember, BtfType } from '../../btf/index.ts'
import { FormatError } from '../../error/index.ts'
import { fieldsCompatible } from './compatible.ts'

/** One step: a member by its name (and its index in the struct that holds it), or the element of an array. */
export interface Step {
  /** Of a named member the struct around it; of an element its own type. */
  readonly typeId: number
  readonly index: number
  readonly name: string | undefined
}

/** A place in a type. */
export interface Access {
  readonly btf: Btf
  readonly rootId: number
  readonly steps: readonly Step[]
  /** In bits from the start of the root. */
  readonly bitOffset: number
}

const bad = (message: string): never => {
  throw new FormatError('.BTF.ext', message)
}

/** The numbers of an access string. */
export function accessNumbers(text: string): number[] {
  if (!/^\d{1,9}(:\d{1,9}){0,63}$/.test(text)) bad(`'${text.slice(0, 40)}' is no access string`)
  return text.split(':').map(Number)
}

/** Where the access string `text` leads in type `rootId`. Throws `FormatError` where it leads nowhere. */
export function parseAccess(btf: Btf, rootId: number, text: string): Access {
  const [first, ...rest] = accessNumbers(text)
  let id = btf.resolve(rootId)
  const steps: Step[] = [{ typeId: id, index: first!, name: undefined }]
  let bitOffset = first! * btf.sizeOf(id) * 8
  for (const index of rest) {
    const type = btf.type(id)
    if ('members' in type) {
      const member = type.members[index] ?? bad(`access '${text}': ${describe(type)} has no member ${index}`)
      bitOffset += member.bitOffset
      if (member.name !== '') steps.push({ typeId: id, index, name: member.name })
      id = btf.resolve(member.typeId)
    } else if (type.kind === 'array') {
      if (index >= type.length && !isFlexible(btf, steps, type.length))
        bad(`access '${text}': an array of ${type.length} has no element ${index}`)
      id = btf.resolve(type.typeId)
      steps.push({ typeId: id, index, name: undefined })
      bitOffset += index * btf.sizeOf(id) * 8
    } else bad(`access '${text}' goes into ${describe(type)}, which has no parts`)
  }
  return { btf, rootId, steps, bitOffset }
}

const describe = (type: BtfType) => [type.kind, 'name' in type ? type.name : ''].join(' ').trim()

/** The same place in type `rootId` of another BTF; undefined where there is none, or nothing like it. */
export function findAccess(local: Access, btf: Btf, rootId: number): Access | undefined {
  let id = btf.resolve(rootId)
  let bitOffset = 0
  const steps: Step[] = []
  for (const [i, step] of local.steps.entries()) {
    if (step.name !== undefined) {
      const found = findMember(local, step, btf, id, new Set())
      if (!found) return undefined
      steps.push(found.step)
      bitOffset += found.bitOffset
      id = btf.resolve(found.typeId)
      continue
    }
    if (i > 0) {
      const type = btf.type(id)
      if (type.kind !== 'array') return undefined
      if (step.index >= type.length && !isFlexible(btf, steps, type.length)) return undefined
      id = btf.resolve(type.typeId)
    }
    steps.push({ typeId: id, index: step.index, name: undefined })
    bitOffset += step.index * btf.sizeOf(id) * 8
  }
  return { btf, rootId, steps, bitOffset }
}

/** An array without a length at the end of a struct has as many elements as there is room for. */
function isFlexible(btf: Btf, steps: readonly Step[], length: number): boolean {
  const last = steps.at(-1)
  if (last?.name === undefined || length > 0) return false
  const owner = btf.type(last.typeId)
  return 'members' in owner && last.index === owner.members.length - 1
}

/** The member of a named step. */
export function memberOf(btf: Btf, { typeId, index }: Step): BtfMember {
  const type = btf.type(typeId)
  return 'members' in type && type.members[index]
    ? type.members[index]
    : bad(`type ${typeId} has no member ${index}`)
}

interface FoundMember {
  readonly step: Step
  readonly bitOffset: number
  readonly typeId: number
}

function findMember(
  local: Access,
  step: Step,
  btf: Btf,
  id: number,
  seen: Set<number>,
): FoundMember | undefined {
  const type = btf.type(id)
  if (!('members' in type) || seen.has(id)) return undefined
  seen.add(id)
  for (const [index, member] of type.members.entries()) {
    const { name, typeId, bitOffset } = member
    if (name === '') {
      const inner = findMember(local, step, btf, btf.resolve(typeId), seen)
      if (inner) return { ...inner, bitOffset: bitOffset + inner.bitOffset }
    } else if (name === step.name) {
      const mine = memberOf(local.btf, step)
      const fits = fieldsCompatible({ btf: local.btf, id: mine.typeId }, { btf, id: typeId })
      return fits ? { step: { typeId: id, index, name }, bitOffset, typeId } : undefined
    }
  }
  return undefined
}
