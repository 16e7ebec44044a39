import { it } from 'vitest'
import { disassembleProgram } from '../asm/index.ts'
import { countSlots, runCode } from '../../test/support/run-code.ts'
import { generate } from './backend.ts'
import * as p from './testing/bench-programs.ts'
import { BPF_PROG_TYPE_XDP } from '../uapi/index.ts'

function benchPacket() {
  const a = new Uint8Array(128)
  const v = new DataView(a.buffer)
  a.set([2,0,0,0,0,1, 2,0,0,0,0,2, 8,0]); 
  return { a, v }
}
for (const [name, make] of Object.entries(p)) {
  if (name === 'phi') continue
  it(name, () => {
    const code = generate((make as () => import('../ir/index.ts').Fn)(), { cpu: 3 })
    console.log(name, countSlots(code.insns) + '\n' + disassembleProgram(code.insns))
    console.log(runCode(code, benchPacket().a, name.startsWith('xdp') ? BPF_PROG_TYPE_XDP : undefined).result)
  })
}
