/**
 * Programs as what others attach to (kernel/bpf/syscall.c, bpf_prog_load with attach_prog_fd): one of them is replaced
 * (freplace) or traced (fentry, fexit), and found by its types. Needs Linux 5.5, freplace 5.6.
 */
import { type Btf, readBtf } from '../btf/index.ts'
import { UnsupportedError } from '../error/index.ts'
import { bpfFd, type Fd, objectInfo } from '../sys/index.ts'

/** A descriptor of a loaded program, the caller's to close. Throws SyscallError (ENOENT). */
export function programById(id: number): Fd {
  const doing = `cannot find program ${id}`
  return bpfFd('BPF_PROG_GET_FD_BY_ID', { prog_id: id }, `program ${id}`, { doing })
}

/** The types that a program was loaded with. Throws UnsupportedError where there are none. */
export function typesOfProgram(id: number): Btf {
  using program = programById(id)
  const { btf_id } = objectInfo(program, 'prog')
  if (!btf_id)
    throw new UnsupportedError(
      'BTF',
      `program ${id} was loaded without types, and nothing can attach to it`,
      {
        hint: 'compile it with -g, as Skep and libbpf load it',
      },
    )
  using types = bpfFd('BPF_BTF_GET_FD_BY_ID', { btf_id: Number(btf_id) }, `types of program ${id}`)
  const bytes = new Uint8Array(Number(objectInfo(types, 'btf').btf_size))
  objectInfo(types, 'btf', { btf: bytes, btf_size: bytes.length })
  return readBtf(bytes)
}
