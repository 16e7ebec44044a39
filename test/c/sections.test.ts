/**
 * All names of sections that libbpf knows, a program in each. Skep takes each for what Debian's libbpf takes it for, where
 * that knows it (1.1; what came later is listed), and each program loads on this kernel or is refused for a reason that is
 * listed, too.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isSkepError } from '../../src/error/index.ts'
import { loadObject } from '../../src/linux/index.ts'
import { readObject, sectionKinds } from '../../src/object/index.ts'
import { BPF_F_SLEEPABLE, BPF_F_XDP_HAS_FRAGS } from '../../src/uapi/index.ts'
import { CObjects } from '../support/c-objects.ts'

let c: CObjects
beforeAll(() => {
  c = new CObjects()
})
afterAll(() => c.remove())

/** What came to libbpf after 1.1: 1.2 to 1.5. */
const later = [
  ...['tc/ingress', 'tc/egress'],
  ...['tcx/ingress', 'tcx/egress', 'netkit/primary', 'netkit/peer', 'netfilter', 'struct_ops.s'],
  ...['kprobe.session', 'uprobe.multi', 'uretprobe.multi', 'uprobe.session', 'usdt.s'],
  ...['uprobe.multi.s', 'uretprobe.multi.s', 'uprobe.session.s', 'sk_skb/verdict'],
  ...['connect', 'sendmsg', 'recvmsg', 'getpeername', 'getsockname'].map((name) => `cgroup/${name}_unix`),
]

/** What has to stand behind the slash for a program to load. */
const targets: Readonly<Record<string, string>> = {
  tp_btf: 'sched_switch',
  iter: 'task',
  'iter.s': 'task',
  fentry: 'do_unlinkat',
  'fentry.s': 'do_unlinkat',
  fexit: 'do_unlinkat',
  'fexit.s': 'do_unlinkat',
  fmod_ret: 'security_file_open',
  'fmod_ret.s': 'security_file_open',
  lsm: 'file_open',
  'lsm.s': 'file_open',
  lsm_cgroup: 'socket_bind',
  freplace: 'decide',
}

/** Why a kind does not load by itself, where it does not. */
const reasons: readonly (readonly [names: RegExp, why: RegExp])[] = [
  // Refused by policy on the development machine; what they do is seen in guests (test/c/hooks.test.ts).
  [/^(fentry|fexit|fmod_ret)(\.s)?$|^lsm/, /EPERM|not permitted/],
  [/^freplace$/, /replaces a function of another program/],
  [/^struct_ops(\.s)?$/, /no function of any struct/],
  [/^lirc_mode2$/, /CONFIG_BPF_LIRC_MODE2|EINVAL/],
]

const names = sectionKinds.map(({ name }) => name)

const sourceOf = () => `typedef unsigned char u8;
#define SEC(NAME) __attribute__((section(NAME), used))
${names
  .map((name, i) => {
    const section = targets[name] ? `${name}/${targets[name]}` : name
    return `SEC("${section}") int p${i}(void *ctx) { return ${/^cgroup|^lsm_cgroup/.test(name) ? 1 : 0}; }`
  })
  .join('\n')}
char _license[] SEC("license") = "GPL";
`

const nameOf = (section: string) => names[Number(section.slice(1))]!

describe('names of sections', () => {
  it('are all that Debian has in its libbpf', () => {
    const library = execFileSync(
      'sh',
      ['-c', 'cat $(ldconfig -p | sed -n "s/.*libbpf.so.1 .*=> //p" | head -1)'],
      {
        maxBuffer: 1 << 24,
        encoding: 'latin1',
      },
    )
    const texts = new Set(library.split('\0'))
    // Those that may go on end in a plus there; the others stand beside them in the same folders of names.
    const open = [...texts]
      .filter((text) => /^[a-z_]{3,}(\.[a-z]+)*\+$/.test(text))
      .map((text) => text.slice(0, -1))
    const exact = [...texts].filter((text) =>
      /^(cgroup|cgroup_skb|sk_skb|xdp|xdp\.frags|sk_reuseport|tc)\/[a-z0-9_]+$/.test(text),
    )
    expect(open.length).toBeGreaterThan(25)
    expect(exact.length).toBeGreaterThan(30)
    const known = new Map(sectionKinds.map(({ name, open: goesOn }) => [name, goesOn]))
    expect(open.filter((name) => known.get(name) !== true)).toEqual([])
    expect(exact.filter((name) => !known.has(name))).toEqual([])
  })

  it('mean what they mean to libbpf', () => {
    const path = c.compileText('sections', sourceOf())
    const theirs = new Map(c.libbpf(path).programs.map((each) => [each.name, each]))
    const unknown: string[] = []
    for (const { name, type, expectedAttachType: attach, flags } of readObject(readFileSync(path)).programs) {
      const their = theirs.get(name)!
      // Libbpf says so when it loads a program, and it gives up at the first that does not.
      const sleeps = /\.s$|^syscall$/.test(nameOf(name)) ? BPF_F_SLEEPABLE : 0
      const frags = nameOf(name).startsWith('xdp.frags') ? BPF_F_XDP_HAS_FRAGS : 0
      expect(flags, nameOf(name)).toBe(sleeps | frags)
      if (their.type === 0) unknown.push(nameOf(name))
      else
        expect({ name: nameOf(name), type, attach }).toEqual({
          ...{ name: nameOf(name), type: their.type, attach: their.attach },
        })
    }
    expect(new Set(unknown)).toEqual(new Set(later))
  })

  it('load, or say why not', async () => {
    const path = c.compileText('sections', sourceOf())
    const bytes = readFileSync(path)
    let loaded = 0
    for (const { name } of readObject(bytes).programs) {
      const section = nameOf(name)
      const why = reasons.find(([kinds]) => kinds.test(section))?.[1]
      try {
        await using _ = await loadObject(bytes, { programs: [name] })
        loaded++
      } catch (error) {
        if (!isSkepError(error)) throw error
        expect(error.message, section).toMatch(why ?? /^it loads$/)
      }
    }
    expect(loaded).toBeGreaterThanOrEqual(90)
  })
})
