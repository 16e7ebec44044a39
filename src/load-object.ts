/** `loadObject` and `compileC` at the front door: what reads objects and speaks to the kernel is loaded at the first call. */
import type { CompileCOptions } from './clang/index.ts'
import type { LoadedObject, LoadObjectOptions } from './linux/index.ts'
import type { ObjectSpec } from './object/index.ts'

/**
 * Loads an object that clang wrote (a `.o` file, its bytes, or an edited spec of it) into the running kernel, and with
 * `attach: true` attaches the programs whose sections say where. Throws FormatError, SkepError, NotFoundError,
 * VerifierError, SyscallError; then nothing is left behind.
 */
export async function loadObject<Data extends object = Record<string, unknown>>(
  source: string | Uint8Array | ObjectSpec,
  options: LoadObjectOptions = {},
): Promise<LoadedObject<Data>> {
  const { loadObject: load } = await import('./linux/index.ts')
  return load<Data>(source, options)
}

/**
 * Compiles C for BPF by the clang of the machine (14 or later), with a `vmlinux.h` of the running kernel and headers of
 * Skep's; gives the object's bytes. Throws UnsupportedError where there is no clang, SkepError with what it says.
 */
export async function compileC(source: string, options: CompileCOptions = {}): Promise<Uint8Array> {
  const clang = await import('./clang/index.ts')
  return clang.compileC(source, options)
}
