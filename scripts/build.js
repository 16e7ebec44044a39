/**
 * `npm run build`: dist/, twice from the same sources and side by side. tsc checks the types and writes the
 * declarations, a file each; rolldown writes the JavaScript in few files, since a tool that imports three hundred
 * modules one by one starts a tenth of a second later. Each subpath of package.json, command and tool is a file of
 * its own where the sources have it; what they share lies in src/chunks, each thing once, so that all of them see the same
 * instance. Kernel functions keep their names, and source maps lead to the TypeScript. Tools and
 * one-liners are there once more, in dist/start, in a form that starts faster.
 *
 * Then outputs of former builds are removed (they would be published), and the command line becomes executable. Last, what a
 * first run would make for the second is made ahead (src/cli/ahead.ts): compiled programs, which are published, and V8's
 * form of the scripts in dist/start, which is of use to this version of Node.js only, and is not.
 */
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { decode, encode } from '@jridgewell/sourcemap-codec'
import { rolldown } from 'rolldown'
import { minifySync } from 'rolldown/utils'

const root = new URL('..', import.meta.url).pathname
const dist = join(root, 'dist')
const {
  version,
  bin = {},
  dependencies = {},
  exports = {},
} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** What is loaded by its file name: subpaths and commands of the package, module hooks, tools. */
function entryPoints() {
  const named = Object.values(exports)
    .flatMap((each) => each.default ?? [])
    .map((path) => path.replace(/^(\.\/)?dist\/(.*)\.js$/, '$2'))
  const commands = [
    'src/cli/main',
    'src/cli/front',
    'src/cli/load-hooks',
    'src/register/hooks',
    'src/runtime/using',
  ]
  const tools = readdirSync(join(root, 'tools'))
    .filter((file) => /^[\w-]+\.ts$/.test(file))
    .map((file) => `tools/${file.slice(0, -3)}`)
  return Object.fromEntries([...named, ...commands, ...tools].map((path) => [path, join(root, `${path}.ts`)]))
}

/**
 * What is needed together lies together: a file for some rooms and all they import, unless one before it has it. To
 * declare something comes first; the compiler, which a cached program does without, last.
 */
const files = {
  declare: ['index', 'attach', 'kernel', 'map', 'program'],
  tool: ['tool'],
  // What loads objects of clang's is brought along by those who do.
  linux: ['linux(?!/object/)', 'source', 'cache'],
  compiler: ['compiler'],
}

/** For the bundler, the first before the others. */
const groupsOf = (files) =>
  Object.entries(files).map(([name, rooms], index) => ({
    name,
    test: new RegExp(`/src/(${rooms.join('|')})(/|\\.ts$)`),
    priority: 10 - index,
  }))

/**
 * What a program that is in the cache, or came along compiled, does without, of all that the rooms above bring: how things are
 * lowered, tables, printers, what goes wrong. In the second form it is loaded when something of it is first used
 * (src/cli/code.ts), so all that can be wrong here is the time that a start takes.
 */
const spare = [
  'asm/decode',
  'btf/(function|print-c|print-header|sanitize|tracepoint)',
  'error/(diagnostic|nearest|render)',
  'ir/[\\w-]+',
  'linux/checks/[\\w-]+',
  'linux/(kernel-config|link-kernel|shared-types|socket-identity|test-run|verifier-[\\w-]+)',
  'map/(keyed-machine|live|lpm-trie|memory-ring)',
  'object/((core|write)/[\\w-]+|btf-type|data-sections|externs|functions|kconfig|legacy-maps|link|map-definitions|object-[\\w-]+|read-object|section-kinds)',
  'operand/(constant-text|element-entries|kernel-place|kernel-pointer|local-array|memory|memory-text|object-literal|produced-text|text|words)',
  'proc/(compiled-functions|disk|names)',
  'program/(argument-word|best-hook|context-struct|fentry|fmod-ret|function-arguments|guard|kernel-function|kprobe|lsm|packet|program-array|socket-filter|syscall-registers|tc|tracepoint-record|trampoline|xdp)',
  'schema/(kernel-objects|union)',
  'sys/(interface-index|kprobe-multi|network-namespace|socket-filter)',
  'tool/(csv|explain|help|json|screen)',
  'uapi/(helpers|generated/(context|helpers))',
]

/** What programs in the cache are told apart by: the version, and a hash of all that goes into the JavaScript. */
const buildName = (() => {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  const sources = readdirSync(join(root, 'src'), { recursive: true }).filter((file) => file.endsWith('.ts'))
  for (const file of sources.sort()) hash.update(`${file}\n`).update(readFileSync(join(root, 'src', file)))
  return `${version} ${hash.digest('hex')}`
})()

/** Builds `input`; `external` are packages that stay packages. */
async function write(input, external, output, plugins = [], treeshake = true) {
  const build = await rolldown({
    input,
    cwd: root,
    plugins: [...plugins, shortNames],
    treeshake,
    platform: 'node',
    external: external.map((name) => new RegExp(`^${name}(/|$)`)),
    tsconfig: join(root, 'tsconfig.json'),
    preserveEntrySignatures: 'allow-extension',
    checks: { ineffectiveDynamicImport: false },
    transform: { target: 'es2022', define: { skepBuild: JSON.stringify(buildName) } },
  })
  const { output: files } = await build.write({
    dir: dist,
    sourcemap: true,
    // What they say of types is in the declarations.
    comments: { jsdoc: false },
    // Nobody reads it: kernel code is found by the source maps.
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
    ...output,
  })
  await build.close()
  for (const { fileName } of files) {
    if (fileName.endsWith('.cjs')) {
      shortenExports(join(dist, fileName))
      escapeText(join(dist, fileName))
    }
    if (fileName.endsWith('.map')) keepKernelCode(join(dist, fileName))
  }
  return files.map(({ fileName }) => fileName)
}

function modules() {
  return write(entryPoints(), Object.keys(dependencies), {
    format: 'esm',
    entryFileNames: '[name].js',
    // As deep as all else: what stands beside a file is found from a chunk as from its source.
    chunkFileNames: 'src/chunks/[name].js',
    codeSplitting: { groups: groupsOf(files) },
  })
}

/**
 * In what several files share, variables have short names, which is a sixth of a text that is there twice. Functions and
 * classes keep theirs, and so do all variables of tools and one-liners, after which maps are named.
 */
const shortNames = {
  name: 'short names',
  renderChunk(code, { name }) {
    if (!['declare', 'spare', 'runtime', 'linux', 'compiler', 'transform', 'cbpf'].includes(name))
      return undefined
    const { code: short, map } = minifySync(`${name}.js`, code, {
      compress: false,
      mangle: { keepNames: true },
      sourcemap: true,
    })
    return { code: short, map }
  },
}

/** The filter compiler is there once: whoever asks for it from dist/start waits for the module anyway. */
const filtersAreModules = {
  name: 'filters are modules',
  resolveId: (source) =>
    /\/cbpf\/index\.ts$/.test(source) ? { id: '../src/cbpf/index.js', external: true } : undefined,
}

/**
 * The second form of tools and one-liners: CommonJS, which alone can be kept as V8 compiled it (src/cli/code.ts), with
 * the parser in it.
 */
async function quickStart() {
  const form = {
    format: 'cjs',
    exports: 'named',
    entryFileNames: 'start/[name].cjs',
    chunkFileNames: 'start/[name].cjs',
  }
  const tools = Object.entries(entryPoints()).filter(([path]) => path.startsWith('tools/'))
  const commands = ['quick', 'one-liner', 'rehearsal'].map((name) => [name, join(root, `src/cli/${name}.ts`)])
  const { declare, tool, linux, compiler } = files
  const written = await Promise.all([
    // V8 compiles it each time, so it has only what it names.
    write({ skep: join(root, 'src/cli/start.ts') }, [], { ...form, codeSplitting: false }, [], {
      moduleSideEffects: false,
    }),
    write({ ahead: join(root, 'src/cli/ahead.ts') }, [], { ...form, codeSplitting: false }),
    write(
      Object.fromEntries([...commands, ...tools]),
      ['koffi'],
      {
        ...form,
        // Kernel code sees what it uses of other files as properties of what they export.
        intro: "Object.defineProperty(exports, '__esModule', { value: true });",
        codeSplitting: {
          groups: [
            {
              name: 'spare',
              test: new RegExp(`/src/(${spare.join('|')})\\.ts$`),
              priority: 20,
              includeDependenciesRecursively: false,
            },
            ...groupsOf({ declare, runtime: [...tool, ...linux], compiler }),
          ],
        },
      },
      [await notesOfTools(), filtersAreModules],
    ),
  ])
  // The notes say where each function stands.
  return written.flat().filter((file) => !/^start\/tools\/.*\.map$/.test(file))
}

/** What a script exports, which the bundler writes behind all else, is said by one function: a tenth of the text less. */
function shortenExports(path) {
  const text = readFileSync(path, 'utf8')
  const each =
    /Object\.defineProperty\(exports,("[^"]+"),\{enumerable:true,get:function\(\)\{return ([\w$]+)\}\}\);/g
  const first = text.search(each)
  if (first < 0 || text.match(each).length < 5) return
  const say = 'function $skepExport(name,get){Object.defineProperty(exports,name,{enumerable:true,get})}'
  const short = text.slice(first).replace(each, (_, name, value) => `$skepExport(${name},()=>${value});`)
  writeFileSync(path, text.slice(0, first) + say + short)
}

/** Leaves ASCII alone, which V8 reads faster and keeps in half the space; what stands behind it on a line moves. */
function escapeText(path) {
  const other = /[\u0080-\uffff]/g
  const lines = readFileSync(path, 'utf8').split('\n')
  const escaped = lines.map((line) => [...line.matchAll(other)].map(({ index }) => index))
  const inAscii = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  writeFileSync(path, lines.map((line) => line.replace(other, inAscii)).join('\n'))
  if (!existsSync(`${path}.map`)) return
  const map = JSON.parse(readFileSync(`${path}.map`, 'utf8'))
  const moved = (column, line) => column + 5 * (escaped[line] ?? []).filter((at) => at < column).length
  const mappings = decode(map.mappings).map((segments, line) =>
    segments.map(([column, ...place]) => [moved(column, line), ...place]),
  )
  writeFileSync(`${path}.map`, JSON.stringify({ ...map, mappings: encode(mappings) }))
}

/**
 * Drops from a source map what never runs in a kernel: messages of the compiler and `skep dump` show lines of kernel code
 * only, the rest would be a quarter of the package, and to find a line all of the map has to be read.
 */
function keepKernelCode(path) {
  const map = JSON.parse(readFileSync(path, 'utf8'))
  const kept = map.sources.flatMap((source, index) => {
    const text = map.sourcesContent[index]
    // What is lowered by a function of its own is no kernel code.
    const inKernel =
      (/(^|\/)src\/kernel\//.test(source) && !text.includes('/operand/index.ts')) ||
      /from '.*\bkernel(\/index\.ts)?'/.test(text)
    return inKernel ? [index] : []
  })
  const lines = decode(map.mappings).map((segments) =>
    segments
      .filter(([, source]) => kept.includes(source))
      .map(([column, source, line, start]) => [column, kept.indexOf(source), line, start]),
  )
  writeFileSync(
    path,
    JSON.stringify({
      ...map,
      sources: kept.map((index) => map.sources[index]),
      sourcesContent: kept.map((index) => map.sourcesContent[index]),
      names: [],
      mappings: encode(lines),
    }),
  )
}

function declarations() {
  return new Promise((resolve, reject) => {
    const tsc = join(root, 'node_modules/.bin/tsc')
    const child = spawn(tsc, ['-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' })
    child.on('error', (error) => reject(new Error(`tsc: ${error.message} (run npm ci first)`)))
    child.on('close', (status) => resolve(status ?? 1))
  })
}

/** The declarations that the subpaths of package.json need; those of what is inside are of no use to anybody. */
function reachableTypes() {
  const found = new Set()
  const visit = (file) => {
    if (found.has(file) || !existsSync(join(dist, file))) return
    found.add(file)
    for (const [, path] of readFileSync(join(dist, file), 'utf8').matchAll(
      /(?:from|import\()\s*['"](\.[^'"]+)\.ts['"]/g,
    )) {
      visit(join(dirname(file), `${path}.d.ts`))
    }
  }
  for (const { types } of Object.values(exports)) if (types) visit(types.replace('./dist/', ''))
  return found
}

/** Programs and forms of scripts that a first run would make, by a script that is of no use behind. */
function makeAhead() {
  const kernels = join(root, 'test/golden/kernels')
  const files = readdirSync(kernels).filter((file) => file.endsWith('.json'))
  const start = join(dist, 'start')
  execFileSync(process.execPath, [join(start, 'ahead.cjs'), ...files.map((file) => join(kernels, file))], {
    stdio: 'inherit',
  })
  for (const file of readdirSync(start)) if (/^(ahead|rehearsal)\./.test(file)) rmSync(join(start, file))
}

/** In the second form variables of kernel functions are noted, as users' bundlers can: V8's inspector need not be loaded. */
async function notesOfTools() {
  const { skepPlugin } = await import(join(dist, 'src/plugin/index.js'))
  // Kernel functions of Skep's own, which tools call.
  return skepPlugin({ include: /\/src\/(kernel\/(compat|connection)|tool\/block-request)\.ts$/ })
}

const declared = declarations()
const written = [...(await modules()), ...(await quickStart())]
const status = await declared

const typed = reachableTypes()
for (const file of existsSync(dist) ? readdirSync(dist, { recursive: true }) : []) {
  const stale = /\.d\.ts$/.test(file)
    ? !typed.has(file)
    : /\.c?js(\.map|\.v8)?$/.test(file) && !written.includes(file)
  if (stale) rmSync(join(dist, file))
  // Tables as types: a third of them are blanks and ends of lines.
  else if (/(\bgenerated\/.*|\/obj-info)\.d\.ts$/.test(file)) {
    const text = readFileSync(join(dist, file), 'utf8')
    writeFileSync(join(dist, file), text.replace(/\n +/g, '\n').replace(/([;{])\n(?=readonly|\})/g, '$1'))
  }
  // Nobody reads how the others are indented either.
  else if (/\.d\.ts$/.test(file)) {
    const text = readFileSync(join(dist, file), 'utf8')
    writeFileSync(join(dist, file), text.replace(/\n +/g, '\n'))
  }
}
for (const path of Object.values(bin)) if (existsSync(join(root, path))) chmodSync(join(root, path), 0o755)
makeAhead()

process.exitCode = status
