/**
 * The kernel's enums as names: a value's name as the kernel spells it (`BPF_MAP_TYPE_HASH`) and its short form
 * (`hash`), in both directions. Values newer than these tables print as their number.
 */
import { invariant } from '../error/index.ts'
import {
  attachTypeNames,
  commandNames,
  linkTypeNames,
  mapTypeNames,
  progTypeNames,
  tcpStateNames,
} from './generated/names.ts'

/** The names of one enum. */
export interface NameTable {
  /** `hash` for 1; the number for values it does not know. */
  short(value: number): string
  /** `BPF_MAP_TYPE_HASH` for 1; the number for values it does not know. */
  kernel(value: number): string
  /** The value of a name in either form. */
  value(name: string): number | undefined
  /** Kernel names by value. */
  readonly names: readonly string[]
}

export const commands = nameTable('BPF_', commandNames)
export const mapTypes = nameTable('BPF_MAP_TYPE_', mapTypeNames)
export const progTypes = nameTable('BPF_PROG_TYPE_', progTypeNames)
export const attachTypes = nameTable('BPF_', attachTypeNames)
export const linkTypes = nameTable('BPF_LINK_TYPE_', linkTypeNames)

/** `map_create` for 0, `link_create` for 28. */
export const commandName = commands.short
/** `hash` for 1. */
export const mapTypeName = mapTypes.short
/** `xdp` for 6. */
export const progTypeName = progTypes.short
/** `cgroup_inet_ingress` for 0. */
export const attachTypeName = attachTypes.short
/** `tracing` for 2. */
export const linkTypeName = linkTypes.short

/** `ESTABLISHED` for 1: a state of a TCP connection; the number for values it does not know. */
export function tcpStateName(state: number): string {
  return tcpStateNames[state]?.slice('BPF_TCP_'.length) || String(state)
}

/** The number of a state of a TCP connection: 1 for `ESTABLISHED`. */
export function tcpState(name: string): number {
  const state = tcpStateNames.indexOf(`BPF_TCP_${name}`)
  invariant(state > 0, `TCP has no state ${name}`)
  return state
}

function nameTable(prefix: string, names: readonly string[]): NameTable {
  const shortOf = (name: string) => name.slice(prefix.length).toLowerCase()
  let values: Map<string, number> | undefined
  const valuesByName = () =>
    new Map(names.flatMap((name, value) => [[name, value] as const, [shortOf(name), value] as const]))
  return {
    names,
    short: (value) => (names[value] === undefined ? String(value) : shortOf(names[value])),
    kernel: (value) => names[value] ?? String(value),
    value: (name) => (values ??= valuesByName()).get(name),
  }
}
