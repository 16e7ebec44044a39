/**
 * Prints, as JSON, what the running kernel says of the programs of `programs.ts`; null for one that it takes. This makes
 * `logs/`, the test data of what Skep makes of refusals; for a guest in one file, which it reads faster:
 *
 *     npx tsx test/verifier/record.ts > test/verifier/logs/6.18.json
 *     npx rolldown test/verifier/record.ts --platform node --external koffi --transform.target es2022 -o dist/record.js
 *     npm run -s guest -- --kernel 6.1 node dist/record.js > test/verifier/logs/6.1.json
 */
import { recordOf } from './kernel-logs.ts'
import { build, refused } from './programs.ts'

const recorded = Object.fromEntries(refused.map((each) => [each.name, recordOf(build(each).spec)]))
console.log(JSON.stringify(recorded, null, 2))
