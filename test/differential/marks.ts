/**
 * Generated code is written once, with marks in it, and read twice: without them it is the kernel function; with the
 * marks turned into calls it is its twin, which notices where a run leaves what the language promises (design.md,
 * section 3: numbers past ±2^53, bigints past their 64 bits, strings that are not ASCII). What the twin notices is
 * discarded, since there JavaScript and BPF are allowed to differ.
 */

/** What is checked: a number, a u64, an i64, a string. */
export type Check = 'n' | 'u' | 'i' | 's'

/** `text`, whose value the twin checks. */
export function checked(check: Check, text: string): string {
  return `\u0001${check}${text}\u0002`
}

/** The name of a function that has a twin itself. */
export function twinName(name: string): string {
  return `${name}\u0003`
}

/** The code as the kernel function has it. */
export function withoutMarks(marked: string): string {
  return marked.replace(/\u0001./g, '').replace(/[\u0002\u0003]/g, '')
}

/** The code of the twin. */
export function twinOf(marked: string): string {
  return marked
    .replace(/\u0001(.)/g, '$$$1(')
    .replace(/\u0002/g, ')')
    .replace(/\u0003/g, '$$t')
}

/** Thrown by a twin where the run leaves the contract. */
export class OutsideContract extends Error {}

function leave(what: string, value: unknown): never {
  throw new OutsideContract(`${what}: ${value}`)
}

const exact = 2 ** 53 - 2
const two63 = 1n << 63n

/** The functions that twins call. */
export const checks = {
  $n: (value: number): number =>
    Number.isInteger(value) && Math.abs(value) <= exact ? value : leave('a number', value),
  $u: (value: bigint): bigint => (value >= 0n && value < 2n * two63 ? value : leave('a u64', value)),
  $i: (value: bigint): bigint => (value >= -two63 && value < two63 ? value : leave('an i64', value)),
  $s: (value: string): string => (/^[\u0001-\u007f]*$/.test(value) ? value : leave('a string', value)),
}
