/**
 * Requests of a disk as they come back, as ftrace sees them (Documentation/trace/ftrace.rst, in an instance of the
 * test's own): in which task's time. Some machines run no BPF program while a thread of their process 1 is current, so
 * an interrupt then is one that no tool is told of.
 */
import { execFileSync } from 'node:child_process'
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Completions {
  /** How many so far came in the time of a thread of process 1. */
  inInit(): number
  close(): void
}

/** Watches the disk of this name, `loop3`; `close` in `finally`. */
export function watchCompletions(disk: string): Completions {
  const tracefs = openWritable()
  const instance = join(`/proc/self/fd/${tracefs}/instances`, `skep-${process.pid}-${disk}`)
  mkdirSync(instance)
  const event = join(instance, 'events/block/block_rq_complete')
  // As MKDEV of include/linux/kdev_t.h has it.
  const [major, minor] = readFileSync(`/sys/block/${disk}/dev`, 'latin1').split(':').map(Number)
  writeFileSync(join(event, 'filter'), `dev == ${(major! << 20) | minor!}`)
  writeFileSync(join(event, 'enable'), '1')
  return {
    inInit() {
      const init = new Set(readdirSync('/proc/1/task'))
      const lines = readFileSync(join(instance, 'trace'), 'latin1').matchAll(/^.{16}-(\d+) /gm)
      return [...lines].filter(([, thread]) => init.has(thread!)).length
    },
    close() {
      writeFileSync(join(event, 'enable'), '0')
      rmdirSync(instance)
      closeSync(tracefs)
    },
  }
}

/** The root of a tracefs that can be written to and is mounted nowhere; Skep's own are to be read only. */
function openWritable(): number {
  const folder = mkdtempSync(join(tmpdir(), 'skep-tracefs-'))
  try {
    execFileSync('mount', ['-t', 'tracefs', 'nodev', folder])
    try {
      return openSync(folder, 'r')
    } finally {
      execFileSync('umount', ['--lazy', folder])
    }
  } finally {
    rmdirSync(folder)
  }
}
