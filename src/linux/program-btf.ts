/**
 * What tells the kernel where a program came from (kernel/bpf/verifier.c, check_btf_func and check_btf_line): a
 * prototype for each function, and for instructions the file, line and text in the user's TypeScript. It is what
 * bpftool's `linum` and the comments of the verifier's log print.
 */
import { type Insn, slotsOf } from '../asm/index.ts'
import {
  BtfBuilder,
  encodeFuncInfo,
  encodeLineInfo,
  FUNC_INFO_SIZE,
  type FuncInfo,
  LINE_INFO_SIZE,
  type LineInfo,
} from '../btf/index.ts'
import { lineInfo, lineTable, type ProgramSpec } from '../object/index.ts'
import { type BpfAttr, btfLoad } from '../sys/index.ts'
import { BPF_CALL, BPF_JMP, BPF_PSEUDO_CALL, BPF_PSEUDO_FUNC } from '../uapi/index.ts'
import { cIdentifier } from './kernel-name.ts'
import { sharedTypes, type TypesInUse } from './shared-types.ts'

export interface ProgramBtf extends Disposable {
  /** To be loaded with the program; empty where the kernel takes no BTF. */
  readonly attr: Partial<BpfAttr<'BPF_PROG_LOAD'>>
}

/** Uploads the program's BTF; to be disposed of once the program is loaded. Needs Linux 5.0, else there is none. */
export function loadProgramBtf(spec: ProgramSpec): ProgramBtf {
  if (spec.types) {
    const { shared, functions, lines } = spec.types
    return withTypes(sharedTypes(shared), functions, lines)
  }
  const { btf, funcs, lines } = describe(spec)
  return withTypes(btfLoad(btf).fd, funcs, lines)
}

function withTypes(
  types: TypesInUse | undefined,
  funcs: readonly FuncInfo[],
  lines: readonly LineInfo[],
): ProgramBtf {
  if (!types) return { attr: {}, [Symbol.dispose]() {} }
  const attr = {
    prog_btf_fd: types.value,
    func_info: encodeFuncInfo(funcs),
    func_info_cnt: funcs.length,
    func_info_rec_size: FUNC_INFO_SIZE,
    ...(lines.length > 0 && {
      line_info: encodeLineInfo(lines),
      line_info_cnt: lines.length,
      line_info_rec_size: LINE_INFO_SIZE,
    }),
  }
  return { attr, [Symbol.dispose]: () => types[Symbol.dispose]() }
}

function describe(spec: ProgramSpec): { btf: Uint8Array; funcs: FuncInfo[]; lines: LineInfo[] } {
  const builder = new BtfBuilder()
  const int = builder.int('int', 4, 'signed')
  const name = cIdentifier(spec.name)
  const main = builder.funcProto(int, [{ name: 'ctx', typeId: builder.ptr() }])
  const inner = builder.funcProto(int, [])
  const starts = functionStarts(spec.insns)
  const names = new Map(spec.functions?.map((each) => [each.insn, cIdentifier(each.name)]))
  const funcs = starts.map((insnOff, i) => ({
    insnOff,
    typeId:
      i === 0
        ? builder.func(name, main)
        : builder.func(names.get(insnOff) ?? `${name}_${i}`, inner, 'static'),
  }))
  const lines = lineTable(spec.lines, starts, spec.insns).map((entry) => lineInfo(builder, entry))
  return { btf: builder.build(), funcs, lines }
}

/** The slots at which functions begin, ascending: the program itself, and what is called or passed to helpers. */
function functionStarts(insns: readonly Insn[]): number[] {
  const starts = new Set([0])
  let slot = 0
  for (const insn of insns) {
    const next = slot + slotsOf(insn)
    const { code, src, imm, imm64 } = insn
    if (code === (BPF_JMP | BPF_CALL) && src === BPF_PSEUDO_CALL) starts.add(next + imm)
    else if (imm64 !== undefined && src === BPF_PSEUDO_FUNC)
      starts.add(slot + 1 + Number(BigInt.asIntN(32, imm64)))
    slot = next
  }
  return [...starts].sort((a, b) => a - b)
}
