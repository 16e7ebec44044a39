/** What a package brings whose functions kernel code calls: plain ones, and one with a map and helpers of skep. */
import { hash, u32 } from 'skep'
import { range } from 'skep/kernel'

const classes = { low: 0x0700, high: 0x0800 }

function inside(value: number): boolean {
  return value >= classes.low && value < classes.high
}

export const classOf = (value: number): number => (inside(value) ? 3 : 4)

export function fractionOf(value: number): number {
  return value / (classes.low as number) // SK1010 at value / (classes.low as number)
}

/** How often each class was met. */
const met = hash(u32, u32)

export function meet(value: number): number {
  for (const _ of range(4)) met.set(value, (met.get(value) ?? 0) + 1)
  return met.get(value) ?? 0
}

export const timesMet = (value: number): number => met.get(value) ?? 0
