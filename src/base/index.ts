export { ByteReader, type ByteReaderOptions } from './byte-reader.ts'
export { ByteWriter } from './byte-writer.ts'
export { cString } from './c-string.ts'
export { align } from './integers.ts'
