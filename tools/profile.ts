/**
 * profile: where CPU time goes, by samples of the stacks that run (after BCC's tool of that name, by Brendan Gregg). The
 * cpu-clock of each CPU interrupts it so many times a second; the stack that was interrupted is counted in the kernel,
 * so that what it costs does not depend on how long it runs.
 */
import { hash, i32, perfEvent, ringbuf, stackTraces, str, struct, u8, u32, u64 } from 'skep'
import { comm, pid, tid } from 'skep/kernel'
import { foldedStack, frameText, kernelSymbols, UserFrames } from 'skep/symbols'
import { complain, flag, ids, interval, number, tool, UsageError } from 'skep/tool'

/** In place of the id of a stack that was not asked for. */
const unwanted = -1
/** A stack that the map had no place for; other errors mean that there is none, as of kernel threads in user space. */
const EEXIST = -17

const member = struct({ pid: u32, name: str(16) })
const sample = struct({ pid: u32, name: str(16), kernel: i32, user: i32 })

/** A stack that was sampled, with its frames from the innermost outwards. */
interface Sampled {
  readonly pid: number
  readonly comm: string
  readonly count: bigint
  readonly kernel: readonly string[]
  readonly user: readonly string[]
}

export default tool({
  name: 'profile',
  subject: 'CPU',
  summary: 'Show where CPU time goes, by sampling stacks',
  description:
    'Samples the stacks that run on each CPU, some times a second, and shows each with the number of its samples, the ' +
    'most frequent last. Frames of the kernel are functions, frames of processes module and address, as addr2line takes ' +
    'it; code without frame pointers shows too few of them.',
  options: {
    pids: ids('p', 'PIDS', 'sample these processes only, with commas between them'),
    tids: ids('L', 'TIDS', 'sample these threads only, with commas between them'),
    user: flag('U', 'stacks of user space only'),
    kernel: flag('K', 'stacks of the kernel only'),
    frequency: number('F', 'HZ', 'samples a second, on each CPU (49)', { fallback: undefined, min: 1 }),
    period: number('c', 'NSECS', 'a sample each so many nanoseconds of a CPU, instead', {
      fallback: undefined,
      min: 100_000,
    }),
    delimited: flag('d', 'a line between the stacks of kernel and user space'),
    annotations: flag('a', 'mark frames of the kernel with _[k]'),
    addresses: flag('A', 'show addresses as well'),
    includeIdle: flag('I', 'include CPUs that idle'),
    folded: flag('f', 'a line for each stack, in the folded format of flame graphs'),
    cpu: number('C', 'CPU', 'sample this CPU only', { fallback: undefined }),
    stackStorageSize: number('', 'N', 'room for so many different stacks (16384)', {
      fallback: 16384,
      min: 1,
    }),
    hashStorageSize: number('', 'N', 'room for so many stacks of processes (40960)', {
      fallback: 40960,
      min: 1,
    }),
    duration: interval('how long to sample, in seconds'),
  },
  examples: {
    profile: 'the whole machine, 49 times a second, until Ctrl-C',
    'profile -F 99 10': '99 times a second, for ten seconds',
    'profile -f 10': 'stacks in the folded format, as flamegraph.pl takes them',
    'profile -p 185': 'process 185',
    'profile -K': 'the kernel only',
    'profile -adf -p 185,187 5': 'two processes, folded, frames of the kernel marked',
  },
  fields: {
    pid: 'process id',
    comm: 'name of the thread that ran',
    count: 'how many samples had this stack',
    kernel: 'frames of the kernel, innermost first (not with -U)',
    user: 'frames of user space, innermost first (not with -K)',
  },
  overhead:
    'One to two microseconds a sample, besides the interrupt: at 49 a second on each CPU not to be noticed.',
  trace({ pids, tids, user, kernel, frequency, period, cpu, includeIdle, ...options }) {
    oneOf({ '-U': user, '-K': kernel })
    oneOf({ '-F': frequency !== undefined, '-c': period !== undefined })
    const stacks = stackTraces({ maxEntries: options.stackStorageSize })
    const counts = hash(sample, u64, { maxEntries: options.hashStorageSize })
    /** Processes as they are first seen: their maps are read while they live. */
    const known = hash(member, u8, { maxEntries: options.hashStorageSize })
    const arrivals = ringbuf(member)

    const often = period === undefined ? { frequency: frequency ?? 49 } : { period }
    const place = cpu === undefined ? {} : { cpu }
    const sampled = perfEvent({ event: 'cpu-clock', ...often, ...place }, () => {
      if (!includeIdle && tid() === 0) return
      if (pids.length > 0 && !pids.includes(pid())) return
      if (tids.length > 0 && !tids.includes(tid())) return
      const who = { pid: pid(), name: comm() }
      if (!kernel && !known.has(who)) {
        known.set(who, 1)
        arrivals.output(who)
      }
      const inKernel = user ? unwanted : stacks.kernel()
      const inUser = kernel ? unwanted : stacks.user()
      counts.add({ ...who, kernel: inKernel, user: inUser }, 1n)
    })

    return {
      programs: [sampled],
      async report(out) {
        const { hidden } = kernelSymbols()
        if (hidden && !user) complain(`skep profile: functions of the kernel have no names: ${hidden}\n`)
        const maps = new Map<string, UserFrames>()
        const arriving = async () => {
          for await (const who of out.events(arrivals)) maps.set(keyOf(who), new UserFrames(who.pid))
        }
        // Without user space, nothing arrives there.
        const arrived = kernel ? undefined : arriving()
        const framesOf = (id: number, name: (address: bigint, depth: number) => string): string[] => {
          if (id === EEXIST) return ['[missed stack]']
          return stacks.get(id).map((address, depth) => {
            const text = name(address, depth)
            return options.addresses ? `0x${address.toString(16)} ${text}` : text
          })
        }
        const textOf = options.folded ? foldedText : listText
        for await (const _ of out.ticks(options.duration, 1)) {
          const all = [...counts].map(([{ pid, name, ...ids }, count]) => {
            const frames = maps.get(keyOf({ pid, name })) ?? new UserFrames(pid)
            const inKernel = framesOf(ids.kernel, functionName)
            return {
              ...{ pid, comm: name, count },
              kernel: options.annotations ? inKernel.map((each) => `${each}_[k]`) : inKernel,
              user: framesOf(ids.user, (address) => frameText(frames.name(address))),
            }
          })
          for (const stack of merged(all))
            await (out.json ? out.object(stack) : out.line(textOf(stack, options.delimited)))
        }
        out.end()
        await arrived
      },
    }
  },
})

/** Threads of a process may have names of their own, and exec() gives it a new one, with other files. */
const keyOf = ({ pid, name }: { pid: number; name: string }) => `${pid} ${name}`

/** A caller's address is the one behind its call: of a call that never returns, in the next function. */
function functionName(address: bigint, depth: number): string {
  return kernelSymbols().name(depth === 0 ? address : address - 1n)?.name ?? '[unknown]'
}

/** Stacks that read the same, as those from two places in a function of the kernel, are one; the rarest come first. */
function merged(stacks: readonly Sampled[]): Sampled[] {
  const byText = new Map<string, Sampled>()
  for (const stack of stacks) {
    const { pid, comm, kernel, user } = stack
    const text = JSON.stringify([pid, comm, kernel, user])
    byText.set(text, { ...stack, count: stack.count + (byText.get(text)?.count ?? 0n) })
  }
  return [...byText.values()].sort((a, b) => Number(a.count - b.count))
}

function foldedText({ comm, count, kernel, user }: Sampled, delimited: boolean): string {
  const between = delimited && kernel.length > 0 && user.length > 0 ? ['-'] : []
  return foldedStack([comm, ...[...kernel, ...between, ...user].toReversed()], count)
}

function listText({ pid, comm, count, kernel, user }: Sampled, delimited: boolean): string {
  const between = delimited && kernel.length > 0 && user.length > 0 ? ['--'] : []
  const frames = [...kernel, ...between, ...user].map((each) => `    ${each}\n`)
  return `${frames.join('')}    ${'-'.padEnd(16)} ${comm} (${pid})\n        ${count}\n`
}

/** Refuses options that contradict each other. */
function oneOf(given: Readonly<Record<string, boolean>>): void {
  const names = Object.keys(given).filter((name) => given[name])
  if (names.length > 1)
    throw new UsageError(`${names.join(' and ')} contradict each other`, 'give one of them')
}
