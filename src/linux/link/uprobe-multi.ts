/**
 * Probes on many functions of one file at once (kernel/trace/bpf_trace.c, bpf_uprobe_multi_link_attach): `{ kind:
 * 'uprobeMulti', title, binary, functions, returns, pid? }`, functions a list or a pattern (`malloc*`) over those that
 * have names there. One link, which comes and goes at once. Needs Linux 6.6.
 */
import { functionsOf } from '../../elf/index.ts'
import { NotFoundError, nearestNames, SyscallError, UnsupportedError } from '../../error/index.ts'
import type { AttachPoint, Link } from '../../host/index.ts'
import { findBinary } from '../../proc/index.ts'
import { bpfFd } from '../../sys/index.ts'
import { BPF_F_UPROBE_MULTI_RETURN } from '../../uapi/index.ts'
import type { LinuxProgram } from '../program.ts'
import { fdLink } from './fd-link.ts'
import { wildcard } from './kprobe-multi.ts'
import { optionalInteger, text } from './point.ts'
import { refuseGo, symbolOffset, withElf } from './symbol-offset.ts'

export function attachUprobeMulti(program: LinuxProgram, point: AttachPoint): Link {
  const pid = optionalInteger(point, 'pid')
  const path = findBinary(text(point, 'binary'), pid)
  const offsets = withElf(path, (elf) => {
    if (point.returns) refuseGo(elf, path)
    if (Array.isArray(point.functions)) return point.functions.map((name) => symbolOffset(elf, name, path))
    const pattern = text(point, 'functions')
    const test = new RegExp(`^${wildcard(pattern)}$`)
    const named = functionsOf(elf)
    const places = [...named]
      .filter(([name]) => test.test(name))
      .map(([name]) => symbolOffset(elf, name, path))
    if (places.length === 0)
      throw new NotFoundError(`function of ${path}`, pattern, nearestNames(pattern, named.keys()), {
        hint: `see \`skep list 'uprobe:${path}:*'\``,
      })
    return places
  })
  const title = text(point, 'title')
  const attr = {
    prog_fd: program.fd.value,
    // Of many, or of sessions: whichever it was loaded for.
    attach_type: program.spec.expectedAttachType,
    'uprobe_multi.path': path,
    'uprobe_multi.offsets': new Uint8Array(BigUint64Array.from(new Set(offsets.map(BigInt))).buffer),
    'uprobe_multi.cnt': new Set(offsets).size,
    'uprobe_multi.flags': point.returns ? BPF_F_UPROBE_MULTI_RETURN : 0,
    'uprobe_multi.pid': pid,
  }
  try {
    return fdLink(
      bpfFd('BPF_LINK_CREATE', attr, `link to ${title}`, {
        doing: `cannot attach ${program.fd.what} to ${title}`,
      }),
    )
  } catch (error) {
    if (!(error instanceof SyscallError) || error.errno !== 'EINVAL') throw error
    throw new UnsupportedError(
      'uprobe.multi',
      'this kernel has no probes on many functions of a file at once',
      {
        hint: 'it takes Linux 6.6',
        since: '6.6',
        cause: error,
      },
    )
  }
}
