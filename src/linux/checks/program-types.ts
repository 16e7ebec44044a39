/** Which types of programs the kernel takes: by loading one of each that returns 0. */
import type { Target } from '../../operand/index.ts'
import { BPF_PROG_TYPE_EXT, BPF_PROG_TYPE_UNSPEC, progTypes } from '../../uapi/index.ts'
import { capabilitiesFor } from '../permission.ts'
import { probeProgramType } from '../probe.ts'
import type { CheckGroup } from './check.ts'

/** The first is none; an extension is of another program, which had to be loaded before. */
const left: ReadonlySet<number> = new Set([BPF_PROG_TYPE_UNSPEC, BPF_PROG_TYPE_EXT])

export function programTypes(target: Target): CheckGroup {
  const types = progTypes.names.map((_, type) => type).filter((type) => !left.has(type))
  return {
    title: 'program types',
    checks: types.map((type) => ({
      name: progTypes.short(type),
      needs: capabilitiesFor(type),
      otherwise: 'nothing of Skep’s tools needs it',
      probe: () => {
        probeProgramType(type, target)
        return undefined
      },
    })),
  }
}
