/** `skep list` against what tracefs, bpftrace and bpftool say there is. */
import { execFileSync, spawnSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openTracefs, tracepointNames } from '../../src/proc/index.ts'

const main = new URL('../../dist/start/skep.cjs', import.meta.url).pathname
const nobody = ['--reuid=65534', '--regid=65534', '--clear-groups', '--inh-caps=-all']

function skep(...words: string[]) {
  return ended(
    spawnSync(process.execPath, [main, 'list', ...words], { encoding: 'utf8', maxBuffer: 1 << 28 }),
  )
}

function unprivileged(...words: string[]) {
  return ended(
    spawnSync('setpriv', [...nobody, process.execPath, main, 'list', ...words], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    }),
  )
}

function ended({ status, stdout, stderr }: { status: number | null; stdout: string; stderr: string }) {
  expect(stderr).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m)
  return { status, stderr, stdout, lines: stdout.split('\n').slice(0, -1) }
}

interface Listed {
  readonly kind: string
  readonly name: string
  readonly fields: readonly { name: string; declaration: string; offset: number; size: number }[]
  readonly returns?: string
}

const objects = (lines: readonly string[]) => lines.map((line) => JSON.parse(line) as Listed)

describe('skep list', () => {
  it('knows the tracepoints that tracefs knows, in order', () => {
    using tracefs = openTracefs()
    const { status, lines } = skep('tracepoint:*')
    expect(status).toBe(0)
    expect(lines).toEqual(
      tracepointNames(tracefs)
        .map((name) => `tracepoint:${name}`)
        .toSorted(),
    )
    expect(lines.length).toBeGreaterThan(500)
  })

  it('means by a pattern what bpftrace means', () => {
    // Not patterns that end in what a name may have twice: bpftrace misses sys_enter_newfstatat for *at.
    // In a mount namespace of its own, where tracefs can be mounted for it.
    const script = 'mount -t tracefs nodev /sys/kernel/tracing; exec bpftrace -l "$0"'
    const bpftrace = (pattern: string) =>
      execFileSync('unshare', ['--mount', 'sh', '-c', script, pattern], { encoding: 'utf8' })
        .split('\n')
        .filter(Boolean)
        .toSorted()
    for (const pattern of [
      'tracepoint:sched:*',
      'tracepoint:syscalls:sys_enter_*open*',
      'tracepoint:s*:*_exit_*',
      't:block:block_rq_issue',
    ]) {
      const { lines } = skep(pattern)
      expect(lines.length).toBeGreaterThan(0)
      expect(lines.toSorted()).toEqual(bpftrace(pattern))
    }
  })

  it('knows the functions and raw tracepoints of BTF, with their arguments', () => {
    const dump = execFileSync('bpftool', ['-j', 'btf', 'dump', 'file', '/sys/kernel/btf/vmlinux'], {
      encoding: 'utf8',
      maxBuffer: 1 << 29,
    })
    const { types } = JSON.parse(dump) as { types: BtfEntry[] }
    const named = (kind: string) => types.filter((type) => type.kind === kind)
    const functions = [...new Set(named('FUNC').map(({ name }) => name))]
    expect(skep('function:*').lines).toEqual(functions.map((name) => `function:${name}`).toSorted())
    const raw = named('TYPEDEF').flatMap(({ name }) => /^btf_trace_(.*)/.exec(name)?.[1] ?? [])
    expect(skep('rawTracepoint:*').lines).toEqual(raw.map((name) => `rawTracepoint:${name}`).toSorted())

    const byId = new Map(types.map((type) => [type.id, type]))
    const parameters = (func: string) =>
      byId.get(named('FUNC').find(({ name }) => name === func)!.type_id)!.params!
    const [read] = objects(skep('--json', '-v', 'function:vfs_read').lines)
    expect(read!.fields.map(({ name }) => name)).toEqual(parameters('vfs_read').map(({ name }) => name))
    expect(read).toMatchObject({ kind: 'function', name: 'vfs_read', returns: 'ssize_t' })
    const [change] = objects(skep('--json', '-v', 'rawTracepoint:sched_switch').lines)
    const passed = parameters('__traceiter_sched_switch').slice(1)
    expect(change!.fields.map(({ name, offset }) => [name, offset])).toEqual(
      passed.map(({ name }, i) => [name, i * 8]),
    )
    const { stdout, stderr } = skep('-v', 'function:vfs_read')
    expect(stdout).toContain('  struct file *file\n')
    // On the machine these tests are made for, nothing does.
    expect(stderr).toMatch(
      /^skep list: no hook of this kernel reaches functions \(kprobe: .*CONFIG_KPROBE_EVENTS.*; fentry: .*EPERM.*\)\n$/,
    )
    expect(skep('rawTracepoint:sched_switch').stderr).toBe('')
  })

  it('shows the fields of tracepoints where the kernel has them', () => {
    using tracefs = openTracefs()
    const listed = objects(skep('-v', '--json', 'tracepoint:sched:*').lines)
    expect(listed.length).toBeGreaterThan(10)
    for (const { name, fields } of listed) {
      const format = tracefs.readText(`events/${name.replace(':', '/')}/format`)
      const own = format.slice(format.indexOf('\n\n')).match(/^\tfield:.*$/gm) ?? []
      const places = own.map((line) => /offset:(\d+);\s*size:(\d+)/.exec(line)!.slice(1).map(Number))
      expect(fields.map(({ offset, size }) => [offset, size])).toEqual(places)
      for (const [i, { declaration }] of fields.entries()) {
        const written = /field:(?:__\w+_loc )?(.*?);/.exec(own[i]!)![1]!
        const letters = (text: string) => text.replace(/\W/g, '').split('').toSorted().join('')
        expect(letters(declaration)).toBe(letters(written).replace(/[A-Z_]{4,}/, ''))
      }
    }
    expect(skep('-v', 'tracepoint:sched:sched_process_exec').stdout).toMatch(/^ +8 +4 {2}char filename\[\]$/m)
  })

  it('looks for a word anywhere', () => {
    const { lines } = skep('sched_switch')
    expect(lines).toContain('tracepoint:sched:sched_switch')
    expect(lines).toContain('rawTracepoint:sched_switch')
    expect(lines.every((line) => line.includes('sched_switch'))).toBe(true)
    expect(skep('sched:sched_switch').lines).toEqual(['tracepoint:sched:sched_switch'])
    expect(skep('*:sched_switch').lines).toEqual([
      'tracepoint:sched:sched_switch',
      'rawTracepoint:sched_switch',
    ])
    expect(skep('RAWTRACEPOINT:sched_switch').lines).toEqual(['rawTracepoint:sched_switch'])
  })

  it('offers the nearest where there is none', () => {
    for (const [wrong, right] of [
      ['tracepoint:shced:sched_switch', 'tracepoint:sched:sched_switch'],
      ['function:vfs_raed', 'function:vfs_read'],
      ['shced_switch', 'sched_switch'],
    ] as const) {
      const { status, stdout, stderr } = skep(wrong)
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
      expect(stderr).toContain(`'${wrong}'`)
      expect(stderr).toContain(right)
    }
    expect(skep('a[b').status).toBe(2)
  })

  it('is quiet when its reader has enough', () => {
    const { stdout, stderr } = spawnSync(
      'bash',
      ['-c', '"$0" "$1" list | head -3; echo $(( PIPESTATUS[0] + PIPESTATUS[1] ))', process.execPath, main],
      {
        encoding: 'utf8',
      },
    )
    expect(stdout.split('\n')).toHaveLength(5)
    expect(stdout).toMatch(/^0$/m)
    expect(stderr).toBe('')
  })
})

describe('of a file, skep list', () => {
  const tool = (command: string, ...words: string[]) =>
    execFileSync(command, words, { encoding: 'utf8', maxBuffer: 1 << 28 }).split('\n')

  it('knows the functions that nm knows, at the places readelf gives', () => {
    const symbols = tool('readelf', '-W', '--dyn-syms', '/usr/bin/bash').flatMap((line) => {
      const [, value, size, type, , , section, name] = line.trim().split(/\s+/)
      return type === 'FUNC' && section !== 'UND'
        ? [{ name: name!, value: Number(`0x${value}`), size: Number(size) }]
        : []
    })
    const { status, lines } = skep('uprobe:/usr/bin/bash:*')
    expect(status).toBe(0)
    expect(lines).toEqual([...new Set(symbols.map(({ name }) => `uprobe:/usr/bin/bash:${name}`))].toSorted())
    // Where the address of a symbol is its place in the file, as in the first segment with code of a linker's usual layout.
    const [readline] = skep('-v', '--json', 'uprobe:bash:readline').lines.map((line) => JSON.parse(line))
    const known = symbols.find(({ name }) => name === 'readline')!
    expect(readline).toEqual({
      kind: 'uprobe',
      name: '/usr/bin/bash:readline',
      offset: known.value,
      size: known.size,
    })
  })

  it('knows the probes that readelf knows', () => {
    const python = realpathSync('/usr/bin/python3')
    const notes = tool('readelf', '-n', python)
      .join('\n')
      .split(/\n +stapsdt /)
      .slice(1)
    const probes = notes.map((note) => ({
      name: `${python}:${/Provider: (.*)/.exec(note)![1]}:${/Name: (.*)/.exec(note)![1]}`,
      offset: Number(/Location: (\w+)/.exec(note)![1]),
      places: (/Arguments: (.*)/.exec(note)?.[1] ?? '').split(' ').filter(Boolean),
    }))
    expect(probes.length).toBeGreaterThan(3)
    const listed = skep('-v', '--json', `usdt:${python}:*`).lines.map((line) => JSON.parse(line))
    expect(listed.map(({ name }) => name)).toEqual([...new Set(probes.map(({ name }) => name))].toSorted())
    for (const { name, fields } of listed) {
      const note = probes.find((probe) => probe.name === name)!
      const places = fields.map(
        ({ declaration, offset, size }: Listed['fields'][number]) =>
          `${declaration.startsWith('u') ? '' : '-'}${size}@${offset}`,
      )
      expect(places).toEqual(note.places)
    }
  })

  it('offers the nearest, and says which file is none', () => {
    expect(skep('uprobe:bash:readlin')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('did you mean readline,'),
    })
    expect(skep('uprobe:bahs:x')).toMatchObject({ status: 1, stderr: expect.stringContaining('bash') })
    expect(skep('uprobe:/etc/passwd:x')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('/etc/passwd'),
    })
    expect(skep('uprobe:no-such-library-here').status).toBe(1)
    expect(skep('usdt:')).toMatchObject({ status: 2, stderr: expect.stringContaining('which file') })
  })
})

it('lists the perf events that this machine counts, as doctor finds out by attaching', () => {
  const { lines } = skep('perfEvent:*')
  const doctor = spawnSync(process.execPath, [main, 'doctor', '--json'], { encoding: 'utf8' })
  const found = doctor.stdout.split('\n').filter((line) => line.includes('"perfEvent '))
  const states = found.map((line) => JSON.parse(line) as { name: string; state: string })
  expect(states.map(({ name }) => name)).toEqual(['perfEvent cpu-clock', 'perfEvent cycles'])
  for (const { name, state } of states) expect(lines.includes(name.replace(' ', ':'))).toBe(state === 'ok')
})

describe('without root', () => {
  it('lists what everybody may see, and says once what not', () => {
    const { status, lines, stderr } = unprivileged('sched_switch')
    expect(status).toBe(0)
    expect(lines).toContain('rawTracepoint:sched_switch')
    expect(lines.some((line) => line.startsWith('tracepoint:'))).toBe(false)
    expect(stderr.match(/tracepoints/g)).toHaveLength(1)
    expect(stderr).toMatch(/tracefs.*\n {2}hint: .*root/)
  })

  it('fails if there is nothing else', () => {
    const { status, stdout, stderr } = unprivileged('tracepoint:sched:*')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/tracefs.*\n {2}hint: .*root/)
  })
})

interface BtfEntry {
  readonly id: number
  readonly kind: string
  readonly name: string
  readonly type_id: number
  readonly params?: readonly { readonly name: string }[]
}
