/**
 * Objects of clang's: each C program here shows a feature of libbpf's. Skep and libbpf relocate the same object, and the
 * instructions are equal one by one; then Skep loads it and what the program computes is looked at.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadObject, theHost } from '../../src/linux/index.ts'
import { u64 } from '../../src/schema/index.ts'
import { CObjects, type Cpu, compilers } from '../support/c-objects.ts'
import { compareWithLibbpf } from '../support/libbpf-compare.ts'

/** A file of this folder each; the kernel of the development machine refuses the last, which has its variables hidden. */
const features = [
  'maps',
  'maps-in-maps',
  'variables',
  'subprograms',
  'core-fields',
  'core-types',
  'externs',
  'iterators',
  'perf-buffer',
  'kernel-variables',
  'struct-ops',
  'owned',
]

let c: CObjects
beforeAll(() => {
  c = new CObjects()
})
afterAll(() => c.remove())

const variants = compilers.flatMap((compiler) =>
  (['v2', 'v3', 'v4'] as const)
    .filter((cpu) => cpu !== 'v4' || compiler !== 'clang-14')
    .map((cpu): [string, Cpu] => [compiler, cpu]),
)

describe.each(variants)('an object of %s, cpu %s', (compiler, cpu) => {
  it.each(features)('%s is relocated as by libbpf', (name) => {
    compareWithLibbpf(c, c.compile(name, { compiler, cpu }))
  })
})

const packet = { data: new Uint8Array(64) }

describe('a loaded object', () => {
  it('has typed maps', async () => {
    await using object = await loadObject(c.compile('maps'))
    const { typed, queue } = object.maps
    typed!.set({ a: 1, b: 2, c: 3 }, { count: 5n, name: 'five' })
    expect(typed!.get({ a: 1, b: 2, c: 3 })).toEqual({ count: 5n, name: 'five' })
    expect([...typed!]).toEqual([
      [
        { a: 1, b: 2, c: 3 },
        { count: 5n, name: 'five' },
      ],
    ])
    expect(typed!.delete({ a: 1, b: 2, c: 3 })).toBe(true)
    expect(() => typed!.set({ a: 1, d: 2 }, {})).toThrow(/no member 'd'/)
    expect(queue!.spec.keySize).toBe(0)
    const shown = JSON.parse(
      execFileSync('bpftool', ['-j', 'map', 'show', 'name', 'typed'], { encoding: 'utf8' }),
    )
    expect([shown].flat().some((each) => each.btf_id > 0)).toBe(true)
  })

  it('reads and writes variables by their types, before and after it is loaded', async () => {
    const variables = { threshold: 100, label: 'xyz', pairs: [{ a: 9, b: -9n, name: 'nine' }, { b: 50n }] }
    await using object = await loadObject(c.compile('variables'), { variables })
    const { data } = object
    expect(data).toMatchObject({ threshold: 100, label: 'xyz', counter: 5n, negative: -3, colour: 7 })
    expect(data).toMatchObject({
      bits: { low: 5, high: -6, rest: 123456789012n },
      own: 4711,
      own_constant: 815,
    })
    const { returned } = object.programs.use_variables!.run(packet)
    const sum = 77 + 'y'.charCodeAt(0)
    expect(returned).toBe(105 + sum)
    expect(data).toMatchObject({ counter: 105n, hidden_sum: sum, zeroed: BigInt(sum) + 5n, colour: 1 })
    expect(data.pairs).toEqual([
      { a: 9, b: -9n, name: 'nine' },
      { a: 0, b: 47n, name: '' },
    ])
    data.counter = 1n
    expect(data.counter).toBe(1n)
    expect(() => {
      data.threshold = 1
    }).toThrow(/constant/)
  })

  it('links functions, global, static, weak and as callbacks', async () => {
    await using object = await loadObject(c.compile('subprograms'))
    // skb->len is what follows the Ethernet header.
    const length = 50
    expect(object.programs.first!.run(packet).returned).toBe(length * 3 + ((length + 1) * 3 + 1) + 45)
    expect(object.programs.second!.run(packet).returned).toBe((length ^ 5) + 7 + (length - 5))
    expect(object.data.calls).toBe(3n)
  })

  it('fills maps of maps and program arrays', async () => {
    await using object = await loadObject(c.compile('maps-in-maps'))
    const { entry } = object.programs
    expect(entry!.run(packet).returned).toBe(1001)
    expect(entry!.run({ data: new Uint8Array(100) }).returned).toBe(1002)
    expect(object.maps.first!.get(0)).toBe(14n)
    expect(object.maps.second!.get(0)).toBe(0n)
  })

  it('has its types and enumerators from the kernel', async () => {
    await using object = await loadObject(c.compile('core-types'))
    object.programs.types!.run(packet)
    const { btf } = theHost().target
    const out = object.data.out as bigint[]
    const size = BigInt(btf!.sizeOf(btf!.find('task_struct', 'struct')!))
    expect(out.slice(0, 5)).toEqual([1n, 0n, 0n, size, 0n])
    expect(out.slice(6, 11)).toEqual([BigInt(btf!.find('task_struct', 'struct')!), 0n, 1n, 1n, 0n])
    expect(out.slice(11, 15)).toEqual([1n, 4n, 1n, 1n])
  })

  it('has values of the configuration, addresses and kfuncs', async () => {
    await using object = await loadObject(c.compile('externs'), { attach: true })
    // Any switch of tasks runs it: the next comes with the next wait.
    await until(() => (object.data.out as bigint[])[0] !== 0n)
    const out = object.data.out as bigint[]
    const config = gunzipSync(readFileSync('/proc/config.gz')).toString()
    const hz = BigInt(/^CONFIG_HZ=(\d+)$/m.exec(config)![1]!)
    const [major, minor] = execFileSync('uname', ['-r'], { encoding: 'utf8' }).split('.').map(Number)
    expect(out[0]! >> 8n).toBe(BigInt(major! * 256 + minor!))
    expect(out.slice(1, 4)).toEqual([1n, hz, 1n])
    expect(String.fromCharCode(Number(out[4]))).toBe(/^CONFIG_CC_VERSION_TEXT="(.)/m.exec(config)![1])
    expect(out.slice(5, 7)).toEqual([0n, BigInt('y'.charCodeAt(0))])
    const address = /^([\da-f]+) \S schedule$/m.exec(readFileSync('/proc/kallsyms', 'latin1'))![1]!
    expect(out.slice(7, 9)).toEqual([BigInt(`0x${address}`), 0n])
    expect(out[10]).toBe(0n)
  })

  it('reads kernel memory where this kernel has it', async () => {
    await using object = await loadObject(c.compile('core-fields'), {
      attach: true,
      programs: ['fields', 'direct'],
    })
    await until(() => (object.data.out as bigint[])[3] === 1n && (object.data.out as bigint[])[17] !== 0n)
    const out = object.data.out as bigint[]
    expect(out.slice(3, 7)).toEqual([1n, 0n, 0n, 16n])
    expect(out[11]).toBe(0n)
  })

  it('has structs of functions, each program loaded for its member', async () => {
    await using object = await loadObject(c.compile('struct-ops'))
    const struct = btfOfKernel().find('bpf_dummy_ops', 'struct')!
    const { one, two } = object.programs
    expect(one!.loaded.spec).toMatchObject({ attachBtfId: struct, expectedAttachType: 0 })
    expect(two!.loaded.spec).toMatchObject({ attachBtfId: struct, expectedAttachType: 1 })
    const shown = JSON.parse(
      execFileSync('bpftool', ['-j', 'prog', 'show', 'id', `${two!.loaded.id}`], { encoding: 'utf8' }),
    )
    expect(shown).toMatchObject({ type: 'struct_ops', name: 'two' })
  })

  it('leaves out of structs what is not set, and what is not to be loaded', async () => {
    const path = c.compile('struct-ops-later')
    await using object = await loadObject(path)
    const { shared, sleeps } = object.programs
    const struct = btfOfKernel().type(btfOfKernel().find('bpf_dummy_ops', 'struct')!)
    const member = (name: string) =>
      'members' in struct ? struct.members.findIndex((each) => each.name === name) : -1
    expect(shared!.loaded.spec.expectedAttachType).toBe(member('test_2'))
    expect(sleeps!.loaded.spec.expectedAttachType).toBe(member('test_sleepable'))
    expect(object.programs.optional).toBeUndefined()
    expect(object.session.maps.map((map) => map.spec.name)).not.toContain('not_loaded')
    await using other = await loadObject(path, { programs: ['optional'] })
    expect(other.programs.optional!.loaded.spec.maps.map((map) => map.name)).toEqual(['not_loaded'])
  })

  it('says which member of a struct this kernel has not', async () => {
    const source = readFileSync(new URL('struct-ops-later.bpf.c', import.meta.url), 'utf8')
    const set = source.replace('.test_2 = (void *)shared,', '.never_there_either = 3,')
    await expect(loadObject(c.compileText('struct-ops-set', set))).rejects.toMatchObject({
      code: 'SK4010',
      message: expect.stringMatching(/'later' sets bpf_dummy_ops.never_there_either, which is not there/),
    })
    const renamed = source.replaceAll('bpf_dummy_ops___later', 'bpf_dumy_ops')
    await expect(loadObject(c.compileText('struct-ops-renamed', renamed))).rejects.toMatchObject({
      wanted: 'bpf_dumy_ops',
      nearest: ['bpf_dummy_ops'],
    })
  })

  it.each([
    ['locks', 3],
    ['timers', 0],
    ['loops', 55 + 10],
    ['lists', 41],
    ['trees', 43],
    ['dynptrs', 0],
    ['drains', 0],
  ])('has what lies inside of values, and what programs own: %s', async (name, returned) => {
    await using object = await loadObject(c.compile('owned'), { programs: [name] })
    expect(object.programs[name]!.run(packet).returned).toBe(returned)
    // A microsecond later, on whichever CPU.
    if (name === 'timers') await until(() => object.data.fired === 1n)
    if (name === 'dynptrs')
      for await (const record of object.maps.ring!.records(u64)) {
        expect(record).toBe(4711n)
        break
      }
  })

  it('keeps references to what the kernel counts, and walks where it may sleep', async () => {
    const variables = { pid: process.pid }
    await using object = await loadObject(c.compile('references'), { variables })
    expect(object.programs.references!.run().returned).toBe(0)
    expect(object.data.sum).toBe(BigInt(process.pid))
    expect(object.programs.sleeping_tasks!.read()).toBe(`${process.pid}\n`)
  })

  it('takes maps from before BTF', async () => {
    await using object = await loadObject(c.compile('legacy-maps'))
    expect(object.spec.kernelVersion).toBe(0x060000)
    expect(object.programs.legacy!.run(packet).returned).toBe(0)
    expect(object.maps.counts!.get(new Uint8Array(4))).toEqual(Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 0))
  })
})

describe('what a kernel has not', () => {
  const wanting = (body: string) => `#include "vmlinux.h"
#include <bpf/bpf_helpers.h>
#include <bpf/bpf_core_read.h>
struct task_struct___wanting { int never_there; } __attribute__((preserve_access_index));
extern void bpf_never_there(void) __ksym;
extern int CONFIG_NEVER_THERE __kconfig;
u64 out;
SEC("raw_tp/sched_switch")
int wants(u64 *ctx)
{
	struct task_struct___wanting *task = (void *)ctx[1];
	${body}
	return 0;
}
char _license[] SEC("license") = "GPL";
`
  const loading = (name: string, body: string) => loadObject(c.compileText(name, wanting(body)))

  it('is told by the line of C that needs it', async () => {
    const failed = loading('no-field', 'out = BPF_CORE_READ(task, never_there);')
    await expect(failed).rejects.toThrow(
      /byte_off of struct task_struct___wanting\.never_there\n.*no-field\.bpf\.c:12:\d+\n.*out = BPF_CORE_READ\(task, never_there\)/,
    )
    await expect(failed).rejects.toMatchObject({
      code: 'SK4001',
      hint: expect.stringMatching(/field_exists/),
    })
  })

  it('is told by its name', async () => {
    await expect(loading('no-kfunc', 'bpf_never_there();')).rejects.toMatchObject({
      wanted: 'bpf_never_there',
    })
    await expect(loading('no-config', 'out = CONFIG_NEVER_THERE;')).rejects.toMatchObject({
      wanted: 'CONFIG_NEVER_THERE',
    })
  })
})

const btfOfKernel = () => theHost().target.btf!

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve))
}
