/**
 * The grammar: one statement to one instruction. It reads what the disassembler writes, and besides what the kernel,
 * bpftool and llvm write differently (`goto pc+5`, `atomic64_xchg(…)`, `w1` for `r1` in narrow accesses).
 */
import { BPF_PSEUDO_FUNC, helperByName } from '../uapi/index.ts'
import * as make from './insn.ts'
import { type Insn, imm, type Operand } from './insn.ts'
import { type AluOp, type AtomicOp, aluOps, atomicOps, type JumpOp, jumpOps, type Size } from './opcode.ts'
import { referenceValue } from './reference.ts'
import { type Cursor, type Token, Unreadable } from './scan.ts'

/** A register as written: `w` ones are the low halves. */
interface Register {
  readonly number: number
  readonly wide: boolean
  readonly token: Token
}

/** An instruction whose target is a label yet to be found. */
export interface Pending {
  readonly label: Token
  /** Makes the instruction, given the distance from the next slot. */
  readonly make: (distance: number) => Insn
  readonly min: number
  readonly max: number
}

type Statement = Insn | Pending

const aluBySymbol = bySymbol<AluOp>(aluOps)
const jumpBySymbol = bySymbol<JumpOp>(jumpOps)
const int16 = { min: -0x8000, max: 0x7fff }
const int32 = { min: -0x80000000, max: 0x7fffffff }

const keywords: Readonly<Record<string, (cursor: Cursor) => Statement>> = {
  exit: () => make.exit(),
  goto: (cursor) => target(cursor, int16, make.ja),
  gotol: (cursor) => target(cursor, int32, make.gotol),
  may_goto: (cursor) => target(cursor, int16, make.mayGoto),
  call,
  callx: (cursor) => make.callx(register(cursor, true).number),
  if: condition,
  lock,
  store_release(cursor) {
    cursor.expect('(')
    const { size, base, off } = typedPlace(cursor)
    cursor.expect(',')
    const value = register(cursor)
    cursor.expect(')')
    return make.storeRelease(size, base, off, value.number)
  },
}

/** Reads one statement up to the end of the line. */
export function statement(cursor: Cursor): Statement {
  const first = cursor.next
  const keyword =
    first.kind === 'word' && Object.hasOwn(keywords, first.text) ? keywords[first.text] : undefined
  let result: Statement
  if (keyword) {
    cursor.take()
    result = keyword(cursor)
  } else if (cursor.accept('*')) result = storeStatement(cursor)
  else if (isRegister(first)) result = assignment(cursor)
  else
    cursor.fail(
      'an instruction',
      'Instructions read like `r1 = r2`, `if r1 == 0 goto out`, `call 5`, `exit`.',
    )
  cursor.end()
  return result
}

function assignment(cursor: Cursor): Statement {
  const dst = register(cursor)
  if (cursor.accept('=')) return value(cursor, dst)
  const op = aluBySymbol.get(cursor.next.text)
  if (!op) cursor.fail("'=' or an operator like '+='")
  cursor.take()
  const source = operand(cursor, dst.wide, false)
  return dst.wide ? make.alu64(op, dst.number, source) : make.alu32(op, dst.number, source)
}

/** What stands right of `dst =`. */
function value(cursor: Cursor, dst: Register): Statement {
  const { next } = cursor
  if (cursor.accept('(')) return signExtension(cursor, dst)
  if (cursor.accept('*')) return loadValue(cursor, dst)
  if (next.text === '-' && isRegister(cursor.tokens[cursor.at + 1]!)) {
    cursor.take()
    same(cursor, dst)
    return dst.wide ? make.neg64(dst.number) : make.neg32(dst.number)
  }
  if (isRegister(next)) {
    const src = register(cursor, dst.wide)
    return dst.wide ? make.mov64(dst.number, src.number) : make.mov32(dst.number, src.number)
  }
  if (next.kind === 'word') return namedValue(cursor, dst)
  const mark = cursor.at
  const number = cursor.integer()
  if (dst.wide && (cursor.accept('ll') || cursor.wideConstant)) {
    if (number < -(1n << 63n) || number >= 1n << 64n)
      throw new Unreadable(`${number} needs more than 64 bits`, next)
    return make.ldImm64(dst.number, number)
  }
  cursor.at = mark
  const constant = immediate(cursor, dst.wide)
  return dst.wide ? make.mov64(dst.number, constant) : make.mov32(dst.number, constant)
}

function signExtension(cursor: Cursor, dst: Register): Insn {
  const bits = { s8: 8, s16: 16, s32: 32 }[cursor.next.text] as 8 | 16 | 32 | undefined
  if (!bits || (bits === 32 && !dst.wide)) cursor.fail(dst.wide ? 's8, s16 or s32' : 's8 or s16')
  cursor.take()
  cursor.expect(')')
  const src = register(cursor, dst.wide).number
  return dst.wide || bits === 32
    ? make.movSigned64(bits, dst.number, src)
    : make.movSigned32(bits, dst.number, src)
}

/** A value with a name: a byte swap, an atomic operation, a reference. */
function namedValue(cursor: Cursor, dst: Register): Statement {
  const name = cursor.take()
  const swap = /^(be|le|bswap)(16|32|64)$/.exec(name.text)
  if (swap) {
    same(cursor, dst)
    const bits = Number(swap[2]) as 16 | 32 | 64
    if (swap[1] === 'bswap') return make.byteSwap(bits, dst.number)
    return (swap[1] === 'be' ? make.toBigEndian : make.toLittleEndian)(bits, dst.number)
  }
  if (name.text === 'load_acquire') {
    cursor.expect('(')
    const { size, base, off } = typedPlace(cursor)
    cursor.expect(')')
    return make.loadAcquire(size, dst.number, base, off)
  }
  if (name.text === 'addr_space_cast') {
    cursor.expect('(')
    const src = register(cursor, true).number
    cursor.expect(',')
    const to = Number(cursor.within(0, 0xffff, 'address space'))
    cursor.expect(',')
    const from = Number(cursor.within(0, 0xffff, 'address space'))
    cursor.expect(')')
    return make.addrSpaceCast(dst.number, src, to, from)
  }
  if (name.text === 'func') {
    cursor.expect('[')
    const make64 = (distance: number) => make.ldImm64(dst.number, BigInt(distance >>> 0), BPF_PSEUDO_FUNC)
    // A label's distance is from the next instruction, this one counts from its own second slot.
    const found = target(cursor, int32, make64, (distance) => make64(distance + 1))
    cursor.expect(']')
    return found
  }
  const reference = referenceValue(cursor, name.text)
  if (reference) return make.ldImm64(dst.number, reference.value, reference.pseudo)
  return fetch(cursor, dst, name)
}

/** `atomic_fetch_add((u64 *)(r1 +0), r2)`, `xchg_64(r1 +0, r2)`, `cmpxchg32_32(r1 +0, w0, w2)`. */
function fetch(cursor: Cursor, dst: Register, name: Token): Insn {
  const bare = /^(cmpxchg|xchg)(_64|32_32)$/.exec(name.text)
  const full = /^atomic(?:64)?_(fetch_(?:add|or|and|xor)|cmpxchg|xchg)$/.exec(name.text)
  if (!bare && !full) throw new Unreadable(`'${name.text}' is no value`, name)
  const op = (bare ?? full)![1] as AtomicOp
  cursor.expect('(')
  const width: Size = bare?.[2] === '32_32' ? 4 : 8
  const { size, base, off } = full ? typedPlace(cursor) : { size: width, ...basePlace(cursor) }
  cursor.expect(',')
  if (op === 'cmpxchg') {
    if (register(cursor).number !== 0 || dst.number !== 0)
      throw new Unreadable('cmpxchg compares with and returns in register 0', dst.token)
    cursor.expect(',')
  }
  const src = register(cursor)
  cursor.expect(')')
  if (op !== 'cmpxchg' && src.number !== dst.number)
    throw new Unreadable('a fetching operation returns the old value in the register it took', src.token)
  return make.atomic(op, atomicSize(size, name), base, off, src.number)
}

/** After `lock`: `*(u64 *)(r1 +0) += r2`. */
function lock(cursor: Cursor): Insn {
  cursor.expect('*')
  const start = cursor.next
  const { size, base, off } = typedPlace(cursor)
  const op = aluBySymbol.get(cursor.next.text)
  if (!op || !Object.hasOwn(atomicOps, op)) cursor.fail("'+=', '|=', '&=' or '^='")
  cursor.take()
  return make.atomic(op as AtomicOp, atomicSize(size, start), base, off, register(cursor).number)
}

/** After `*`: `(u32 *)(r1 +4) = r2`. */
function storeStatement(cursor: Cursor): Insn {
  const { size, base, off } = typedPlace(cursor)
  cursor.expect('=')
  if (isRegister(cursor.next)) return make.store(size, base, off, register(cursor).number)
  return make.storeImm(size, base, off, immediate(cursor, size === 8).imm)
}

/** After `dst = *`: a load from memory, or from the packet. */
function loadValue(cursor: Cursor, dst: Register): Insn {
  const start = cursor.next
  const type = pointerType(cursor)
  if (cursor.accept('skb')) {
    if (dst.number !== 0 || type.signed || type.size === 8)
      throw new Unreadable('packet loads read u8, u16 or u32 into r0', start)
    return packetLoad(cursor, type.size as 1 | 2 | 4)
  }
  const { base, off } = place(cursor)
  if (!type.signed) return make.load(type.size, dst.number, base, off)
  if (type.size === 8) throw new Unreadable('a signed load reads s8, s16 or s32', start)
  return make.loadSigned(type.size, dst.number, base, off)
}

function packetLoad(cursor: Cursor, size: 1 | 2 | 4): Insn {
  cursor.expect('[')
  const src = isRegister(cursor.next) ? register(cursor, true).number : undefined
  const offset = src === undefined || cursor.next.text !== ']' ? immediate(cursor, false).imm : 0
  cursor.expect(']')
  return src === undefined ? make.loadAbsolute(size, offset) : make.loadIndirect(size, src, offset)
}

/** After `if`: `r1 s> 5 goto out`. */
function condition(cursor: Cursor): Statement {
  const dst = register(cursor)
  const op = jumpBySymbol.get(cursor.next.text)
  if (!op) cursor.fail("a comparison like '==' or 's<'")
  cursor.take()
  const source = operand(cursor, dst.wide, true)
  cursor.expect('goto')
  return target(cursor, int16, (off) => (dst.wide ? make.jump : make.jump32)(op, dst.number, source, off))
}

/** After `call`: a helper by id or name, `kfunc#123`, `pc+5`, or a label. */
function call(cursor: Cursor): Statement {
  if (cursor.next.text === 'pc') return target(cursor, int32, make.callLocal)
  if (cursor.next.kind !== 'word')
    return make.callHelper(Number(cursor.within(int32.min, int32.max, 'helper')))
  const name = cursor.next
  if (name.text === 'kfunc' && cursor.tokens[cursor.at + 1]!.text === '#') {
    cursor.take()
    cursor.expect('#')
    const id = Number(cursor.within(int32.min, int32.max, 'BTF id'))
    return make.callKfunc(id, cursor.accept('@') ? Number(cursor.within(int16.min, int16.max, 'index')) : 0)
  }
  const helper = helperByName(name.text)
  if (!helper) return target(cursor, int32, make.callLocal)
  cursor.take()
  if (cursor.accept('#') && BigInt(helper.id) !== cursor.integer())
    throw new Unreadable(`${name.text} is helper ${helper.id}`, name)
  return make.callHelper(helper.id)
}

function target(
  cursor: Cursor,
  { min, max }: { min: number; max: number },
  toDistance: (distance: number) => Insn,
  toLabel = toDistance,
): Statement {
  const { next } = cursor
  if (next.kind === 'word' && next.text !== 'pc') return { label: cursor.take(), make: toLabel, min, max }
  cursor.accept('pc')
  if (cursor.next.text !== '+' && cursor.next.text !== '-') cursor.fail('a label, or a distance like +5')
  return toDistance(Number(cursor.within(min, max, 'distance', 'Use gotol.')))
}

function operand(cursor: Cursor, wide: boolean, unsigned: boolean): Operand {
  return isRegister(cursor.next) ? register(cursor, wide).number : immediate(cursor, wide && !unsigned)
}

/** A 32-bit constant; where it will be sign-extended, values from 2^31 on would come out as others and are refused. */
function immediate(cursor: Cursor, extended: boolean): make.Immediate {
  const hint = extended ? 'A constant of more than 32 bits is loaded by `r1 = … ll`.' : undefined
  return imm(Number(cursor.within(int32.min, extended ? int32.max : 0xffffffff, 'constant', hint)))
}

/** `(u64 *)(r1 +8)`. */
function typedPlace(cursor: Cursor): { size: Size; base: number; off: number } {
  const start = cursor.next
  const { size, signed } = pointerType(cursor)
  if (signed) throw new Unreadable('expected an unsigned type like u32', start)
  return { size, ...place(cursor) }
}

function pointerType(cursor: Cursor): { size: Size; signed: boolean } {
  cursor.expect('(')
  const match = /^([us])(8|16|32|64)$/.exec(cursor.next.text)
  if (!match) cursor.fail('a type like u32')
  cursor.take()
  cursor.expect('*', ')')
  return { size: (Number(match[2]) / 8) as Size, signed: match[1] === 's' }
}

function place(cursor: Cursor): { base: number; off: number } {
  cursor.expect('(')
  const found = basePlace(cursor)
  cursor.expect(')')
  return found
}

function basePlace(cursor: Cursor): { base: number; off: number } {
  const base = register(cursor, true).number
  const signed = cursor.next.text === '+' || cursor.next.text === '-'
  return { base, off: signed ? Number(cursor.within(int16.min, int16.max, 'offset')) : 0 }
}

function isRegister(token: Token): boolean {
  return token.kind === 'word' && /^[rw]\d+$/.test(token.text)
}

/** A register; of the given width if `wide` says so. */
function register(cursor: Cursor, wide?: boolean): Register {
  const token = cursor.next
  if (!isRegister(token)) cursor.fail('a register')
  const found = { number: Number(token.text.slice(1)), wide: token.text[0] === 'r', token }
  if (found.number > 10) cursor.fail('a register from 0 to 10')
  if (wide !== undefined && found.wide !== wide)
    cursor.fail(wide ? 'a 64-bit register (r…)' : 'a 32-bit register (w…)')
  cursor.take()
  return found
}

function same(cursor: Cursor, dst: Register): void {
  const found = register(cursor, dst.wide)
  if (found.number !== dst.number)
    throw new Unreadable('source and destination of this instruction are one register', found.token)
}

function atomicSize(size: Size, { start, end }: Token): 4 | 8 {
  if (size === 4 || size === 8) return size
  throw new Unreadable('atomic operations work on u32 and u64', { start, end })
}

function bySymbol<T extends string>(ops: Readonly<Record<T, { symbol: string }>>): ReadonlyMap<string, T> {
  return new Map(Object.entries<{ symbol: string }>(ops).map(([name, { symbol }]) => [symbol, name as T]))
}
