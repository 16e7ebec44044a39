/**
 * Tests of what is the same on all kernels: how text is drawn, how options are refused. Guests leave them out, since there
 * all takes fifteen times as long.
 */
import { describe, it } from 'vitest'

const inGuest = process.env.SKEP_GUEST !== undefined
const leftOut = Object.assign(() => {}, { each: () => () => {} })

export const itOnce: typeof it = inGuest ? (leftOut as unknown as typeof it) : it
export const describeOnce: typeof describe = inGuest ? (leftOut as unknown as typeof describe) : describe
