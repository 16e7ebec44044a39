/** Kernel facts: constants, names, helper signatures and struct layouts, generated from the kernel's own BTF and headers. */
export {
  attrLayouts,
  BTF_LOAD_ATTR,
  ENABLE_STATS_ATTR,
  GET_ID_ATTR,
  INFO_ATTR,
  ITER_CREATE_ATTR,
  LINK_CREATE_ATTR,
  LINK_DETACH_ATTR,
  LINK_UPDATE_ATTR,
  MAP_BATCH_ATTR,
  MAP_CREATE_ATTR,
  MAP_ELEM_ATTR,
  OBJ_ATTR,
  PROG_ATTACH_ATTR,
  PROG_BIND_MAP_ATTR,
  PROG_LOAD_ATTR,
  PROG_QUERY_ATTR,
  PROG_STREAM_READ_ATTR,
  PROG_TEST_RUN_ATTR,
  RAW_TRACEPOINT_ATTR,
  TASK_FD_QUERY_ATTR,
  TOKEN_CREATE_ATTR,
} from './generated/attr.ts'
// The one star of the house: a generated file of constants and nothing else.
export * from './generated/constants.ts'
export { structLayouts } from './generated/context.ts'
export { BPF_BTF_INFO, BPF_LINK_INFO, BPF_MAP_INFO, BPF_PROG_INFO, BPF_TOKEN_INFO } from './generated/info.ts'
export { PERF_EVENT_ATTR, PERF_EVENT_HEADER, PERF_EVENT_MMAP_PAGE } from './generated/perf.ts'
export { openFlags, syscallNumbers } from './generated/system.ts'
export { type Helper, type HelperArgument, helperById, helperByName, helpers } from './helpers.ts'
export {
  decodeLayout,
  encodeLayout,
  type FieldLayout,
  type FieldName,
  type Layout,
  type LayoutInput,
  type LayoutValues,
} from './layout.ts'
export {
  attachTypeName,
  attachTypes,
  commandName,
  commands,
  linkTypeName,
  linkTypes,
  mapTypeName,
  mapTypes,
  type NameTable,
  progTypeName,
  progTypes,
  tcpState,
  tcpStateName,
} from './names.ts'
