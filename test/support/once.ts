/**
 * Tests of what is the same on all kernels: how text is drawn, how options are refused. Guests leave them out, since there
 * all takes fifteen times as long; of random cases they take a tenth.
 */
import { describe, it } from 'vitest'

const inGuest = process.env.SKEP_GUEST !== undefined
const leftOut = Object.assign(() => {}, { each: () => () => {} })

export const itOnce: typeof it = inGuest ? (leftOut as unknown as typeof it) : it
export const describeOnce: typeof describe = inGuest ? (leftOut as unknown as typeof describe) : describe

/** How many of `count` random cases are tried here. */
export const tried = (count: number): number => (inGuest ? Math.ceil(count / 10) : count)
