/** Signals by number and by name, from Node's own table of the machine's <signal.h>. */
import { constants } from 'node:os'

const numbers: Readonly<Record<string, number>> = constants.signals
// Of two names for one number the kernel's sources say these.
const aliases = new Set(['SIGIOT', 'SIGPOLL', 'SIGUNUSED'])
const names = new Map(
  Object.entries(numbers)
    .filter(([name]) => !aliases.has(name))
    .map(([name, number]) => [number, name]),
)

/** `SIGTERM` for 15; undefined for one without a name (0, and the real-time signals). */
export function signalName(signal: number): string | undefined {
  return names.get(signal)
}

/** 15 for `SIGTERM`, `TERM`, `term` and `15`; undefined for what is no signal. */
export function signalNumber(text: string): number | undefined {
  const upper = text.toUpperCase()
  if (/^\d+$/.test(text)) return Number(text) <= last ? Number(text) : undefined
  return numbers[upper] ?? numbers[`SIG${upper}`]
}

/** _NSIG of include/uapi/asm-generic/signal.h: real-time signals go up to here. */
const last = 64
