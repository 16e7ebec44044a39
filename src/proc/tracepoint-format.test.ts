import { afterAll, describe, expect, it } from 'vitest'
import { bpfFd, Mapping, openTracepoint, progLoad, setPerfEventProgram } from '../sys/index.ts'
import { BPF_F_MMAPABLE, BPF_MAP_TYPE_ARRAY, BPF_PROG_TYPE_TRACEPOINT } from '../uapi/index.ts'
import { openTracefs } from './tracefs.ts'
import { parseTracepointFormat, tracepointFormat, tracepointNames } from './tracepoint-format.ts'

const tracefs = openTracefs()
afterAll(() => tracefs.close())

const parse = (...fields: string[]) =>
  parseTracepointFormat('x', fields.map((field) => `\tfield:${field}`).join('\n')).fields

describe('every format file of this kernel', () => {
  const names = tracepointNames(tracefs)

  it('is understood', () => {
    expect(names.length).toBeGreaterThan(100)
    for (const name of names) {
      const format = tracepointFormat(tracefs, name)
      const text = tracefs.readText(`events/${name.replace(':', '/')}/format`)
      expect(`${format.system}:${format.name}`).toBe(name)
      expect(format.id).toBe(Number(tracefs.readText(`events/${name.replace(':', '/')}/id`)))
      expect(format.fields.length).toBe(text.match(/field:/g)!.length)
      for (const field of format.fields) {
        expect([name, field.name]).toEqual([name, expect.stringMatching(/^[A-Za-z_]\w*$/)])
        expect([name, field.type]).toEqual([name, expect.stringMatching(/^[A-Za-z_][\w *]*$/)])
        if (field.arrayLength) expect([name, field.size % field.arrayLength]).toEqual([name, 0])
        if (field.dynamic) expect([name, field.size]).toEqual([name, 4])
        // Kernel text is the oracle: the declaration is there, its offset behind it.
        expect(text).toMatch(
          new RegExp(`\\b${field.name}(\\[.*\\])?;\\s*offset:${field.offset};\\s*size:${field.size};`),
        )
      }
    }
  })

  it('begins with the common fields', () => {
    const { fields } = tracepointFormat(tracefs, 'sched:sched_process_exec')
    expect(fields.filter((field) => field.common).map((field) => [field.name, field.offset])).toEqual([
      ['common_type', 0],
      ['common_flags', 2],
      ['common_preempt_count', 3],
      ['common_pid', 4],
    ])
    expect(fields.find((field) => field.name === 'filename')).toEqual({
      name: 'filename',
      type: 'char',
      offset: 8,
      size: 4,
      signed: expect.any(Boolean),
      dynamic: 'data_loc',
      common: false,
    })
  })
})

describe('odd declarations', () => {
  it('are taken apart as far as they go', () => {
    expect(
      parse(
        'char comm[16];\toffset:8;\tsize:16;\tsigned:0;',
        'const char * name;\toffset:24;\tsize:8;\tsigned:0;',
        'unsigned char buf[NAME_MAX];\toffset:32;\tsize:255;\tsigned:0;',
        'u32 m[2][3];\toffset:288;\tsize:24;\tsigned:0;',
        '__rel_loc u8[] data;\toffset:312;\tsize:4;\tsigned:0;',
        'void (*func)(struct work *);\toffset:320;\tsize:8;\tsigned:0;',
        'struct page *page;\toffset:328;\tsize:8;',
        'char[8] tag;\toffset:336;\tsize:8;\tsigned:1;',
        'struct thing t[COUNT];\toffset:344;\tsize:32;\tsigned:0;',
      ).map(({ name, type, arrayLength, dynamic }) => [name, type, arrayLength, dynamic]),
    ).toEqual([
      ['comm', 'char', 16, undefined],
      ['name', 'const char *', undefined, undefined],
      ['buf', 'unsigned char', 255, undefined],
      ['m', 'u32', 6, undefined],
      ['data', 'u8', undefined, 'rel_loc'],
      ['func', 'void (*)(struct work *)', undefined, undefined],
      ['page', 'struct page *', undefined, undefined],
      ['tag', 'char', 8, undefined],
      ['t', 'struct thing', undefined, undefined],
    ])
  })

  it('are no reason to fail', () => {
    expect(
      parse(';\toffset:8;\tsize:0;\tsigned:0;', '42;\toffset:8;\tsize:4;').map((field) => field.name),
    ).toEqual(['', '42'])
    expect(parseTracepointFormat('x', '').fields).toEqual([])
  })
})

describe('unknown names', () => {
  it('bring the nearest', () => {
    expect(() => tracepointFormat(tracefs, 'sched:sched_proces_exec')).toThrow(
      "no tracepoint 'sched:sched_proces_exec': did you mean sched:sched_process_exec",
    )
    for (const wrong of ['sched', '../..:passwd', '', 'sched:enable', 'a:b:c'])
      expect(() => tracepointFormat(tracefs, wrong)).toThrow(`no tracepoint '${wrong}'`)
  })
})

it('the id is what perf_event_open takes: a program on it counts our own calls', async () => {
  const insn = (code: number, dst: number, src: number, offset: number, immediate: number) => {
    const view = new DataView(new ArrayBuffer(8))
    view.setUint8(0, code)
    view.setUint8(1, (src << 4) | dst)
    view.setInt16(2, offset, true)
    view.setInt32(4, immediate, true)
    return new Uint8Array(view.buffer)
  }
  const array = {
    map_type: BPF_MAP_TYPE_ARRAY,
    key_size: 4,
    value_size: 8,
    max_entries: 1,
    map_flags: BPF_F_MMAPABLE,
  }
  using map = bpfFd('BPF_MAP_CREATE', array, 'counter')
  using mapping = new Mapping(map.value, 8)
  // if (bpf_get_current_pid_tgid() >> 32 == pid) atomic_add(map value, 1); return 0
  const insns = Buffer.concat([
    insn(0x85, 0, 0, 0, 14),
    insn(0x77, 0, 0, 0, 32),
    insn(0x55, 0, 0, 4, process.pid),
    insn(0x18, 1, 2, 0, map.value),
    insn(0x00, 0, 0, 0, 0),
    insn(0xb7, 2, 0, 0, 1),
    insn(0xdb, 1, 2, 0, 0),
    insn(0xb7, 0, 0, 0, 0),
    insn(0x95, 0, 0, 0, 0),
  ])
  const attr = { prog_type: BPF_PROG_TYPE_TRACEPOINT, insns, insn_cnt: insns.length / 8, license: 'GPL' }
  const loaded = progLoad(attr)
  expect(loaded.log).toBe('')
  using program = loaded.fd!
  const { id } = tracepointFormat(tracefs, 'syscalls:sys_enter_getegid')
  const event = openTracepoint(id, 'syscalls:sys_enter_getegid')
  setPerfEventProgram(event, program)
  const count = new BigUint64Array(mapping.buffer)
  for (let i = 0; i < 23; i++) process.getegid!()
  expect(Atomics.load(count, 0)).toBe(23n)
  await event.closeAsync()
  process.getegid!()
  expect(Atomics.load(count, 0)).toBe(23n)
})
