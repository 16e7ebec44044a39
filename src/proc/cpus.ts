/** Which CPUs there are (drivers/base/cpu.c). Per-CPU maps hold one value for each possible one. */
import { readFileSync } from 'node:fs'
import { FormatError } from '../error/index.ts'

let possible: readonly number[] | undefined

/** Ids of all CPUs that could ever come up, ascending: the same for as long as the machine runs. */
export function possibleCpus(): readonly number[] {
  return (possible ??= readCpuList('/sys/devices/system/cpu/possible'))
}

/** Ids of the CPUs that run now, ascending. */
export function onlineCpus(): number[] {
  return readCpuList('/sys/devices/system/cpu/online')
}

function readCpuList(path: string): number[] {
  return parseCpuList(readFileSync(path, 'latin1'), path)
}

/** Reads `0-3,8,10-11`. */
export function parseCpuList(text: string, what = 'CPU list'): number[] {
  const cpus: number[] = []
  for (const part of text.trim().split(',')) {
    const match = /^(\d+)(?:-(\d+))?$/.exec(part)
    if (!match) throw new FormatError(what, `'${part}' is no range of CPUs`)
    const last = Number(match[2] ?? match[1])
    for (let cpu = Number(match[1]); cpu <= last; cpu++) cpus.push(cpu)
  }
  return cpus
}
