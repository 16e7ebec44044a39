import { expect, it } from 'vitest'
import { UsageError } from '../tool/index.ts'
import { HookPattern } from './hook-pattern.ts'

const tracepoint = { name: 'tracepoint', aliases: ['t'] }
const func = { name: 'function', aliases: ['kprobe', 'k'] }
const kinds = [tracepoint, func]

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

it('refuses a bracket without end', () => {
  expect(() => new HookPattern('function:[a', kinds)).toThrow(UsageError)
})
