/** A project as a user has it, with Skep installed (a link to this repository: what was built) and strict settings. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = new URL('../..', import.meta.url).pathname

export class TypedProject implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'skep-types-'))

  /**
   * `types`: what the `types` of its tsconfig.json names, besides Node. Declaration files are checked too, unless
   * `skipLibCheck`, which is what most projects say.
   */
  constructor(types: readonly string[] = [], { skipLibCheck = false } = {}) {
    mkdirSync(`${this.folder}/node_modules`)
    symlinkSync(root, `${this.folder}/node_modules/skep`)
    symlinkSync(`${root}/node_modules/@types`, `${this.folder}/node_modules/@types`)
    this.write('package.json', JSON.stringify({ type: 'module' }))
    const compilerOptions = {
      target: 'es2022',
      module: 'nodenext',
      lib: ['es2023', 'esnext.disposable'],
      types: ['node', ...types],
      strict: true,
      noUncheckedIndexedAccess: true,
      noEmit: true,
      skipLibCheck,
    }
    this.write('tsconfig.json', JSON.stringify({ compilerOptions, include: ['*.ts'] }))
  }

  write(name: string, text: string): void {
    writeFileSync(join(this.folder, name), text)
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
