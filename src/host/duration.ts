/** Spans of time as people write them. */
import { SkepError } from '../error/index.ts'

const milliseconds: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }

/** Milliseconds of `'100ms'`, `'1s'`, `'1.5s'`, `'2m'`, `'1h'`; a number is milliseconds already. Throws SK2008. */
export function parseDuration(duration: string | number): number {
  if (typeof duration === 'number' && duration >= 0) return duration
  const [, amount, unit] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(String(duration).trim()) ?? []
  if (amount === undefined) {
    throw new SkepError('SK2008', `'${duration}' is no span of time`, {
      hint: "write it as '500ms', '1s' or '5m'",
    })
  }
  return Number(amount) * milliseconds[unit!]!
}
