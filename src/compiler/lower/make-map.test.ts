import { expect, it } from 'vitest'
import { type HashMap, hash } from '../../map/index.ts'
import {
  builtin,
  type MadeMap,
  type MapMaker,
  makeMap,
  Nothing,
  type Recipe,
  Scalar,
  type Target,
} from '../../operand/index.ts'
import { tracepoint } from '../../program/index.ts'
import { u32, u64 } from '../../schema/index.ts'
import { inspectorDoor } from '../../source/index.ts'
import { compile } from '../compile.ts'

const made = new Map<string, HashMap<typeof u32, typeof u64>>()

/** Counts under its argument, in a map of its own for each text of a call. */
const tally = Object.assign(
  builtin(
    'tally',
    (_key: number) => {},
    (l, args) => {
      const { source, start, end } = l.b.span!
      const map = l.makeMap(maker(), {
        text: source.text.slice(start, end),
      })
      l.capture(map, 'tally')
        .member(l, 'add')
        .call(l, [args[0]!, new Scalar('big', l.b.const(1, 'u64'))])
      return new Nothing()
    },
  ),
  {
    [makeMap](recipe: Recipe): HashMap<typeof u32, typeof u64> {
      const key = JSON.stringify(recipe)
      if (!made.has(key)) made.set(key, hash(u32, u64))
      return made.get(key)!
    },
  },
)

const maker = (): MapMaker<HashMap<typeof u32, typeof u64>> => tally

const target: Target = {
  name: 'a kernel',
  arch: 'x64',
  cpu: 3,
  btf: undefined,
  hasHelper: () => true,
  tracepoint: (name) => ({ id: 1, system: '', name, fields: [] }),
}

it('makes maps as calls ask for them, and tells their recipes', () => {
  const program = tracepoint('a:b', () => {
    tally(1)
    tally(2)
  })
  const compiled = () => {
    const told: MadeMap[] = []
    const variant = program.variants(target).at(-1)!
    const request = { name: 'test', fn: program.fn, variant, target, door: inspectorDoor, license: 'GPL' }
    const { maps } = compile({ ...request, onMap: (each) => told.push(each) })
    return { told, maps }
  }
  const first = compiled()
  expect(first.told.map(({ recipe }) => recipe)).toEqual([{ text: 'tally(1)' }, { text: 'tally(2)' }])
  expect(first.told.every(({ maker }) => maker === (tally as unknown))).toBe(true)
  const specs = first.told.map(({ map }) => (map as HashMap<typeof u32, typeof u64>).spec)
  expect(first.maps).toEqual(expect.arrayContaining(specs))
  // Compiled again (for another variant), the same maps serve.
  const again = compiled()
  expect(again.told.map(({ map }) => map)).toEqual(first.told.map(({ map }) => map))
  expect(again.maps.includes(specs[0]!)).toBe(true)
})
