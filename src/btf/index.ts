export {
  type BtfExt,
  CORE_RELO_SIZE,
  type CoreRelo,
  type ExtSection,
  encodeBtfExt,
  encodeCoreRelos,
  encodeFuncInfo,
  encodeLineInfo,
  FUNC_INFO_SIZE,
  type FuncInfo,
  LINE_INFO_SIZE,
  type LineInfo,
  readBtfExt,
} from './ext.ts'
export { type FunctionType, functionNames, functionType } from './function.ts'
export type { BtfField } from './members.ts'
export { printDeclaration, printType } from './print-c.ts'
export { printHeader } from './print-header.ts'
export { type Btf, readBtf } from './read.ts'
export { sanitizeTypes } from './sanitize.ts'
export {
  type RawTracepoint,
  type RecordField,
  rawTracepoint,
  rawTracepointNames,
  recordMember,
  tracepointRecord,
} from './tracepoint.ts'
export type {
  BtfArray,
  BtfDatasec,
  BtfDeclTag,
  BtfEnum,
  BtfEnum64,
  BtfFloat,
  BtfFunc,
  BtfFuncProto,
  BtfFwd,
  BtfInt,
  BtfKind,
  BtfLinkage,
  BtfMember,
  BtfModifier,
  BtfParam,
  BtfPtr,
  BtfStruct,
  BtfType,
  BtfTypedef,
  BtfTypeOf,
  BtfTypes,
  BtfTypeTag,
  BtfVar,
  BtfVoid,
} from './types.ts'
export { tooDeep } from './walk.ts'
export { BtfBuilder, type MemberInput } from './write.ts'
