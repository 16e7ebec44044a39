/** Before the system suites: what is run from dist/ is built from what stands in src/. */
import { execFileSync } from 'node:child_process'

export default function build(): void {
  execFileSync(process.execPath, [new URL('../../scripts/build.js', import.meta.url).pathname], {
    stdio: 'inherit',
  })
}
