/** What a kernel has, decided while compiling: held against its own BTF, and what is decided against is not compiled. */
import { readFileSync } from 'node:fs'
import { load, socketFilter, tc } from 'skep'
import { hasFunction, hasHelper, hasType, task } from 'skep/kernel'
import { plain } from 'skep/test'
import { expect, it } from 'vitest'
import { refusalOf } from '../differential/both-sides.ts'

const packet = new Uint8Array(64)

it('tells types, functions and helpers, and leaves out what is not there', async () => {
  const program = tc(() => {
    let found = 0
    if (hasType('task_struct')) found |= 1
    if (hasType('no_such_struct')) found |= 2
    if (hasFunction('bpf_skb_store_bytes') || hasFunction('tcp_v4_rcv')) found |= 4
    if (hasFunction('no_such_function')) return (task() as { no_such_field: number }).no_such_field
    if (hasHelper('skb_load_bytes')) found |= 8
    // Of tracing programs only: a filter of packets may not.
    if (hasHelper('bpf_override_return')) found |= 16
    if (!hasType('no_such_struct') && hasType('sk_buff')) found |= 32
    return found
  })
  await using _session = await load(program)
  expect(program.run({ data: packet }).returned).toBe(1 + 4 + 8 + 32)
})

it('tells functions as /proc/kallsyms does', async () => {
  const symbols = new Set(
    readFileSync('/proc/kallsyms', 'latin1')
      .split('\n')
      .map((line) => line.split(' ')[2]),
  )
  for (const name of ['bpf_task_from_pid', 'bpf_cpumask_create', 'vfs_read', 'no_such_function_either']) {
    const program = socketFilter(() => (hasFunction(name) ? 1 : 0))
    await using _session = await load(program)
    expect(program.run({ data: packet }).returned, name).toBe(symbols.has(name) ? 1 : 0)
  }
})

it('ends what comes behind an early return, too', async () => {
  const program = tc(() => {
    if (!hasFunction('no_such_function')) return 7
    return (task() as { no_such_field: number }).no_such_field
  })
  await using _session = await load(program)
  expect(program.run({ data: packet }).returned).toBe(7)
})

it('is what the test says in plain', () => {
  const program = tc(() => (hasType('sched_ext_entity') ? 1 : 2))
  const said = (has: boolean) => plain(program, packet, { helpers: { hasType: () => has } }).returned
  expect([said(true), said(false)]).toEqual([1, 2])
})

it('is refused for names that are not known, or no names of helpers', async () => {
  expect(await refusalOf(tc((pkt) => (hasType(pkt.length as never) ? 1 : 2)))).toMatch(/SK2012/)
  const misspelt = await refusalOf(tc(() => (hasHelper('bpf_skb_load_byte') ? 1 : 2)))
  expect(misspelt).toMatch(/SK2011/)
  expect(misspelt).toContain('skb_load_bytes')
})
