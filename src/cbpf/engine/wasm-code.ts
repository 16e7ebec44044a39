/** WebAssembly as bytes: the instructions and sections that filters need (WebAssembly core specification, chapter 5). */

export const op = {
  block: 0x02,
  loop: 0x03,
  if: 0x04,
  end: 0x0b,
  br: 0x0c,
  brIf: 0x0d,
  brTable: 0x0e,
  return: 0x0f,
  localGet: 0x20,
  localSet: 0x21,
  localTee: 0x22,
  i32Load: 0x28,
  i32Load8: 0x2d,
  i32Load16: 0x2f,
  i32Store: 0x36,
  i32Const: 0x41,
  i32Eqz: 0x45,
  i32Eq: 0x46,
  i32Ne: 0x47,
  i32LtU: 0x49,
  i32GtU: 0x4b,
  i32LeU: 0x4d,
  i32GeU: 0x4f,
  i32Add: 0x6a,
  i32Sub: 0x6b,
  i32Mul: 0x6c,
  i32DivU: 0x6e,
  i32RemU: 0x70,
  i32And: 0x71,
  i32Or: 0x72,
  i32Xor: 0x73,
  i32Shl: 0x74,
  i32ShrU: 0x76,
  i32Rotl: 0x77,
  select: 0x1b,
} as const

/** The type of a block that leaves nothing, and of one that leaves an i32. */
export const empty = 0x40
export const i32 = 0x7f

/** An unsigned integer in LEB128. */
export function unsigned(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  for (; rest > 0x7f; rest = Math.floor(rest / 128)) bytes.push((rest & 0x7f) | 0x80)
  bytes.push(rest)
  return bytes
}

/** A signed 32-bit integer in LEB128. */
export function signed(value: number): number[] {
  const bytes: number[] = []
  for (let rest = value | 0; ; rest >>= 7) {
    const byte = rest & 0x7f
    const last = (rest >> 7 === 0 && (byte & 0x40) === 0) || (rest >> 7 === -1 && (byte & 0x40) !== 0)
    bytes.push(last ? byte : byte | 0x80)
    if (last) return bytes
  }
}

/** The code of one function as it grows. */
export class Code {
  readonly bytes: number[] = []

  /** An instruction and its immediates, encoded already. */
  emit(opcode: number, ...immediates: readonly number[]): this {
    this.bytes.push(opcode, ...immediates)
    return this
  }

  get(local: number): this {
    return this.emit(op.localGet, ...unsigned(local))
  }

  set(local: number): this {
    return this.emit(op.localSet, ...unsigned(local))
  }

  constant(value: number): this {
    return this.emit(op.i32Const, ...signed(value))
  }

  /** A load or store at the address on the stack plus `offset`, at any alignment. */
  memory(opcode: number, offset: number): this {
    return this.emit(opcode, 0, ...unsigned(offset))
  }

  br(depth: number): this {
    return this.emit(op.br, ...unsigned(depth))
  }

  brIf(depth: number): this {
    return this.emit(op.brIf, ...unsigned(depth))
  }

  /** By the number on the stack; a larger one goes where the last does. */
  brTable(depths: readonly number[]): this {
    return this.emit(op.brTable, ...unsigned(depths.length - 1), ...depths.flatMap(unsigned))
  }
}

export interface WasmFunction {
  readonly name: string
  readonly parameters: number
  /** How many locals there are besides. All are i32, as the result is. */
  readonly locals: number
  readonly code: Code
}

/** A module that exports these functions, and `memory` with one page that may grow. */
export function wasmModule(functions: readonly WasmFunction[]): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ parameters }) => [0x60, ...vector(Array(parameters).fill([i32])), 1, i32])
  const bodies = functions.map(({ locals, code }) => {
    const body = [...vector(locals ? [[...unsigned(locals), i32]] : []), ...code.bytes, op.end]
    return [...unsigned(body.length), ...body]
  })
  const exports = [
    [...text('memory'), 0x02, 0],
    ...functions.map(({ name }, index) => [...text(name), 0x00, ...unsigned(index)]),
  ]
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, types),
    ...section(
      3,
      functions.map((_, index) => unsigned(index)),
    ),
    ...section(5, [[0x00, 1]]),
    ...section(7, exports),
    ...section(10, bodies),
  ])
}

function section(id: number, entries: readonly (readonly number[])[]): number[] {
  const content = vector(entries)
  return [id, ...unsigned(content.length), ...content]
}

function vector(entries: readonly (readonly number[])[]): number[] {
  return unsigned(entries.length).concat(...entries)
}

function text(value: string): number[] {
  const bytes = [...new TextEncoder().encode(value)]
  return [...unsigned(bytes.length), ...bytes]
}
