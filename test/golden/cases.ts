/**
 * Kernel functions small enough to read what becomes of them, by the chapters of docs/language.md: `NAME.txt` holds source,
 * IR and assembly of each.
 */
import { arrays } from './chapters/arrays.ts'
import { captured } from './chapters/captured.ts'
import { flow } from './chapters/flow.ts'
import { locks } from './chapters/locks.ts'
import { maps } from './chapters/maps.ts'
import { mapsOfMaps } from './chapters/maps-of-maps.ts'
import { numbers } from './chapters/numbers.ts'
import { packets } from './chapters/packets.ts'
import { patterns } from './chapters/patterns.ts'
import { proofs } from './chapters/proofs.ts'
import { globals } from './chapters/shared.ts'
import { stack } from './chapters/stack.ts'
import { strings } from './chapters/strings.ts'
import { tables } from './chapters/tables.ts'
import { types } from './chapters/types.ts'

export const chapters = {
  'Where it comes from': captured,
  Types: types,
  Numbers: numbers,
  'Variables and patterns': patterns,
  'Objects and arrays': arrays,
  Strings: strings,
  'Choices and loops': flow,
  Programs: packets,
  Globals: globals,
  'Tables of programs': tables,
  'Maps of maps': mapsOfMaps,
  'Locks and timers': locks,
  'Where a proof is asked for': proofs,
  Stack: stack,
  'Where JavaScript and BPF differ, decided': maps,
}

export const cases = {
  ...captured,
  ...types,
  ...numbers,
  ...patterns,
  ...arrays,
  ...strings,
  ...flow,
  ...packets,
  ...globals,
  ...tables,
  ...mapsOfMaps,
  ...locks,
  ...proofs,
  ...stack,
  ...maps,
}
