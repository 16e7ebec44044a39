/**
 * Programs on the trampoline of a function (kernel/bpf/syscall.c, bpf_tracing_prog_attach): `{ kind: 'trampoline', title,
 * cookie? }`. The function is the program's own since it was loaded. They come and go in a moment. Needs Linux 5.5,
 * cookies 6.0.
 */
import { SyscallError } from '../../error/index.ts'
import type { AttachPoint, Link } from '../../host/index.ts'
import { bpfFd } from '../../sys/index.ts'
import type { LinuxProgram } from '../program.ts'
import { fdLink } from './fd-link.ts'
import { optionalBigint, text } from './point.ts'

const hints: Readonly<Record<string, string>> = {
  EINVAL: 'the kernel cannot trace this function: choose one that calls it, or that it calls',
  EBUSY: 'something else holds the beginning of this function (live patches, other tracers): use a kprobe',
}

export function attachTrampoline(program: LinuxProgram, point: AttachPoint): Link {
  const title = text(point, 'title')
  const cookie = optionalBigint(point, 'cookie')
  const details = { doing: `cannot attach ${program.fd.what} to ${title}` }
  try {
    return fdLink(
      cookie === undefined
        ? bpfFd('BPF_RAW_TRACEPOINT_OPEN', { prog_fd: program.fd.value }, `link to ${title}`, details)
        : bpfFd(
            'BPF_LINK_CREATE',
            {
              prog_fd: program.fd.value,
              attach_type: program.spec.expectedAttachType,
              'tracing.cookie': cookie,
            },
            `link to ${title}`,
            details,
          ),
    )
  } catch (error) {
    if (!(error instanceof SyscallError) || !hints[error.errno]) throw error
    throw new SyscallError(error.syscall, error.errno, error.message, {
      hint: hints[error.errno],
      cause: error,
    })
  }
}
