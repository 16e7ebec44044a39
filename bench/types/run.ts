/**
 * `npx tsx bench/types/run.ts [-k rounds] [--tsc FILE]`: what the types of a kernel cost. README's example, and this
 * whole checkout, are checked with `tsc --noEmit` without types and with those of each kernel that come with Skep, in
 * interleaved rounds; then an editor's first and next completion behind `ctx.`. Needs a build (`npm run build`).
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { LanguageServer } from '../../test/support/language-server.ts'
import { TypedProject } from '../../test/support/typed-project.ts'
import { machineLine, printGoal, printTable } from '../support/table.ts'

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', short: 'k', default: '11' },
    tsc: { type: 'string', default: new URL('../../node_modules/.bin/tsc', import.meta.url).pathname },
  },
})
const root = new URL('../../', import.meta.url).pathname
const kernels = ['', '6.1', '6.12', '6.18']
const [, example] = /```ts\n(.*?)```/s.exec(readFileSync(`${root}README.md`, 'utf8'))!

const seconds = new Map<string, number[]>()
const kilobytes = new Map<string, number>()

function check(name: string, folder: string): void {
  const start = performance.now()
  const { stdout } = spawnSync(options.tsc, ['-p', folder, '--extendedDiagnostics'], { encoding: 'utf8' })
  seconds.set(name, [...(seconds.get(name) ?? []), (performance.now() - start) / 1000])
  kilobytes.set(name, Number(/Memory used:\s+(\d+)K/.exec(stdout)![1]))
}

const projects = kernels.flatMap((kernel) => {
  const types = kernel ? [`skep/types/${kernel}`] : []
  const project = new TypedProject(types, { skipLibCheck: true })
  project.write('main.ts', example!)
  const tools = new TypedProject(types, { skipLibCheck: true })
  for (const name of readdirSync(`${root}tools`))
    tools.write(name, readFileSync(`${root}tools/${name}`, 'utf8'))
  for (const each of [project, tools]) process.once('exit', () => each[Symbol.dispose]())
  return [
    { name: `README's example ${kernel}`, folder: project.folder },
    { name: `Skep's tools ${kernel}`, folder: tools.folder },
  ]
})
for (let round = 0; round < Number(options.rounds); round++)
  for (const { name, folder } of projects) check(name, folder)

/** The fastest round: whatever else the machine does only adds to it. */
const of = (name: string) => Math.min(...seconds.get(name)!)
const { stdout: version } = spawnSync(options.tsc, ['--version'], { encoding: 'utf8' })
console.log(machineLine())
console.log(`# tsc ${version.trim()}, the fastest of ${options.rounds} rounds`)
printTable(
  ['project', 'types', 's', 'more s', 'MB'],
  ["README's example", "Skep's tools"].flatMap((what) =>
    kernels.map((kernel) => {
      const name = `${what} ${kernel}`
      const more = kernel ? (of(name) - of(`${what} `)).toFixed(2) : ''
      return [what, kernel || 'none', of(name).toFixed(2), more, (kilobytes.get(name)! / 1024).toFixed(0)]
    }),
  ),
)

using project = new TypedProject(['skep/types/6.18'])
await using server = await LanguageServer.start(project.folder)
const asked: number[] = []
for (const [index, event] of ['sched:sched_switch', 'syscalls:sys_enter_openat'].entries()) {
  const text = `import { tracepoint } from 'skep'\ntracepoint('${event}', (ctx) => ctx./*|*/)\n`
  const document = server.open(`main${index}.ts`, text)
  const start = performance.now()
  if ((await document.completions()).length === 0) throw new Error('nothing completes')
  asked.push(performance.now() - start)
}
console.log(`completion behind ctx.: ${asked.map((ms) => ms.toFixed(0)).join(' ms, then ')} ms`)
const worst = Math.max(...kernels.slice(1).map((kernel) => of(`README's example ${kernel}`)))
printGoal("seconds that types add to README's example", worst - of("README's example "), 'at most', 0.1)
