/** profile against processes that burn known times in known functions, and beside bpftrace. */
import { readFileSync } from 'node:fs'
import { attach, ringbuf, str, tracepoint } from 'skep'
import { pid as pidOfCaller, userStr } from 'skep/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Burner, type BurnerProgram, type Burnt, burntIn, makeBurner } from '../support/burner.ts'
import { Child } from '../support/child.ts'
import { describeOnce, itOnce } from '../support/once.ts'
import { skep, traced, tracedJson } from '../support/traced.ts'

interface Stack {
  readonly pid: number
  readonly comm: string
  readonly count: number
  readonly kernel: readonly string[]
  readonly user: readonly string[]
}

let program: BurnerProgram
let burner: Burner
beforeAll(() => {
  program = makeBurner()
  burner = new Burner(program)
})
afterAll(async () => {
  await burner.stop()
  program.close()
})

const samplesOf = (stacks: readonly Stack[]) => stacks.reduce((sum, { count }) => sum + count, 0)

/** The address in the burner that a frame tells; −1 of frames elsewhere. */
function addressOf(frame: string | undefined): number {
  const [module, address] = frame?.split('+0x') ?? []
  return module === program.path ? Number.parseInt(address!, 16) : -1
}

/** Samples whose frame `depth` of user space is in this function of the burner. */
const samplesIn = (stacks: readonly Stack[], name: string, depth: number) =>
  samplesOf(stacks.filter(({ user }) => program.isIn(name, addressOf(user[depth]))))

/**
 * One sample for each 1/HZ of CPU time. /proc counts ticks of 10 ms by the same clock, and what a virtual machine waited
 * for its host as well. Half as many again, or half of what it ran for certain, is no such thing.
 */
function expectSamples(count: number, { surely, counted }: Burnt, hertz: number): void {
  expect(count).toBeGreaterThan((surely / 1000) * hertz * 0.5 - 3)
  expect(count).toBeLessThan((counted / 1000) * hertz * 1.5 + 3)
}

/** Resolves once `tool` has opened what process `pid` runs: it has read of its modules. */
async function lookedAt(pid: number, tool: number, work: () => Promise<unknown>): Promise<void> {
  const names = ringbuf(str(64))
  const opened = tracepoint('syscalls:sys_exit_openat', (ctx) => {
    if (pidOfCaller() === tool && ctx.ret >= 0n) names.output(userStr(ctx.filename, 64))
  })
  let seen = false
  await using _session = await attach(opened)
  using _reader = names.on((name) => {
    seen ||= name.startsWith(`/proc/${pid}/map_files/`) || name.startsWith(`/proc/${pid}/root/`)
  })
  while (!seen) await work()
}

describe('profile --json', () => {
  it('finds the function in which a process burns its time, and how much', async () => {
    let burnt: Burnt | undefined
    const stacks = await tracedJson<Stack>('profile', ['-F', '99', '-p', `${burner.pid}`], async () => {
      burnt = await burner.burn('user', 900)
    })
    expect(new Set(stacks.map(({ pid, comm }) => `${pid} ${comm}`))).toEqual(
      new Set([`${burner.pid} burner`]),
    )
    const count = samplesOf(stacks)
    expectSamples(count, burnt!, 99)
    expect(samplesIn(stacks, 'burns_here', 0)).toBeGreaterThan(count * 0.8)
    expect(samplesIn(stacks, 'burns', 1)).toBeGreaterThan(count * 0.8)
    expect(stacks.map(({ count }) => count)).toEqual(stacks.map(({ count }) => count).sort((a, b) => a - b))
  })

  it('names the functions of the kernel, as bpftrace does', async () => {
    // Not BEGIN, which is one event, comes before the rest is attached, and may be missed on a busy machine.
    const counted = `profile:hz:99 /pid == ${burner.pid}/ { @[kstack(1)] = count() }`
    const script = `${counted} interval:ms:100 { printf("runs\\n") }`
    const peer = new Child('bpftrace', ['-e', script])
    let burnt: Burnt | undefined
    let stacks: Stack[] = []
    try {
      await peer.has('runs')
      stacks = await tracedJson<Stack>('profile', ['-F', '99', '-p', `${burner.pid}`], async () => {
        burnt = await burner.burn('kernel', 900)
      })
    } finally {
      await peer.stop('SIGINT')
    }
    const inKernel = stacks.filter(({ kernel }) => kernel.length > 0)
    const count = samplesOf(inKernel)
    expectSamples(samplesOf(stacks), burnt!, 99)
    expect(count).toBeGreaterThan(samplesOf(stacks) * 0.8)
    expect(samplesOf(inKernel.filter(({ kernel }) => kernel.includes('vfs_read')))).toBeGreaterThan(count / 2)
    // @[ read_zero+31 ]: 7, over lines
    const told = [...peer.lines.join('\n').matchAll(/@\[\s*(\S+?)\+\d+\s*\]: (\d+)/g)]
    const peers = told.map(([, name, samples]) => ({ name: name!, count: Number(samples) }))
    const ours = inKernel.map(({ kernel, count }) => ({ name: kernel[0]!, count }))
    expect(most(ours)).toBe(most(peers))
    // Of as much time as ours.
    const milliseconds = (count / 99) * 1000
    const peerCount = peers.reduce((sum, { count }) => sum + count, 0)
    expectSamples(peerCount, { surely: milliseconds, counted: milliseconds }, 99)
  })

  itOnce('samples by period, on one CPU, a thread, one space only', async () => {
    const flags = ['-c', '10000000', '-L', `${burner.pid},${process.pid}`]
    let burnt: Burnt | undefined
    const both = async () => {
      burnt = burntIn(await burner.burn('kernel', 300), await burner.burn('user', 300))
    }
    const user = await tracedJson<Stack>('profile', [...flags, '-U'], both)
    const own = user.filter(({ pid }) => pid === burner.pid)
    expectSamples(samplesOf(own), burnt!, 100)
    expect(user.flatMap(({ kernel }) => kernel)).toEqual([])
    expect(samplesIn(own, 'burns_here', 0)).toBeGreaterThan(5)

    const kernel = await tracedJson<Stack>('profile', [...flags, '-K'], both)
    expect(kernel.flatMap(({ user }) => user)).toEqual([])
    expect(kernel.some(({ kernel }) => kernel.includes('vfs_read'))).toBe(true)
  })

  itOnce('tells the modules of a process that is gone by then', async () => {
    const short = new Burner(program)
    const stacks = await tracedJson<Stack>('profile', ['-F', '99', '-p', `${short.pid}`], async (tool) => {
      // On a slow machine it takes more than one turn until the tool has got there.
      await lookedAt(short.pid, tool.process.pid!, () => short.burn('user', 300))
      await short.stop()
    })
    expect(samplesIn(stacks, 'burns_here', 0)).toBeGreaterThan(5)
  })

  itOnce('leaves out idle CPUs unless asked', async () => {
    for (const flags of [[], ['-I']]) {
      const idled = () => Number(readFileSync('/proc/stat', 'latin1').split(/\s+/)[4])
      let idle = 0
      const stacks = await tracedJson<Stack>('profile', flags, async () => {
        const before = idled()
        await burner.burn('user', 300)
        idle = idled() - before
      })
      const pids = stacks.map(({ pid }) => pid)
      if (flags.length === 0) expect(pids).not.toContain(0)
      // Of a busy machine no CPU may have idled; 300 ms are some 15 samples.
      else if (idle > 20) expect(pids).toContain(0)
    }
  })
})

/** The function with the most samples. */
function most(samples: readonly { name: string; count: number }[]): string {
  const sums = new Map<string, number>()
  for (const { name, count } of samples) sums.set(name, (sums.get(name) ?? 0) + count)
  return [...sums].sort(([, a], [, b]) => b - a)[0]![0]
}

describeOnce('profile', () => {
  it('folds stacks for flame graphs', async () => {
    let burnt: Burnt | undefined
    const flags = ['-fad', '-F', '99', '-p', `${burner.pid}`]
    const lines = await traced('profile', flags, async () => {
      burnt = burntIn(await burner.burn('kernel', 400), await burner.burn('user', 400))
    })
    const stacks = lines.map((line) => {
      const [, frames, count] = /^(.*) (\d+)$/.exec(line)!
      return { frames: frames!.split(';'), count: Number(count) }
    })
    expectSamples(
      stacks.reduce((sum, { count }) => sum + count, 0),
      burnt!,
      99,
    )
    for (const { frames } of stacks) {
      expect(frames[0]).toBe('burner')
      const kernel = frames.findIndex((frame) => frame.endsWith('_[k]'))
      // From the outermost frame inwards: the process, a line between, the kernel.
      if (kernel > 1) expect(frames[kernel - 1]).toBe('-')
      if (kernel > 0) expect(frames.slice(kernel).every((frame) => frame.endsWith('_[k]'))).toBe(true)
    }
    expect(stacks.some(({ frames }) => frames.indexOf('vfs_read_[k]') > frames.indexOf('-'))).toBe(true)
    expect(stacks.some(({ frames }) => program.isIn('burns_here', addressOf(frames.at(-1))))).toBe(true)
  })

  it('prints stacks as BCC does, with addresses if asked', async () => {
    const lines = await traced('profile', ['-Ad', '-p', `${burner.pid}`], () => burner.burn('kernel', 500))
    const text = lines.join('\n')
    expect(text).toMatch(/^ {4}0x[0-9a-f]{16} vfs_read$/m)
    expect(text).toMatch(/^ {4}--\n {4}0x[0-9a-f]+ \/\S+\+0x[0-9a-f]+$/m)
    expect(text).toMatch(
      new RegExp(`^ {4}-                burner \\(${burner.pid}\\)\\n {8}\\d+\\n(\\n {4}|$)`, 'm'),
    )
  })

  it('says which stacks it missed, when there was no room', async () => {
    let tool: Child | undefined
    const flags = ['--stack-storage-size', '1', '-F', '199', '-p', `${burner.pid}`]
    const lines = await traced('profile', flags, async (running) => {
      tool = running
      await burner.burn('user', 200)
      await burner.burn('kernel', 200)
    })
    expect(lines.join('\n')).toContain('    [missed stack]\n')
    expect(tool!.stderr).toMatch(/map 'stacks' could not take a stack \d+ times: another one had its place/)
  })

  it('refuses options that contradict each other, and CPUs that there are not', async () => {
    for (const [flags, code, text] of [
      [['-U', '-K'], 2, '-U and -K'],
      [['-F', '9', '-c', '1000000'], 2, '-F and -c'],
      [['-p', '0'], 2, "'0'"],
      [['-C', '99999'], 1, '99999'],
    ] as const) {
      const tool = new Child(process.execPath, [skep, 'profile', ...flags])
      expect(await tool.ended).toEqual({ code, signal: null })
      expect(tool.stderr).toContain(text)
    }
  })

  it('ends by itself after its duration', async () => {
    const tool = new Child(process.execPath, [skep, 'profile', '-p', `${burner.pid}`, '0.2'])
    expect(await tool.ended).toEqual({ code: 0, signal: null })
  })
})
