/** `skep doctor` against what bpftool and /proc say, with and without rights; and that it leaves nothing behind. */
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { release } from 'node:os'
import { beforeAll, describe, expect, it } from 'vitest'
import { toolNames } from '../../src/cli/tools.ts'
import { programsNamed } from '../support/bpf-objects.ts'

const main = new URL('../../dist/start/skep.cjs', import.meta.url).pathname
const nobody = ['--reuid=65534', '--regid=65534', '--clear-groups', '--inh-caps=-all']

interface Found {
  readonly group: string
  readonly name: string
  readonly state: 'ok' | 'no' | 'unknown'
  readonly detail?: string
  readonly hint?: string
}

function doctor(...before: string[]) {
  const [command, ...words] = [...before, process.execPath, main, 'doctor', '--json']
  const { status, stdout, stderr } = spawnSync(command!, words, { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Found)
}

const stateOf = (findings: readonly Found[], name: string, group?: string) =>
  findings.find((each) => each.name === name && (group === undefined || each.group === group))?.state

interface FeatureProbe {
  readonly system_config: Readonly<Record<string, number | string | null>>
  readonly program_types: Readonly<Record<string, boolean>>
  readonly map_types: Readonly<Record<string, boolean>>
  readonly misc: Readonly<Record<string, boolean>>
}

describe('with all rights', () => {
  let findings: Found[]
  let bpftool: FeatureProbe
  const started = Math.floor(Date.now() / 1000)

  beforeAll(() => {
    findings = doctor()
    bpftool = JSON.parse(
      execFileSync('bpftool', ['-j', 'feature', 'probe'], { encoding: 'utf8', maxBuffer: 1 << 26 }),
    )
  })

  it('agrees with bpftool on the types of programs', () => {
    const compared = Object.entries(bpftool.program_types).flatMap(([key, has]) => {
      const type = /^have_(.*)_prog_type$/.exec(key)![1]!
      // bpftool tries neither raw tracepoints for `tracing` nor a program to extend for `ext`.
      return type === 'tracing' || type === 'ext' ? [] : [[type, has ? 'ok' : 'no'] as const]
    })
    expect(compared.length).toBeGreaterThan(25)
    const ours = compared.map(([type]) => [type, stateOf(findings, type, 'program types')])
    expect(ours).toEqual(compared)
  })

  it('agrees with bpftool on the types of maps', () => {
    const compared = Object.entries(bpftool.map_types).flatMap(([key, has]) => {
      const type = /^have_(.*)_map_type$/.exec(key)![1]!
      return type === 'struct_ops' ? [] : [[type, has ? 'ok' : 'no'] as const]
    })
    expect(compared.length).toBeGreaterThan(25)
    expect(compared.map(([type]) => [type, stateOf(findings, type, 'map types')])).toEqual(compared)
  })

  it('agrees with bpftool and /proc on the rest', () => {
    const { system_config: config, misc } = bpftool
    const ok = (there: unknown) => (there ? 'ok' : 'no')
    expect(stateOf(findings, 'JIT')).toBe(ok(config.bpf_jit_enable))
    expect(stateOf(findings, 'kprobe', 'hooks')).toBe(ok(config.CONFIG_KPROBE_EVENTS))
    expect(stateOf(findings, 'uprobe')).toBe(ok(config.CONFIG_UPROBE_EVENTS))
    expect(stateOf(findings, 'BTF')).toBe(ok(config.CONFIG_DEBUG_INFO_BTF))
    expect(stateOf(findings, 'override_return')).toBe(ok(config.CONFIG_BPF_KPROBE_OVERRIDE))
    const detail = (name: string) => findings.find((each) => each.name === name)?.detail
    expect(detail('kernel.unprivileged_bpf_disabled')).toMatch(
      new RegExp(`^${config.unprivileged_bpf_disabled} `),
    )
    expect(Number(detail('instruction set')!.slice(1)) >= 3).toBe(misc.have_v3_isa_extension)
    expect(detail('kernel')).toContain(release())
    expect(detail('Node.js')).toBe(process.versions.node)
    for (const name of ['kptr_restrict', 'perf_event_paranoid']) {
      const value = readFileSync(`/proc/sys/kernel/${name}`, 'utf8').trim()
      expect(detail(`kernel.${name}`)).toMatch(new RegExp(`^${value} `))
    }
  })

  it('knows that each tool can work here', () => {
    const tools = findings.filter(({ group }) => group === 'tools')
    expect(tools.map(({ name }) => name)).toEqual(toolNames())
    expect(tools.filter(({ state }) => state !== 'ok')).toEqual([])
  })

  it('says what to do about what is not there', () => {
    const missing = findings.filter(({ state }) => state === 'no')
    expect(missing.length).toBeGreaterThan(0)
    for (const { detail, hint } of missing) {
      expect(detail).toMatch(/\w{3}/)
      expect(hint).toMatch(/\w{3}/)
    }
    expect(findings.filter(({ state }) => state === 'unknown')).toEqual([])
  })

  it('leaves nothing behind', () => {
    expect(programsNamed(new Set(['skep_probe']), started)).toEqual([])
    const mounts = readFileSync('/proc/self/mounts', 'utf8')
    doctor()
    expect(readFileSync('/proc/self/mounts', 'utf8')).toBe(mounts)
  })
})

describe('with less', () => {
  it('tells the kernel’s answer from its own ignorance', () => {
    const findings = doctor('setpriv', ...nobody)
    for (const name of ['CAP_BPF', 'CAP_PERFMON', 'CAP_SYS_ADMIN', 'tracefs'])
      expect(stateOf(findings, name)).toBe('no')
    for (const group of ['hooks', 'program types', 'map types', 'helpers', 'tools']) {
      const states = new Set(findings.filter((each) => each.group === group).map(({ state }) => state))
      expect([group, ...states]).toEqual([group, 'unknown'])
    }
    expect(stateOf(findings, 'BTF')).toBe('ok')
    expect(findings.find(({ name }) => name === 'CAP_BPF')!.hint).toMatch(
      /sudo.*setcap cap_bpf,cap_perfmon\+ep/,
    )
  })

  it('asks for what the capabilities there are allow', () => {
    // The ambient set survives the exec.
    const findings = doctor(
      'setpriv',
      '--reuid=65534',
      '--regid=65534',
      '--clear-groups',
      '--inh-caps=-all,+bpf',
      '--ambient-caps=-all,+bpf',
    )
    expect(stateOf(findings, 'CAP_BPF')).toBe('ok')
    expect(stateOf(findings, 'CAP_PERFMON')).toBe('no')
    expect(stateOf(findings, 'hash', 'map types')).toBe('ok')
    expect(stateOf(findings, 'socketFilter')).toBe('ok')
    expect(stateOf(findings, 'rawTracepoint')).toBe('unknown')
    expect(stateOf(findings, 'xdp', 'hooks')).toBe('unknown')
  })

  it('takes CAP_BPF and CAP_PERFMON for enough to trace', () => {
    const findings = doctor(
      'setpriv',
      '--reuid=65534',
      '--regid=65534',
      '--clear-groups',
      '--inh-caps=-all,+bpf,+perfmon',
      '--ambient-caps=-all,+bpf,+perfmon',
    )
    expect(stateOf(findings, 'rawTracepoint')).toBe('ok')
    expect(stateOf(findings, 'perfEvent cpu-clock')).toBe('ok')
    expect(stateOf(findings, 'tracepoint', 'hooks')).toBe('no')
    expect(stateOf(findings, 'opensnoop')).toBe('ok')
  })
})

it('shows it on 80 columns, what is wrong with a hint', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'doctor'], { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
  expect(stdout).toMatch(/^ {2}ok {2}CAP_BPF, CAP_PERFMON/m)
  expect(stdout).toMatch(/^ {2}no {2}fentry: refused \(EPERM\): [^\n]*\n(?: {6}[^\n]*\n)*? {6}hint: /m)
})
