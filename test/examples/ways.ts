/** The ways to run a file of a user's: plain node on built code, `skep run`, tsx. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Child } from '../support/child.ts'

export const root = new URL('../../', import.meta.url).pathname
const out = join(root, '.cache/examples')

/** Compiles `files` as a user would, and gives the way from a source to the built file. */
function build(files: readonly string[]): void {
  mkdirSync(out, { recursive: true })
  const config = join(out, 'tsconfig.json')
  const compilerOptions = {
    noEmit: false,
    outDir: join(out, 'built'),
    rootDir: root,
    sourceMap: true,
    paths: {},
  }
  writeFileSync(
    config,
    JSON.stringify({ extends: join(root, 'tsconfig.json'), compilerOptions, include: [], files }),
  )
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', config], {
    stdio: 'pipe',
  })
}

const builtFiles = new Set<string>()

export const ways: Readonly<Record<string, (file: string, args?: readonly string[]) => Child>> = {
  'plain node on built code': (file, args = []) => {
    if (!builtFiles.has(file)) build([file])
    builtFiles.add(file)
    const built = join(out, 'built', file.slice(root.length).replace(/\.ts$/, '.js'))
    return new Child(process.execPath, [built, ...args])
  },
  'skep run': (file, args = []) =>
    new Child(process.execPath, [join(root, 'dist/start/skep.cjs'), 'run', file, ...args]),
  tsx: (file, args = []) => new Child(process.execPath, ['--import', 'tsx', file, ...args]),
}

/** README's first TypeScript block, as it is printed there, in a file. */
export function readmeExample(readme: string): string {
  const block = /```ts\n([\s\S]*?)```/.exec(readme)?.[1]
  if (!block) throw new Error('README.md has no TypeScript block')
  mkdirSync(out, { recursive: true })
  const file = join(out, 'readme.ts')
  writeFileSync(file, block)
  return file
}

export function nameOf(file: string): string {
  return basename(file, '.ts')
}
