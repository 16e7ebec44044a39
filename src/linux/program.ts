/**
 * Programs into the kernel (kernel/bpf/syscall.c, bpf_prog_load): maps linked in, lines and names told, and a refusal
 * explained.
 */
import { encode } from '../asm/index.ts'
import type { LoadedProgram, MapStore, RunInput, RunResult } from '../host/index.ts'
import type { MapSpec, ProgramSpec } from '../object/index.ts'
import { type Fd, objectInfo, progLoad } from '../sys/index.ts'
import { kernelName } from './kernel-name.ts'
import { linkMaps } from './map-references.ts'
import { capabilitiesFor, explainRefusal } from './permission.ts'
import { loadProgramBtf } from './program-btf.ts'
import { programById } from './target-program.ts'
import { testRun } from './test-run.ts'
import { verifierError } from './verifier-error.ts'

export class LinuxProgram implements LoadedProgram {
  readonly spec: ProgramSpec
  readonly id: number
  readonly fd: Fd

  /** Takes over `fd`. */
  constructor(spec: ProgramSpec, fd: Fd) {
    this.spec = spec
    this.fd = fd
    this.id = Number(objectInfo(fd, 'prog').id)
  }

  run(input: RunInput): RunResult {
    return testRun(this.spec, this.fd, input)
  }

  close(): void {
    this.fd.close()
  }
}

/** Loads a program; `store` gives its live maps. Throws VerifierError, SyscallError. */
export function loadProgram(spec: ProgramSpec, store: (map: MapSpec) => MapStore): LinuxProgram {
  const insns = encode(linkMaps(spec.insns, store))
  using btf = loadProgramBtf(spec)
  using on = spec.attachProgramId === undefined ? undefined : programById(spec.attachProgramId)
  const attr = {
    prog_type: spec.type,
    expected_attach_type: spec.expectedAttachType,
    attach_btf_id: spec.attachBtfId,
    attach_prog_fd: on?.value,
    license: spec.license,
    kern_version: spec.kernelVersion,
    insns,
    insn_cnt: insns.length / 8,
    prog_flags: spec.flags,
    prog_name: kernelName(spec.name),
    ...btf.attr,
  }
  const loaded = progLoad(attr, { what: `program '${spec.name}'` })
  if (loaded.fd) return new LinuxProgram(spec, loaded.fd)
  if (loaded.log.trim() !== '' && loaded.errno !== 'EPERM')
    throw verifierError(spec, loaded.log, loaded.error)
  throw explainRefusal(loaded.error, capabilitiesFor(spec.type))
}
