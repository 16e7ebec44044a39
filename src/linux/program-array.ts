/** Tables of programs (kernel/bpf/arraymap.c, prog_array_map): written with descriptors of programs, read as their ids. */
import { StateError } from '../error/index.ts'
import type { LoadedProgram } from '../host/index.ts'
import { LinuxMap } from './map-store.ts'
import { LinuxProgram } from './program.ts'

export class LinuxProgramArray extends LinuxMap {
  /** Puts a program into a slot; `undefined` empties it. SyscallError (EINVAL) for one of another kind than its callers. */
  setProgram(index: number, program: LoadedProgram | undefined): void {
    const key = word(index)
    if (!program) {
      this.delete(key)
      return
    }
    if (!(program instanceof LinuxProgram))
      throw new StateError(`program '${program.spec.name}' lives on another host`)
    this.update(key, word(program.fd.value))
  }
}

/** A descriptor as the value of a map. */
export function word(value: number): Uint8Array {
  return new Uint8Array(Uint32Array.of(value).buffer)
}
