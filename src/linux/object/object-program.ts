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
import { BPF_TRACE_ITER } from '../../uapi/index.ts'
import { iterate, type Walk } from '../iterate.ts'
import { LinuxMap } from '../map-store.ts'
import { LinuxProgram } from '../program.ts'
import type { LoadedObjectMap } from './object-map.ts'
import type { UsdtSpecs } from './usdt-specs.ts'

/** Over what an iterator of an object walks. */
export interface ObjectWalk extends Omit<Walk, 'map'> {
  /** Of iterators over the elements of a map: that map. */
  readonly map?: LoadedObjectMap | undefined
}

export class LoadedObjectProgram implements ProgramDeclaration {
  readonly spec: ObjectProgram
  readonly title: string
  readonly scope = undefined
  readonly license: string
  readonly #place: AttachPoint | undefined
  readonly #specs: UsdtSpecs
  #loaded: LoadedProgram | undefined

  /** `place`: where to attach it, in place of what its section says; `specs` are those of its object. */
  constructor(spec: ObjectProgram, license: string, specs: UsdtSpecs, place: AttachPoint | undefined) {
    this.spec = spec
    this.license = license
    this.#specs = specs
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
    const place = this.#place ?? kind?.place?.(where, target)
    const compiled = (): never => invariant(false, 'a program of an object is not compiled') as never
    return [
      {
        ...{ name: section, type, expectedAttachType, attachBtfId: 0 },
        attach: place && { specs: this.#specs, ...place },
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

  /** Whether it is an iterator, which is read. */
  get isIterator(): boolean {
    return this.spec.kind !== undefined && this.spec.expectedAttachType === BPF_TRACE_ITER
  }

  /** Of an iterator: lets it walk once, over what is given, and gives what it wrote. Needs Linux 5.8. */
  readBytes({ map, ...walk }: ObjectWalk = {}): Uint8Array {
    const { loaded } = this
    if (!this.isIterator || !(loaded instanceof LinuxProgram))
      throw new StateError(`${this.title} is no iterator`, { hint: 'those of sections iter/… are read' })
    const store = map?.store
    invariant(store === undefined || store instanceof LinuxMap, 'a map of another host')
    return iterate(loaded, { ...walk, map: store })
  }

  /** What an iterator wrote, as text. */
  read(walk: ObjectWalk = {}): string {
    return new TextDecoder().decode(this.readBytes(walk))
  }
}
