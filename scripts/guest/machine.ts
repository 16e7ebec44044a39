/**
 * A virtual machine, from its start to its end: qemu in software emulation (with KVM inside a virtual machine, kernels
 * hang at times), with four serial lines: the kernel's console, the command's terminal, one on which the guest says
 * every few seconds that it lives, and at last the command's status, and one for results. A guest that is silent there for too
 * long, or takes longer than allowed, is ended, and the end of its console is shown.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Guest {
  /** The kernel's image, and the disks with the system, its modules and the project. */
  readonly kernel: string
  readonly disks: readonly string[]
  /** Where the terminal's output goes. */
  readonly output: (chunk: Buffer) => void
  /** What is typed at its terminal. */
  readonly input?: NodeJS.ReadableStream | undefined
  /** Seconds without a sign of life, and seconds altogether, after which it is ended. */
  readonly silence?: number
  readonly limit?: number
  /** Told of qemu's process. */
  readonly started?: (qemu: ChildProcess) => void
}

export interface Ended {
  /** Of the command. */
  readonly status: number
  /** What the command left in the file `/tmp/results`. */
  readonly results: string
}

/** A guest that did not come to the end of its command. */
export class GuestError extends Error {}

/** Boots a guest and gives how its command ended. Throws GuestError, with the end of the console. */
export async function runGuest(guest: Guest): Promise<Ended> {
  const { silence = 300, limit = 2700 } = guest
  const folder = mkdtempSync(join(tmpdir(), 'skep-guest-'))
  const consoleFile = join(folder, 'console')
  const resultsFile = join(folder, 'results')
  let qemu: ChildProcess | undefined
  try {
    qemu = spawn('qemu-system-x86_64', machine(guest, consoleFile, resultsFile), {
      stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    })
    guest.started?.(qemu)
    return await new Promise((resolve, reject) => {
      const ended = once(qemu!)
      let status: number | undefined
      let why = 'ended before its command did'
      let stderr = ''
      const end = (reason: string) => {
        why = reason
        qemu!.kill('SIGKILL')
      }
      let silent = setTimeout(() => {}, 0)
      const alive = () => {
        clearTimeout(silent)
        silent = setTimeout(() => end(`gave no sign of life for ${silence} s and was ended`), silence * 1000)
      }
      const late = setTimeout(() => end(`took more than ${limit} s and was ended`), limit * 1000)
      alive()
      qemu!.stdout!.on('data', guest.output)
      qemu!.stderr!.on('data', (chunk) => (stderr += chunk))
      let beats = ''
      ;(qemu!.stdio[3] as NodeJS.ReadableStream).on('data', (chunk) => {
        alive()
        beats = (beats + chunk).slice(-64)
        const said = beats.match(/status (\d+)\r?\n/)
        if (said) status = Number(said[1])
      })
      guest.input?.pipe(qemu!.stdin!)
      ended.then(
        () => {
          if (status !== undefined) resolve({ status, results: readFileSync(resultsFile, 'utf8') })
          else
            reject(new GuestError(`the guest ${why}${stderr && `: ${stderr.trim()}`}\n${endOf(consoleFile)}`))
        },
        (error) => reject(new GuestError(`${error.message} (apt-get install qemu-system-x86)`)),
      )
      ended
        .catch(() => {})
        .finally(() => {
          clearTimeout(silent)
          clearTimeout(late)
        })
    })
  } finally {
    qemu?.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
}

function once(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', () => resolve())
  })
}

function machine({ kernel, disks }: Guest, consoleFile: string, resultsFile: string): string[] {
  const drives = disks.flatMap((file, index) => [
    ...['-drive', `file=${file},format=raw,if=none,id=disk${index},snapshot=on,cache=unsafe`],
    ...['-device', `nvme,drive=disk${index},serial=${index}`],
  ])
  const commandLine = [
    ...[
      'console=ttyS0',
      'root=PARTUUID=5eed0001-01',
      'rootwait',
      'rw',
      'init=/guest-init',
      'panic=-1',
      'oops=panic',
    ],
    ...['lsm=capability,bpf', 'mitigations=off', 'quiet', 'loglevel=5'],
    // Where the kernel takes the CPU from a program in its midst, too, it is seen whether the program bears that.
    'preempt=full',
    // Where the host is busy, a timer may be late without being broken.
    ...['no_timer_check', 'nowatchdog'],
  ]
  return [
    // One processor: with two, time going by the instructions, Linux 6.1 does not come up; and with a thread for each, one
    // may run the stale translation of an instruction that the kernel has just rewritten (static keys, ftrace, probes),
    // and dies of an int3 that is no longer there. It has no AVX: emulated, that makes node take more than twice as long.
    ...['-accel', 'tcg,thread=single,tb-size=1024', '-cpu', 'Westmere', '-smp', '1', '-m', '3072'],
    // Its clock goes by the instructions it has run, 250 million a second: where the host is busy the guest is slow as a
    // whole, and no timer of its is late, no sample lost, no patience at an end.
    ...['-icount', 'shift=2'],
    ...['-nographic', '-no-reboot', '-nic', 'none', '-monitor', 'none'],
    ...['-serial', `file:${consoleFile}`, '-serial', 'stdio'],
    ...['-chardev', 'socket,id=signs,fd=3', '-serial', 'chardev:signs', '-serial', `file:${resultsFile}`],
    ...drives,
    ...['-kernel', kernel, '-append', commandLine.join(' ')],
  ]
}

function endOf(consoleFile: string): string {
  try {
    const lines = readFileSync(consoleFile, 'utf8').split('\n')
    return ['the end of its console:', ...lines.slice(-100)].join('\n')
  } catch {
    return 'its console said nothing'
  }
}
