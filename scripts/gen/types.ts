/**
 * `npx tsx scripts/gen/types.ts [SERIES…]`: the types of kernels that come with Skep, `types/SERIES.d.ts`. Those of 6.1
 * and 6.12 from Debian's kernels (`debian-kernel.ts`), those of 6.18 from the running kernel, if it is one. Run by hand
 * when what a field means to the compiler has changed, or a kernel is to be added; `test/types` holds 6.18 to it.
 */
import { writeFileSync } from 'node:fs'
import { KernelFiles } from '../../src/linux/index.ts'
import { generateTypes } from '../../src/typegen/index.ts'
import { compactTypes } from './compact-types.ts'
import { debianKernel } from './debian-kernel.ts'

const series = process.argv.length > 2 ? process.argv.slice(2) : ['6.1', '6.12', '6.18']

for (const each of series) {
  using running = new KernelFiles()
  const isRunning = running.name.startsWith(`Linux ${each}.`)
  using kernel = isRunning ? running : new KernelFiles(debianKernel(each))
  const path = `types/${each}.d.ts`
  const text = compactTypes(generateTypes(kernel, kernel.tracepoints))
  writeFileSync(new URL(`../../${path}`, import.meta.url), text)
  console.log(`wrote ${path} from ${kernel.name}`)
}
