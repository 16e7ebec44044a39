import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { Screen } from './screen.ts'
import { Writer } from './writer.ts'

/** A terminal of a size that can be changed, and what it was sent since it was last asked. */
function stage(columns: number, rows: number) {
  let resized = () => {}
  const terminal = {
    columns,
    rows,
    moves: true,
    onResize(listener: () => void) {
      resized = listener
      return () => {
        resized = () => {}
      }
    },
  }
  const stream = new PassThrough()
  const writer = new Writer(stream, () => {})
  const sent = () => {
    writer.flush()
    return String(stream.read() ?? '')
  }
  return { terminal, screen: new Screen(writer, terminal), sent, resize: () => resized() }
}

/** The lines that a frame leaves on the screen. */
function linesOf(frame: string): string[] {
  const body = /\x1b\[H([\s\S]*)\x1b\[J$/.exec(frame)?.[1]
  expect(body, JSON.stringify(frame)).toBeDefined()
  return body!
    .split('\n')
    .slice(0, -1)
    .map((line) => line.replace('\x1b[K', ''))
}

describe('Screen', () => {
  it('puts a frame in the place of the one before', () => {
    const { screen, sent } = stage(80, 24)
    screen.add(() => 'one\ntwo')
    screen.add(() => 'three')
    void screen.show()
    const first = sent()
    expect(first.startsWith('\x1b[2J\x1b[H')).toBe(true)
    expect(linesOf(first)).toEqual(['one', 'two', 'three'])
    screen.add(() => 'four')
    void screen.show()
    const second = sent()
    expect(second).not.toContain('\x1b[2J')
    expect(linesOf(second)).toEqual(['four'])
  })

  it('shows as many lines as there are rows, and says how many more there are', () => {
    const { screen, sent } = stage(80, 4)
    screen.add(() => 'a\nb\nc\nd\ne')
    void screen.show()
    expect(linesOf(sent())).toEqual(['a', 'b', '… 3 more lines'])
  })

  it('draws the frame anew when the size changes, until its end', () => {
    const { screen, sent, resize, terminal } = stage(80, 3)
    screen.add((columns) => `${columns} columns\nb\nc`)
    void screen.show()
    expect(linesOf(sent())).toEqual(['80 columns', '… 2 more lines'])
    Object.assign(terminal, { columns: 40, rows: 10 })
    resize()
    const again = sent()
    expect(again).toContain('\x1b[2J')
    expect(linesOf(again)).toEqual(['40 columns', 'b', 'c'])
    screen.end()
    resize()
    expect(sent()).toBe('')
  })
})
