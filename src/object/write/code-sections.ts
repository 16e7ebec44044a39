/**
 * The code of an object to be written: each program's own function in the section that says how it attaches, functions that
 * are called in `.text`, as libbpf wants them. What a compiled program refers to by distance or by value becomes a
 * relocation (llvm's BPF relocations, Documentation/bpf/llvm_reloc.rst), what it asks of the kernel's types a CO-RE
 * relocation of `.BTF.ext`.
 */
import { encode, type Insn, slotsOf } from '../../asm/index.ts'
import { ByteWriter } from '../../base/index.ts'
import type { BtfBuilder, CoreRelo, ExtSection, FuncInfo, LineInfo } from '../../btf/index.ts'
import {
  type NewRelocation,
  type NewSection,
  type NewSymbol,
  SHF_ALLOC,
  SHF_EXECINSTR,
  SHT_PROGBITS,
  STB_GLOBAL,
  STB_LOCAL,
  STT_FUNC,
  STT_SECTION,
} from '../../elf/index.ts'
import { invariant } from '../../error/index.ts'
import { BPF_CALL, BPF_JMP, BPF_PSEUDO_CALL, BPF_PSEUDO_FUNC } from '../../uapi/index.ts'
import { factNumber } from '../core/fact.ts'
import { lineInfo, lineTable } from '../line-table.ts'
import type { InsnRef, LineEntry, OpenRef, ProgramSpec } from '../spec.ts'
import type { LocalTypes } from './local-types.ts'

const R_BPF_64_64 = 1
const R_BPF_64_32 = 10

/** A function of a program, with the name it has in the object. */
export interface NewFunction {
  readonly name: string
  readonly section: string
  /** In slots of its program. */
  readonly start: number
  readonly insns: readonly Insn[]
  /** `insn` in slots of its program, the first at `start`. */
  readonly lines: readonly LineEntry[]
  readonly isProgram: boolean
  /** All functions of the same program. */
  readonly siblings: readonly NewFunction[]
}

/** The functions of a program, its own first. `nameOf` gives names that are the object's. */
export function functionsOf(
  { insns, lines, functions = [] }: ProgramSpec,
  section: string,
  nameOf: (index: number, name: string) => string,
): NewFunction[] {
  const starts = functions.length > 0 ? functions.map(({ insn }) => insn) : [0]
  const table = lineTable(lines, starts, insns)
  const found: NewFunction[] = []
  let slot = 0
  const placed = insns.map((insn) => {
    const at = slot
    slot += slotsOf(insn)
    return { insn, at }
  })
  for (const [i, start] of starts.entries()) {
    const end = starts[i + 1] ?? slot
    const within = (at: number) => at >= start && at < end
    found.push({
      ...{ name: nameOf(i, functions[i]?.name ?? ''), section: i === 0 ? section : '.text', start },
      ...{ isProgram: i === 0, siblings: found },
      insns: placed.filter(({ at }) => within(at)).map(({ insn }) => insn),
      lines: table.filter(({ insn }) => within(insn)),
    })
  }
  return found
}

/** What instructions may refer to. */
export interface Referred {
  map(ref: InsnRef): NewSymbol
  /** Something of the kernel's, by its name. */
  extern(name: string): NewSymbol
  readonly types: LocalTypes
}

export interface CodeSections {
  readonly sections: readonly NewSection[]
  readonly functions: readonly ExtSection<FuncInfo>[]
  readonly lines: readonly ExtSection<LineInfo>[]
  readonly relocations: readonly ExtSection<CoreRelo>[]
}

/** Symbols of functions, whose sections are there when all are written. */
export class CodeWriter {
  readonly #builder: BtfBuilder
  readonly #symbols = new Map<NewFunction, NewSymbol>()
  readonly #sections = new Map<string, NewFunction[]>()
  readonly #bodies = new Map<string, NewSection>()
  /** For addresses of functions, which libbpf finds by the symbol of their section and a distance, as clang has them. */
  readonly #wholes = new Map<NewSection, NewSymbol>()

  constructor(builder: BtfBuilder, functions: readonly NewFunction[]) {
    this.#builder = builder
    for (const each of functions) {
      const beside = this.#sections.get(each.section)
      if (beside) beside.push(each)
      else this.#sections.set(each.section, [each])
    }
    for (const [name, inside] of this.#sections) {
      const size = 8 * inside.reduce((sum, { insns }) => sum + count(insns), 0)
      const flags = Number(SHF_ALLOC | SHF_EXECINSTR)
      const body = {
        name,
        type: SHT_PROGBITS,
        flags,
        alignment: 8,
        bytes: new Uint8Array(size),
        relocations: [],
      }
      this.#bodies.set(name, body)
      let value = 0
      for (const each of inside) {
        const bytes = 8 * count(each.insns)
        const binding = each.isProgram ? STB_GLOBAL : STB_LOCAL
        this.#symbols.set(each, {
          name: each.name,
          section: body,
          value,
          size: bytes,
          type: STT_FUNC,
          binding,
        })
        value += bytes
      }
    }
  }

  symbol(fn: NewFunction): NewSymbol {
    return this.#symbols.get(fn)!
  }

  get symbols(): NewSymbol[] {
    return [...this.#wholes.values(), ...this.#symbols.values()]
  }

  #whole(section: NewSection): NewSymbol {
    let whole = this.#wholes.get(section)
    if (!whole) {
      whole = { name: '', section, value: 0, size: 0, type: STT_SECTION, binding: STB_LOCAL }
      this.#wholes.set(section, whole)
    }
    return whole
  }

  /** Fills the sections. */
  write(referred: Referred): CodeSections {
    const functions: ExtSection<FuncInfo>[] = []
    const lines: ExtSection<LineInfo>[] = []
    const relocations: ExtSection<CoreRelo>[] = []
    for (const [name, inside] of this.#sections) {
      const sectionNameOff = this.#builder.string(name)
      const core: CoreRelo[] = []
      const body = this.#bodies.get(name)!
      const code = new ByteWriter()
      for (const each of inside)
        this.#writeFunction(each, code, core, body.relocations as NewRelocation[], referred)
      body.bytes.set(code.finish())
      functions.push({ sectionNameOff, records: inside.map((each) => this.#funcInfo(each)) })
      const table = inside.flatMap((each) => this.#lines(each))
      if (table.length > 0) lines.push({ sectionNameOff, records: table })
      if (core.length > 0) relocations.push({ sectionNameOff, records: core })
    }
    return { sections: [...this.#bodies.values()], functions, lines, relocations }
  }

  #funcInfo(fn: NewFunction): FuncInfo {
    const builder = this.#builder
    const int = builder.int('int', 4, 'signed')
    const proto = builder.funcProto(int, fn.isProgram ? [{ name: 'ctx', typeId: builder.ptr() }] : [])
    const typeId = builder.func(fn.name, proto, fn.isProgram ? 'global' : 'static')
    return { insnOff: this.symbol(fn).value, typeId }
  }

  #lines(fn: NewFunction): LineInfo[] {
    const { value } = this.symbol(fn)
    return fn.lines.map((entry) => {
      const info = lineInfo(this.#builder, entry)
      return { ...info, insnOff: value + 8 * (info.insnOff - fn.start) }
    })
  }

  #writeFunction(
    fn: NewFunction,
    code: ByteWriter,
    core: CoreRelo[],
    relocations: NewRelocation[],
    referred: Referred,
  ): void {
    let at = fn.start
    const insns = fn.insns.map((insn) => {
      const here = at
      at += slotsOf(insn)
      const offset = code.length + 8 * (here - fn.start)
      const refer = (symbol: NewSymbol) =>
        void relocations.push({ offset, type: insn.imm64 === undefined ? R_BPF_64_32 : R_BPF_64_64, symbol })
      const ref = insn.ref as InsnRef | OpenRef | undefined
      if (ref?.kind === 'fact' && !('symbol' in ref.fact)) {
        const { typeId, access } = referred.types.resolve(ref.fact)
        const accessOff = this.#builder.string(access)
        core.push({ insnOff: offset, typeId, accessOff, kind: factNumber(ref.fact.kind) })
        return insn
      }
      const distance = distanceOf(insn)
      if (distance !== undefined) {
        const callee = fn.siblings.find(({ start }) => start === here + 1 + distance)
        invariant(callee, `${fn.name} calls into the midst of a function`)
        const { section, value } = this.symbol(callee)
        if (insn.imm64 !== undefined) {
          refer(this.#whole(section!))
          return { ...insn, src: 0, imm64: BigInt(value) }
        }
        refer(this.symbol(callee))
        return { ...insn, imm: -1 }
      }
      if (!ref) return insn
      refer(symbolOf(ref, referred))
      if (ref.kind === 'kfunc') return { ...insn, src: BPF_PSEUDO_CALL, imm: -1 }
      return { ...insn, src: 0, imm64: ref.kind === 'mapValue' ? BigInt(ref.offset) : 0n }
    })
    code.bytes(encode(insns))
  }
}

function symbolOf(ref: InsnRef | OpenRef, referred: Referred): NewSymbol {
  if (ref.kind === 'map' || ref.kind === 'mapValue') return referred.map(ref)
  if (ref.kind === 'kfunc') return referred.extern(ref.name)
  invariant('symbol' in ref.fact, 'a fact that is no symbol')
  return referred.extern(ref.fact.symbol)
}

const count = (insns: readonly Insn[]): number => insns.reduce((sum, insn) => sum + slotsOf(insn), 0)

/** How far behind the next slot the function begins that is called, or whose address is taken. */
function distanceOf({ code, src, imm, imm64, ref }: Insn): number | undefined {
  if (ref) return undefined
  if (code === (BPF_JMP | BPF_CALL) && src === BPF_PSEUDO_CALL) return imm
  return imm64 !== undefined && src === BPF_PSEUDO_FUNC ? Number(BigInt.asIntN(32, imm64)) : undefined
}
