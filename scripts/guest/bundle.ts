/**
 * The tests for a guest, each with all it imports in few files: what takes vite a second here, to transform three
 * hundred modules, takes it a minute in an emulated machine. A test becomes the `.test.js` beside its `.test.ts`, and what
 * tests share lies as deep as it did, so that paths relative to a module stay right; source maps lead to the TypeScript.
 *
 * Tools that a test imports by name are in the bundle too, and `src/index.js` and the rooms that are subpaths of the
 * package are what `skep` means there (vitest.config.js): all of them see one instance of Skep.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { rolldown } from 'rolldown'

/** What tests share, as deep as it was. */
const chunks: Readonly<Record<string, string>> = {
  support: 'test/chunks/[name].js',
  golden: 'test/golden/[name].js',
}

const root = new URL('../..', import.meta.url).pathname

/** Writes the tests that are in `places`, files and folders of the project, into `folder`; gives their new names. */
export async function bundleTests(places: readonly string[], folder: string): Promise<string[]> {
  const tests = [...new Set(places.flatMap(testsIn))]
  if (tests.length === 0) throw new Error(`there are no tests in ${places.join(', ')}`)
  const { dependencies, devDependencies, exports } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  // Without `skep/register`, which is imported for what it does to a process.
  const rooms = Object.keys(exports).filter((name) => /^\.\/(?!register$)\w+$/.test(name))
  const tools = readdirSync(join(root, 'tools')).map((name) => `tools/${name}`)
  const build = await rolldown({
    input: Object.fromEntries(
      [...tests, ...tools, 'src/index.ts', ...rooms.map((name) => `src${name.slice(1)}/index.ts`)].map(
        (file) => [file.slice(0, -'.ts'.length), join(root, file)],
      ),
    ),
    cwd: root,
    platform: 'node',
    external: Object.keys({ ...dependencies, ...devDependencies }).map((name) => new RegExp(`^${name}(/|$)`)),
    resolve: {
      alias: Object.fromEntries([
        ...rooms.map((name) => [`skep${name.slice(1)}`, join(root, `src${name.slice(1)}/index.ts`)]),
        ['skep', join(root, 'src/index.ts')],
      ]),
    },
    transform: { target: 'es2022' },
    // Modules that are imported both ways: no matter in a bundle that is run once.
    logLevel: 'silent',
  })
  const { output } = await build.write({
    dir: folder,
    format: 'esm',
    sourcemap: true,
    sourcemapPathTransform: (source, map) =>
      relative(dirname(join(root, relative(folder, map))), resolve(dirname(map), source)),
    entryFileNames: '[name].js',
    chunkFileNames: ({ name }) => chunks[name] ?? 'src/chunks/[name].js',
    codeSplitting: {
      groups: [
        { name: 'all', test: /\/src\/(?!.*\.test\.ts$)/, priority: 2 },
        { name: 'support', test: /\/test\/support\//, priority: 1 },
        { name: 'golden', test: /\/test\/golden\//, priority: 1 },
      ],
    },
  })
  await build.close()
  return output.map(({ fileName }) => fileName).filter((name) => name.endsWith('.test.js'))
}

function testsIn(place: string): string[] {
  const path = relative(root, join(root, place))
  if (!statSync(join(root, path)).isDirectory()) return [path]
  return readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(path, name))
    .sort()
}
