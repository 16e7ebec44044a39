/** BPF instructions: as data, as bytes, as text. */
export { assemble } from './assemble.ts'
export { type DecodeOptions, decode } from './decode.ts'
export { type DisassembleOptions, disassemble, disassembleProgram } from './disassemble.ts'
export { type ByteOrder, encode } from './encode.ts'
export { flawOf } from './form.ts'
export {
  addrSpaceCast,
  alu32,
  alu64,
  atomic,
  byteSwap,
  callHelper,
  callKfunc,
  callLocal,
  callx,
  exit,
  gotol,
  type Immediate,
  type Insn,
  imm,
  ja,
  jump,
  jump32,
  ldImm64,
  load,
  loadAbsolute,
  loadAcquire,
  loadIndirect,
  loadSigned,
  mayGoto,
  mov32,
  mov64,
  movSigned32,
  movSigned64,
  neg32,
  neg64,
  type Operand,
  slotOffsets,
  slotsOf,
  store,
  storeImm,
  storeRelease,
  toBigEndian,
  toLittleEndian,
} from './insn.ts'
export { callDistance, isFunctionReference, jumpDistance } from './jump.ts'
export {
  type AluOp,
  type AtomicOp,
  aluOps,
  atomicOps,
  type JumpOp,
  jumpOps,
  type Size,
  sizeBits,
} from './opcode.ts'
export { halves } from './pseudo.ts'
