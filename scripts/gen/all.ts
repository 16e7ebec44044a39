/**
 * Everything generated in the repository, tables and pages, from the committed inputs: `npx tsx scripts/gen/all.ts`
 * writes it, `--check` compares it with what is committed and exits 1 if anything differs.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { recordedResults } from '../guest/results.ts'
import { supportPage } from '../guest/support.ts'
import { constants, names } from './constants.ts'
import { readFacts, readHelpers, readPacket, readSystem } from './facts.ts'
import { helperFunctions } from './helper-functions.ts'
import { helpers } from './helpers.ts'
import { kfuncs, readKfuncs } from './kfuncs.ts'
import { attr, context, info, perf } from './layouts.ts'
import { packet } from './packet.ts'
import { pages } from './pages.ts'
import { system } from './system.ts'

const root = new URL('../../', import.meta.url)
const facts = readFacts()

const generated: Readonly<Record<string, string>> = {
  'src/uapi/generated/constants.ts': constants(facts),
  'src/uapi/generated/names.ts': names(facts),
  'src/uapi/generated/attr.ts': attr(facts),
  'src/uapi/generated/info.ts': info(facts),
  'src/uapi/generated/perf.ts': perf(facts),
  'src/uapi/generated/context.ts': context(facts),
  'src/uapi/generated/helpers.ts': helpers(readHelpers()),
  'src/kernel/generated/helper-functions.ts': helperFunctions(readHelpers()),
  'src/kernel/generated/kfuncs.ts': kfuncs(readKfuncs()),
  'src/uapi/generated/system.ts': system(readSystem()),
  'src/cbpf/generated/numbers.ts': packet(readPacket()),
  'docs/support.md': supportPage(recordedResults()),
  ...(await pages(root)),
}

const check = process.argv.includes('--check')
for (const [path, text] of Object.entries(generated)) {
  const file = new URL(path, root)
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
  if (check) {
    console.error(`${path} is not what scripts/gen makes of its inputs: run 'npx tsx scripts/gen/all.ts'`)
    process.exitCode = 1
  } else {
    mkdirSync(new URL('./', file), { recursive: true })
    writeFileSync(file, text)
    console.log(`wrote ${path}`)
  }
}
