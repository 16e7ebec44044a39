/** A kernel as it was written down by scripts/gen/targets.ts: of its types and tracepoints a thousandth, to compile for. */
import { readBtf } from '../btf/index.ts'
import { NotFoundError } from '../error/index.ts'
import type { Target, TracepointFormat } from '../operand/index.ts'

interface Recorded {
  readonly name: string
  readonly cpu: Target['cpu']
  /** In base64. */
  readonly btf: string
  readonly tracepoints: readonly TracepointFormat[]
}

/** The kernel that `json` tells of. */
export function recordedKernel(json: string): Target {
  const { name, cpu, btf: bytes, tracepoints }: Recorded = JSON.parse(json)
  const btf = readBtf(Buffer.from(bytes, 'base64'))
  const helpers = btf.type(btf.find('bpf_func_id', 'enum')!)
  const known = new Set(helpers.kind === 'enum' ? helpers.values.map((each) => each.name) : [])
  return {
    name,
    arch: 'x64',
    cpu,
    btf,
    hasHelper: (helper) => known.has(`BPF_FUNC_${helper}`),
    tracepoint(wanted) {
      const format = tracepoints.find((each) => `${each.system}:${each.name}` === wanted)
      if (!format) throw new NotFoundError('tracepoint', wanted, [])
      return format
    },
  }
}
