/** Where the kernel's files are: tracefs for tracepoints, bpffs for pinning, cgroup2 for programs at groups of processes. */
import { UnsupportedError } from '../../error/index.ts'
import { openTracefs, readMounts } from '../../proc/index.ts'
import type { Check, CheckGroup } from './check.ts'

export function fileSystems(): CheckGroup {
  return {
    title: 'file systems',
    checks: [
      tracefs,
      mounted('bpffs', 'bpf', 'only pinning needs it. As root: mount -t bpf bpffs /sys/fs/bpf'),
      mounted(
        'cgroup2',
        'cgroup2',
        'only programs at cgroups need it. As root: mount -t cgroup2 none /sys/fs/cgroup',
      ),
    ],
  }
}

const tracefs: Check = {
  name: 'tracefs',
  probe() {
    using opened = openTracefs()
    opened.readText('available_events')
    return opened.detached ? 'not mounted, and need not be: Skep opens one of its own' : opened.path
  },
}

function mounted(name: string, type: string, otherwise: string): Check {
  return {
    name,
    otherwise,
    probe() {
      const mount = readMounts().find((each) => each.type === type)
      if (!mount) throw new UnsupportedError(name, 'not mounted')
      return mount.path
    },
  }
}
