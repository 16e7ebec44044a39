import { AsyncLocalStorage } from 'node:async_hooks'
import { spawnSync } from 'node:child_process'
import { closeSync, openSync, readdirSync, readSync, writeSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { StateError } from '../error/index.ts'
import { Poller } from './epoll.ts'
import { Fd } from './fd.ts'

/** A FIFO's two ends, as descriptors that poll. */
function pipe() {
  const path = `/tmp/skep-fifo-${process.pid}-${Math.random().toString(36).slice(2)}`
  spawnSync('mkfifo', [path])
  const both = openSync(path, 'r+')
  const read = openSync(path, 'r')
  const write = openSync(path, 'w')
  closeSync(both)
  spawnSync('rm', [path])
  return {
    read: new Fd(read, 'reader'),
    write: new Fd(write, 'writer'),
    send: () => writeSync(write, 'x'),
    receive: () => readSync(read, Buffer.alloc(1)),
  }
}

/** Lets the event loop turn a few times, as often as a wake-up could need. */
async function turns(count = 10) {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setImmediate(resolve))
}

describe('Poller', () => {
  it('calls back once for each readable byte, level-triggered', async () => {
    using poller = new Poller()
    const end = pipe()
    let calls = 0
    await new Promise<void>((resolve) => {
      poller.add(end.read.value, () => {
        end.receive()
        if (++calls === 3) resolve()
      })
      end.send()
      end.send()
      end.send()
    })
    await turns()
    expect(calls).toBe(3)
    end.read.close()
    end.write.close()
  })

  it('leaves a paused descriptor alone and comes back on resume', async () => {
    using poller = new Poller()
    const end = pipe()
    let calls = 0
    let woken = () => {}
    const registration = poller.add(end.read.value, () => {
      calls++
      registration.pause()
      woken()
    })
    const wake = () => new Promise<void>((resolve) => (woken = resolve))
    let next = wake()
    end.send()
    await next
    await turns()
    expect(calls).toBe(1)
    next = wake()
    registration.resume()
    registration.resume()
    await next
    expect(calls).toBe(2)
    registration.remove()
    registration.remove()
    registration.resume()
    await turns()
    expect(calls).toBe(2)
    end.read.close()
    end.write.close()
  })

  it('serves the others when one throws, and surfaces the error', async () => {
    using poller = new Poller()
    const [bad, good] = [pipe(), pipe()]
    const listeners = process.listeners('uncaughtException')
    process.removeAllListeners('uncaughtException')
    const surfaced = new Promise((resolve) => process.once('uncaughtException', resolve))
    try {
      poller.add(bad.read.value, () => {
        bad.receive()
        throw new Error('a bug in a reader')
      })
      const served = new Promise<void>((resolve) => {
        poller.add(good.read.value, () => {
          good.receive()
          resolve()
        })
      })
      bad.send()
      good.send()
      await served
      expect(await surfaced).toMatchObject({ message: 'a bug in a reader' })
    } finally {
      for (const listener of listeners) process.on('uncaughtException', listener)
    }
    for (const end of [bad, good]) {
      end.read.close()
      end.write.close()
    }
  })

  it('tells a hang-up once and lets go', async () => {
    using poller = new Poller()
    const end = pipe()
    const seen: boolean[] = []
    await new Promise<void>((resolve) => {
      poller.add(end.read.value, (hangup) => {
        seen.push(hangup)
        resolve()
      })
      end.write.close()
    })
    await turns()
    expect(seen).toEqual([true])
    end.read.close()
  })

  it('keeps the async context of add', async () => {
    using poller = new Poller()
    const end = pipe()
    const storage = new AsyncLocalStorage<string>()
    const inside = await new Promise((resolve) => {
      storage.run('here', () => {
        poller.add(end.read.value, () => {
          end.receive()
          resolve(storage.getStore())
        })
      })
      end.send()
    })
    expect(inside).toBe('here')
    end.read.close()
    end.write.close()
  })

  it('closes twice, in any order, within a callback, and takes nothing more', async () => {
    const poller = new Poller()
    const [one, two] = [pipe(), pipe()]
    let calls = 0
    await new Promise<void>((resolve) => {
      for (const end of [one, two])
        poller.add(end.read.value, () => {
          calls++
          poller.close()
          poller.close()
          resolve()
        })
      one.send()
      two.send()
    })
    await turns()
    expect(calls).toBe(1)
    expect(() => poller.add(one.read.value, () => {})).toThrow(StateError)
    for (const end of [one, two]) {
      end.read.close()
      end.write.close()
    }
    const never = new Poller()
    never.close()
    never[Symbol.dispose]()
  })

  it('refuses what cannot be polled, and stays whole', () => {
    using poller = new Poller()
    const file = openSync('/etc/hostname', 'r')
    expect(() => poller.add(file, () => {})).toThrow('EPERM')
    expect(() => poller.add(1 << 29, () => {})).toThrow('EBADF')
    closeSync(file)
  })

  it('survives rounds of opening and closing without leaving descriptors', async () => {
    const count = () => readdirSync('/proc/self/fd').length
    const end = pipe()
    const before = count()
    for (let i = 0; i < 50; i++) {
      const poller = new Poller()
      const registration = poller.add(end.read.value, () => {})
      if (i % 2) registration.remove()
      if (i % 3) registration.resume()
      poller.close()
      registration.resume()
    }
    await turns()
    expect(count() - before).toBeLessThan(25)
    end.read.close()
    end.write.close()
  })

  it('keeps the process running while something is watched, and no longer', () => {
    const program = `
      import { Poller } from '${new URL('./epoll.ts', import.meta.url)}'
      import { openSync, writeSync } from 'node:fs'
      import { execFileSync } from 'node:child_process'
      const poller = new Poller()
      const fifo = '/tmp/skep-fifo-' + process.pid
      execFileSync('mkfifo', [fifo])
      const open = () => openSync(fifo, 'r+')
      // Readable until the very end, which once aborted the process as it exited.
      poller.add(open(), () => {}).unref()
      poller.add(open(), () => {}).pause()
      poller.add(open(), () => {}).remove()
      const fd = open()
      execFileSync('rm', [fifo])
      const watched = poller.add(fd, () => {
        console.log('woken')
        watched.remove()
      })
      // Only the poller keeps the loop alive until this fires.
      setTimeout(() => writeSync(fd, 'x'), 30).unref()
      process.on('exit', () => console.log('ended'))`
    const options = { encoding: 'utf8', timeout: 20_000 } as const
    const run = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', program],
      options,
    )
    expect(run.stderr).toBe('')
    expect(run.stdout).toBe('woken\nended\n')
    expect(run.status).toBe(0)
  })
})
