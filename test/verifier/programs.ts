/**
 * Programs that verifiers refuse, each for one reason, with what Skep is to make of the refusal: the name of the cause
 * (docs/reference/verifier-errors.md) and the line that is at fault. Written as assembly, so that they reach the
 * kernel: what Skep compiles is not refused. `!` ends the line at fault.
 */

import { slotOffsets } from '../../src/asm/index.ts'
import { mapSpec, programSpec } from '../../src/linux/testing/program.ts'
import type { LineEntry, MapSpec, ProgramSpec } from '../../src/object/index.ts'
import * as uapi from '../../src/uapi/index.ts'

export interface Refused {
  readonly name: string
  /** The name of the cause that is to be found. */
  readonly cause: string
  readonly text: string
  readonly given?: Partial<ProgramSpec>
}

const xdp = { type: uapi.BPF_PROG_TYPE_XDP }
const rawTracepoint = { type: uapi.BPF_PROG_TYPE_RAW_TRACEPOINT }

/** r0 is a value of `counts`, or null. */
const lookup = `
  r2 = r10
  r2 += -4
  *(u32 *)(r10 - 4) = 5
  r1 = map counts ll
  call map_lookup_elem`
const present = `${lookup}
  if r0 == 0 goto out`
const out = `
  out:
  r0 = 0
  exit`

export const refused: readonly Refused[] = [
  {
    name: 'a value that may be missing',
    cause: 'missing value',
    text: `${lookup}\n r1 = *(u64 *)(r0 + 0) !\n ${out}`,
  },
  {
    name: 'a number taken for an address',
    cause: 'not a pointer',
    text: 'r1 = 4096\n r0 = *(u64 *)(r1 + 0) !\n exit',
  },
  {
    name: 'an untested packet',
    cause: 'packet end',
    text: 'r2 = *(u32 *)(r1 + 0)\n r0 = *(u8 *)(r2 + 13) !\n exit',
    given: xdp,
  },
  {
    name: 'a packet tested for too little',
    cause: 'packet end',
    text: `r2 = *(u32 *)(r1 + 0)
      r3 = *(u32 *)(r1 + 4)
      r4 = r2
      r4 += 14
      r0 = 1
      if r4 > r3 goto end
      r0 = *(u32 *)(r2 + 12) !
      end:
      exit`,
    given: xdp,
  },
  {
    name: 'a field that the context has not',
    cause: 'context field',
    text: 'r0 = *(u64 *)(r1 + 400) !\n exit',
  },
  {
    name: 'a write to the context',
    cause: 'context field',
    text: '*(u32 *)(r1 + 0) = 1 !\n r0 = 0\n exit',
    given: xdp,
  },
  {
    name: 'beyond a map value',
    cause: 'out of bounds',
    text: `${present}\n r1 = *(u64 *)(r0 + 4) !\n ${out}`,
  },
  {
    name: 'an index into a map value that nobody tested',
    cause: 'unbounded',
    text: `${present}
      r6 = r0
      call get_prandom_u32
      r6 += r0 !
      r0 = *(u8 *)(r6 + 0)
      exit
      ${out}`,
  },
  {
    name: 'a length that nobody tested',
    cause: 'unbounded',
    text: `call get_prandom_u32
      r2 = r0
      r1 = r10
      r1 += -64
      r3 = 0
      call probe_read_kernel !
      r0 = 0
      exit`,
    given: rawTracepoint,
  },
  {
    name: 'a length that may be negative',
    cause: 'unbounded',
    text: `r6 = *(u64 *)(r1 + 0)
      if r6 s> 64 goto end
      r1 = r10
      r1 += -64
      r2 = r6
      r3 = 0
      call probe_read_kernel !
      end:
      r0 = 0
      exit`,
    given: rawTracepoint,
  },
  {
    name: 'a read below the stack',
    cause: 'unwritten stack',
    text: 'r0 = *(u64 *)(r10 - 520) !\n exit',
  },
  { name: 'below the stack', cause: 'stack size', text: '*(u64 *)(r10 - 520) = 1 !\n r0 = 0\n exit' },
  { name: 'above the stack', cause: 'stack size', text: '*(u64 *)(r10 + 8) = 1 !\n r0 = 0\n exit' },
  {
    name: 'two functions that use more than the stack together',
    cause: 'stack size',
    text: `*(u64 *)(r10 - 304) = 1
      call inner
      r0 = 0
      exit
      inner:
      *(u64 *)(r10 - 304) = 1
      r0 = 0
      exit`,
  },
  { name: 'a register that was never written', cause: 'unwritten register', text: 'r0 = r6 !\n exit' },
  {
    name: 'an argument that a call took',
    cause: 'unwritten register',
    text: 'r6 = 0\n call ktime_get_ns\n r0 = *(u32 *)(r1 + 0) !\n exit',
  },
  { name: 'no result', cause: 'unwritten register', text: 'r1 = 0\n exit !' },
  {
    name: 'too many branches in a row',
    cause: 'too complex',
    text: [
      'call get_prandom_u32',
      ...Array.from({ length: 8200 }, (_, i) => `if r0 == ${i} goto +0`),
      'r0 = 0',
      'exit',
    ].join('\n'),
  },
  { name: 'a loop without an end', cause: 'endless loop', text: 'r0 = 0\n again:\n r0 = 0 !\n goto again\n' },
  {
    name: 'a function that calls itself',
    cause: 'endless loop',
    text: 'call inner\n exit\n inner:\n call inner\n r0 = 0\n exit',
  },
  {
    name: 'instructions that nothing leads to',
    cause: 'unreachable',
    text: 'r0 = 0\n exit\n r0 = 1 !\n exit',
  },
  { name: 'no end', cause: 'malformed', text: 'r0 = 0\n r1 = 0' },
  { name: 'a jump out of the program', cause: 'malformed', text: 'r0 = 0\n if r0 == 0 goto +7 !\n exit' },
  { name: 'a helper that there is not', cause: 'no such function', text: 'call 9999 !\n r0 = 0\n exit' },
  {
    name: 'a helper of other programs',
    cause: 'no such function',
    text: 'call skb_load_bytes !\n r0 = 0\n exit',
    given: rawTracepoint,
  },
  {
    name: 'a helper for the GPL',
    cause: 'licence',
    text: 'r1 = r10\n r1 += -8\n r2 = 8\n r3 = 0\n call probe_read_kernel !\n r0 = 0\n exit',
    given: { ...rawTracepoint, license: 'Proprietary' },
  },
  {
    name: 'a record that is not submitted',
    cause: 'unreleased',
    text: `r1 = map ring ll
      r2 = 8
      r3 = 0
      call ringbuf_reserve
      r0 = 0
      exit !`,
  },
  {
    name: 'a record that is submitted twice',
    cause: 'not acquired',
    text: `r1 = map ring ll
      r2 = 8
      r3 = 0
      call ringbuf_reserve
      if r0 == 0 goto out
      r6 = r0
      r1 = r6
      r2 = 0
      call ringbuf_submit
      r1 = r6
      r2 = 0
      call ringbuf_submit !
      ${out}`,
  },
  {
    name: 'a map value that is submitted',
    cause: 'not acquired',
    text: `${present}\n r1 = r0\n r2 = 0\n call ringbuf_submit !\n ${out}`,
  },
  { name: 'a pointer times two', cause: 'pointer arithmetic', text: 'r1 *= 2 !\n r0 = 0\n exit' },
  { name: 'two pointers added', cause: 'pointer arithmetic', text: 'r1 += r10 !\n r0 = 0\n exit' },
  { name: 'half a pointer', cause: 'pointer arithmetic', text: 'w1 += 1 !\n r0 = 0\n exit' },
  {
    name: 'a moved context',
    cause: 'pointer arithmetic',
    text: 'r1 += 4\n r0 = *(u32 *)(r1 + 0) !\n exit',
    given: { type: uapi.BPF_PROG_TYPE_SCHED_CLS },
  },
  {
    name: 'a pointer into a map moved by a number',
    cause: 'pointer arithmetic',
    text: `r1 = map counts ll\n r1 += 8 !\n r2 = r10\n r2 += -4\n call map_lookup_elem\n r0 = 0\n exit`,
  },
  {
    name: 'a word at an odd address',
    cause: 'misaligned',
    text: '*(u32 *)(r10 - 7) = 1 !\n r0 = 0\n exit',
    given: { flags: uapi.BPF_F_STRICT_ALIGNMENT },
  },
  {
    name: 'a verdict that there is not',
    cause: 'result',
    text: 'r0 = 7\n exit !',
    given: { type: uapi.BPF_PROG_TYPE_CGROUP_SKB, expectedAttachType: uapi.BPF_CGROUP_INET_INGRESS },
  },
  {
    name: 'a number where a map is asked for',
    cause: 'argument',
    text: 'r1 = 0\n r2 = r10\n r2 += -4\n *(u32 *)(r10 - 4) = 1\n call map_lookup_elem !\n r0 = 0\n exit',
  },
  {
    name: 'the context where memory is asked for',
    cause: 'argument',
    text: 'r2 = r1\n r1 = map counts ll\n call map_lookup_elem !\n r0 = 0\n exit',
  },
  {
    name: 'a write to what is read only',
    cause: 'read only',
    text: `${lookup.replace('counts', 'constants')}\n if r0 == 0 goto out\n *(u64 *)(r0 + 0) = 1 !\n ${out}`,
  },
]

/** The program, its lines those of its text; and the number of the line at fault, if one is. */
export function build({ name, text, given = {} }: Refused): { spec: ProgramSpec; fault: number | undefined } {
  const maps: Record<string, MapSpec> = {
    counts: mapSpec(uapi.BPF_MAP_TYPE_HASH, { name: 'counts' }),
    ring: mapSpec(uapi.BPF_MAP_TYPE_RINGBUF, { name: 'ring', keySize: 0, valueSize: 0, maxEntries: 4096 }),
    constants: mapSpec(uapi.BPF_MAP_TYPE_ARRAY, {
      name: 'constants',
      maxEntries: 8,
      flags: uapi.BPF_F_RDONLY_PROG,
    }),
  }
  const lines = text.split('\n')
  const spec = programSpec(
    lines.map((line) => line.replace(/ !$/, '')).join('\n'),
    Object.fromEntries(Object.entries(maps).filter(([each]) => text.includes(`map ${each} ll`))),
    { name: name.replaceAll(' ', '_'), ...given },
  )
  const code = lines.flatMap((line, i) => (line.trim() === '' || /^\s*\w+:\s*$/.test(line) ? [] : [i]))
  const slots = slotOffsets(spec.insns)
  const entries = code.map(
    (line, i): LineEntry => ({
      insn: slots[i]!,
      position: {
        file: 'refused.ts',
        line: line + 1,
        column: 0,
        text: lines[line]!.trim().replace(/ !$/, ''),
      },
    }),
  )
  const fault = lines.findIndex((line) => line.endsWith('!'))
  return { spec: { ...spec, lines: entries }, fault: fault < 0 ? undefined : fault + 1 }
}
