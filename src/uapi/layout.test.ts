import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LINK_CREATE_ATTR, MAP_CREATE_ATTR, PROG_LOAD_ATTR, PROG_TEST_RUN_ATTR } from './generated/attr.ts'
import { BPF_LINK_INFO, BPF_PROG_INFO } from './generated/info.ts'
import { PERF_EVENT_ATTR } from './generated/perf.ts'
import { decodeLayout, encodeLayout } from './layout.ts'

/** What clang makes of a C struct with this initialiser, by the installed headers. */
function compiled(type: string, initialiser: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'skep-uapi-'))
  try {
    const object = join(folder, 'a.o')
    const source = `#include <linux/bpf.h>\n#include <linux/perf_event.h>\n${type} value = { ${initialiser} };\n`
    execFileSync('clang-19', ['-x', 'c', '-c', '-o', object, '-'], { input: source })
    execFileSync('llvm-objcopy-19', ['-O', 'binary', '--only-section=.data', object, join(folder, 'data')])
    return readFileSync(join(folder, 'data'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Equal in `bytes`' length or less; the rest (fields newer than the other side) must be zero. */
function sameBytes(ours: Uint8Array, theirs: Uint8Array): void {
  const length = Math.max(ours.length, theirs.length)
  const padded = (bytes: Uint8Array) => {
    const whole = new Uint8Array(length)
    whole.set(bytes)
    return whole
  }
  expect(padded(ours)).toEqual(padded(theirs))
}

describe('layouts', () => {
  it('lay bpf(2) attributes out as C does', () => {
    const name = new TextEncoder().encode('counts')
    sameBytes(
      encodeLayout(MAP_CREATE_ATTR, {
        map_type: 1,
        key_size: 4,
        max_entries: 99,
        map_name: name,
        map_extra: 7n,
      }),
      compiled(
        'union bpf_attr',
        '.map_type=1, .key_size=4, .max_entries=99, .map_name="counts", .map_extra=7',
      ),
    )
    sameBytes(
      encodeLayout(PROG_LOAD_ATTR, {
        prog_type: 6,
        insns: 0xfedcba9876543210n,
        expected_attach_type: 3,
        log_size: 5,
      }),
      compiled(
        'union bpf_attr',
        '.prog_type=6, .insns=0xfedcba9876543210, .expected_attach_type=3, .log_size=5',
      ),
    )
    sameBytes(
      encodeLayout(PROG_TEST_RUN_ATTR, { prog_fd: 3, data_out: 1n << 40n, repeat: 2, batch_size: 9 }),
      compiled('union bpf_attr', '.test = { .prog_fd=3, .data_out=1ull << 40, .repeat=2, .batch_size=9 }'),
    )
    sameBytes(
      encodeLayout(LINK_CREATE_ATTR, {
        prog_fd: 3,
        attach_type: 42,
        'kprobe_multi.cnt': 2,
        'kprobe_multi.cookies': 5n,
      }),
      compiled(
        'union bpf_attr',
        '.link_create = { 3, .attach_type=42, .kprobe_multi = { .cnt=2, .cookies=5 } }',
      ),
    )
  })

  it('lays bit-fields out as C does', () => {
    const ours = {
      type: 2,
      config: 5n,
      freq: 1,
      enable_on_exec: 1,
      precise_ip: 2,
      write_backward: 1,
      clockid: -3,
    }
    const c = '.type=2, .config=5, .freq=1, .enable_on_exec=1, .precise_ip=2, .write_backward=1, .clockid=-3'
    const bytes = compiled('struct perf_event_attr', c)
    sameBytes(encodeLayout(PERF_EVENT_ATTR, ours), bytes)
    expect(decodeLayout(PERF_EVENT_ATTR, bytes)).toMatchObject(ours)
  })

  it('reads what C wrote, shorter structs of older kernels too', () => {
    const c =
      '.type=1, .id=77, .tag="abc", .name="prog", .run_time_ns=1ull << 60, .verified_insns=12, .gpl_compatible=1'
    const info = decodeLayout(BPF_PROG_INFO, compiled('struct bpf_prog_info', c))
    expect(info).toMatchObject({ id: 77, run_time_ns: 1n << 60n, verified_insns: 12, attach_btf_id: 0 })
    expect(new TextDecoder().decode(info.name)).toBe(`prog${'\0'.repeat(12)}`)
    const short = compiled('struct bpf_link_info', '.type=2, .id=3, .tracing = { .attach_type=4 }').subarray(
      0,
      24,
    )
    expect(decodeLayout(BPF_LINK_INFO, short)).toMatchObject({
      id: 3,
      'tracing.attach_type': 4,
      'xdp.ifindex': 4,
    })
  })

  it('refuses names and bytes that do not fit', () => {
    expect(() => encodeLayout(MAP_CREATE_ATTR, { map_name: new Uint8Array(17) })).toThrow(
      /17 bytes do not fit into 16/,
    )
    const misspelt: object = { map_typ: 1 }
    expect(() => encodeLayout(MAP_CREATE_ATTR, misspelt)).toThrow(/no field 'map_typ'/)
  })
})
