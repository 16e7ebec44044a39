/**
 * The dynamic loader's list of libraries, /etc/ld.so.cache (glibc's sysdeps/generic/dl-cache.h): a header, entries of 24
 * bytes that point at a name and a path, and the texts. Only the libraries of this machine's own word are of interest.
 */
import { readFileSync } from 'node:fs'

const magic = 'glibc-ld.so.cache1.1'
const headerSize = 48
const entrySize = 24

/** FLAG_ELF_LIBC6 with FLAG_X8664_LIB64 or FLAG_AARCH64_LIB64. */
const wanted: Readonly<Record<string, number>> = { x64: 0x303, arm64: 0xa03 }

/** Paths of the libraries that the loader knows; none where there is no cache of this form. */
export function cachedLibraries(file = '/etc/ld.so.cache', arch: string = process.arch): string[] {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch {
    return []
  }
  // Caches for old loaders have an older list in front.
  const start = bytes.indexOf(magic)
  if (start < 0 || bytes.length < start + headerSize) return []
  const count = bytes.readUInt32LE(start + magic.length)
  const paths: string[] = []
  for (let i = 0; i < count; i++) {
    const entry = start + headerSize + i * entrySize
    if (entry + entrySize > bytes.length) break
    if (bytes.readInt32LE(entry) !== wanted[arch]) continue
    const path = start + bytes.readUInt32LE(entry + 8)
    paths.push(bytes.toString('utf8', path, bytes.indexOf(0, path)))
  }
  return paths
}
