/**
 * Sources of perf events as sysfs has them (Documentation/ABI/testing/sysfs-bus-event_source-devices-format): a number
 * that the kernel gave them as they came up, and where in `perf_event_attr` their options are.
 */
import { readFileSync } from 'node:fs'

export interface EventSource {
  /** For `perf_event_attr.type`. */
  readonly type: number
  /** The bit of `config` that an option is, the lowest of several; undefined if there is none of that name. */
  format(option: string): number | undefined
}

/** The source `name` (`uprobe`); undefined where the kernel has none. */
export function eventSource(name: string): EventSource | undefined {
  const folder = `/sys/bus/event_source/devices/${name}`
  const type = read(`${folder}/type`)
  if (type === undefined) return undefined
  return {
    type: Number(type),
    format(option) {
      const bit = /^config:(\d+)(?:-\d+)?$/.exec(read(`${folder}/format/${option}`) ?? '')?.[1]
      return bit === undefined ? undefined : Number(bit)
    },
  }
}

/** The highest frequency of samples that the kernel takes (kernel.perf_event_max_sample_rate; it lowers it under load). */
export function mostSamplesASecond(): number | undefined {
  const most = read('/proc/sys/kernel/perf_event_max_sample_rate')
  return most === undefined ? undefined : Number(most)
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1').trim()
  } catch {
    return undefined
  }
}
