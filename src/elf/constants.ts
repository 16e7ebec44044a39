/** Numbers of ELF that somebody here asks about (include/uapi/linux/elf.h, and the gABI for what Linux does not name). */

/** Types of files, `Elf.type`. */
export const ET_REL = 1
export const ET_EXEC = 2
export const ET_DYN = 3

/** Machines, `Elf.machine`. */
export const EM_X86_64 = 62
export const EM_BPF = 247

/** Types of sections. */
export const SHT_PROGBITS = 1
export const SHT_SYMTAB = 2
export const SHT_STRTAB = 3
export const SHT_RELA = 4
export const SHT_NOTE = 7
export const SHT_NOBITS = 8
export const SHT_REL = 9
export const SHT_DYNSYM = 11
export const SHT_SYMTAB_SHNDX = 18

/** What is in a section may be written, and is part of the running program, `ElfSection.flags`. */
export const SHF_WRITE = 1n
export const SHF_ALLOC = 2n
/** What a section holds is code, `ElfSection.flags`. */
export const SHF_EXECINSTR = 4n

/** Section indices that mean something else. */
export const SHN_UNDEF = 0
export const SHN_ABS = 0xfff1
export const SHN_COMMON = 0xfff2
export const SHN_XINDEX = 0xffff

/** Types of segments, and the number of segments that sends to section 0 for the true one. */
export const PT_LOAD = 1
export const PT_NOTE = 4
export const PN_XNUM = 0xffff

/** Types of symbols. */
export const STT_NOTYPE = 0
export const STT_OBJECT = 1
export const STT_FUNC = 2
export const STT_SECTION = 3
export const STT_FILE = 4
export const STT_GNU_IFUNC = 10

/** Bindings of symbols. */
export const STB_LOCAL = 0
export const STB_GLOBAL = 1
export const STB_WEAK = 2

/** The note of owner `GNU` that holds the build id. */
export const NT_GNU_BUILD_ID = 3
