/**
 * Random programs for guests, compiled here for the kernels that those run, into the folder where
 * test/differential/random.test.ts looks for them there: the compiler would take most of a guest's time. A process for
 * each kernel (`random-programs-for.ts`).
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

const worker = new URL('random-programs-for.ts', import.meta.url)

/** Makes them ready for these kernels, in `folder`, which is laid over the project. */
export async function prepareRandomPrograms(folder: string, series: readonly string[]): Promise<void> {
  const ahead = join(folder, 'test/differential/ahead')
  mkdirSync(ahead, { recursive: true })
  await Promise.all(
    series.map(async (each) => {
      const [status] = await once(fork(worker, [each, join(ahead, each)]), 'exit')
      if (status !== 0) throw new Error(`random programs for Linux ${each} were not made ready`)
    }),
  )
}
