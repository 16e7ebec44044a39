/** The doors to the source of kernel functions: each a way to run one project, whose `app.ts` prints what came of it. */
import { execFile } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build as esbuild } from 'esbuild'
import { rolldown } from 'rolldown'
import { skepEsbuild, skepPlugin } from 'skep/plugin'
import { build as vite } from 'vite'
import { parseModule, stripTypes } from '../../src/transform/index.ts'

const root = new URL('../../', import.meta.url).pathname
const source = new URL('project/', import.meta.url).pathname

/** The project in a place of its own, with skep and a package of kernel functions installed. */
export function makeProject(): { readonly path: string; close(): void } {
  const path = mkdtempSync(join(tmpdir(), 'skep-doors-'))
  const write = (name: string, text: string) => writeFileSync(join(path, name), text)
  cpSync(source, path, { recursive: true })
  mkdirSync(join(path, 'node_modules/kernel-nets'), { recursive: true })
  // As npm installs it: what is linked from elsewhere, vitest takes for sources, and there would be two of it.
  for (const part of ['package.json', 'dist'])
    cpSync(join(root, part), join(path, 'node_modules/skep', part), { recursive: true })
  for (const name of readdirSync(join(root, 'node_modules')))
    if (!name.startsWith('.')) symlinkSync(join(root, 'node_modules', name), join(path, 'node_modules', name))
  write('package.json', '{"type":"module"}')
  write('app.ts', readFileSync(join(source, 'app.ts'), 'utf8').replace("'./nets.ts'", "'kernel-nets'"))
  const nets = readFileSync(join(source, 'nets.ts'), 'utf8')
  write('node_modules/kernel-nets/index.js', stripTypes('nets.ts', nets, parseModule('nets.ts', nets)))
  write(
    'node_modules/kernel-nets/index.d.ts',
    ['classOf', 'fractionOf', 'meet', 'timesMet']
      .map((name) => `export const ${name}: (value: number) => number\n`)
      .join(''),
  )
  write(
    'node_modules/kernel-nets/package.json',
    '{"name":"kernel-nets","type":"module","exports":"./index.js","peerDependencies":{"skep":"*"}}',
  )
  write(
    'app.test.ts',
    "import { it } from 'vitest'\nit('runs', { timeout: 0 }, async () => void (await import('./app.ts')))\n",
  )
  // As where Node.js was built without, or in another runtime.
  write('no-inspector.mjs', "Object.defineProperty(process.features, 'inspector', { value: false })\n")
  return { path, close: () => rmSync(path, { recursive: true }) }
}

const run = promisify(execFile)

/** Runs `node` with these arguments in the project; what it wrote. */
async function node(path: string, ...args: readonly string[]): Promise<string> {
  const env = { ...process.env, SKEP_CACHE: 'off', NODE_OPTIONS: '', VITEST: '' }
  return (await run(process.execPath, [...args], { cwd: path, env })).stdout
}

const vitest = [
  join(root, 'node_modules/vitest/vitest.mjs'),
  'run',
  '--reporter=default',
  '--disable-console-intercept',
]

const blind = ['--import', './no-inspector.mjs']

/** Compiles the project into a folder; node runs it there. */
async function built(path: string, out: string, options: object): Promise<void> {
  const config = join(path, `tsconfig.${out}.json`)
  const compilerOptions = {
    target: 'es2022',
    module: 'nodenext',
    rewriteRelativeImportExtensions: true,
    strict: true,
    skipLibCheck: true,
    types: [],
    rootDir: '.',
    outDir: out,
    ...options,
  }
  writeFileSync(config, JSON.stringify({ compilerOptions, files: ['app.ts'] }))
  await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', config], { cwd: path })
}

async function esbuilt(path: string, outfile: string, options: object): Promise<void> {
  await esbuild({
    entryPoints: [join(path, 'app.ts')],
    outfile: join(path, outfile),
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: ['skep'],
    logLevel: 'error',
    ...options,
  })
}

export type Way = (path: string) => Promise<string>

export const ways: Readonly<Record<string, Way>> = {
  'plain node, built, source maps in files': async (path) => {
    await built(path, 'dist', { sourceMap: true })
    return node(path, 'dist/app.js')
  },
  'plain node, built, source maps inline': async (path) => {
    await built(path, 'inline', { inlineSourceMap: true })
    return node(path, 'inline/app.js')
  },
  tsx: (path) => node(path, '--import', join(root, 'node_modules/tsx/dist/esm/index.mjs'), 'app.ts'),
  vitest: (path) => node(path, ...vitest),
  'vitest with the plugin, without an inspector': async (path) => {
    writeFileSync(
      join(path, 'blind.config.mjs'),
      `import { skepPlugin } from 'skep/plugin'
      const test = { setupFiles: ['./no-inspector.mjs'], server: { deps: { inline: ['kernel-nets'] } } }
      export default { plugins: [skepPlugin()], test }`,
    )
    return node(path, ...vitest, '--config', 'blind.config.mjs')
  },
  'skep run': (path) => node(path, join(root, 'dist/start/skep.cjs'), 'run', 'app.ts'),
  'skep/register, TypeScript': (path) => node(path, '--import', 'skep/register', 'app.ts'),
  'skep/register, TypeScript, without an inspector': (path) =>
    node(path, ...blind, '--import', 'skep/register', 'app.ts'),
  'skep/register, built, without an inspector': async (path) => {
    await built(path, 'registered', { sourceMap: true })
    return node(path, ...blind, '--import', 'skep/register', 'registered/app.js')
  },
  'a bundle of esbuild with source maps, without the plugin': async (path) => {
    await esbuilt(path, 'mapped.js', { sourcemap: 'linked' })
    return node(path, 'mapped.js')
  },
  'a bundle of esbuild, minified, without an inspector': async (path) => {
    await esbuilt(path, 'esbuild.js', { minify: true, plugins: [skepEsbuild()] })
    return node(path, ...blind, 'esbuild.js')
  },
  'a bundle of rolldown, minified, without an inspector': async (path) => {
    const bundle = await rolldown({
      input: join(path, 'app.ts'),
      external: /^skep(\/|$)/,
      platform: 'node',
      plugins: [skepPlugin()],
    })
    await bundle.write({ file: join(path, 'rolldown.js'), format: 'esm', minify: true })
    await bundle.close()
    return node(path, ...blind, 'rolldown.js')
  },
  'a bundle of vite, minified, without an inspector': async (path) => {
    await vite({
      root: path,
      configFile: false,
      logLevel: 'error',
      plugins: [skepPlugin()],
      ssr: { external: ['skep'], noExternal: ['kernel-nets'] },
      build: {
        ssr: 'app.ts',
        minify: true,
        outDir: 'vite',
        target: 'esnext',
        rolldownOptions: { output: { entryFileNames: 'app.js' } },
      },
    })
    return node(path, ...blind, 'vite/app.js')
  },
}
