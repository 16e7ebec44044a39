/** Before the system suites: what is run from dist/ is built from what stands in src/. Guests bring it built. */
import { execFileSync } from 'node:child_process'

export default function build(): void {
  if (process.env.SKEP_GUEST) return
  execFileSync(process.execPath, [new URL('../../scripts/build.js', import.meta.url).pathname], {
    stdio: 'inherit',
  })
}
