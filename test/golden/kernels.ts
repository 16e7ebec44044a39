/** The kernels that Skep is tested on, as compilation sees them: `kernels/SERIES.json`, written by scripts/gen/targets.ts. */
import { readFileSync } from 'node:fs'
import { readBtf } from '../../src/btf/index.ts'
import { NotFoundError } from '../../src/error/index.ts'
import type { Target, TracepointFormat } from '../../src/operand/index.ts'

interface Kernel {
  readonly name: string
  readonly cpu: Target['cpu']
  readonly btf: string
  readonly tracepoints: readonly TracepointFormat[]
}

/** Oldest first. */
export const kernels: readonly Target[] = ['6.1', '6.12', '6.18'].map((series) => {
  const file = new URL(`kernels/${series}.json`, import.meta.url)
  const { name, cpu, btf: bytes, tracepoints }: Kernel = JSON.parse(readFileSync(file, 'utf8'))
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
})
