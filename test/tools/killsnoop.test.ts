/** killsnoop against kill(2) calls of this process on children of its own, and beside Debian's killsnoop. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:os'
import { describe, expect, it } from 'vitest'
import { itOnce } from '../support/once.ts'
import { peerTraced, traced, tracedJson } from '../support/traced.ts'

interface Kill {
  readonly time: string
  readonly pid: number
  readonly comm: string
  readonly signal: number
  readonly name?: string
  readonly target: number
  readonly result: number
}

const self = process.pid
const { SIGCONT, SIGUSR1, SIGWINCH } = constants.signals
/** No process has this id: it is beyond the largest that kernels give. */
const nobody = 0x7fff_fff0

/** Sends known signals to a child: 23 that arrive, 5 that find nobody. */
async function kills(): Promise<number> {
  const child = spawn('sleep', ['1000'], { stdio: 'ignore' })
  const gone = once(child, 'exit')
  try {
    await once(child, 'spawn')
    const target = child.pid!
    for (let i = 0; i < 11; i++) process.kill(target, SIGCONT)
    for (let i = 0; i < 12; i++) process.kill(target, i % 2 ? SIGWINCH : 0)
    for (let i = 0; i < 5; i++) expect(() => process.kill(nobody, SIGUSR1)).toThrow('ESRCH')
    return target
  } finally {
    child.kill('SIGKILL')
    await gone
  }
}

const wanted = (target: number) => [
  ...Array.from({ length: 11 }, () => [target, SIGCONT, 'SIGCONT', 0]),
  ...Array.from({ length: 12 }, (_, i) =>
    i % 2 ? [target, SIGWINCH, 'SIGWINCH', 0] : [target, 0, undefined, 0],
  ),
  ...Array.from({ length: 5 }, () => [nobody, SIGUSR1, 'SIGUSR1', -3]),
  [target, 9, 'SIGKILL', 0],
]

describe('killsnoop', () => {
  it('tells of each signal, in order: sender, target, signal, result', async () => {
    let target = 0
    const started = Date.now()
    const seen = await tracedJson<Kill>('killsnoop', ['-p', `${self}`], async () => {
      target = await kills()
    })
    // The end of the tool itself is a signal, too.
    const sent = seen.filter((kill) => [target, nobody].includes(kill.target))
    expect(sent.map((kill) => [kill.target, kill.signal, kill.name, kill.result])).toEqual(wanted(target))
    for (const { time, pid } of sent) {
      expect(pid).toBe(self)
      expect(Date.parse(time)).toBeGreaterThan(started - 50)
      expect(Date.parse(time)).toBeLessThan(Date.now() + 50)
    }
  })

  itOnce('filters by failure, by signal and by target', async () => {
    const of = async (...options: string[]) => {
      let target = 0
      const seen = await tracedJson<Kill>('killsnoop', ['-p', `${self}`, ...options], async () => {
        target = await kills()
      })
      return seen.map((kill) => [kill.target === target ? 'child' : kill.target, kill.signal])
    }
    expect(await of('-x')).toEqual(Array.from({ length: 5 }, () => [nobody, SIGUSR1]))
    expect(await of('-s', 'WINCH')).toEqual(Array.from({ length: 6 }, () => ['child', SIGWINCH]))
    expect(await of('-s', '0')).toEqual(Array.from({ length: 6 }, () => ['child', 0]))
    const toSelf = await tracedJson<Kill>('killsnoop', ['-T', `${self}`], () => {
      process.kill(self, 0)
      process.kill(process.ppid, 0)
    })
    expect(toSelf.map(({ pid, target, signal }) => [pid, target, signal])).toContainEqual([self, self, 0])
    expect(toSelf.every(({ target }) => target === self)).toBe(true)
  })

  it("says the same as Debian's, run beside it", async () => {
    let ours: readonly string[] = []
    let target = 0
    const peer = await peerTraced(
      'killsnoop',
      ['-k', '-p', `${self}`],
      'RESULT',
      async () => {
        ours = await traced('killsnoop', ['-p', `${self}`], async () => {
          target = await kills()
        })
      },
      (lines) => lines.some((line) => / 9 +\d+ +0 *$/.test(line)),
    )
    expect(ours[0]).toMatch(/^TIME {6}PID {5}COMM {13}SIG {2}TPID {4}RESULT$/)
    // TIME is when each of them printed it.
    const rows = (lines: readonly string[]) =>
      lines
        .map((line) =>
          line
            .trim()
            .split(/ {2,}| (?=-?\d)/)
            .slice(1),
        )
        .filter(([, , , to]) => to === `${target}` || to === `${nobody}`)
    expect(rows(ours).length).toBe(29)
    expect(rows(ours).sort()).toEqual(rows(peer).sort())
  })
})
