/** A process that tries programs for `pool.ts`: it is told its CPU, then seeds, and tells what came of each. */
import { resultsOf, stayOn } from './batch.ts'

stayOn(Number(process.argv[2]))
process.on('message', async (seeds: number[]) => {
  for await (const result of resultsOf(seeds)) process.send!(result)
  process.send!('done')
})
process.on('disconnect', () => process.exit())
