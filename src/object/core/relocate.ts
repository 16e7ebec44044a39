/**
 * CO-RE, compile once, run everywhere (libbpf's relo_core.c, bpf_core_calc_relo_insn): what a relocation says of a type
 * that the object was compiled with becomes what is so in a kernel. Types there that have its essential name are its
 * candidates; several that fit must agree, or nobody knows what the program means.
 */
import type { Btf, BtfKind } from '../../btf/index.ts'
import { FormatError } from '../../error/index.ts'
import { sameKind } from './compatible.ts'
import { essentialName } from './essential-name.ts'
import { type Answer, coreKinds, enumerator, localMeaning, type Meant, meaningIn } from './kinds.ts'
import type { Decision } from './patch.ts'

/** A relocation, with its strings. */
export interface CoreRelocation {
  /** The slot in its function. */
  readonly slot: number
  readonly typeId: number
  readonly access: string
  readonly kind: number
}

/** Several types of the kernel fit, and they disagree. */
export class Ambiguous extends Error {}

/** The relocations of one object for one kernel: what was found for one serves for the next. */
export class CoreRelocator {
  readonly #local: Btf
  readonly #kernel: Btf
  readonly #candidates = new Map<number, readonly number[]>()
  readonly #decisions = new Map<string, Decision>()

  constructor(local: Btf, kernel: Btf) {
    this.#local = local
    this.#kernel = kernel
  }

  /** What the relocation's instruction has to become. Throws `FormatError`, `Ambiguous`. */
  decide(relocation: CoreRelocation): Decision {
    const { typeId, access, kind } = relocation
    const key = `${typeId} ${kind} ${access}`
    let decision = this.#decisions.get(key)
    if (!decision) this.#decisions.set(key, (decision = this.#decide(relocation)))
    return decision
  }

  /** The relocation in words: `byte_off of struct task_struct.pid`. */
  describe({ typeId, access, kind }: CoreRelocation): string {
    const found = coreKinds[kind]
    if (!found) return `relocation ${kind}`
    try {
      return `${found.name} of ${describeMeaning(localMeaning(found, this.#local, typeId, access))}`
    } catch {
      return `${found.name} of type ${typeId}, '${access.slice(0, 40)}'`
    }
  }

  /** What of the type is asked for: the name of a member or enumerator, else its own. */
  nameOf(relocation: CoreRelocation): string {
    return /\w+$/.exec(this.describe(relocation).replace(/(\[\d+\])+$/, ''))?.[0] ?? ''
  }

  #decide({ typeId, access, kind: number }: CoreRelocation): Decision {
    const kind = coreKinds[number]
    if (!kind) throw new FormatError('.BTF.ext', `CO-RE relocation of kind ${number} is unknown`)
    const local = localMeaning(kind, this.#local, typeId, access)
    const mine = kind.ask(local)!
    if (kind.local) return decision(mine, mine)
    const name = this.#local.nameOf(typeId)
    if (name === '')
      throw new FormatError(
        '.BTF.ext',
        `'${kind.name}' of a type without a name, which the kernel cannot be asked for`,
      )
    let first: { readonly meant: Meant; readonly answer: Answer | undefined } | undefined
    for (const id of this.#candidatesOf(typeId)) {
      const meant = meaningIn(kind, local, this.#kernel, id)
      if (!meant) continue
      const answer = kind.ask(meant)
      if (!first) first = { meant, answer }
      else if (first.answer?.value !== answer?.value || placeOf(first.meant) !== placeOf(meant))
        throw new Ambiguous(
          `types ${first.meant.rootId} and ${id} of the kernel, both called '${essentialName(name)}', say different things`,
        )
    }
    const theirs = first ? first.answer : kind.ask(undefined)
    return theirs
      ? decision(mine, theirs, this.#widths(mine, theirs))
      : { ...decision(mine, mine), poison: true }
  }

  /** Whether an access may change its width with the field: pointers and unsigned integers only. */
  #widths(mine: Answer, theirs: Answer): Pick<Decision, 'sizeBefore' | 'sizeAfter' | 'fixedSize'> {
    const [before, after] = [mine.field, theirs.field]
    if (before?.size === after?.size) return { sizeBefore: 0, sizeAfter: 0, fixedSize: false }
    const left = before && this.#local.type(this.#local.resolve(before.typeId))
    const right = after && this.#kernel.type(this.#kernel.resolve(after.typeId))
    const pointers = left?.kind === 'ptr' && right?.kind === 'ptr'
    const unsigned = left?.kind === 'int' && right?.kind === 'int' && !left.signed && !right.signed
    return { sizeBefore: before?.size ?? 0, sizeAfter: after?.size ?? 0, fixedSize: !pointers && !unsigned }
  }

  #candidatesOf(typeId: number): readonly number[] {
    let found = this.#candidates.get(typeId)
    if (!found) {
      const type = this.#local.type(typeId)
      const essential = essentialName(this.#local.nameOf(typeId))
      const kinds: readonly BtfKind[] =
        type.kind === 'enum' || type.kind === 'enum64' ? ['enum', 'enum64'] : [type.kind]
      found = kinds
        .flatMap((kind) => this.#kernel.findFlavours(essential, kind))
        .filter(
          (id) =>
            essentialName(this.#kernel.nameOf(id)) === essential && sameKind(type, this.#kernel.type(id)),
        )
        .sort((a, b) => a - b)
      this.#candidates.set(typeId, found)
    }
    return found
  }
}

const placeOf = (meant: Meant) => (meant.of === 'field' ? meant.access.bitOffset : 0)

function decision(
  mine: Answer,
  theirs: Answer,
  widths?: Pick<Decision, 'sizeBefore' | 'sizeAfter' | 'fixedSize'>,
): Decision {
  return {
    poison: false,
    before: mine.value,
    after: theirs.value,
    exact: mine.exact,
    ...(widths ?? { sizeBefore: 0, sizeAfter: 0, fixedSize: false }),
  }
}

function describeMeaning(meant: Meant): string {
  const type = meant.btf.type(meant.rootId)
  const root = `${type.kind} ${meant.btf.nameOf(meant.rootId)}`.replace(/^(enum)64 /, '$1 ')
  if (meant.of === 'type') return root
  if (meant.of === 'value') return `${root}, ${enumerator(meant).name}`
  const [first, ...rest] = meant.access.steps
  const start = first!.index > 0 ? `[${first!.index}]` : ''
  return (
    root + start + rest.map(({ name, index }) => (name === undefined ? `[${index}]` : `.${name}`)).join('')
  )
}
