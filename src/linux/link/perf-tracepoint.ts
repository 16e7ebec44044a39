/**
 * Tracepoints through perf events (kernel/events/core.c): `{ kind: 'perfTracepoint', id, name }`, the id from the
 * tracepoint's format. One event on CPU 0 is enough: the kernel runs the program wherever the tracepoint is hit.
 * Ending one takes 70 to 80 ms, in which the kernel waits for all CPUs to leave it. Needs Linux 4.7.
 */
import type { AttachPoint, Link } from '../../host/index.ts'
import { openTracepoint } from '../../sys/index.ts'
import type { LinuxProgram } from '../program.ts'
import { slowFdLink } from './fd-link.ts'
import { runAt } from './perf-link.ts'
import { integer, text } from './point.ts'

export function attachPerfTracepoint(program: LinuxProgram, point: AttachPoint): Link {
  return slowFdLink(runAt(openTracepoint(integer(point, 'id'), text(point, 'name')), program))
}
