/**
 * What a tool's first run would compile, compiled when Skep is built: its programs without options, for the kernels that
 * are at hand as files. By the way it runs the compiler, so that V8's form of that can be kept (`ahead.ts`).
 */
import { readFileSync } from 'node:fs'
import { ShippedWriter } from '../cache/index.ts'
import { compile } from '../compiler/index.ts'
import type { ProgramDeclaration } from '../host/index.ts'
import type { ProgramSpec } from '../object/index.ts'
import { NextVariant, type Target } from '../operand/index.ts'
import { doorOf } from '../source/index.ts'
import { parseOptions, type Tool } from '../tool/index.ts'
import {
  BPF_CALL,
  BPF_DW,
  BPF_IMM,
  BPF_JMP,
  BPF_LD,
  BPF_PSEUDO_BTF_ID,
  BPF_PSEUDO_KFUNC_CALL,
} from '../uapi/index.ts'
import type { OneLiner } from './one-liner.ts'
import { recordedKernel } from './recorded-kernel.ts'

/** Compiles for the kernels in these files. Gives what is to be shipped. */
export function rehearse(
  tools: readonly Tool[],
  kernelFiles: readonly string[],
  build: string,
): ShippedWriter {
  const writer = new ShippedWriter(build)
  for (const kernel of kernelFiles.map((file) => recordedKernel(readFileSync(file, 'utf8')))) {
    for (const tool of tools) for (const program of programsOf(tool)) compileFor(kernel, program, writer)
  }
  return writer
}

/** What one-liners mostly are; of the tracepoints that are recorded of all kernels. */
const oneLiners = [
  'tracepoint("raw_syscalls:sys_enter", () => count(comm()))',
  'tracepoint("raw_syscalls:sys_exit", c => hist(c.ret))',
  'tracepoint("syscalls:sys_enter_kill", c => print(comm(), c.pid))',
  'tracepoint("raw_syscalls:sys_enter", c => print(userStr(c.args[1])))',
  'tracepoint("sched:sched_process_exec", c => print(c.filename))',
  'rawTracepoint("sched_switch", () => count(kstack()))',
]

/** Compiles one-liners for the kernels in these files, to no other end than to have run what that runs. */
export async function rehearseOneLiners(
  oneLiner: typeof OneLiner,
  kernelFiles: readonly string[],
): Promise<void> {
  const writer = new ShippedWriter('')
  for (const text of oneLiners) {
    const code = new oneLiner(text, -1, undefined)
    const { programs } = await code.trace()
    for (const file of kernelFiles)
      for (const program of programs) compileFor(recordedKernel(readFileSync(file, 'utf8')), program, writer)
    code.end()
  }
}

/** Those of this run: what a program is compiled with is its own. */
function programsOf(tool: Tool): readonly ProgramDeclaration[] {
  try {
    return tool.trace(parseOptions(tool.options, [])).programs
  } catch {
    // It asks for what this machine does not have.
    return []
  }
}

/** By the first variant that compiles, and those before it; what does not compile here does not ship. */
function compileFor(kernel: Target, program: ProgramDeclaration, writer: ShippedWriter): void {
  for (const [index, { fn = program.fn }] of program.variants(kernel).entries()) {
    const { name, license, declaredAt } = program
    const door = doorOf({ fn, scope: fn === program.fn ? program.scope : undefined, declaredAt })
    const variantOn = (target: Target) => program.variants(target)[index]!
    try {
      writer.compile({ name, license, fn, door }, kernel, variantOn, (request) =>
        withoutIds(compile(request)),
      )
      return
    } catch (error) {
      if (!(error instanceof NextVariant)) return
    }
  }
}

/** Throws where an instruction names a type or a function of the kernel by its id, which is another on each kernel. */
function withoutIds(program: ProgramSpec): ProgramSpec {
  const named = program.insns.find(
    ({ code, src }) =>
      (code === (BPF_JMP | BPF_CALL) && src === BPF_PSEUDO_KFUNC_CALL) ||
      (code === (BPF_LD | BPF_IMM | BPF_DW) && src === BPF_PSEUDO_BTF_ID),
  )
  if (named) throw new Error(`program '${program.name}' is of one kernel only`)
  return program
}
