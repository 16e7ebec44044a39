/**
 * BPF objects inside of other programs: libbpf's skeletons keep them among their constants, whole. Found by the head of an
 * ELF file for BPF, and as long as its table of sections says, which comes last in what clang writes.
 */
const magic = Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1])
// e_machine, e_shoff, e_shentsize and e_shnum of Elf64_Ehdr; EM_BPF.
const [machineAt, sectionsAt, sizeAt, countAt, bpf] = [18, 40, 58, 60, 247]

/** The objects in these bytes. */
export function embeddedObjects(bytes: Buffer): Uint8Array[] {
  const found: Uint8Array[] = []
  for (let at = bytes.indexOf(magic); at >= 0; at = bytes.indexOf(magic, at + 1)) {
    if (at + 64 > bytes.length || bytes.readUInt16LE(at + machineAt) !== bpf) continue
    const sections = Number(bytes.readBigUInt64LE(at + sectionsAt))
    const end = at + sections + bytes.readUInt16LE(at + sizeAt) * bytes.readUInt16LE(at + countAt)
    if (end <= bytes.length) found.push(new Uint8Array(bytes.subarray(at, end)))
  }
  return found
}
