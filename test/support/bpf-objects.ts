/** The BPF objects there are, by bpftool: an outside view of what Skep left behind. */
import { execFileSync } from 'node:child_process'

export interface BpfProgram {
  readonly id: number
  readonly name?: string
  /** Seconds since 1970. */
  readonly loaded_at: number
}

/** Programs of these names that were loaded at or after `since` (seconds since 1970). */
export function programsNamed(names: ReadonlySet<string>, since: number): BpfProgram[] {
  const all = bpftool<BpfProgram[]>('prog', 'show')
  return all.filter(({ name, loaded_at }) => name !== undefined && names.has(name) && loaded_at >= since)
}

export interface BpfMap {
  readonly id: number
  readonly name?: string
  readonly type: string
}

export function mapsNamed(names: ReadonlySet<string>): BpfMap[] {
  return bpftool<BpfMap[]>('map', 'show').filter(({ name }) => name !== undefined && names.has(name))
}

export function bpftool<T>(...args: string[]): T {
  return JSON.parse(execFileSync('bpftool', ['-j', ...args], { encoding: 'utf8', maxBuffer: 1 << 28 })) as T
}
