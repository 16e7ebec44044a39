/**
 * Random programs on all processors: a process for each, with all it needs in one file, which runs twice as fast as
 * modules that are translated one by one.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Result } from './batch.ts'

/** Programs that share a script. */
const batch = 50

/** A compiler leaves much behind that is soon forgotten; and other processors have a process of their own. */
const collector = ['--max-semi-space-size=64', '--single-threaded-gc']

const root = new URL('../..', import.meta.url).pathname

/** The processors this process may use. */
function processors(): number[] {
  const list = /^Cpus_allowed_list:\s*(\S+)/m.exec(readFileSync('/proc/self/status', 'utf8'))![1]!
  return list.split(',').flatMap((part) => {
    const [first, last = first] = part.split('-').map(Number)
    return Array.from({ length: last! - first! + 1 }, (_, i) => first! + i)
  })
}

/** What comes of the programs of `seeds`, in no order; each process takes some, and then more, while `isTime()`. */
export async function tryPrograms(
  seeds: Iterable<number>,
  told: (result: Result) => void,
  isTime: () => boolean = () => true,
): Promise<void> {
  mkdirSync(join(root, '.cache'), { recursive: true })
  const folder = mkdtempSync(join(root, '.cache', 'differential-'))
  try {
    const { rolldown } = await import('rolldown')
    const build = await rolldown({
      input: join(root, 'test/differential/worker.ts'),
      cwd: root,
      platform: 'node',
      external: /^koffi/,
      logLevel: 'silent',
      transform: { target: 'es2022' },
    })
    const file = join(folder, 'worker.mjs')
    await build.write({ file, format: 'esm', codeSplitting: false })
    await build.close()
    const next = inBatches(seeds)
    const more = () => {
      const taken = isTime() ? next.next() : { done: true as const, value: undefined }
      return taken.done ? undefined : taken.value
    }
    await Promise.all(processors().map((cpu) => work(file, cpu, more, told)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function* inBatches(seeds: Iterable<number>): Generator<number[], undefined> {
  let some: number[] = []
  for (const seed of seeds) {
    some.push(seed)
    if (some.length < batch) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}

/** One process, from its first seed to its last. */
function work(
  file: string,
  cpu: number,
  more: () => number[] | undefined,
  told: (result: Result) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child: ChildProcess = fork(file, [`${cpu}`], {
      execArgv: collector,
      env: { ...process.env, SKEP_CACHE: 'off' },
    })
    const goOn = () => {
      const seeds = more()
      if (seeds) child.send(seeds)
      else child.disconnect()
    }
    child.on('message', (message: Result | 'done') => {
      if (message === 'done') goOn()
      else told(message)
    })
    child.on('error', reject)
    child.on('exit', (status, signal) => {
      if (status === 0) resolve()
      else reject(new Error(`a process with random programs ended by ${signal ?? status}`))
    })
    goOn()
  })
}
