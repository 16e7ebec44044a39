import { expect, it } from 'vitest'
import { UsageError } from '../tool/index.ts'
import { HookPattern } from './hook-pattern.ts'

const tracepoint = { name: 'tracepoint', aliases: ['t'] }
const func = { name: 'function', aliases: ['kprobe', 'k'] }
const uprobe = { name: 'uprobe', aliases: ['u'], ofFile: true } as const
const kinds = [tracepoint, func, uprobe]

/** Which of these `KIND:NAME` a pattern means. */
function meant(pattern: string, ...hooks: string[]): string[] {
  const asked = new HookPattern(pattern, kinds)
  return hooks.filter((hook) => {
    const [, kind, name] = /^(\w+):(.*)$/.exec(hook)!
    return asked.wants(kinds.find((each) => each.name === kind)!) && asked.matches(name!)
  })
}

const all = [
  'tracepoint:sched:sched_switch',
  'tracepoint:sched:sched_waking',
  'function:schedule',
  'function:a.part.0',
]

it.each<[string, string[]]>([
  ['*', all],
  ['sched', all.slice(0, 3)],
  ['sched_*g', [all[1]!]],
  ['tracepoint:*', all.slice(0, 2)],
  ['t:sched:sched_wak*', [all[1]!]],
  ['Tracepoint:sched:sched_wak*', [all[1]!]],
  ['kprobe:sched', []],
  ['kprobe:sched*', [all[2]!]],
  ['sched:sched_switch', [all[0]!]],
  ['*:sched_switch', [all[0]!]],
  ['tracepoint:sched:sched_?witch', [all[0]!]],
  ['tracepoint:sched:sched_[a-t]*', [all[0]!]],
  ['tracepoint:sched:sched_[!a-t]*', [all[1]!]],
  ['tracepoint:sched', []],
  ['function:a.part.?', [all[3]!]],
  ['function:aXpartX0', []],
  ['function:a.part.0$', []],
  ['nonsense:*', []],
])('%s', (pattern, hooks) => {
  expect(meant(pattern, ...all)).toEqual(hooks)
})

it('knows hooks of a file from those of the kernel', () => {
  const readline = new HookPattern('uprobe:/bin/bash:read*', kinds)
  expect([readline.file, ...kinds.map((kind) => readline.wants(kind))]).toEqual([
    '/bin/bash',
    false,
    false,
    true,
  ])
  expect(
    ['/bin/bash:readline', '/usr/bin/bash:read', '/bin/bash:rl_read', '/bin/read:x'].map((name) =>
      readline.matches(name),
    ),
  ).toEqual([true, true, false, false])
  const all = new HookPattern('u:bash', kinds)
  expect([all.file, all.wants(uprobe), all.matches('/bin/bash:ns::f')]).toEqual(['bash', true, true])
  expect(new HookPattern('uprobe', kinds).wants(uprobe)).toBe(false)
  expect(new HookPattern('*:x', kinds).wants(uprobe)).toBe(false)
  for (const wrong of ['uprobe:', 'uprobe:*:x'])
    expect(() => new HookPattern(wrong, kinds)).toThrow(UsageError)
})

it('refuses a bracket without end', () => {
  expect(() => new HookPattern('function:[a', kinds)).toThrow(UsageError)
})
