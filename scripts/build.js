/**
 * `npm run build`: TypeScript to dist/ by plain tsc, then what tsc leaves undone: outputs whose source is gone are
 * removed (they would be published), and the command-line entry points become executable.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const root = new URL('..', import.meta.url).pathname
const { bin = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

const { status, error } = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
})
if (error) console.error(`tsc: ${error.message} (run npm ci first)`)

const dist = join(root, 'dist')
const outputs = existsSync(dist) ? readdirSync(dist, { recursive: true }) : []
for (const output of outputs) {
  const source = /\.(d\.ts|js|js\.map)$/.test(output) && output.replace(/\.(d\.ts|js|js\.map)$/, '.ts')
  if (source && !existsSync(join(root, source))) rmSync(join(dist, output))
}
for (const path of Object.values(bin)) if (existsSync(join(root, path))) chmodSync(join(root, path), 0o755)

process.exitCode = status ?? 1
