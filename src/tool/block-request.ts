/**
 * Requests of block devices (`struct request`, linux/blk-mq.h) in kernel code, and their flags (linux/blk_types.h) as
 * people read them: what bits mean differs between kernels, so their names come from the running kernel's BTF.
 */
import type { KernelStructs } from '../kernel/index.ts'
import type { Disk } from '../proc/index.ts'

type Request = KernelStructs['request']

/** For kernel code: the `struct gendisk` of a request. */
export function diskOf(request: Request): KernelStructs['gendisk'] {
  return 'rq_disk' in request ? request.rq_disk : request.q.disk
}

/** For kernel code: whether a request is one of this disk. */
export function isOn(request: Request, { major, minor }: Disk): boolean {
  const disk = diskOf(request)
  return disk.major === major && disk.first_minor === minor
}

/** Bits of `cmd_flags` that are the operation: REQ_OP_BITS. */
const operationBits = 8

/** Names that BCC writes other than the kernel. */
const words: Readonly<Record<string, string>> = {
  META: 'Metadata',
  PRIO: 'Priority',
  NOMERGE: 'NoMerge',
  FUA: 'ForcedUnitAccess',
  PREFLUSH: 'PreFlush',
  RAHEAD: 'ReadAhead',
  NOWAIT: 'NoWait',
}

/** Gives what `cmd_flags` say on this kernel: `Sync-Write`; numbers for what its BTF does not name. */
export async function requestFlags(): Promise<(flags: number) => string> {
  const { theHost } = await import('../linux/index.ts')
  const { btf } = theHost().target
  const named = (prefix: string, ...enums: string[]) => {
    const ids = enums.map((name) => btf?.find(name, 'enum'))
    const type = btf && ids.flatMap((id) => (id === undefined ? [] : [btf.type(id)]))[0]
    const values = type?.kind === 'enum' ? type.values : []
    return new Map(values.map(({ name, value }) => [Number(value), wordOf(name.slice(prefix.length))]))
  }
  // Before Linux 6.0 the operations were called req_opf.
  const operations = named('REQ_OP_', 'req_op', 'req_opf')
  const bits = named('__REQ_', 'req_flag_bits')
  return (flags) => {
    const set = Array.from({ length: 32 - operationBits }, (_, i) => 31 - i).filter(
      (bit) => (flags >>> bit) & 1,
    )
    const operation = flags & ((1 << operationBits) - 1)
    return [
      ...set.map((bit) => bits.get(bit) ?? `Bit${bit}`),
      operations.get(operation) ?? `Op${operation}`,
    ].join('-')
  }
}

/** `WriteZeroes` of `WRITE_ZEROES`. */
function wordOf(name: string): string {
  return (
    words[name] ??
    name.toLowerCase().replace(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  )
}
