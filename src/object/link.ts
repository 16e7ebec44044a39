/**
 * From an object to a program that one kernel can load (libbpf's bpf_object__relocate). A program is its own instructions
 * with those of every function it calls behind them, in the order of the first calls, each once; in them CO-RE is
 * decided, what the kernel has is found, and calls know how far they go.
 */
import { halves, type Insn, slotsOf } from '../asm/index.ts'
import type { Btf } from '../btf/index.ts'
import {
  FormatError,
  NotFoundError,
  nearestNames,
  type Position,
  SkepError,
  StateError,
  UnsupportedError,
} from '../error/index.ts'
import {
  BPF_CALL,
  BPF_JMP,
  BPF_PROG_TYPE_EXT,
  BPF_PROG_TYPE_STRUCT_OPS,
  BPF_PSEUDO_BTF_ID,
  BPF_PSEUDO_KFUNC_CALL,
} from '../uapi/index.ts'
import { typesCompatible } from './core/compatible.ts'
import { essentialName } from './core/essential-name.ts'
import { POISON, patch } from './core/patch.ts'
import { Ambiguous, CoreRelocator } from './core/relocate.ts'
import { fillKconfig } from './kconfig.ts'
import { Linked, positionOf } from './linked-program.ts'
import type {
  ObjectExtern,
  ObjectFunction,
  ObjectMap,
  ObjectProgram,
  ObjectRef,
  ObjectSpec,
} from './object-spec.ts'
import type { InsnRef, ProgramSpec } from './spec.ts'
import { type FittedOps, fitStructOps } from './struct-ops.ts'

/** What linking asks of a kernel. */
export interface LinkKernel {
  /** For messages: `Linux 6.18`. */
  readonly name: string
  readonly btf: Btf | undefined
  /** A value of its configuration as that is written: `y`, `250`, `"lz4"`; or a constant such as LINUX_KERNEL_VERSION. */
  kconfig(name: string): string | undefined
  /** The address of a symbol. */
  symbol(name: string): bigint | undefined
}

/** A program that another attaches to. */
export interface TargetProgram {
  /** The kernel's. */
  readonly id: number
  readonly btf: Btf
}

const deepestCalls = 64

/** An object on its way into one kernel. */
export class Linker {
  readonly #object: ObjectSpec
  readonly #kernel: LinkKernel
  #relocator: CoreRelocator | undefined
  readonly #functions = new Map<string, ObjectFunction>()
  readonly #fitted = new Map<ObjectMap, FittedOps>()

  /** Throws NotFoundError where the configuration has not what the object needs. */
  constructor(object: ObjectSpec, kernel: LinkKernel) {
    this.#object = object
    this.#kernel = kernel
    for (const each of object.functions) this.#functions.set(`${each.section}:${each.start}`, each)
    fillKconfig(object, kernel)
  }

  /**
   * The program, ready to load; `on` is the program that it attaches to, where that is one. Throws SkepError (SK4010) for
   * what the kernel has not, `FormatError` for damage.
   */
  link(program: ObjectProgram, on?: TargetProgram): ProgramSpec {
    try {
      return this.#link(program, on)
    } catch (error) {
      if (!(error instanceof FormatError) || error.offset !== undefined) throw error
      // Where in the file a function was, nobody noted: where it is in its section says as much.
      const { code } = program
      throw new FormatError(
        `${this.#object.name}, program '${program.name}'`,
        error.message,
        code.start * 8,
        { cause: error },
      )
    }
  }

  #link(program: ObjectProgram, on: TargetProgram | undefined): ProgramSpec {
    const { code } = program
    const linked = new Linked(program.name)
    this.#append(linked, code, 0)
    const insns = linked.finish()
    const { btf, types } = this.#object
    const functions = linked.functions.filter((each) => each.typeId !== 0)
    const holders = this.#holders(program)
    const wanted = holders.filter(({ structOps }) => structOps!.load)
    const described = types !== undefined && functions[0]?.insnOff === 0
    return {
      name: program.name,
      type: program.type,
      expectedAttachType: program.expectedAttachType,
      attachBtfId: this.#attachTo(program, on),
      ...(on ? { attachProgramId: on.id } : {}),
      ...this.#memberOf(program, holders),
      license: this.#object.license,
      insns,
      lines: btf ? linked.lines.map((each) => ({ insn: each.insnOff, position: positionOf(btf, each) })) : [],
      flags: program.flags,
      maps: [
        ...this.#object.maps.filter(({ structOps }) => !structOps),
        ...(wanted.length > 0 ? wanted : holders),
      ],
      missing: linked.missing,
      kernelVersion: this.#object.kernelVersion,
      ...(described ? { types: { shared: types, functions, lines: linked.lines } } : {}),
    }
  }

  #attachTo({ kind, type, target, name }: ObjectProgram, on: TargetProgram | undefined): number {
    const wanted = kind?.typeOf?.(target)
    if (!wanted) return 0
    if (type === BPF_PROG_TYPE_EXT && !on)
      throw new StateError(
        `program '${name}' replaces a function of another program, and nothing says of which`,
        {
          hint: `loadObject(file, { targets: { ${name}: other.programs.main } })`,
        },
      )
    if (target === '') return 0
    const id = (on?.btf ?? this.#kernelTypes(name)).find(wanted.name, wanted.kind)
    if (id !== undefined) return id
    if (on)
      throw new NotFoundError(
        `function of program ${on.id}`,
        target,
        nearestNames(target, on.btf.names('func')),
        {
          hint: 'it has to be global: what is static, the compiler may have inlined',
        },
      )
    throw new NotFoundError(wanted.kind === 'func' ? 'kernel function' : 'tracepoint', target, [], {
      hint: `program '${name}' is for it, and ${this.#kernel.name} has none: leave it out`,
    })
  }

  /** The structs of functions that hold it. */
  #holders({ name }: ObjectProgram): ObjectMap[] {
    return this.#object.maps.filter(
      ({ structOps }) => structOps && [...structOps.programs.values()].includes(name),
    )
  }

  /** Of a function of a struct: which struct of the kernel's, and which of its functions. */
  #memberOf({ name, type }: ObjectProgram, holders: readonly ObjectMap[]) {
    if (type !== BPF_PROG_TYPE_STRUCT_OPS) return {}
    const [place, ...others] = holders.map((map) => {
      const { structId, programs } = this.structOps(map)
      const { member } = programs.find((each) => each.name === name)!
      return { attachBtfId: structId, expectedAttachType: member }
    })
    const differ = (other: typeof place) =>
      other!.attachBtfId !== place!.attachBtfId || other!.expectedAttachType !== place!.expectedAttachType
    if (!place || others.some(differ))
      throw new SkepError(
        'SK4010',
        `program '${name}' is ${place ? 'several different functions of structs' : 'no function of any struct'}`,
        { hint: 'name it once, in a struct of section .struct_ops or .struct_ops.link' },
      )
    return place
  }

  /** What a struct of functions is in this kernel. Throws NotFoundError, SkepError (SK4010). */
  structOps(map: ObjectMap): FittedOps {
    let fitted = this.#fitted.get(map)
    if (!fitted) {
      const btf = this.#kernelTypes(map.name)
      fitted = fitStructOps(this.#object, map, { name: this.#kernel.name, btf })
      map.valueSize = fitted.value.length
      map.kernelValueId = fitted.valueId
      this.#fitted.set(map, fitted)
    }
    return fitted
  }

  #kernelTypes(program: string): Btf {
    if (this.#kernel.btf) return this.#kernel.btf
    throw new UnsupportedError(
      'BTF',
      `'${program}' needs the types of the kernel, and ${this.#kernel.name} has none`,
      {
        hint: 'use a kernel with CONFIG_DEBUG_INFO_BTF',
        since: '5.4',
      },
    )
  }

  #relocatorFor({ name }: ObjectFunction): CoreRelocator {
    this.#relocator ??= new CoreRelocator(this.#object.btf!, this.#kernelTypes(name))
    return this.#relocator
  }

  #append(linked: Linked, code: ObjectFunction, depth: number): void {
    if (depth > deepestCalls)
      throw new FormatError(this.#object.name, `functions call each other more than ${deepestCalls} deep`)
    const start = linked.begin(code)
    const insns = this.#relocated(code, linked)
    linked.push(insns)
    for (const [i, insn] of insns.entries()) {
      const { ref } = insn as { ref?: ObjectRef }
      if (ref?.kind === 'function') {
        const callee = this.#functions.get(`${ref.section}:${ref.slot}`)
        if (!callee)
          throw new FormatError(
            this.#object.name,
            `'${code.name}' calls slot ${ref.slot}, where no function begins`,
          )
        if (!linked.has(callee)) this.#append(linked, callee, depth + 1)
        linked.set(start + i, { ...insn, ref: { call: callee } })
      } else if (ref?.kind === 'extern') linked.set(start + i, this.#extern(insn, ref.extern, code))
    }
  }

  #relocated(code: ObjectFunction, linked: Linked): readonly Insn[] {
    if (code.relocations.length === 0) return code.insns
    const bySlot = new Map(code.relocations.map((each) => [each.slot, each]))
    let slot = 0
    return code.insns.flatMap((insn) => {
      const here = slot
      slot += slotsOf(insn)
      const relocation = bySlot.get(here)
      if (!relocation) return [insn]
      const relocator = this.#relocatorFor(code)
      const fail = (why: string, cause?: unknown): never => {
        const what = relocator.describe(relocation)
        throw new SkepError('SK4010', `${this.#at(code, here)}: ${what}: ${why}`, {
          hint: `this is for ${this.#kernel.name}: see \`bpftool btf dump\` of it, or compile with its types`,
          ...(cause === undefined ? {} : { cause }),
        })
      }
      try {
        const decision = relocator.decide(relocation)
        const result = patch(insn, decision)
        if (typeof result !== 'string' && result[0]?.imm === POISON)
          linked.misses(
            here,
            relocator.describe(relocation),
            this.#lineOf(code, here, relocator.nameOf(relocation)),
          )
        return typeof result === 'string' ? fail(result) : result
      } catch (error) {
        if (error instanceof Ambiguous) return fail(error.message, error)
        throw error
      }
    })
  }

  /** The line that asks for `name`: compilers take constants out of the lines that they are for. */
  #lineOf({ lines }: ObjectFunction, slot: number, name: string): Position | undefined {
    const btf = this.#object.btf!
    const line =
      lines.find((each) => btf.stringAt(each.lineOff).includes(name)) ??
      lines.findLast((each) => each.insnOff <= slot)
    return line && positionOf(btf, line)
  }

  #extern(insn: Insn, extern: ObjectExtern, code: ObjectFunction): Insn {
    const { kind, name } = extern
    if (kind === 'kconfig') {
      const map = this.#object.maps.find((each) => each.section === '.kconfig')!
      const ref: InsnRef = { kind: 'mapValue', map, offset: extern.offset }
      return { ...insn, ref }
    }
    const plain = { ...insn, ref: undefined }
    const id = this.#typed(extern, code)
    if (insn.code === (BPF_JMP | BPF_CALL))
      return { ...plain, src: BPF_PSEUDO_KFUNC_CALL, imm: id ?? 0, off: 0 }
    if (id !== undefined) return { ...plain, src: BPF_PSEUDO_BTF_ID, imm64: halves(id, 0) }
    const address = extern.typeId === 0 || this.#isVoid(extern) ? this.#kernel.symbol(name) : undefined
    if (address === undefined && !extern.weak) throw this.#missing(extern, code)
    return { ...plain, imm64: address ?? 0n }
  }

  #isVoid({ typeId }: ObjectExtern): boolean {
    const btf = this.#object.btf!
    return btf.type(btf.resolve(typeId)).kind === 'void'
  }

  /** The kernel's type of a variable or function; undefined for an address alone, and for what may be missing and is. */
  #typed(extern: ObjectExtern, code: ObjectFunction): number | undefined {
    if (extern.kind === 'variable' && this.#isVoid(extern)) return undefined
    const kernel = this.#kernel.btf
    const id = kernel?.find(essentialName(extern.name), extern.kind === 'function' ? 'func' : 'var')
    if (id === undefined) {
      if (extern.weak) return undefined
      throw this.#missing(extern, code)
    }
    const [mine, theirs] = [this.#object.btf!.type(extern.typeId), kernel!.type(id)]
    const local = {
      btf: this.#object.btf!,
      id: 'typeId' in mine && mine.kind === 'func' ? mine.typeId : extern.typeId,
    }
    const other = { btf: kernel!, id: 'typeId' in theirs ? theirs.typeId : 0 }
    if (
      !typesCompatible(
        { ...local, id: local.btf.resolve(local.id) },
        { ...other, id: other.btf.resolve(other.id) },
      )
    ) {
      if (extern.weak) return undefined
      throw new SkepError(
        'SK4010',
        `${this.#at(code, 0)}: '${extern.name}' has another type in ${this.#kernel.name}`,
        {
          hint: 'declare it as the kernel does: see `skep gen vmlinux`',
        },
      )
    }
    return id
  }

  #missing({ name, kind }: ObjectExtern, code: ObjectFunction): NotFoundError {
    return new NotFoundError(kind === 'function' ? 'kernel function (kfunc)' : 'kernel variable', name, [], {
      hint: `${this.#at(code, 0)} uses it: declare it __weak if it may be missing`,
    })
  }

  /** A slot of a function as people look for it: file, line, and the line's text. */
  #at(code: ObjectFunction, slot: number): string {
    const { btf } = this.#object
    const line = code.lines.findLast((each) => each.insnOff <= slot)
    if (!btf || !line) return `function '${code.name}'`
    const { file, line: number, text } = positionOf(btf, line)
    return `${file}:${number} (${text.trim()}), in '${code.name}'`
  }
}
