/**
 * Prints, as JSON, what the running kernel says of the programs of `programs.ts`; null for one that it takes. This makes
 * `logs/`, the test data of what Skep makes of refusals; for a guest in one file, which it reads faster:
 *
 *     npx tsx test/verifier/record.ts > test/verifier/logs/6.18.json
 *     npx rolldown test/verifier/record.ts --platform node --external koffi --transform.target es2022 -o dist/record.js
 *     npm run -s guest -- --kernel 6.1 node dist/record.js > test/verifier/logs/6.1.json
 */
import { type Logs, logsOf } from './kernel-logs.ts'
import { build, refused } from './programs.ts'

/** Lines of a log that are kept from its beginning and from its end. */
const [first, last] = [12, 24]

function shortened(log: string): string {
  const lines = log.split('\n')
  if (lines.length <= first + last) return log
  return [...lines.slice(0, first), ...lines.slice(-last)].join('\n')
}

const recorded: Record<string, Logs | null> = {}
for (const each of refused) {
  const logs = logsOf(build(each).spec)
  recorded[each.name] = logs ? { brief: shortened(logs.brief), full: shortened(logs.full) } : null
}
console.log(JSON.stringify(recorded, null, 1))
