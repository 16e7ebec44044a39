/**
 * What the verifier's complaints mean (kernel/bpf/verifier.c, v5.4 to v6.18), as rows: the words of the log, what
 * they say of the program, what to write instead. The first row that fits wins. docs/reference/verifier-errors.md is
 * this table for people; test/verifier holds it to what kernels really say.
 */

export interface Cause {
  /** Names the cause: `error.reason`. */
  readonly name: string
  readonly complaint: RegExp
  /** What is wrong, as it is told after "the verifier refused program 'x':". */
  readonly cause: string
  /** What to write instead. */
  readonly hint: string
}

const bound = 'check the index or length against the size right before it is used'

export const causes: readonly Cause[] = [
  {
    name: 'not on this kernel',
    // The call that stands for what CO-RE did not find (POISON, src/object/core/patch.ts).
    complaint: /unknown#195896080\b/,
    cause:
      'this kernel has not what CO-RE asks for here (a field, an enumerator, or one as wide), and the program comes here all the same',
    hint: 'ask first: bpf_core_field_exists, bpf_core_enum_value_exists; `skep gen vmlinux` shows what this kernel has',
  },
  {
    name: 'missing value',
    complaint:
      /invalid mem access '(map_value|mem|sock\w*|ptr_\w*|rcu_ptr\w*|ringbuf_mem|xdp_sock)_or_null'|possibly NULL pointer/,
    cause: 'the value may be missing here',
    hint: 'test it for undefined before it is used',
  },
  {
    name: 'not a pointer',
    complaint: /invalid mem access '(scalar|inv)'/,
    cause: 'memory is read through a plain number, which the verifier does not take for an address',
    hint: 'read kernel or user memory with a probe read, and keep a pointer a pointer: no arithmetic on its bits',
  },
  {
    name: 'packet end',
    complaint: /invalid access to packet|invalid access to context parameter of packet/,
    cause: 'these bytes of the packet may be beyond its end',
    hint: 'compare with the end of the packet first, for the whole of what is read',
  },
  {
    name: 'context field',
    complaint: /invalid bpf_context access|stores into R\d+ ctx/,
    cause: 'programs of this type may not read (or write) the context there',
    hint: 'look up the fields of the context that this program type has',
  },
  {
    name: 'read only',
    complaint: /write into map forbidden|cannot write into|only read is supported|cannot write to/,
    cause: 'what is written to here is read only',
    hint: 'write to a map, or to a copy',
  },
  {
    name: 'stack size',
    complaint: /combined stack size|stack depth|invalid write to stack|invalid access to stack/i,
    cause:
      'the functions of the program use more than the 512 bytes of stack there are, or memory beside them',
    hint: 'keep large objects in a map',
  },
  {
    name: 'unbounded',
    complaint:
      /register with unbounded|unbounded (min|max|memory|variable)|value is negative|invalid (zero|unbounded)-sized (read|access)/i,
    cause: 'an index or a length is not provably within its bounds',
    hint: bound,
  },
  {
    name: 'pointer arithmetic',
    complaint:
      /math between|pointer arithmetic|bitwise operator .* on pointer|prohibits? .*pointer|pointer \+= pointer|pointer (comparison|operation) prohibited|dereference of modified/,
    cause: 'arithmetic is done on a pointer that the verifier does not allow there',
    hint: 'compute with numbers, and add a bounded index to the pointer last',
  },
  {
    name: 'out of bounds',
    complaint:
      /invalid access to map (value|key)|invalid access to memory|invalid access to dynptr|(min|max) value is outside/,
    cause: 'the access is outside of the memory that was given',
    hint: bound,
  },
  {
    name: 'unwritten stack',
    complaint: /invalid (indirect )?(read|access) (from|to) (the )?stack|invalid (un)?initialized/i,
    cause: 'bytes of the stack are read before they were written, or outside of it',
    hint: 'fill the whole of the object before it is passed on',
  },
  {
    name: 'unwritten register',
    complaint: /!read_ok/,
    cause: 'a register is read that was not written on every way to here',
    hint: 'give the value something on every branch; r1 to r5 are gone after each call',
  },
  {
    name: 'too complex',
    complaint: /too large\. Processed|jumps is too complex|program is too large|too many instructions/i,
    cause: 'the verifier gave up after its limit of instructions, counting every way through the program',
    hint: 'make loops shorter and branches fewer, or put the body of a long loop into bpf_loop',
  },
  {
    name: 'endless loop',
    complaint: /back-edge|infinite loop|loop detected|unbounded loop|frames is too deep/,
    cause: 'the loop, or function that calls itself, has no end that the verifier can see',
    hint: 'give it a constant bound',
  },
  {
    name: 'unreachable',
    complaint: /unreachable insn/,
    cause: 'there are instructions that nothing leads to',
    hint: 'remove them',
  },
  {
    name: 'no such function',
    complaint:
      /unknown func|invalid func|cannot use helper|helper call is not allowed|calling kernel function .* is not allowed/,
    cause: 'programs of this type, or this kernel, do not have the function that is called',
    hint: 'use another kind of hook; `skep doctor` shows which helpers there are',
  },
  {
    name: 'licence',
    complaint: /GPL/,
    cause: 'the function is for programs under a GPL-compatible licence',
    hint: "declare the program's licence as 'GPL', or do without",
  },
  {
    name: 'unreleased',
    complaint: /Unreleased reference|reference has not been|unreleased|reference leak/i,
    cause: 'something acquired is not released on every way out',
    hint: 'release it on every branch behind the test that it is there: what kfunc.bpf_task_acquire() gives by kfunc.bpf_task_release()',
  },
  {
    name: 'not acquired',
    complaint:
      /expected=ringbuf_mem|expected=alloc_mem|must be referenced when passed|release (kernel )?function/,
    cause: 'what is released here was not acquired, or was released before',
    hint: 'release (submit or discard) once, what the acquiring function gave',
  },
  {
    name: 'lock in a map',
    complaint: /progs cannot use (bpf_spin_lock|bpf_timer|bpf_list_head|bpf_wq)/,
    cause: 'programs of this type may use no maps whose values have locks or timers',
    hint: 'count with atomic updates (+=) here, and lock in programs on packets, cgroups or trampolines',
  },
  {
    name: 'lock',
    complaint: /bpf_spin_lock|bpf_spin_unlock|holding a lock|inside bpf_spin_lock/,
    cause: 'a lock is taken or left as the verifier does not allow',
    hint: 'keep the locked part short, without calls, and unlock on every branch',
  },
  {
    name: 'misaligned',
    complaint: /misaligned/,
    cause: 'the access is not aligned to its size',
    hint: 'read smaller pieces, or align the field',
  },
  {
    name: 'result',
    complaint: /At (program exit|.* return) the register R0|should have been in/,
    cause: 'the program returns a value its type does not allow',
    hint: 'return one of the verdicts of this kind of program',
  },
  {
    name: 'leaked address',
    complaint: /leaks addr/,
    cause: 'a kernel address would get out to where it must not',
    hint: 'store the number it points to, not the pointer',
  },
  {
    name: 'argument',
    complaint: /expected=|type=\w+ expected/,
    cause: 'an argument is not of the kind the function takes',
    hint: 'pass what the signature of the function says',
  },
  {
    name: 'malformed',
    complaint:
      /last insn is not|jump out of range|invalid (insn|opcode|BPF_)|unknown opcode|uses reserved fields/,
    cause: 'the instructions are not well-formed for this kernel',
    hint: 'compile for the instruction set version of this kernel',
  },
]

/** What is behind a complaint of the verifier's, where it is known. */
export function causeOf(complaint: string): Cause | undefined {
  return causes.find((each) => each.complaint.test(complaint))
}
