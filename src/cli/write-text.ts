/** Writing what was asked for to a file, and what goes wrong there. */
import { writeFileSync } from 'node:fs'
import { SyscallError } from '../error/index.ts'

/** Writes a file; `example` is how to name another. Throws SyscallError. */
export function writeText(path: string, written: string | Uint8Array, example: string): void {
  try {
    writeFileSync(path, written)
  } catch (error) {
    const { code = 'EIO' } = error as NodeJS.ErrnoException
    throw new SyscallError('open', code, `${path} cannot be written (${code})`, {
      hint: `name another file: ${example}`,
      cause: error,
    })
  }
}
