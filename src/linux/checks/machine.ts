/** What Skep stands on: the kernel's version and types, Node.js and the library it makes system calls with. */
import { UnsupportedError } from '../../error/index.ts'
import type { Target } from '../../operand/index.ts'
import { isAtLeast, kernelVersion } from '../../proc/index.ts'
import { clockNow } from '../../sys/index.ts'
import type { Check, CheckGroup } from './check.ts'

/** The oldest Linux that Skep is made for. */
const oldest = '5.15'

export function machine(target: Target): CheckGroup {
  return { title: 'machine', checks: [kernel(target), types(target), node, calls] }
}

function kernel({ name }: Target): Check {
  return {
    name: 'kernel',
    otherwise: `use Linux ${oldest} or newer: what an older one lacks is shown below`,
    probe() {
      if (isAtLeast(kernelVersion(), oldest)) return name
      throw new UnsupportedError('kernel', `${name} is older than Skep is made for`, { since: oldest })
    },
  }
}

function types(target: Target): Check {
  return {
    name: 'BTF',
    otherwise: 'use a kernel built with CONFIG_DEBUG_INFO_BTF=y, as those of distributions are',
    probe() {
      if (target.btf) return `${target.btf.count} types`
      throw new UnsupportedError(
        'BTF',
        'this kernel does not tell its types: there is no /sys/kernel/btf/vmlinux',
      )
    },
  }
}

const node: Check = { name: 'Node.js', probe: () => process.versions.node }

const calls: Check = {
  name: 'system calls (koffi)',
  probe() {
    clockNow('monotonic')
    return undefined
  },
}
