/**
 * The forms of scripts that the build makes: `SCRIPT.v8`, beside the script. In the first line is what it is for: which
 * build, and which Node.js; then it stands twice, since V8 does not look whether it is damaged.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { build } from '../cache/index.ts'

const use = Buffer.from(`${build} ${process.version} ${process.arch}\n`)

const beside = (script: string) => `${script}.v8`

/** The form beside `script`, if there is one for this process, and undamaged. */
export function formBeside(script: string): Buffer | undefined {
  let bytes: Buffer
  try {
    bytes = readFileSync(beside(script))
  } catch {
    return undefined
  }
  const size = (bytes.length - use.length) / 2
  if (!bytes.subarray(0, use.length).equals(use)) return undefined
  const form = bytes.subarray(use.length, use.length + size)
  return Number.isInteger(size) && form.equals(bytes.subarray(use.length + size)) ? form : undefined
}

/** Puts `form` beside `script`. */
export function writeForm(script: string, form: Uint8Array): void {
  writeFileSync(beside(script), Buffer.concat([use, form, form]))
}
