import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as constants from './generated/constants.ts'
import { helperById, helperByName, helpers } from './helpers.ts'
import {
  attachTypeName,
  commandName,
  commands,
  linkTypes,
  mapTypeName,
  mapTypes,
  progTypes,
} from './names.ts'

describe('generated tables', () => {
  it('are what the generators make of the committed inputs', () => {
    const root = new URL('../../', import.meta.url)
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/gen/all.ts', '--check'], { cwd: root })
  })

  it('agree with the enums and macros of the installed headers', () => {
    const header =
      '#include <linux/bpf.h>\n#include <linux/pkt_cls.h>\n#include <linux/perf_event.h>\n#include <asm/socket.h>\n'
    const wanted = Object.entries(constants).filter(([name]) => !newer.test(name))
    const checks = wanted.map(
      ([name, value]) => `_Static_assert((long long)${name} == ${value}ll, "${name}");`,
    )
    const known = new Set(readFileSync('/usr/include/linux/bpf.h', 'utf8').match(/\w+/g))
    for (const file of ['bpf_common', 'pkt_cls', 'perf_event'])
      for (const word of readFileSync(`/usr/include/linux/${file}.h`, 'utf8').match(/\w+/g)!) known.add(word)
    const usable = checks.filter((_, i) => known.has(wanted[i]![0]))
    expect(usable.length).toBeGreaterThan(500)
    const args = ['-x', 'c', '-fsyntax-only', '-']
    execFileSync('clang-19', args, {
      input: `${header}${usable.join('\n')}\n`,
      stdio: ['pipe', 'pipe', 'pipe'],
    })
  })
})

/** What grows with every kernel, and helper ids, which the header builds by pasting tokens. */
const newer = /^(__|BPF_FUNC_|.*_MAX$|.*_MAX_STATES|PERF_CONTEXT_|BPF_SOCK_OPS_ALL_CB_FLAGS)/

describe('names', () => {
  it('go both ways, short and long', () => {
    expect(mapTypeName(1)).toBe('hash')
    expect(mapTypes.kernel(27)).toBe('BPF_MAP_TYPE_RINGBUF')
    expect(mapTypes.kernel(19)).toBe('BPF_MAP_TYPE_CGROUP_STORAGE')
    expect(mapTypes.value('ringbuf')).toBe(constants.BPF_MAP_TYPE_RINGBUF)
    expect(progTypes.value('BPF_PROG_TYPE_XDP')).toBe(constants.BPF_PROG_TYPE_XDP)
    expect(attachTypeName(constants.BPF_CGROUP_INET_INGRESS)).toBe('cgroup_inet_ingress')
    expect(linkTypes.short(constants.BPF_LINK_TYPE_TCX)).toBe('tcx')
    expect(commandName(28)).toBe('link_create')
    expect(commands.short(10_000)).toBe('10000')
    expect(mapTypes.value('no such thing')).toBeUndefined()
  })
})

describe('helpers', () => {
  it('are those of the kernel, with their signatures', () => {
    for (const [name, value] of Object.entries(constants))
      if (name.startsWith('BPF_FUNC_') && value !== 0)
        expect(helperById(Number(value))?.name).toBe(name.slice(9))
    expect(helperByName('bpf_map_lookup_elem')).toEqual({
      id: 1,
      name: 'map_lookup_elem',
      returns: 'void *',
      kind: 'pointer',
      args: [
        { type: 'void *', name: 'map' },
        { type: 'const void *', name: 'key' },
      ],
    })
    expect(helpers.get('ktime_get_ns')).toMatchObject({ args: [], kind: 'integer', returns: '__u64' })
    expect(helpers.get('trace_printk')!.args.at(-1)).toEqual({ type: '...', name: '' })
  })
})
