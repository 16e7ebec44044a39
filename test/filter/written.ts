/**
 * Expressions written by hand, a line each: the examples of pcap-filter(7) and tcpdump(1), what administrators hand on
 * to each other, and places where the grammar or the scanner is not what one thinks.
 */
import { readFileSync } from 'node:fs'

const lines = (name: string): string[] =>
  readFileSync(new URL(`written/${name}.txt`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')

/** All of them, each once; the empty expression too, which takes every packet. */
export const writtenExpressions: readonly string[] = [
  ...new Set(['', ...lines('manual'), ...lines('folklore'), ...lines('edges')]),
]
