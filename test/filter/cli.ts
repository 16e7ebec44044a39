/**
 * `npx tsx test/filter/cli.ts [-y DLT]… [-n COUNT] [--seed SEED] [--packets COUNT] [--show COUNT] [EXPRESSION …]`: Skep's
 * filters beside libpcap's, for as many expressions as one likes, and the smallest of those that differ.
 */
import { parseArgs } from 'node:util'
import { compileFilter, type LinkTypeName } from '../../src/cbpf/index.ts'
import { Libpcap } from '../support/libpcap.ts'
import { benchFor, linkTypes, shown, smallest, survey, totals } from './survey.ts'
import { names } from './vocabulary.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    link: { type: 'string', short: 'y', multiple: true },
    count: { type: 'string', short: 'n', default: '1500' },
    seed: { type: 'string', default: '1' },
    packets: { type: 'string', default: '5000' },
    drafts: { type: 'string', default: '300' },
    show: { type: 'string', default: '3' },
    unoptimized: { type: 'boolean', short: 'O', default: false },
  },
})

await using oracle = new Libpcap()
for (const linkType of (values.link as LinkTypeName[] | undefined) ?? linkTypes) {
  const options = {
    linkType,
    count: Number(values.count),
    seed: Number(values.seed),
    packets: Number(values.packets),
    drafts: Number(values.drafts),
    optimize: !values.unoptimized,
    ...(positionals.length > 0 ? { texts: positionals } : {}),
  }
  const compile = (text: string, asked: object) => compileFilter(text, { ...asked, names })
  const result = await survey(oracle, compile, options)
  console.log(totals(result))
  const kinds = new Map<string, number>()
  for (const { kind } of result.failures) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  for (const [kind, count] of kinds) console.log(`  ${count} ${kind}`)
  const bench = await benchFor(oracle, compile, options)
  for (const failure of await smallest(bench, result.failures, Number(values.show)))
    console.log(shown(failure))
}
