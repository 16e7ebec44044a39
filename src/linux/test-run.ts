/**
 * BPF_PROG_TEST_RUN (net/bpf/test_run.c, kernel/trace/bpf_trace.c) for what a type of program takes: its rules are a
 * table, so that a wrong input is a sentence and not EINVAL.
 */
import { SkepError, UnsupportedError } from '../error/index.ts'
import type { RunInput, RunResult } from '../host/index.ts'
import type { ProgramSpec } from '../object/index.ts'
import { type Fd, progTestRun } from '../sys/index.ts'
import * as uapi from '../uapi/index.ts'

/** What programs of a type are run on. */
interface RunRules {
  /** It sees a packet. */
  readonly packet?: true
  /** It can (`optional`) or must be given a context. */
  readonly context?: 'optional' | 'required'
  /** The kernel gives the context back as the program left it. */
  readonly contextOut?: true
  readonly repeat?: true
}

const onPacket: RunRules = { packet: true, context: 'optional', contextOut: true, repeat: true }
const rulesByType: ReadonlyMap<number, RunRules> = new Map<number, RunRules>([
  [uapi.BPF_PROG_TYPE_XDP, onPacket],
  [uapi.BPF_PROG_TYPE_SCHED_CLS, onPacket],
  [uapi.BPF_PROG_TYPE_SCHED_ACT, onPacket],
  [uapi.BPF_PROG_TYPE_SOCKET_FILTER, onPacket],
  [uapi.BPF_PROG_TYPE_CGROUP_SKB, onPacket],
  [uapi.BPF_PROG_TYPE_LWT_IN, onPacket],
  [uapi.BPF_PROG_TYPE_LWT_OUT, onPacket],
  [uapi.BPF_PROG_TYPE_LWT_XMIT, onPacket],
  [uapi.BPF_PROG_TYPE_LWT_SEG6LOCAL, onPacket],
  [uapi.BPF_PROG_TYPE_NETFILTER, { packet: true, context: 'optional' }],
  [uapi.BPF_PROG_TYPE_FLOW_DISSECTOR, { packet: true, context: 'optional', repeat: true }],
  [uapi.BPF_PROG_TYPE_SK_LOOKUP, { context: 'required', contextOut: true, repeat: true }],
  [uapi.BPF_PROG_TYPE_RAW_TRACEPOINT, { context: 'optional' }],
  [uapi.BPF_PROG_TYPE_SYSCALL, { context: 'optional' }],
  [uapi.BPF_PROG_TYPE_TRACING, {}],
])

/** An Ethernet header: the least that test_run takes for a packet. */
const leastPacket = 14

/** Runs a program once or `repeat` times. Throws SK2001 for an input its type does not take, SyscallError. */
export function testRun(spec: ProgramSpec, program: Fd, input: RunInput): RunResult {
  const rules = checkInput(spec, input)
  const { context, repeat } = input
  const data = rules.packet ? input.data : undefined
  const out = progTestRun(program, {
    data,
    context,
    contextOut: rules.contextOut ?? false,
    repeat: rules.repeat ? (repeat ?? 1) : 0,
    hint: hintFor(rules),
  })
  return { returned: out.retval, data: out.data, nanoseconds: out.duration }
}

function checkInput(spec: ProgramSpec, { data, context, repeat = 1 }: RunInput): RunRules {
  const rules = rulesByType.get(spec.type)
  const type = uapi.progTypeName(spec.type)
  const refuse = (trouble: string, hint: string): never => {
    throw new SkepError('SK2001', `run of '${spec.name}', a program of type ${type}: ${trouble}`, { hint })
  }
  if (!rules)
    throw new UnsupportedError(
      'BPF_PROG_TEST_RUN',
      `the kernel runs no programs of type ${type} on request`,
      {
        hint: 'attach it and make the event happen, or run the function as plain JavaScript',
      },
    )
  if (rules.packet) {
    if (!data) refuse('it takes a packet, and none was given', 'give it one: { data: bytes }')
    else if (data.length < leastPacket)
      refuse(
        `a packet of ${data.length} bytes, and ${leastPacket} is the least`,
        'put an Ethernet header of 14 bytes in front',
      )
  } else if (data) refuse('it takes no packet', 'give it a context: { context: bytes }')
  if (!rules.context && context) refuse('it takes no context', 'leave `context` out')
  if (rules.context === 'required' && !context)
    refuse('it takes a context, and none was given', 'give it one: { context: bytes }')
  if (repeat !== 1 && !rules.repeat) refuse('the kernel runs it once a call', 'leave `repeat` out')
  return rules
}

function hintFor(rules: RunRules): string | undefined {
  if (rules.packet) return undefined
  return 'the context must be as long as what the program reads of it, in multiples of 8 bytes'
}
