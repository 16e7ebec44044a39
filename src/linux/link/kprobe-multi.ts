/**
 * Probes on many functions at once (kernel/trace/bpf_trace.c, bpf_kprobe_multi_link_attach): `{ kind: 'kprobeMulti',
 * title, functions, returns, cookie? }`, functions a list or a pattern (`vfs_*`) over those that can be traced. By one link
 * where the kernel has CONFIG_FPROBE (Linux 5.18), which comes and goes at once; as `kprobeEach`, by a perf event each.
 */
import { NotFoundError, SyscallError, UnsupportedError } from '../../error/index.ts'
import type { AttachPoint, Link } from '../../host/index.ts'
import type { Target } from '../../operand/index.ts'
import { openTracefs } from '../../proc/index.ts'
import { type Fd, linkKprobeMulti } from '../../sys/index.ts'
import { BPF_F_KPROBE_MULTI_RETURN } from '../../uapi/index.ts'
import type { LinuxProgram } from '../program.ts'
import { fdLink, slowFdLink } from './fd-link.ts'
import { openKprobe } from './kprobe.ts'
import { runAt } from './perf-link.ts'
import { optionalBigint, text } from './point.ts'

/** A perf event for each function takes a while to come and go: more of them would seem to hang. */
const mostEvents = 200

export function attachKprobeMulti(program: LinuxProgram, point: AttachPoint): Link {
  const functions = functionsOf(point)
  const cookie = optionalBigint(point, 'cookie')
  try {
    return fdLink(
      linkKprobeMulti(program.fd, text(point, 'title'), {
        functions,
        attachType: program.spec.expectedAttachType,
        flags: point.returns ? BPF_F_KPROBE_MULTI_RETURN : 0,
        ...(cookie === undefined ? {} : { cookies: functions.map(() => cookie) }),
      }),
    )
  } catch (error) {
    if (!(error instanceof SyscallError)) throw error
    if (['EOPNOTSUPP', 'ENOTSUPP', 'EINVAL'].includes(error.errno))
      throw new UnsupportedError('kprobe.multi', 'this kernel has no probes on many functions at once', {
        hint: 'it takes Linux 5.18 with CONFIG_FPROBE',
        since: '5.18',
        cause: error,
      })
    if (error.errno === 'ESRCH') throw notThere(text(point, 'title'), error)
    throw error
  }
}

export function attachEachKprobe(program: LinuxProgram, point: AttachPoint, target: Target): Link {
  const functions = functionsOf(point)
  const title = text(point, 'title')
  if (functions.length > mostEvents)
    throw new UnsupportedError(
      title,
      `${title} is ${functions.length} functions, each a probe of its own here`,
      {
        hint: `name at most ${mostEvents}, or use a kernel with kprobe.multi (Linux 5.18, CONFIG_FPROBE)`,
      },
    )
  const cookie = optionalBigint(point, 'cookie')
  const links: Fd[] = []
  try {
    for (const name of functions) {
      const place = { title: `${title} (${name})`, name, offset: 0, returns: Boolean(point.returns) }
      links.push(runAt(openKprobe(place, target), program, cookie))
    }
  } catch (error) {
    for (const link of links) link.close()
    throw error
  }
  return slowFdLink(...links)
}

function functionsOf(point: AttachPoint): string[] {
  const { functions } = point
  if (Array.isArray(functions)) return functions
  const pattern = text(point, 'functions')
  const test = new RegExp(`^(${wildcard(pattern)})( |$)`)
  const found = traceable().flatMap((line) => test.exec(line)?.[1] ?? [])
  if (found.length === 0) throw notThere(pattern)
  return [...new Set(found)]
}

/** A pattern with `*` and `?` as the text of a regular expression. */
export function wildcard(pattern: string): string {
  return pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '\\S*')
    .replace(/\?/g, '\\S')
}

/** All functions that can be traced, a line each; modules name themselves behind theirs. */
function traceable(): string[] {
  using tracefs = openTracefs()
  try {
    return tracefs.readText('available_filter_functions').split('\n')
  } catch (error) {
    throw new UnsupportedError('patterns of functions', 'this kernel does not list what can be traced', {
      hint: 'give the names of functions as a list',
      cause: error,
    })
  }
}

function notThere(wanted: string, cause?: Error): NotFoundError {
  return new NotFoundError('kernel function', wanted, [], {
    hint: "see `skep list 'function:*'` for what can be named, with * and ?",
    ...(cause ? { cause } : {}),
  })
}
