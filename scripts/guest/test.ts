/**
 * `npm run test:guest [-- --kernel 6.1|6.12]… [FILE…]`: the suites of the kernel side on other kernels, one guest after
 * the other, the project built as it stands. Exits with 1 if a test failed or a guest did not get to its end; the
 * results of each kernel are left in `.cache/guest/results-SERIES.json`.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { boot } from './boot.ts'
import { bundleTests } from './bundle.ts'
import { kernels } from './kernels.ts'
import { GuestError } from './machine.ts'

/** What runs in guests: whatever asks the kernel. How text is parsed and pages are drawn is the same on all. */
const suites = ['test/kernel', 'test/tools', 'src/linux']

const { values, positionals } = parseArgs({
  options: { kernel: { type: 'string', multiple: true, default: [...kernels] } },
  allowPositionals: true,
})

execFileSync(process.execPath, ['scripts/build.js'], { stdio: 'inherit' })
const bundled = mkdtempSync(join(tmpdir(), 'skep-guest-tests-'))
try {
  await bundleTests(positionals.length > 0 ? positionals : suites, bundled)
  for (const series of values.kernel) await testOn(series)
} finally {
  rmSync(bundled, { recursive: true, force: true })
}

async function testOn(series: string): Promise<void> {
  console.log(`\nLinux ${series}, in a guest`)
  const vitest = 'node_modules/vitest/vitest.mjs run --config scripts/guest/vitest.config.js'
  // Not on a terminal: what vitest draws there costs more than many a test.
  const command = `export SKEP_GUEST=${series}\nset -o pipefail\nnode ${vitest} </dev/null 2>&1 | cat`
  try {
    const { status, results } = await boot(series, command, {
      added: bundled,
      output: (chunk) => process.stdout.write(chunk),
    })
    writeFileSync(new URL(`../../.cache/guest/results-${series}.json`, import.meta.url), results)
    if (status !== 0) process.exitCode = 1
  } catch (error) {
    if (!(error instanceof GuestError)) throw error
    console.error(`Linux ${series}: ${error.message}`)
    process.exitCode = 1
  }
}
