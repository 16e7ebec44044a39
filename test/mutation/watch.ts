/**
 * A thread beside one that may hang or grow: it is told what is being done, and ends the process when that takes too long or too
 * much. Time is the processor's, so that a busy machine makes nobody late.
 */
import { Worker } from 'node:worker_threads'

/** Tells the thread that number `n` begins; 0: nothing is going on. */
export type Tell = (n: number) => void

/** What one number may take, in seconds of the processor, and the whole process, in MB. */
export interface Limits {
  readonly seconds: number
  readonly megabytes: number
}

/** Watches this thread; past a limit the process says so, and ends with SIGKILL. */
export function watch(limits: Limits): Tell {
  const shared = new SharedArrayBuffer(8)
  const now = new Int32Array(shared)
  const code = `
    const { workerData: { shared, seconds, megabytes } } = require('node:worker_threads')
    const now = new Int32Array(shared)
    const used = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1e6 }
    const end = (what) => {
      require('node:fs').writeSync(1, 'seed ' + (Atomics.load(now, 0) - 1) + ' takes more than ' + what + '\\n')
      process.kill(process.pid, 'SIGKILL')
    }
    let last = 0, since = 0
    setInterval(() => {
      const turn = Atomics.load(now, 1)
      if (turn !== last) [last, since] = [turn, used()]
      if (Atomics.load(now, 0) === 0) return
      if (used() - since > seconds) end(seconds + ' s')
      if (process.memoryUsage.rss() > megabytes * 2 ** 20) end(megabytes + ' MB')
    }, 100)`
  new Worker(code, { eval: true, workerData: { shared, ...limits } }).unref()
  return (n) => {
    Atomics.store(now, 0, n)
    Atomics.add(now, 1, 1)
  }
}
