/**
 * bashreadline: commands as they are typed into bash (after BCC's tool of that name, by Brendan Gregg). What readline()
 * returns is the line: it is a function of bash itself, or of libreadline where bash is linked with that, and then
 * other programs call it as well, so the name of the process is asked for.
 */
import { type Infer, ringbuf, str, struct, u32, u64, uretprobe } from 'skep'
import { bootNsecs, comm, pid, userStr } from 'skep/kernel'
import { text, timeOfDay, tool, wallClock } from 'skep/tool'

/** Bytes of a line, with its NUL: what is longer is cut. */
const longest = 4096

const record = struct({ time: u64, pid: u32, command: str(longest) })

export default tool({
  name: 'bashreadline',
  subject: 'processes',
  summary: 'Print commands as they are typed into bash, by all shells that run',
  description:
    'One line for each line that is entered at a prompt of bash, those that turn out to be no command among them. What ' +
    `scripts run is not typed, and not seen. Lines are cut at ${longest - 1} bytes.`,
  options: {
    shared: text(
      's',
      'LIB',
      'the program or library that has readline(): by default bash, or its libreadline',
    ),
  },
  fields: {
    TIME: 'time of day, HH:MM:SS, when the line was entered',
    PID: 'process id of the shell',
    COMMAND: 'the line',
  },
  overhead: 'Some 20 microseconds for each line that is typed, and nothing in between.',
  examples: {
    bashreadline: 'what is typed into any bash',
    'bashreadline -s /usr/lib/libreadline.so.8': 'a bash that is linked with this library',
  },
  trace({ shared }) {
    const lines = ringbuf(record)
    const typed = uretprobe(shared ? [shared] : ['bash', 'libreadline'], 'readline', (line) => {
      // At the end of its input readline() returns none.
      if (line === 0n || comm() !== 'bash') return
      lines.output({ time: bootNsecs(), pid: pid(), command: userStr(line, longest) })
    })
    return {
      programs: [typed],
      async report(out) {
        const table = out.table<ReturnType<typeof lineOf>>([
          { title: 'TIME', width: 9, value: (line) => timeOfDay(line.time) },
          { title: 'PID', width: 7, value: (line) => line.pid },
          { title: 'COMMAND', value: (line) => line.command },
        ])
        for await (const line of out.events(lines)) await table.row(lineOf(line))
      },
    }
  },
})

function lineOf({ time, ...line }: Infer<typeof record>) {
  return { time: wallClock(time), ...line }
}
