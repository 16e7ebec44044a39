export {
  formatIpv4,
  formatIpv6,
  formatMac,
  ipv4,
  ipv4Prefix,
  ipv6,
  ipv6Prefix,
  mac,
  parseCidr,
  parseCidr6,
  parseIpv4,
  parseIpv6,
  parseMac,
} from './address.ts'
export { array } from './array.ts'
export { bytes } from './bytes.ts'
export { compileDecoder, type Decoder, type RingMemory, ringMemory } from './decoder.ts'
export {
  be16,
  be32,
  be64,
  bool,
  i8,
  i16,
  i32,
  i64,
  type LongType,
  stackId,
  u8,
  u16,
  u32,
  u64,
} from './int.ts'
export { withLock, withTimer } from './kernel-objects.ts'
export { str } from './string.ts'
export { type Members, type StructOptions, type StructType, struct } from './struct.ts'
export {
  type Decoded,
  defineType,
  type Field,
  type Infer,
  isType,
  layoutText,
  memberPath,
  type Shape,
  type Type,
} from './type.ts'
export { type OneOf, type UnionType, union } from './union.ts'
