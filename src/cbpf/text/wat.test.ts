/** WebAssembly as text: every instruction and block of the module. */
import { expect, it } from 'vitest'
import { parseProgram } from './parse.ts'
import { wasmText } from './wat.ts'

it('WebAssembly as text has the blocks and instructions of the module', () => {
  const program = parseProgram('ldx #7\nldb [x + 3]\njgt #300, yes, no\nyes: ret #-1\nno: ret #0\n')
  const text = wasmText(program)
  const count = (word: string) => text.match(new RegExp(`^ *${word}( .*)?$`, 'gm'))?.length ?? 0
  expect(count('end')).toBe(count('block') + count('loop') + count('if'))
  expect(text).not.toContain('undefined')
  expect(text).toContain('i32.const 300\n')
  expect(text).toContain('i32.const -1\n')
  expect(text).toMatch(/i32\.load8_u (offset=\d+ )?align=1\n/)
  expect(text.match(/\(func \(export "\w+"\)/g)).toEqual(['(func (export "filter")', '(func (export "run")'])
})
