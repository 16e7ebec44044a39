/**
 * `npm run check`: everything that can be said of the code without running it, side by side, in seconds: types,
 * lint and format, the architecture test, generated tables against their generators, and the code blocks of the
 * documentation against the types. One line a step; a failing step shows its whole output. Exits 1 if any failed.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = new URL('..', import.meta.url).pathname
const blocksDir = `.cache/docs-${process.pid}`

/** Runs a tool of node_modules/.bin and gives its output and whether it succeeded. */
function tool(name, ...args) {
  return new Promise((resolve) => {
    const child = spawn(join(root, 'node_modules/.bin', name), args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', SKEP_SUMMARY: '', SKEP_FAILED_BEFORE: '' },
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', (error) =>
      resolve({ ok: false, output: `${name}: ${error.message} (run npm ci first)` }),
    )
    child.on('close', (code) => resolve({ ok: code === 0, output }))
  })
}

/** The Markdown files whose code is checked. */
function documents() {
  const found = existsSync(join(root, 'README.md')) ? ['README.md'] : []
  const visit = (dir) => {
    for (const entry of readdirSync(join(root, dir), { withFileTypes: true })) {
      const path = `${dir}/${entry.name}`
      if (entry.isDirectory()) visit(path)
      else if (entry.name.endsWith('.md')) found.push(path)
    }
  }
  if (existsSync(join(root, 'docs'))) visit('docs')
  return found
}

/** The TypeScript blocks of a Markdown text that are not marked `ignore`, with the line each begins on. */
function codeBlocks(markdown) {
  const blocks = []
  let open
  for (const [index, line] of markdown.split('\n').entries()) {
    if (open) {
      if (line.trim() === open.fence) {
        if (open.wanted) blocks.push({ start: open.start, lines: open.lines })
        open = undefined
      } else open.lines.push(line)
      continue
    }
    const [, fence, language, rest] = /^\s*(`{3,}|~{3,})\s*(\w*)(.*)$/.exec(line) ?? []
    if (!fence) continue
    const wanted = /^(ts|typescript)$/.test(language) && !/\bignore\b/.test(rest)
    open = { fence, wanted, start: index + 1, lines: [] }
  }
  return blocks
}

/** Each block becomes a module of its own, its lines where they are in the document, so that messages name that line. */
async function checkDocs() {
  mkdirSync(join(root, blocksDir), { recursive: true })
  const origin = new Map()
  for (const document of documents()) {
    for (const { start, lines } of codeBlocks(readFileSync(join(root, document), 'utf8'))) {
      const name = `${document.replace(/[^\w]+/g, '-')}-${start}.ts`
      writeFileSync(join(root, blocksDir, name), '\n'.repeat(start) + lines.join('\n') + '\n')
      origin.set(`${blocksDir}/${name}`, document)
    }
  }
  if (origin.size === 0) {
    rmSync(join(root, blocksDir), { recursive: true, force: true })
    return { ok: true, output: '', note: 'no code blocks' }
  }
  const config = {
    extends: '../../tsconfig.json',
    compilerOptions: { noEmit: true, rootDir: '../..', moduleDetection: 'force' },
    include: ['*.ts', ...(existsSync(join(root, 'skep-env.d.ts')) ? ['../../skep-env.d.ts'] : [])],
  }
  writeFileSync(join(root, blocksDir, 'tsconfig.json'), JSON.stringify(config))
  const { ok, output } = await tool('tsc', '--noEmit', '--pretty', 'false', '-p', blocksDir)
  rmSync(join(root, blocksDir), { recursive: true, force: true })
  const told = output.replace(/\.cache\/docs-\d+\/[\w-]+\.ts/g, (path) => origin.get(path) ?? path)
  return { ok, output: told, note: `${origin.size} code blocks` }
}

const steps = {
  types: () => tool('tsc', '--noEmit', '--pretty', 'false'),
  lint: () => tool('biome', 'check', '--error-on-warnings'),
  architecture: () =>
    tool('vitest', 'run', '--project', 'system', '--reporter=dot', 'test/architecture.test.ts'),
  generated: () => tool('tsx', 'scripts/gen/all.ts', '--check'),
  docs: checkDocs,
}

const failures = await Promise.all(
  Object.entries(steps).map(async ([name, run]) => {
    const start = performance.now()
    const { ok, output, note } = await run()
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    console.log(`${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(13)} ${seconds} s${note ? `  ${note}` : ''}`)
    return ok ? undefined : `\n--- ${name} ---\n${output.trim()}`
  }),
)
for (const failure of failures) if (failure) console.log(failure)
process.exitCode = failures.some(Boolean) ? 1 : 0
