import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { itOnce } from '../../test/support/once.ts'
import { NotFoundError } from '../error/index.ts'
import * as uapi from '../uapi/index.ts'
import { refusal } from './permission.ts'
import { RunningKernel } from './target.ts'

const target = new RunningKernel()

describe('the running kernel', () => {
  it('has types, unless told otherwise', () => {
    expect(target.btf!.find('task_struct', 'struct')).toBeGreaterThan(0)
    expect(new RunningKernel({ btf: false }).btf).toBeUndefined()
    expect(new RunningKernel({ btf: '/nowhere' }).btf).toBeUndefined()
  })

  it('tells the fields of a tracepoint', () => {
    const { id, fields } = target.tracepoint('sched:sched_process_exec')
    expect(id).toBeGreaterThan(0)
    expect(fields.find(({ name }) => name === 'filename')).toMatchObject({ dynamic: 'data_loc' })
    expect(() => target.tracepoint('sched:sched_process_exe')).toThrow(NotFoundError)
  })

  it('has the instruction set that bpftool finds', () => {
    const probed = execFileSync('bpftool', ['feature', 'probe', 'kernel', '-j'], { encoding: 'utf8' })
    const { misc } = JSON.parse(probed)
    expect(target.cpu >= 3).toBe(misc.have_v3_isa_extension)
  })

  it('knows helpers by type of program, as the kernel sources do', () => {
    const { BPF_PROG_TYPE_XDP: xdp, BPF_PROG_TYPE_RAW_TRACEPOINT: raw } = uapi
    const { BPF_PROG_TYPE_CGROUP_SOCK_ADDR: address, BPF_PROG_TYPE_SOCKET_FILTER: filter } = uapi
    const facts: [string, number, boolean][] = [
      ['xdp_adjust_head', xdp, true],
      ['xdp_adjust_head', raw, false],
      ['skb_load_bytes', filter, true],
      ['skb_load_bytes', xdp, false],
      ['get_current_comm', raw, true],
      ['ringbuf_output', address, true],
      ['bind', address, true],
      ['bind', filter, false],
      ['ktime_get_ns', filter, true],
    ]
    expect(facts.filter(([helper, type, there]) => target.hasHelper(helper, type) !== there)).toEqual([])
  })

  it('knows the helpers of tracing programs and of none', () => {
    expect(target.hasHelper('probe_read_kernel', uapi.BPF_PROG_TYPE_TRACING)).toBe(true)
    expect(target.hasHelper('redirect', uapi.BPF_PROG_TYPE_TRACING)).toBe(false)
    expect(target.hasHelper('no_such_helper', uapi.BPF_PROG_TYPE_XDP)).toBe(false)
  })
})

describe('a refusal', () => {
  const calm = { missing: [], nested: false, lockdown: 'none', unprivilegedDisabled: false }

  it('names what a user lacks', () => {
    const told = refusal({ ...calm, missing: ['CAP_BPF', 'CAP_PERFMON'], unprivilegedDisabled: true })
    expect(told.reason).toMatch(/lacks CAP_BPF and CAP_PERFMON.*unprivileged_bpf_disabled/)
    expect(told.hint).toMatch(/sudo.*setcap cap_bpf,cap_perfmon\+ep/)
  })

  it('names the policy that refuses those who lack nothing', () => {
    expect(refusal({ ...calm, lockdown: 'integrity' }).reason).toContain("lockdown is 'integrity'")
    expect(refusal({ ...calm, nested: true }).reason).toContain('user namespace')
  })

  itOnce('is what a process without capabilities meets', () => {
    const script = `
      import { linuxHost } from '${new URL('index.ts', import.meta.url).pathname}'
      try { linuxHost().createMap({ name: 'x', type: 1, keySize: 4, valueSize: 4, maxEntries: 1, flags: 0 }) }
      catch (error) { console.log(JSON.stringify({ message: error.message, hint: error.hint, code: error.code })) }`
    const run = ['--inh-caps=-all', '--bounding-set=-all', '--', process.execPath, '--import', 'tsx']
    const output = execFileSync('setpriv', [...run, '--input-type=module', '-e', script], {
      encoding: 'utf8',
    })
    expect(JSON.parse(output)).toMatchObject({
      code: 'SK4002',
      message: expect.stringMatching(/cannot create map 'x'.*EPERM.*lacks CAP_BPF/),
      hint: expect.stringContaining('setcap'),
    })
  })
})
