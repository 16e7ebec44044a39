/** What the running kernel says of programs that it refuses, and what of it is kept: nothing that another run says otherwise. */
import { encode } from '../../src/asm/index.ts'
import { linuxHost } from '../../src/linux/index.ts'
import { linkMaps } from '../../src/linux/map-references.ts'
import { loadProgramBtf } from '../../src/linux/program-btf.ts'
import type { ProgramSpec } from '../../src/object/index.ts'
import { progLoad } from '../../src/sys/index.ts'

/** The verifier's two ways to tell: at level 1 the way to the fault, at 2 all that it looked at. */
export interface Logs {
  readonly brief: string
  readonly full: string
}

/** The logs; undefined if the kernel takes the program. */
function logsOf(spec: ProgramSpec): Logs | undefined {
  const host = linuxHost()
  const stores = new Map(spec.maps.map((map) => [map, host.createMap(map)]))
  try {
    const insns = encode(linkMaps(spec.insns, (map) => stores.get(map)!))
    using btf = loadProgramBtf(spec)
    const attr = {
      prog_type: spec.type,
      expected_attach_type: spec.expectedAttachType,
      license: spec.license,
      insns,
      insn_cnt: insns.length / 8,
      prog_flags: spec.flags,
      ...btf.attr,
    }
    const [brief, full] = [1, 2].map((logLevel) => {
      const loaded = progLoad(attr, { logLevel })
      loaded.fd?.close()
      return loaded.fd ? undefined : loaded.log
    })
    return brief === undefined || full === undefined ? undefined : { brief, full }
  } finally {
    for (const store of stores.values()) store.close()
  }
}

/** Lines of a log that are kept from its beginning and from its end. */
const [first, last] = [12, 24]

/** A log as it is recorded: shortened, and with one address in place of those that the kernel gave its maps. */
function kept(log: string): string {
  const lines = log.replace(/(\(18\) r\d+ = )0xff[0-9a-f]{14}/g, '$10xffff888000000000').split('\n')
  if (lines.length <= first + last) return lines.join('\n')
  return [...lines.slice(0, first), ...lines.slice(-last)].join('\n')
}

/** The logs as they are recorded; null if the kernel takes the program. */
export function recordOf(spec: ProgramSpec): Logs | null {
  const logs = logsOf(spec)
  return logs ? { brief: kept(logs.brief), full: kept(logs.full) } : null
}
