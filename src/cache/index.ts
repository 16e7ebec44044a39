/** A cache of compiled programs, in a directory of the user's. */
export { CacheDirectory, type CacheEnvironment, cachePath } from './directory.ts'
export { fileNameOf } from './file-name.ts'
export { build, ProgramCache, type ProgramRequest, programCache } from './program-cache.ts'
