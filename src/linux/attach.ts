/** Attaching by kind of attach point: each kind has its file in `link/`, and one row here. */
import { UnsupportedError } from '../error/index.ts'
import type { AttachPoint, Link } from '../host/index.ts'
import type { Target } from '../operand/index.ts'
import { attachCgroup } from './link/cgroup.ts'
import { attachKprobe } from './link/kprobe.ts'
import { attachEachKprobe, attachKprobeMulti } from './link/kprobe-multi.ts'
import { attachLsm } from './link/lsm.ts'
import { attachNetfilter } from './link/netfilter.ts'
import { attachPerfEvent } from './link/perf-event.ts'
import { attachPerfTracepoint } from './link/perf-tracepoint.ts'
import { attachRawTracepoint } from './link/raw-tracepoint.ts'
import { attachSocket } from './link/socket.ts'
import { attachTcx } from './link/tcx.ts'
import { attachTrampoline } from './link/trampoline.ts'
import { attachUprobe } from './link/uprobe.ts'
import { attachUprobeMulti } from './link/uprobe-multi.ts'
import { attachUsdt } from './link/usdt.ts'
import { attachXdp } from './link/xdp.ts'
import { capabilitiesFor, permitted } from './permission.ts'
import type { LinuxProgram } from './program.ts'

type Attach = (program: LinuxProgram, point: AttachPoint, target: Target) => Link

const kinds: ReadonlyMap<string, Attach> = new Map<string, Attach>([
  ['rawTracepoint', attachRawTracepoint],
  ['perfTracepoint', attachPerfTracepoint],
  ['perfEvent', attachPerfEvent],
  ['kprobe', attachKprobe],
  ['kprobeMulti', attachKprobeMulti],
  ['kprobeEach', attachEachKprobe],
  ['trampoline', attachTrampoline],
  ['lsm', attachLsm],
  ['socket', attachSocket],
  ['uprobe', attachUprobe],
  ['uprobeMulti', attachUprobeMulti],
  ['usdt', attachUsdt],
  ['xdp', attachXdp],
  ['tcx', attachTcx],
  ['cgroup', attachCgroup],
  ['netfilter', attachNetfilter],
])

/** Attaches a loaded program. Throws SyscallError, NotFoundError; UnsupportedError for a kind there is no file for. */
export function attachProgram(program: LinuxProgram, point: AttachPoint, target: Target): Link {
  const attach = kinds.get(point.kind)
  if (!attach)
    throw new UnsupportedError(`attaching to '${point.kind}'`, `cannot attach to '${point.kind}' on Linux`, {
      hint: `attach to one of ${[...kinds.keys()].join(', ')}`,
    })
  return permitted(capabilitiesFor(program.spec.type), () => attach(program, point, target))
}
