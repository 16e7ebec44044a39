/**
 * The WebAssembly of a program as text (WebAssembly core specification, chapter 6), an instruction a line, blocks
 * indented: what wat2wasm takes.
 */

import { wasmFunctions } from '../engine/wasm.ts'
import { empty, op, type WasmFunction } from '../engine/wasm-code.ts'
import type { ClassicProgram } from '../instruction.ts'

/** `(module … )`. Throws CompileError (SK5004) for a program that is refused. */
export function wasmText(program: ClassicProgram): string {
  const functions = wasmFunctions(program).map(functionText)
  return `(module\n  (memory (export "memory") 1)\n${functions.join('')})\n`
}

/** `i32.load8_u` of `i32Load8`, by opcode. */
const mnemonics: ReadonlyMap<number, string> = new Map(
  Object.entries(op).map(([name, code]) => [
    code,
    name
      .replace(/^(i32|local)([A-Z])/, (_, type: string, first: string) => `${type}.${first.toLowerCase()}`)
      .replace(/^br([IT])/, (_, first: string) => `br_${first.toLowerCase()}`)
      .replace(/(?<=load)\d+$/, '$&_u')
      .replace(/U$/, '_u'),
  ]),
)

function functionText({ name, parameters, locals, code }: WasmFunction): string {
  const types = (word: string, count: number) => (count > 0 ? ` (${word}${' i32'.repeat(count)})` : '')
  const head = `  (func (export "${name}")${types('param', parameters)} (result i32)\n`
  const declared = locals > 0 ? `   ${types('local', locals)}\n` : ''
  return `${head}${declared}${bodyText(code.bytes)}  )\n`
}

function bodyText(bytes: readonly number[]): string {
  let at = 0
  let depth = 2
  const unsigned = () => {
    let value = 0
    for (let shift = 1; ; shift *= 128) {
      const byte = bytes[at++]!
      value += (byte & 0x7f) * shift
      if (byte < 0x80) return value
    }
  }
  const signed = () => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!
      value |= (byte & 0x7f) << shift
      if (byte < 0x80) return shift < 25 && byte & 0x40 ? value | (-128 << shift) : value
    }
  }
  const operands = (code: number): string => {
    switch (code) {
      case op.block:
      case op.loop:
      case op.if:
        return bytes[at++] === empty ? '' : ' (result i32)'
      case op.br:
      case op.brIf:
      case op.localGet:
      case op.localSet:
      case op.localTee:
        return ` ${unsigned()}`
      case op.brTable:
        return Array.from({ length: unsigned() + 1 }, () => ` ${unsigned()}`).join('')
      case op.i32Const:
        return ` ${signed()}`
      case op.i32Load:
      case op.i32Load8:
      case op.i32Load16:
      case op.i32Store: {
        const align = 1 << unsigned()
        const offset = unsigned()
        return `${offset === 0 ? '' : ` offset=${offset}`} align=${align}`
      }
      default:
        return ''
    }
  }
  let text = ''
  while (at < bytes.length) {
    const code = bytes[at++]!
    if (code === op.end) depth--
    text += `${'  '.repeat(depth)}${mnemonics.get(code)}${operands(code)}\n`
    if (code === op.block || code === op.loop || code === op.if) depth++
  }
  return text
}
