/**
 * Where programs of packets are: `iface: 'veth0'` or `ifindex: 7`, in the network namespace whose file `netns` is, this
 * process's by default. One way for all kinds that attach to an interface.
 */
import { SyscallError } from '../../error/index.ts'
import type { AttachPoint, Link } from '../../host/index.ts'
import { inNetworkNamespace, interfaceIndex, interfaceName } from '../../sys/index.ts'
import { integer, optionalText } from './point.ts'

/** Runs `attach` in the namespace of the point: the kernel looks for interfaces in that of whoever asks. */
export function inNamespaceOf<T>(point: AttachPoint, attach: () => T): T {
  const netns = optionalText(point, 'netns')
  return netns === undefined ? attach() : inNetworkNamespace(netns, attach)
}

/** Attaches to the interface of the point; `hints` say by errno what a refusal means. */
export function atInterface(
  point: AttachPoint,
  hints: Readonly<Record<string, string>>,
  attach: (ifindex: number, what: string) => Link,
): Link {
  return inNamespaceOf(point, () => {
    const iface = optionalText(point, 'iface')
    const ifindex = iface === undefined ? integer(point, 'ifindex') : interfaceIndex(iface)
    return hinting(hints, () => attach(ifindex, `interface ${iface ?? interfaceName(ifindex) ?? ifindex}`))
  })
}

/** Runs `attach`; a refusal that `hints` know by its errno says more. */
export function hinting<T>(hints: Readonly<Record<string, string>>, attach: () => T): T {
  try {
    return attach()
  } catch (error) {
    if (!(error instanceof SyscallError) || !hints[error.errno]) throw error
    throw new SyscallError(error.syscall, error.errno, error.message, {
      hint: hints[error.errno],
      cause: error,
    })
  }
}
