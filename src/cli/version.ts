/** Which Skep this is: sources and build lie at different depths below the package.json that says so. */
import { readFileSync } from 'node:fs'

/** The version of the package: `0.1.0`. */
export function version(): string {
  for (const up of ['../../', '../../../']) {
    try {
      const { name, version } = JSON.parse(
        readFileSync(new URL(`${up}package.json`, import.meta.url), 'utf8'),
      )
      if (name === 'skep') return version
    } catch {
      // Not this deep.
    }
  }
  return 'unknown'
}
