/** Strings. */
import { hash, perfEvent, str, struct, tc, u32, u64, xdp } from 'skep'
import { comm, XDP_ABORTED, XDP_DROP, XDP_PASS } from 'skep/kernel'

const counts = hash(u32, u64)
const names = hash(str(16), u32)
const request = struct({ method: str(8), path: str(8) })
/** Programs that take packets cannot tell the name of a process before Linux 6.13. */
const sampling = { event: 'cpu-clock', frequency: 99 } as const

export const strings = {
  'a string compared': perfEvent(sampling, () => {
    const name = comm()
    if (name === 'sshd') return
    counts.add(name.startsWith('ssh') ? 2 : (names.get(name) ?? 3), 1n)
  }),
  'two strings compared': xdp((packet) => {
    const line = packet.view(request, 42)
    return line && line.method === line.path ? XDP_DROP : XDP_PASS
  }),
  'the end of a string': xdp((packet) => {
    const line = packet.view(request, 42)
    return line?.method.endsWith('ET') ? XDP_DROP : XDP_PASS
  }),
  'a character somewhere': xdp((packet) => {
    const line = packet.view(request, 42)
    return line?.path.includes('?') ? XDP_DROP : XDP_PASS
  }),
  'the length of a string': xdp((packet) => packet.view(request, 42)?.path.length ?? 0),
  'a character at a place': xdp((packet) => {
    const line = packet.view(request, 42)
    return line?.path[0] === '/' && line.path.at(1) === 'a' ? XDP_DROP : XDP_PASS
  }),
  'codes of characters': xdp((packet) => {
    const line = packet.view(request, 42)
    if (!line || line.path.length < 2) return XDP_PASS
    return (line.method.codePointAt(0) ?? 0) > line.path.charCodeAt(1) ? XDP_DROP : XDP_PASS
  }),
  'characters of a string': xdp((packet) => {
    const line = packet.view(request, 42)
    if (!line) return XDP_PASS
    let slashes = 0
    for (const c of line.method) if (c === '/') slashes++
    return slashes > 1 ? XDP_DROP : XDP_PASS
  }),
  'a switch on strings': xdp((packet) => {
    const line = packet.view(request, 42)
    switch (line?.method) {
      case 'GET':
        return XDP_PASS
      case 'PUT':
        return XDP_DROP
      default:
        return XDP_ABORTED
    }
  }),
  'one literal or another': tc((packet) => {
    let size = 'small'
    if (packet.length > 100) size = 'large'
    return size === 'large' ? 1 : 2
  }),
  'a template of what is known': tc((packet) => {
    const unit = 'ms'
    return `${1 + 1} ${unit}`.length + packet.length
  }),
}
