/** Pages for readers, from what declares tools and commands: manual pages, docs/tools, and their list in package.json. */
import { existsSync, readFileSync } from 'node:fs'
import { commands, toolNamed, toolNames } from '../../src/cli/index.ts'
import { recordedResults } from '../guest/results.ts'
import { supportPage } from '../guest/support.ts'
import { skepManual, toolManual } from './manual.ts'
import { toolIndex, toolPage } from './tool-pages.ts'

/** The text of each page, by its path below `root`. */
export async function pages(root: URL): Promise<Record<string, string>> {
  const tools = await Promise.all(toolNames().map(toolNamed))
  const listed = await Promise.all(Object.values(commands).map((load) => load()))
  const perTool = tools.flatMap((tool) => {
    const sample = new URL(`docs/tools/samples/${tool.name}.txt`, root)
    const recorded = existsSync(sample) ? readFileSync(sample, 'utf8') : undefined
    return [
      [`man/skep-${tool.name}.8`, toolManual(tool, recorded)],
      [`docs/tools/${tool.name}.md`, toolPage(tool, recorded)],
    ]
  })
  const recorded = recordedResults()
  const manuals = ['man/skep.1', ...tools.map(({ name }) => `man/skep-${name}.8`)]
  const packageJson = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
  return {
    ...Object.fromEntries(perTool),
    'man/skep.1': skepManual(listed, tools),
    'docs/tools/README.md': toolIndex(tools),
    ...(recorded.length > 0 && { 'docs/support.md': supportPage(recorded) }),
    'package.json': `${JSON.stringify({ ...packageJson, man: manuals }, undefined, 2)}\n`,
  }
}
