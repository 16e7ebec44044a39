/**
 * How the running kernel was configured: /proc/config.gz, where it keeps that (CONFIG_IKCONFIG_PROC), else the file that
 * distributors put into /boot.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { kernelVersion } from '../proc/index.ts'

let values: ReadonlyMap<string, string> | undefined

/** The value of `CONFIG_NAME` as it is written (`y`, `250`, `"lz4"`); undefined for what is not set or not known. */
export function kernelConfig(name: string): string | undefined {
  values ??= new Map(
    [...readConfig().matchAll(/^(CONFIG_\w+)=(.*)$/gm)].map(([, key, value]) => [key!, value!]),
  )
  return values.get(name)
}

function readConfig(): string {
  const { release } = kernelVersion()
  const places = ['/proc/config.gz', `/boot/config-${release}`, `/lib/modules/${release}/config`]
  for (const place of places) {
    try {
      const bytes = readFileSync(place)
      return (place.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1')
    } catch {
      // The next place, or none: then nothing is known.
    }
  }
  return ''
}
