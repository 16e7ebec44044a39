/** What this user may do (capabilities(7)). */
import { UnsupportedError } from '../../error/index.ts'
import { capabilities } from '../../proc/index.ts'
import { missingCapabilities, whyRefused } from '../permission.ts'
import type { CheckGroup } from './check.ts'

/** What each is for, where it is missing. */
const uses: readonly (readonly [name: string, use: string])[] = [
  ['CAP_BPF', 'to load any program, and to make any map'],
  ['CAP_PERFMON', 'to load programs that trace'],
  ['CAP_NET_ADMIN', 'to load programs that see packets'],
  ['CAP_SYS_ADMIN', 'to open tracefs, and for all of the above on Linux before 5.8'],
]

export function user(): CheckGroup {
  return {
    title: 'user',
    checks: uses.map(([name, use]) => ({
      name,
      probe() {
        const held = capabilities()
        if (held.has(name)) return undefined
        if (missingCapabilities([name]).length === 0) return 'CAP_SYS_ADMIN stands for it'
        const { hint } = whyRefused(['CAP_BPF', 'CAP_PERFMON'])
        throw new UnsupportedError(name, `missing, and needed ${use}`, { hint })
      },
    })),
  }
}
