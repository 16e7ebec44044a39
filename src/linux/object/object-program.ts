/** A program of an object as sessions know programs: it is compiled already, so it has one way to be loaded. */
import { invariant, StateError } from '../../error/index.ts'
import type {
  AttachPoint,
  LoadedProgram,
  ProgramDeclaration,
  RunInput,
  RunResult,
  Variant,
} from '../../host/index.ts'
import type { ObjectProgram } from '../../object/index.ts'
import type { Target } from '../../operand/index.ts'

export class LoadedObjectProgram implements ProgramDeclaration {
  readonly spec: ObjectProgram
  readonly title: string
  readonly scope = undefined
  readonly license: string
  readonly #place: AttachPoint | undefined
  #loaded: LoadedProgram | undefined

  /** `place`: where to attach it, in place of what its section says. */
  constructor(spec: ObjectProgram, license: string, place?: AttachPoint) {
    this.spec = spec
    this.license = license
    this.title = `${spec.section} '${spec.name}'`
    this.#place = place
  }

  get name(): string {
    return this.spec.name
  }

  /** No function of JavaScript's. */
  readonly fn = (): never => {
    throw new StateError(`${this.title} is a program of an object, and no function`)
  }

  variants(target: Target): readonly Variant[] {
    const { section, type, expectedAttachType, kind, target: where } = this.spec
    const compiled = (): never => invariant(false, 'a program of an object is not compiled') as never
    return [
      {
        ...{ name: section, type, expectedAttachType, attachBtfId: 0 },
        attach: this.#place ?? kind?.place?.(where, target),
        ...{ parameters: compiled, result: compiled },
      },
    ]
  }

  bind(loaded: LoadedProgram | undefined): void {
    this.#loaded = loaded
  }

  /** The program in the kernel. Throws StateError at its end. */
  get loaded(): LoadedProgram {
    if (this.#loaded) return this.#loaded
    throw new StateError(`${this.title} is not loaded`, { hint: 'load its object, and keep it open' })
  }

  /** Runs it on this input (BPF_PROG_TEST_RUN). Needs Linux 4.12. */
  run(input: RunInput = {}): RunResult {
    return this.loaded.run(input)
  }
}
