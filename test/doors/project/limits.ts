/** Functions that kernel code of another file calls. */
import { u32 } from 'skep'

export interface Limits {
  readonly limit: number
}

export const limit = 5
const most: number = u32.size + 1

export const saturate = (value: number): number => (value > most ? most : value)

export default (value: number): number => value * (most - 3)

export function wrong(value: number): number {
  return value / (most + 2) // SK1010 at value / (most + 2)
}
