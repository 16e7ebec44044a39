/**
 * `lock(value, () => { … })`: changes several fields of a map's value together, so that nobody who locks it too sees some of
 * them changed and others not (bpf_spin_lock, man 7 bpf-helpers). Locked and unlocked by construction, on every way
 * out of the function; no helper may be called meanwhile (SK1026), as the kernel wants it. User space reads and
 * writes such values locked as well.
 */
import { builtin, placeAt, Reference } from '../operand/index.ts'

/**
 * Runs `body` while `value`, of a map of `withLock(struct)`, is locked; gives what it returns. In programs on packets, cgroups and
 * sockets: the kernel lets probes and socket filters take no locks. Needs Linux 5.1.
 */
export const lock: <T>(value: object, body: () => T) => T = builtin(
  'lock',
  <T>(_value: object, body: () => T): T => body(),
  (l, [value, body]) => {
    const reference = value?.required(l)
    const offset = reference instanceof Reference ? reference.type.objects?.lock : undefined
    if (
      !(reference instanceof Reference) ||
      offset === undefined ||
      !body ||
      reference.place.space !== 'map'
    ) {
      return l.fail(
        'SK2012',
        'lock() takes the value of a map whose type has a lock, and a function',
        'declare the map with withLock(struct({ … })), and lock what its get() gives',
      )
    }
    const address = l.address(placeAt(reference.place, offset))
    l.helper('spin_lock', [address], { locks: 'takes' })
    const result = body.call(l, []).settle(l)
    l.helper('spin_unlock', [address], { locks: 'leaves' })
    return result
  },
)
