/**
 * Where programs can be attached: by attaching one that returns 0, at a place where next to nothing happens or to this
 * process alone, and taking it off again. What is of the machine as a whole (interfaces, cgroups) is left alone: of those
 * the program is loaded only.
 */
import { type Elf, readElf } from '../../elf/index.ts'
import { invariant, NotFoundError } from '../../error/index.ts'
import type { ProgramDeclaration } from '../../host/index.ts'
import type { Target } from '../../operand/index.ts'
import { fentry, kprobe, perfEvent, rawTracepoint, tracepoint, uprobe } from '../../program/index.ts'
import { bpfFd, mapFile } from '../../sys/index.ts'
import * as uapi from '../../uapi/index.ts'
import { capabilitiesFor } from '../permission.ts'
import { probeProgramType, quietFunction } from '../probe.ts'
import type { Check, CheckGroup } from './check.ts'
import { attachEmpty, loadEmpty } from './empty-program.ts'

const tracing = capabilitiesFor(uapi.BPF_PROG_TYPE_TRACING)
const nothing = () => {}

/** What programs of Skep's attach to. */
export function hooks(target: Target): CheckGroup {
  const self = { pid: process.pid }
  const sampled = { frequency: 1, ...self }
  return {
    title: 'hooks',
    checks: [
      attachable(target, 'rawTracepoint', () => rawTracepoint('sched_process_exec', nothing)),
      attachable(target, 'tracepoint', () => tracepoint('sched:sched_process_exec', nothing)),
      attachable(target, 'uprobe', () => uprobe(process.execPath, entryOfNode(), nothing, self)),
      attachable(target, 'perfEvent cpu-clock', () => perfEvent({ event: 'cpu-clock', ...sampled }, nothing)),
      attachable(target, 'perfEvent cycles', () => perfEvent({ event: 'cycles', ...sampled }, nothing)),
      ...hooksOfFunctions(target),
      {
        ...loadable(target, 'lsm', uapi.BPF_PROG_TYPE_LSM),
        otherwise: 'boot with bpf among the names in lsm=, where policy allows it',
      },
      loadable(target, 'xdp', uapi.BPF_PROG_TYPE_XDP),
      loadable(target, 'tc', uapi.BPF_PROG_TYPE_SCHED_CLS),
      loadable(target, 'socketFilter', uapi.BPF_PROG_TYPE_SOCKET_FILTER),
    ],
  }
}

/** What the kernel may have besides, for programs that are not written with Skep. */
export function otherHooks(target: Target): CheckGroup {
  return {
    title: 'hooks that Skep makes no use of yet',
    checks: [iterator(target)],
  }
}

function attachable(target: Target, name: string, declare: () => ProgramDeclaration): Check {
  return {
    name,
    needs: tracing,
    async probe() {
      // The last variant of a tracepoint is the one through tracefs, which its kind is there for.
      const variant = declare().variants(target).at(-1)
      invariant(variant, `no way to attach ${name}`)
      await attachEmpty(variant, target)
      return undefined
    },
  }
}

function loadable(target: Target, name: string, type: number): Check {
  return {
    name,
    needs: capabilitiesFor(type),
    probe() {
      probeProgramType(type, target)
      return undefined
    },
  }
}

/** Where node begins, as an offset into its file: a place that this process has passed for good. */
function entryOfNode(): number {
  using file = mapFile(process.execPath)
  const elf: Elf = readElf(file.bytes, process.execPath)
  const offset = elf.offsetOf(elf.entry)
  if (offset === undefined) throw new NotFoundError('entry point', process.execPath, [])
  return offset
}

/** What reaches functions of the kernel. */
export function hooksOfFunctions(target: Target): Check[] {
  return [
    {
      ...attachable(target, 'kprobe', () => kprobe(quietFunction, nothing)),
      otherwise: 'use tracepoints, raw or not, and uprobes: they need no kprobes',
    },
    {
      ...attachable(target, 'fentry', () => fentry(quietFunction, nothing)),
      otherwise: 'use tracepoints, raw or not: what the kernel passes there is typed as well',
    },
  ]
}

function iterator(target: Target): Check {
  return {
    name: 'iterator',
    needs: tracing,
    probe() {
      const program = loadEmpty({
        type: uapi.BPF_PROG_TYPE_TRACING,
        expectedAttachType: uapi.BPF_TRACE_ITER,
        attachBtfId: functionOf(target, 'bpf_iter_bpf_map'),
      })
      try {
        const attr = { prog_fd: program.fd.value, attach_type: uapi.BPF_TRACE_ITER }
        bpfFd('BPF_LINK_CREATE', attr, 'an iterator').close()
      } finally {
        program.close()
      }
      return undefined
    },
  }
}

function functionOf({ btf, name }: Target, wanted: string): number {
  const id = btf?.find(wanted, 'func')
  if (id === undefined) throw new NotFoundError('kernel function', `${wanted} of ${name}`, [])
  return id
}
