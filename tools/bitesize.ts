/**
 * bitesize: how large the I/O of block devices is, by process (after BCC's tool of that name, by Allan McAleavy): what a
 * request asks for when it is given to its driver (block_rq_issue, block/blk-mq.c).
 */
import { histogram, rawTracepoint, str } from 'skep'
import { comm } from 'skep/kernel'
import { count, disk as diskOption, flag, interval, isOn, text, tool } from 'skep/tool'

/** Bytes of a name that the kernel keeps. */
const longest = 15

export default tool({
  name: 'bitesize',
  summary: 'Show how large the I/O of block devices is, as histograms by process name',
  subject: 'disks',
  description:
    'The sizes of requests as they are given to drivers, by the name of who gave them: what was written to a cache before is given by threads of the kernel.',
  options: {
    timestamp: flag('T', 'print the time of day before each summary'),
    comm: text('c', 'COMM', 'trace processes of this name only'),
    disk: diskOption('d', 'trace this disk only'),
    interval: interval(),
    count: count(),
  },
  examples: {
    bitesize: 'all block devices, until Ctrl-C',
    'bitesize 1 10': 'ten summaries, one a second',
    'bitesize -T 1': 'each second, with the time of day',
    'bitesize -c fio': 'what processes called fio ask for',
    'bitesize -d sda --json --for 10s': 'ten seconds of sda, as JSON',
  },
  fields: {
    Kbytes: 'the size of a request, in units of 1024 bytes, cut to whole ones',
    count: 'how many requests were that large',
    'Process Name': 'who gave them to the driver',
  },
  overhead: 'Runs once for each request of a block device, which are slow compared to it: not to be felt.',
  trace({ timestamp, comm: name, disk, interval, count }) {
    const only = name && Buffer.from(name).subarray(0, longest).toString()
    const sizes = histogram({ key: str(longest + 1) })
    const issued = rawTracepoint('block_rq_issue', (request) => {
      if (disk && !isOn(request, disk)) return
      if (only && comm() !== only) return
      sizes.record(comm(), request.__data_len >> 10)
    })
    return {
      programs: [issued],
      async report(out) {
        for await (const _ of out.ticks(interval, count)) {
          if (timestamp) out.time()
          out.histogram(sizes, 'Kbytes', { section: 'Process Name', label: (comm) => ({ comm }) })
          sizes.clear()
        }
      },
    }
  },
})
