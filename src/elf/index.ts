/** ELF files: sections, segments, symbols, relocations, notes. */
export {
  EM_BPF,
  EM_X86_64,
  ET_DYN,
  ET_EXEC,
  ET_REL,
  PT_LOAD,
  SHF_ALLOC,
  SHF_EXECINSTR,
  SHF_WRITE,
  SHN_ABS,
  SHN_COMMON,
  SHN_UNDEF,
  SHT_NOBITS,
  SHT_PROGBITS,
  SHT_REL,
  STB_GLOBAL,
  STB_LOCAL,
  STB_WEAK,
  STT_FILE,
  STT_FUNC,
  STT_GNU_IFUNC,
  STT_NOTYPE,
  STT_OBJECT,
  STT_SECTION,
} from './constants.ts'
export type { ElfNote, ElfRelocation } from './entries.ts'
export { functionsOf } from './functions.ts'
export { type Elf, type ElfSection, readElf, readElfSegments } from './read.ts'
export { addressOf, type ElfSegment } from './segments.ts'
export type { ElfSymbol } from './symbols.ts'
export { type UsdtProbe, usdtProbes } from './usdt.ts'
export { parseUsdtArgument, type UsdtArgument } from './usdt-argument.ts'
export { type NewRelocation, type NewSection, type NewSymbol, writeElf } from './write.ts'
