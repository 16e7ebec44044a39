/** A thread beside one that may hang: it is told what is being done, and ends the process when that takes too long. */
import { Worker } from 'node:worker_threads'

/** Tells the thread that number `n` begins; 0: nothing is going on. */
export type Tell = (n: number) => void

/** Watches this thread; after `seconds` at one number the process says so, and ends with SIGKILL. */
export function watch(seconds: number): Tell {
  const shared = new SharedArrayBuffer(8)
  const now = new Int32Array(shared)
  const code = `
    const { workerData: { shared, seconds } } = require('node:worker_threads')
    const now = new Int32Array(shared)
    let last = 0, since = 0
    setInterval(() => {
      const turn = Atomics.load(now, 1)
      if (turn !== last) [last, since] = [turn, 0]
      else if (++since >= seconds && Atomics.load(now, 0) !== 0) {
        require('node:fs').writeSync(1, 'seed ' + (Atomics.load(now, 0) - 1) + ' takes longer than ' + seconds + ' s\\n')
        process.kill(process.pid, 'SIGKILL')
      }
    }, 1000)`
  new Worker(code, { eval: true, workerData: { shared, seconds } }).unref()
  return (n) => {
    Atomics.store(now, 0, n)
    Atomics.add(now, 1, 1)
  }
}
