/**
 * The kernel that objects are compiled for: what its types say of places and sizes stays open (CO-RE), what else is asked
 * of a kernel it answers itself. So it stands for the least that other kernels have to have: its helpers, its tracepoints'
 * fields, its functions' arguments.
 */
import { readFileSync } from 'node:fs'
import { type Btf, readBtf } from '../btf/index.ts'
import { readElf } from '../elf/index.ts'
import { FormatError } from '../error/index.ts'
import type { Target } from '../operand/index.ts'
import { UsageError } from '../tool/index.ts'

export interface PortableOptions {
  /** A file with the types of another kernel: BTF as it is, or an ELF file that has it, as vmlinux does. */
  readonly btf?: string | undefined
  /** Version of the instruction set. */
  readonly cpu: Target['cpu']
}

/** `kernel` as a target for objects. UsageError for a file that holds no types. */
export function portableKernel(kernel: Target, { btf: file, cpu }: PortableOptions): Target {
  const btf = file === undefined ? kernel.btf : typesIn(file)
  return {
    name: file === undefined ? kernel.name : `the kernel of ${file}`,
    arch: kernel.arch,
    cpu,
    btf,
    portable: 'open',
    tracepoint: (name) => kernel.tracepoint(name),
    hasHelper:
      file === undefined
        ? (helper, programType, attachType) => kernel.hasHelper(helper, programType, attachType)
        : helpersOf(btf!),
    ...(file === undefined && kernel.hasKfunc ? { hasKfunc: kernel.hasKfunc.bind(kernel) } : {}),
  }
}

/** Of a kernel that is not at hand its types say which helpers it has, though not for which programs. */
function helpersOf(btf: Btf): Target['hasHelper'] {
  const id = btf.find('bpf_func_id', 'enum')
  const type = id === undefined ? undefined : btf.type(id)
  const known = new Set(type && 'values' in type ? type.values.map(({ name }) => name) : [])
  return (helper) => known.has(`BPF_FUNC_${helper}`)
}

function typesIn(file: string): Btf {
  try {
    const bytes = readFileSync(file)
    if (bytes.readUInt32BE(0) !== 0x7f454c46) return readBtf(bytes)
    const elf = readElf(bytes)
    const section = elf.section('.BTF')
    if (section) return readBtf(elf.bytesOf(section))
  } catch (error) {
    if (error instanceof FormatError || error instanceof RangeError)
      throw new UsageError(`--btf ${file}: ${error.message}`, 'give a file like /sys/kernel/btf/vmlinux')
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new UsageError(`--btf: there is no file '${file}'`)
    throw error
  }
  throw new UsageError(`--btf ${file} has no section .BTF`, 'give a file like /sys/kernel/btf/vmlinux')
}
