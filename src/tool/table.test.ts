import { describe, expect, it } from 'vitest'
import { type Column, cellsOf, lineOf, titlesOf } from './table.ts'

interface Row {
  readonly name: string
  readonly n: bigint
}

const columns: Column<Row>[] = [
  { title: 'NAME', width: 6, value: (row) => row.name },
  { title: 'N', width: 3, right: true, value: (row) => row.n },
  { title: 'REST', value: (row) => row.name },
]
const header = () => lineOf(columns, titlesOf(columns))
const line = (name: string, total?: number) =>
  lineOf(columns, cellsOf(columns, { name, n: 12n }, total !== undefined), total)

describe('a table', () => {
  it('is aligned, by columns of the terminal', () => {
    expect(header()).toBe('NAME     N REST')
    expect(line('abc')).toBe('abc     12 abc')
    expect(line('日本')).toBe('日本    12 日本')
  })

  it('is cut on a terminal only, and in free text only', () => {
    const name = 'x'.repeat(100)
    expect(line(name)).toBe(`${name}  12 ${name}`)
    expect(line('longer', 15)).toBe('longer  12 longer')
    const text = columns.with(2, { ...columns[2]!, grow: true })
    const cells = cellsOf(text, { name: 'longer', n: 12n }, true)
    expect(lineOf(text, cells)).toBe('longer  12 longer')
    expect(lineOf(text, cells, 17)).toBe('longer  12 longer')
    expect(lineOf(text, cells, 16)).toBe('longer  12 long…')
    // A long value before it takes from its room, but leaves it the width of its title.
    expect(lineOf(text, ['much longer', ' 12', 'longer'], 20)).toBe('much longer  12 lon…')
    expect(lineOf(text, cells, 10)).toBe('longer  12 lon…')
  })

  it('gives the room that is left to free text before other columns', () => {
    const [name, n] = columns as [Column<Row>, Column<Row>]
    const growing: Column<Row>[] = [{ ...name, grow: true }, n]
    const of = (text: string, total?: number) =>
      lineOf(growing, cellsOf(growing, { name: text, n: 7n }, true), total)
    expect(of('/usr/bin/node')).toBe('/usr/bin/node   7')
    expect(of('/usr/bin/node', 12)).toBe('/usr/bi…   7')
    expect(of('/usr/bin/node', 20)).toBe('/usr/bin/node      7')
    expect(lineOf(growing, titlesOf(growing), 20)).toBe('NAME               N')
    expect(of('/usr/bin/node', 4)).toBe('/us…   7')
  })

  it('shows what could break lines, or turn or command the terminal', () => {
    const shown = (text: string, terminal: boolean) => cellsOf([columns[0]!], { name: text, n: 0n }, terminal)
    for (const terminal of [false, true]) {
      expect(shown('a\n\t\x1b[2J\x9b\u202e', terminal)).toEqual(['a\\n\\t\\x1b[2J\\x9b\\u202e'])
    }
    // Bytes that are no UTF-8 are kept for whoever reads a pipe.
    expect(shown('\udcff', false)).toEqual(['\udcff'])
    expect(shown('\udcff', true)).toEqual(['\\xff'])
    expect(shown('👍', true)).toEqual(['👍'])
  })
})
