/**
 * Holds the plan of the house (docs: ARCHITECTURE.md): who may import whom, names, sizes, what an index holds. The
 * rules themselves are tried on small trees, each of which breaks one rule and no other.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { floors, importsOf, type PackageJson, type Tree, violations } from './support/architecture.ts'

const root = new URL('..', import.meta.url).pathname

function readTree(): Tree {
  const files = new Map<string, string>()
  for (const top of ['src', 'tools', 'examples']) {
    for (const path of readdirSync(`${root}${top}`, { recursive: true, encoding: 'utf8' })) {
      if (path.endsWith('.ts')) files.set(`${top}/${path}`, readFileSync(`${root}${top}/${path}`, 'utf8'))
    }
  }
  return { files, packageJson: JSON.parse(readFileSync(`${root}package.json`, 'utf8')) }
}

describe('the house', () => {
  const tree = readTree()

  it('was read', () => {
    expect([...tree.files.keys()]).toContain('src/error/index.ts')
    const imports = [...tree.files.values()].flatMap(importsOf)
    expect(imports.length).toBeGreaterThan(tree.files.size / 2)
  })

  it('keeps its rules', () => {
    expect(violations(tree).map(({ rule, file, message }) => `${file}: ${message} [${rule}]`)).toEqual([])
  })

  it('has every room once', () => {
    expect(new Set(floors.flat()).size).toBe(floors.flat().length)
  })
})

describe('each rule', () => {
  const head = '/** What it is. */\n'
  const good: Record<string, string> = {
    'src/index.ts': "export { attach } from './attach.ts'\n",
    'src/attach.ts': `${head}import { host } from './host/index.ts'\nexport const attach = () => import('./linux/index.ts')\n`,
    'src/base/index.ts': "/* The lowest room. */\nexport { cursor } from './cursor.ts'\n",
    'src/base/cursor.ts': `${head}import type { Text } from './text.ts'\nexport const cursor = 1\n`,
    'src/base/text.ts': `${head}import { cursor } from './cursor.ts'\nexport type Text = string\n`,
    'src/base/cursor.test.ts':
      "import { sys } from '../sys/index.ts'\nimport { readFileSync } from 'node:fs'\n",
    'src/error/error.ts': `${head}import { cursor } from '../base/index.ts'\n`,
    'src/sys/ffi.ts': `${head}import koffi from 'koffi'\nimport { readFileSync } from 'node:fs'\n`,
    'src/host/index.ts': "export type { Host } from './host.ts'\nexport * from './generated/kinds.ts'\n",
    'src/host/host.ts': head,
    'src/host/generated/kinds.ts': 'export const kinds = []\n'.repeat(800),
    'src/cli/run.ts': `${head}const tool = await import('../../tools/execsnoop.ts')\n`,
    'tools/execsnoop.ts': `${head}import { attach } from 'skep'\n`,
  }
  const packageJson: PackageJson = {
    dependencies: { koffi: '3' },
    exports: {
      '.': { types: './dist/src/index.d.ts', default: './dist/src/index.js' },
      './host': './dist/src/host/index.js',
      './tools/*': './dist/tools/*.js',
      './package.json': './package.json',
    },
  }
  const rulesBroken = (changes: Record<string, string>, exports?: PackageJson['exports']) => {
    const files = new Map(Object.entries({ ...good, ...changes }))
    const found = violations({ files, packageJson: exports ? { ...packageJson, exports } : packageJson })
    return found.map(({ rule, file }) => `${rule} ${file}`)
  }

  it('is kept by a good tree', () => {
    expect(rulesBroken({})).toEqual([])
  })

  it.each<[string, string, string]>([
    ['floor', 'src/base/up.ts', `${head}import { x } from '../host/index.ts'\n`],
    ['floor', 'src/base/right.ts', `${head}export type { x } from '../error/index.ts'\n`],
    ['floor', 'src/host/lazy.ts', `${head}const x = await import('../linux/index.ts')\n`],
    ['floor', 'src/sys/over.ts', `${head}import {\n  a,\n  type b,\n} from '../proc/index.ts'\n`],
    ['hosts-apart', 'src/linux/vm.ts', `${head}import { x } from '../vm/index.ts'\n`],
    ['hosts-apart', 'src/vm/linux.ts', `${head}import type { x } from '../linux/index.ts'\n`],
    ['through-index', 'src/error/deep.ts', `${head}import { cursor } from '../base/cursor.ts'\n`],
    ['through-index', 'src/error/deep.test.ts', "import { cursor } from '../base/cursor.ts'\n"],
    ['through-index', 'tools/deep.ts', `${head}import { cursor } from '../src/base/cursor.ts'\n`],
    ['own-index', 'src/base/self.ts', `${head}import { cursor } from './index.ts'\n`],
    ['own-name', 'src/cli/name.ts', `${head}import { attach } from 'skep'\n`],
    ['outside', 'src/base/out.ts', `${head}import data from '../../package.json'\n`],
    ['outside', 'src/base/tool.ts', `${head}import '../../tools/execsnoop.ts'\n`],
    ['browser', 'src/base/file.ts', `${head}import { readFileSync } from 'node:fs'\n`],
    ['browser', 'src/vm/file.ts', `${head}const fs = await import('node:fs')\n`],
    ['koffi', 'src/linux/ffi.ts', `${head}import koffi from 'koffi'\n`],
    ['dependency', 'src/cli/lib.ts', `${head}import lodash from 'lodash'\n`],
    ['dependency', 'src/cli/path.ts', `${head}import path from "path"\n`],
    ['exports', 'tools/nowhere.ts', `${head}import { x } from 'skep/nowhere'\n`],
    ['unknown-room', 'src/attic/box.ts', head],
    ['name', 'src/base/camelCase.ts', head],
    ['name', 'src/base/byte-utils.ts', head],
    ['name', 'src/linux/common/index.ts', ''],
    ['name', 'tools/manager.ts', head],
    ['head', 'src/base/bare.ts', 'export const x = 1\n'],
    ['head', 'src/base/late.ts', 'export const x = 1\n/** Too late. */\n'],
    ['size', 'src/base/big.ts', head + '// x\n'.repeat(400)],
    ['size', 'src/base/huge.ts', '/** Long: because. */\n' + '// x\n'.repeat(700)],
    ['size', 'src/base/huge.test.ts', '// x\n'.repeat(701)],
    ['index', 'src/elf/index.ts', 'export const x = 1\n'],
    ['index', 'src/elf/index.ts', "export { x } from './x.ts'\nconsole.log('hi')\n"],
    ['index', 'src/elf/index.ts', "import { x } from './x.ts'\nexport { x }\n"],
    ['index', 'src/elf/index.ts', "export * from './x.ts'\n"],
  ])('%s is broken by %s (%#)', (rule, file, text) => {
    expect(rulesBroken({ [file]: text })).toEqual([`${rule} ${file}`])
  })

  it('gives a long file its reason', () => {
    expect(
      rulesBroken({ 'src/base/big.ts': '/** A table. Long: one row a thing. */\n' + '// x\n'.repeat(500) }),
    ).toEqual([])
  })

  it('finds cycles, once each, but not through types or rooms of tests', () => {
    const ring = {
      'src/ir/a.ts': `${head}import { b } from './passes/b.ts'\n`,
      'src/ir/passes/b.ts': `${head}export { c } from '../c.ts'\n`,
      'src/ir/c.ts': `${head}import { a } from './a.ts'\n`,
      'src/ir/z.ts': `${head}import { c } from './c.ts'\n`,
    }
    expect(rulesBroken(ring)).toEqual(['cycle src/ir/a.ts'])
    expect(rulesBroken({ ...ring, 'src/ir/c.ts': `${head}import type { a } from './a.ts'\n` })).toEqual([])
    expect(rulesBroken({ 'src/ir/self.ts': `${head}import './self.ts'\n` })).toEqual(['cycle src/ir/self.ts'])
  })

  it.each<[string, PackageJson['exports']]>([
    ['an unknown room', { '.': './dist/src/index.js', './attic': './dist/src/attic/index.js' }],
    ['a room that is not there', { '.': './dist/src/index.js', './elf': './dist/src/elf/index.js' }],
    ['another room', { '.': './dist/src/index.js', './elf': './dist/src/host/index.js' }],
    ['an inner file', { '.': './dist/src/index.js', './host': { types: './dist/src/host/host.d.ts' } }],
    ['no tools', { '.': './dist/src/index.js', './tools/*': './dist/tools/more/*.js' }],
  ])('exports is broken by %s', (_, exports) => {
    expect(rulesBroken({}, exports)).toEqual(['exports package.json'])
  })

  it('reads no import out of comments and strings', () => {
    const text =
      "/**\n * import { a } from './a.ts'\n * await import('./b.ts')\n */\n// import('./c.ts')\n  import('./d.ts')\n"
    expect(importsOf(text)).toEqual([{ specifier: './d.ts', typeOnly: false }])
    expect(importsOf("export const from = 'x'\nexport type A = 'y'\nimport './z.ts'\n")).toEqual([
      { specifier: './z.ts', typeOnly: false },
    ])
  })
})
