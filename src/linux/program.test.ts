import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { VerifierError } from '../error/index.ts'
import type { LoadedProgram, MapStore } from '../host/index.ts'
import type { LineEntry, MapSpec, ProgramSpec } from '../object/index.ts'
import * as uapi from '../uapi/index.ts'
import { linuxHost } from './host.ts'
import { mapSpec, programSpec } from './testing/program.ts'

const host = linuxHost()
const noMaps = (): MapStore => {
  throw new Error('no maps here')
}
const using = <T>(
  spec: ProgramSpec,
  run: (program: LoadedProgram) => T,
  stores = new Map<MapSpec, MapStore>(),
) => {
  const program = host.load(spec, (map) => stores.get(map)!)
  try {
    return run(program)
  } finally {
    program.close()
  }
}
const caught = (run: () => unknown): unknown => {
  try {
    return run()
  } catch (error) {
    return error
  }
}
const line = (insn: number, number: number, text: string): LineEntry => ({
  insn,
  position: { file: 'tools/probe.ts', line: number, column: 2, text },
})

describe('a loaded program', () => {
  it('shows its TypeScript lines to bpftool', () => {
    const spec = programSpec(
      `r6 = r1
       r1 = 7
       call inner
       exit
       inner:
       r0 = r1
       exit`,
      {},
      {
        name: 'on-packet (a long name)',
        lines: [
          line(0, 3, 'socketFilter((packet) => {'),
          line(1, 4, '  const n = inner(7)'),
          line(4, 9, '  return n'),
        ],
      },
    )
    using(spec, ({ id }) => {
      const text = execFileSync('bpftool', ['prog', 'dump', 'xlated', 'id', String(id), 'linum'], {
        encoding: 'utf8',
      })
      expect(text).toContain('; const n = inner(7) [file:tools/probe.ts line_num:4 line_col:3]')
      expect(text).toContain('; return n [file:tools/probe.ts line_num:9 line_col:3]')
      expect(text).toMatch(/int on_packet__a_long_name_\(void \* ?ctx\)/)
      const shown = JSON.parse(
        execFileSync('bpftool', ['prog', 'show', 'id', String(id), '-j'], { encoding: 'utf8' }),
      )
      expect(shown).toMatchObject({ type: 'socket_filter', gpl_compatible: true })
    })
  })

  it('reaches its maps, and the values in them', () => {
    const hash = mapSpec(uapi.BPF_MAP_TYPE_HASH)
    const spec = programSpec(
      `r2 = r10
       r2 += -4
       *(u32 *)(r10 - 4) = 5
       r1 = map counts ll
       call map_lookup_elem
       if r0 == 0 goto out
       *(u64 *)(r0 + 0) = 77
       out:
       r0 = 0
       exit`,
      { counts: hash },
    )
    const store = host.createMap(hash)
    try {
      const key = Uint8Array.of(5, 0, 0, 0)
      store.update(key, new Uint8Array(8))
      using(spec, (program) => program.run({ data: new Uint8Array(64) }), new Map([[hash, store]]))
      expect(store.lookup(key)).toEqual(Uint8Array.of(77, 0, 0, 0, 0, 0, 0, 0))
    } finally {
      store.close()
    }
  })

  it('is gone when it is closed', () => {
    const id = using(programSpec('r0 = 0\nexit'), (program) => program.id)
    expect(() => execFileSync('bpftool', ['prog', 'show', 'id', String(id)], { stdio: 'pipe' })).toThrow()
  })
})

describe('run', () => {
  it('gives the verdict, the packet as it comes out, and the time of many runs', () => {
    const type = uapi.BPF_PROG_TYPE_XDP
    const spec = programSpec(
      `r2 = *(u32 *)(r1 + 0)
       r3 = *(u32 *)(r1 + 4)
       r4 = r2
       r4 += 14
       if r4 > r3 goto out
       *(u8 *)(r2 + 0) = 66
       out:
       r0 = 2
       exit`,
      {},
      { type },
    )
    const data = new Uint8Array(60).fill(1)
    const result = using(spec, (program) => program.run({ data, repeat: 1000 }))
    expect(result.returned).toBe(2)
    expect(result.data).toEqual(Uint8Array.from(data, (byte, i) => (i === 0 ? 66 : byte)))
    expect(result.nanoseconds).toBeGreaterThan(0)
  })

  it('says what an input lacks', () => {
    const filter = programSpec('r0 = 0\nexit')
    using(filter, (program) => {
      expect(caught(() => program.run({}))).toMatchObject({
        code: 'SK2001',
        hint: expect.stringMatching(/data/),
      })
      expect(caught(() => program.run({ data: new Uint8Array(13) }))).toMatchObject({
        code: 'SK2001',
        hint: expect.stringContaining('14 bytes'),
      })
    })
    using({ ...filter, type: uapi.BPF_PROG_TYPE_PERF_EVENT }, (program) =>
      expect(caught(() => program.run({}))).toMatchObject({ code: 'SK3001' }),
    )
  })

  it('runs raw tracepoint programs on arguments, once', () => {
    const spec = programSpec(
      `r0 = *(u64 *)(r1 + 8)
       exit`,
      {},
      { type: uapi.BPF_PROG_TYPE_RAW_TRACEPOINT },
    )
    using(spec, (program) => {
      const context = new Uint8Array(BigUint64Array.of(11n, 12n).buffer)
      expect(program.run({ context }).returned).toBe(12)
      expect(caught(() => program.run({ context, repeat: 2 }))).toMatchObject({ code: 'SK2001' })
      expect(caught(() => program.run({ context: context.subarray(8) }))).toMatchObject({ errno: 'EINVAL' })
    })
  })
})

describe('a refused program', () => {
  const refused = (
    text: string,
    lines: LineEntry[] = [],
    given: Partial<ProgramSpec> = {},
  ): VerifierError => {
    const error = caught(() => host.load(programSpec(text, {}, { lines, ...given }), noMaps))
    expect(error).toBeInstanceOf(VerifierError)
    return error as VerifierError
  }

  it('is told by the line of TypeScript, a cause and what to do', () => {
    const error = refused('r1 = 0\nr0 = *(u64 *)(r1 + 8)\nexit', [
      line(0, 3, 'const p = 0'),
      line(1, 4, '  return p.next'),
      line(2, 5, '})'),
    ])
    expect(error).toMatchObject({
      code: 'SK4001',
      program: 'skep_test',
      hint: expect.stringMatching(/probe/),
    })
    expect(error.message).toContain('at tools/probe.ts:4:3')
    expect(error.message).toContain('  4 |   return p.next')
    expect(error.message).toMatch(/R1 invalid mem access 'scalar'/)
    expect(error.log).toContain('processed 2 insns')
  })

  it.each([
    ['an uninitialized register', 'r0 = r5\nexit', /not written/],
    ['a loop without end', 'l:\nr0 = 0\ngoto l\nexit', /no end|nothing leads to/],
    ['dead instructions', 'r0 = 0\nexit\nr0 = 1\nexit', /nothing leads to/],
    ['a helper of other programs', 'call xdp_adjust_head\nr0 = 0\nexit', /do not have the function/],
    ['the stack', 'r0 = *(u64 *)(r10 - 600)\nexit', /stack/],
    ['too much stack', 'r1 = 1\n*(u64 *)(r10 - 520) = r1\nr0 = 0\nexit', /stack/],
    ['the context', 'r0 = *(u64 *)(r1 + 2000)\nexit', /context/],
    ['a kind of argument', 'r1 = 0\nr2 = 0\ncall map_lookup_elem\nr0 = 0\nexit', /argument/],
  ])('is explained: %s', (_, text, cause) => {
    expect(refused(text).message.split('\n')[0]).toMatch(cause)
  })

  it('is explained: a verdict of other programs', () => {
    const type = uapi.BPF_PROG_TYPE_CGROUP_SKB
    expect(refused('r0 = 5\nexit', [], { type }).message).toMatch(/value its type does not allow/)
  })

  it('points at a packet read before its check', () => {
    const error = refused(
      'r2 = *(u32 *)(r1 + 0)\nr0 = *(u8 *)(r2 + 12)\nexit',
      [line(0, 1, 'xdp((p) => {'), line(1, 2, 'return p.proto')],
      { type: uapi.BPF_PROG_TYPE_XDP },
    )
    expect(error.message).toMatch(/packet may be beyond its end/)
    expect(error.message).toContain('probe.ts:2')
  })
})
