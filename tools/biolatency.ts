/**
 * biolatency: how long block devices take for their I/O (after BCC's tool of that name, by Brendan Gregg). A request
 * (block/blk-mq.c) is given to its driver (block_rq_issue) and comes back (block_rq_complete); with -Q its time begins
 * where it is queued (block_rq_insert), if it is, and ends too where it is merged into another (block_rq_merge).
 */
import { hash, histogram, rawTracepoint, str, struct, u32, u64 } from 'skep'
import { inCgroup, type KernelStructs, nsecs, task } from 'skep/kernel'
import {
  cgroup,
  count,
  diskOf,
  disk as diskOption,
  flag,
  interval,
  isOn,
  requestFlags,
  tool,
} from 'skep/tool'

type Request = KernelStructs['request']

export default tool({
  name: 'biolatency',
  summary: 'Show how long block devices take for their I/O, as histograms',
  subject: 'disks',
  description:
    'The time from when a request was given to the driver to its completion; with -Q from when it was queued. The cgroup of a request is that of who gave it to the driver, which may be a thread of the kernel.',
  options: {
    timestamp: flag('T', 'print the time of day before each summary'),
    queued: flag('Q', 'include the time in the queue of the kernel'),
    milliseconds: flag('m', 'in milliseconds, not microseconds'),
    disks: flag('D', 'a histogram for each disk'),
    flags: flag('F', 'a histogram for each kind of request: its operation and flags'),
    extension: flag('e', 'the average and the sum as well'),
    disk: diskOption('d', 'trace this disk only'),
    cgroup: cgroup('c', 'trace I/O of this cgroup (version 2) only, and of those below it'),
    interval: interval(),
    count: count(),
  },
  examples: {
    biolatency: 'all block devices, until Ctrl-C',
    'biolatency 1 10': 'ten summaries, one a second',
    'biolatency -mT 1': 'each second, in milliseconds, with the time of day',
    'biolatency -Q': 'with the time in queues',
    'biolatency -D 5': 'each disk by itself, every five seconds',
    'biolatency -F -d sda': 'reads, writes and flushes of sda apart',
    'biolatency -j --for 10s': 'ten seconds, as JSON',
  },
  fields: {
    usecs: 'how long requests took, in microseconds; with -m msecs, in milliseconds',
    count: 'how many requests took that long',
    disk: 'with -D: the disk',
    flags:
      'with -F: the operation (Read, Write, Flush …), and before it what was asked for beside (Sync, Metadata …)',
  },
  overhead: 'Runs twice for each request of a block device, which are slow compared to it: not to be felt.',
  trace(options) {
    const { queued, milliseconds, disks, flags, extension, disk, cgroup } = options
    const unit = milliseconds ? 'msecs' : 'usecs'
    const divisor = milliseconds ? 1_000_000n : 1_000n
    const began = hash(u64, u64)
    const all = histogram({ sum: extension })
    const each = histogram({ key: struct({ disk: str(32), flags: u32 }), sum: extension })

    const begins = (request: Request) => {
      if (disk && !isOn(request, disk)) return
      if (cgroup !== 0n && !inCgroup(task(), cgroup)) return
      began.set(request, nsecs())
    }
    const inserted = rawTracepoint('block_rq_insert', begins)
    const merged = rawTracepoint('block_rq_merge', (request) => {
      began.delete(request)
    })
    const issued = rawTracepoint('block_rq_issue', (request) => {
      if (!queued || !began.has(request)) begins(request)
    })
    const completed = rawTracepoint('block_rq_complete', (request) => {
      const start = began.get(request)
      if (start === undefined) return
      began.delete(request)
      const now = nsecs()
      const took = now >= start ? (now - start) / divisor : 0n
      if (!disks && !flags) return all.record(took)
      each.record(
        { disk: disks ? diskOf(request).disk_name : '', flags: flags ? request.cmd_flags : 0 },
        took,
      )
    })

    return {
      programs: queued ? [inserted, merged, issued, completed] : [issued, completed],
      async report(out) {
        const shown = flags ? await requestFlags() : String
        const label = (key: { disk: string; flags: number }) => ({
          ...(disks ? { disk: key.disk } : {}),
          ...(flags ? { flags: shown(key.flags) } : {}),
        })
        for await (const _ of out.ticks(options.interval, options.count)) {
          if (options.timestamp) out.time()
          if (disks || flags) out.histogram(each, unit, { section: disks ? 'disk' : 'flags', label })
          else out.histogram(all, unit)
          all.clear()
          each.clear()
        }
      },
    }
  },
})
