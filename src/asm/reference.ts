/** The references an `ld_imm64` can hold, as text: `map[fd:5]`, `map[idx:0][0]+8`, `btf[id:7,fd:3]`. */
import {
  BPF_PSEUDO_BTF_ID,
  BPF_PSEUDO_MAP_FD,
  BPF_PSEUDO_MAP_IDX,
  BPF_PSEUDO_MAP_IDX_VALUE,
  BPF_PSEUDO_MAP_VALUE,
} from '../uapi/index.ts'
import { halves } from './pseudo.ts'
import type { Cursor } from './scan.ts'

export interface Reference {
  readonly pseudo: number
  readonly value: bigint
}

/** Reads what follows `map` or `btf`; undefined for another name. */
export function referenceValue(cursor: Cursor, name: string): Reference | undefined {
  if (name === 'map') return map(cursor)
  return name === 'btf' ? btf(cursor) : undefined
}

function map(cursor: Cursor): Reference {
  cursor.expect('[')
  const byIndex = cursor.accept('idx')
  if (!byIndex) cursor.expect('fd')
  cursor.expect(':')
  const low = int32(cursor)
  cursor.expect(']')
  if (!cursor.accept('['))
    return { pseudo: byIndex ? BPF_PSEUDO_MAP_IDX : BPF_PSEUDO_MAP_FD, value: halves(low, 0) }
  cursor.expect('0', ']')
  const offset = cursor.next.text === '+' ? Number(cursor.within(0, 0xffffffff, 'offset')) : 0
  return { pseudo: byIndex ? BPF_PSEUDO_MAP_IDX_VALUE : BPF_PSEUDO_MAP_VALUE, value: halves(low, offset) }
}

function btf(cursor: Cursor): Reference {
  cursor.expect('[', 'id', ':')
  const id = int32(cursor)
  let fd = 0
  if (cursor.accept(',')) {
    cursor.expect('fd', ':')
    fd = int32(cursor)
  }
  cursor.expect(']')
  return { pseudo: BPF_PSEUDO_BTF_ID, value: halves(id, fd) }
}

function int32(cursor: Cursor): number {
  return Number(cursor.within(-0x80000000, 0x7fffffff, 'number'))
}
