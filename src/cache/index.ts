/** A cache of compiled programs, in a directory of the user's, and some that come with Skep. */
export { CacheDirectory, type CacheEnvironment, cachePath } from './directory.ts'
export type { ProgramRequest } from './entry.ts'
export { fileNameOf } from './file-name.ts'
export { build, ProgramCache, programCache } from './program-cache.ts'
export { ShippedPrograms, ShippedWriter } from './shipped.ts'
