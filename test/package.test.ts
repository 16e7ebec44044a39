/**
 * What `npm publish` would send: the build, the licence and the pages npm shows, and nothing else. Asks npm itself.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'

const root = new URL('..', import.meta.url).pathname

interface Packed {
  readonly unpackedSize: number
  readonly files: readonly { readonly path: string; readonly mode: number }[]
}

describe('the package', () => {
  const packageJson = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
  let packed: Packed

  beforeAll(() => {
    const npm = (...args: string[]) =>
      execFileSync('npm', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
    if (!existsSync(`${root}dist/src`)) execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit' })
    const listing: Packed[] | Record<string, Packed> = JSON.parse(
      npm('pack', '--dry-run', '--json', '--ignore-scripts'),
    )
    packed = Object.values(listing)[0]!
  })

  it('holds the build, and nothing but the build', () => {
    const wanted =
      /^(dist\/(src|tools)\/.+\.(js|d\.ts|js\.map)|dist\/start\/.+\.cjs(\.map)?|dist\/start\/programs\/[\da-f]{16}\.gz|types\/[\d.]+\.d\.ts|man\/skep(-\w+)?\.[18]|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/
    const paths = packed.files.map((file) => file.path)
    expect(paths.filter((path) => !wanted.test(path) || path.includes('.test.'))).toEqual([])
    expect(paths).toEqual(expect.arrayContaining(['package.json', 'README.md', 'LICENSE']))
  })

  it('holds every file its package.json names', () => {
    const paths = packed.files.map((file) => file.path)
    const targets = Object.values<string | Record<string, string>>(packageJson.exports)
      .flatMap((each) => (typeof each === 'string' ? each : Object.values(each)))
      .concat(Object.values<string>(packageJson.bin))
      .map((target) => target.replace(/^\.\//, ''))
      .filter((target) => !target.includes('*'))
    expect(targets.filter((target) => !paths.includes(target))).toEqual([])
  })

  it('is small', () => {
    expect(packed.unpackedSize).toBeGreaterThan(0)
    expect(packed.unpackedSize).toBeLessThan(5_000_000)
  })
})
