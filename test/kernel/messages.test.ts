/** What Skep says when it refuses: each message names what, where and what to do. The kernel is live, nothing attaches. */
import { hash, load, rawTracepoint, str, struct, tc, tracepoint, u32, u64 } from 'skep'
import { comm, nsecs, pid, range, task } from 'skep/kernel'
import { describe, expect, it } from 'vitest'
import { linuxHost } from '../../src/linux/index.ts'
import { ethhdr } from '../../src/net/index.ts'
import type { Program } from '../../src/program/index.ts'

const counts = hash(u32, u64)
const blocked = new Set([1, 2])
const rules = [
  { port: 22, act: 1 },
  { port: 80, act: 2 },
]
const named = struct({ name: str(13) })

class Settings {
  limit = 5
}
const settings = new Settings()
const options = { nested: { settings } }

interface Refusal {
  readonly code: string
  readonly message: string
}

async function refusal(program: Program): Promise<Refusal> {
  try {
    const session = await load(program)
    await session.close()
  } catch (error) {
    return error as Refusal
  }
  throw new Error('this was not refused')
}

const inPacket = (fn: (length: number) => number) => tc((packet) => fn(packet.length))

describe('a kernel function that is refused', () => {
  const cases: [what: string, program: Program, code: string, ...text: (string | RegExp)[]][] = [
    [
      'a / b on numbers',
      tc((p) => p.length / 3),
      'SK1010',
      'Math.trunc(a / b)',
      'p.length / 3',
      '^^^^^^^^^^^^',
    ],
    [
      'a global of JavaScript',
      inPacket((length) => (Date.now() > length ? 1 : 2)),
      'SK1003',
      'nsecs() is the time since the machine came up',
    ],
    [
      'a Set',
      inPacket((length) => (blocked.has(length) ? 1 : 2)),
      'SK1003',
      '[...set], made outside the function',
    ],
    [
      'a type made where it is used',
      tc((packet) => packet.view(struct({ first: u32 }), 0)?.first ?? 0),
      'SK1003',
      'make it outside of the function',
    ],
    [
      'an array that grows',
      inPacket((length) => {
        const list: number[] = []
        list.push(length)
        return list.length
      }),
      'SK2011',
      'arrays of kernel code do not grow',
    ],
    [
      'one of several objects that were captured',
      inPacket((length) => rules.find(({ port }) => port === length)?.act ?? 0),
      'SK1005',
      'for (const each of array)',
    ],
    [
      'a regular expression',
      tracepoint('sched:sched_process_exec', () => {
        if (/^ssh/.test(comm())) counts.add(1, 1n)
      }),
      'SK1001',
      'startsWith()',
    ],
    [
      'a class',
      inPacket((length) => {
        class Box {
          readonly size = 1
        }
        return length + new Box().size
      }),
      'SK1001',
      'kernel code has no classes',
    ],
    [
      'a character of which nobody knows that it is there',
      tc((packet) => packet.view(named, 0)?.name.charCodeAt(packet.ifindex & 7) ?? 0),
      'SK1013',
      's.codePointAt(i) ?? 0',
    ],
    [
      'a divisor that may be zero',
      tc((p) => Math.trunc(100 / p.length)),
      'SK1011',
      'may be zero',
      'd === 0 ? 0 : Math.trunc(a / d)',
    ],
    ['a bigint divisor that may be zero', tc(() => Number(5n / nsecs())), 'SK1011', 'd === 0n ? 0n : a / d'],
    ['a shift count that may be too large', tc(() => Number(5n << nsecs())), 'SK1012', '& 63n'],
    [
      'a while without bound',
      tc((p) => {
        let n = p.length
        while (n !== 17) n = Math.imul(n, 5)
        return n
      }),
      'SK1040',
      'no provable bound',
      'range(n)',
      'while (n !== 17)',
    ],
    [
      'a value that may be undefined',
      tc((p) => Number(counts.get(p.length)! + 1n)),
      'SK1013',
      'may be undefined',
      'counts.get',
    ],
    [
      'a captured class instance',
      inPacket((length) => (length > options.nested.settings.limit ? 1 : 0)),
      'SK1003',
      'options.nested.settings',
      'class Settings',
    ],
    [
      'a field that does not exist',
      tracepoint('sched:sched_process_exec', () => counts.set(pid(), BigInt(task().tgd))),
      'SK2011',
      "no field 'tgd'",
      'tgid',
    ],
    [
      'a header field that does not exist',
      tc((p) => (p.view(ethhdr, 0) as { h_prot?: number } | undefined)?.h_prot ?? 0),
      'SK2011',
      'h_proto',
    ],
    ['mixing numbers and bigints', tc((p) => p.length + (nsecs() as never)), 'SK2010', 'BigInt', 'Number'],
    ['a name from nowhere', tc(() => undefinedName as number), 'SK1002', "'undefinedName'"],
    [
      'assigning to a captured variable',
      tc(() => {
        outside = 2
        return 0
      }),
      'SK1004',
      "'outside'",
      'global(u32, 1)',
    ],
    ['a packet program without a result', tc((p) => (p.length > 5 ? 1 : (undefined as never))), 'SK1016'],
    ['recursion', tc((p) => sumTo(p.length)), 'SK1020', 'sumTo'],
    ['floating point', tc(() => 1.5), 'SK1015', '1.5'],
    [
      'an int32 compared with more',
      tc((p) => ((p.length & 0xffff) > 0xffff_ffff ? 1 : 0)),
      'SK1014',
      '>>> 0',
    ],
    [
      'a loop over what cannot be iterated',
      tc((p) => {
        for (const each of p as unknown as number[]) if (each) return 1
        return 0
      }),
      'SK1005',
      'range',
    ],
    [
      'a reference used after the map changed',
      tc((p) => {
        const found = structs.get(p.length)
        if (!found) return 0
        structs.delete(p.length + 1)
        return found.a
      }),
      'SK1050',
      'structs',
      'delete',
    ],
  ]

  it.each(cases)('%s', async (_what, program, code, ...texts) => {
    const error = await refusal(program)
    expect(error.code).toBe(code)
    for (const text of texts)
      expect(error.message).toMatch(text instanceof RegExp ? text : new RegExp(escaped(text)))
    if (code.startsWith('SK1') || code === 'SK2011') expect(error.message).toContain('messages.test.ts:')
  })

  it('of many turns says how many', async () => {
    const error = await refusal(
      tc((p) => {
        let sum = 0
        for (const i of range(100_000_000)) sum ^= i + p.length
        return sum
      }),
    )
    expect(error.code).toBe('SK1041')
  })
})

describe('a hook that is not there', () => {
  it('offers the nearest tracepoints', async () => {
    const error = await refusal(tracepoint('sched:sched_process_exek', () => {}))
    expect(error.message).toContain('sched:sched_process_exec')
  })

  it('offers the nearest raw tracepoints', async () => {
    const error = await refusal(rawTracepoint('sched_swich', () => {}))
    expect(error.message).toContain('sched_switch')
  })

  it('offers the nearest fields of a tracepoint', async () => {
    const error = await refusal(tracepoint('sched:sched_process_exec', (ctx) => counts.set(ctx.pidd, 1n)))
    expect(error.code).toBe('SK2011')
    expect(error.message).toContain('pid')
  })
})

describe('a kernel without BTF', () => {
  it('is said where BTF is needed, and served where it is not', async () => {
    const host = linuxHost({ btf: false })
    await expect(
      load(
        rawTracepoint('sched_switch', () => {}),
        { host },
      ),
    ).rejects.toThrow(/BTF/)
    await expect(
      load(
        tracepoint('sched:sched_process_exec', () => counts.set(pid(), BigInt(task().tgid))),
        { host },
      ),
    ).rejects.toThrow(/CONFIG_DEBUG_INFO_BTF/)
    const session = await load(
      tracepoint('sched:sched_process_exec', (ctx) => counts.set(ctx.pid, 1n)),
      { host },
    )
    await session.close()
  })
})

function sumTo(n: number): number {
  return n <= 0 ? 0 : n + sumTo(n - 1)
}

const structs = hash(u32, (await import('skep')).struct({ a: u32 }))

declare const undefinedName: unknown
let outside = 1
// Somebody else reads it: a constant would be another error.
void (() => outside)

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
