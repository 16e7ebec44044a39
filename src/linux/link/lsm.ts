/**
 * LSM programs (kernel/bpf/bpf_lsm.c): `{ kind: 'lsm', title, cookie? }`. Where `bpf` is not among the security modules
 * that the kernel was booted with, they attach and are never asked: that is refused here. Needs Linux 5.7.
 */
import { readFileSync } from 'node:fs'
import { UnsupportedError } from '../../error/index.ts'
import type { AttachPoint, Link } from '../../host/index.ts'
import { openDetached } from '../../sys/index.ts'
import type { LinuxProgram } from '../program.ts'
import { attachTrampoline } from './trampoline.ts'

export function attachLsm(program: LinuxProgram, point: AttachPoint): Link {
  const modules = securityModules()
  if (modules && !modules.includes('bpf'))
    throw new UnsupportedError(
      'LSM programs',
      `this kernel asks no BPF programs (lsm=${modules.join(',')})`,
      {
        hint: `boot it with lsm=${[...modules, 'bpf'].join(',')}`,
        since: '5.7',
      },
    )
  return attachTrampoline(program, point)
}

/** Those that are asked, in their order; undefined where nobody says. */
function securityModules(): string[] | undefined {
  try {
    return readFileSync('/sys/kernel/security/lsm', 'latin1').trim().split(',')
  } catch {
    // Not mounted, as a rule in containers.
  }
  try {
    using securityfs = openDetached('securityfs')
    return readFileSync(`/proc/self/fd/${securityfs.value}/lsm`, 'latin1').trim().split(',')
  } catch {
    return undefined
  }
}
