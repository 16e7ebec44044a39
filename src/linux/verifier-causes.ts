/**
 * What the verifier's complaints mean (kernel/bpf/verifier.c, v5.4 to v6.18), as rows: the words of the log, what
 * they say of the program, what to write instead. The first row that fits wins.
 */

export interface Cause {
  readonly cause: string
  readonly hint: string
}

type Row = readonly [complaint: RegExp, cause: string, hint: string]

const bound = 'check the index or length against the size right before it is used'

const rows: readonly Row[] = [
  [
    // The call that stands for what CO-RE did not find (POISON, src/object/core/patch.ts).
    /unknown#195896080\b/,
    'this kernel has not what CO-RE asks for here (a field, an enumerator, or one as wide), and the program comes here all the same',
    'ask first: bpf_core_field_exists, bpf_core_enum_value_exists; `skep gen vmlinux` shows what this kernel has',
  ],
  [
    /invalid mem access '(map_value|mem|sock\w*|ptr_\w*|rcu_ptr)_or_null'|possibly NULL pointer/,
    'the value may be missing here',
    'test it for undefined before it is used',
  ],
  [
    /invalid mem access '(scalar|inv)'/,
    'memory is read through a plain number, which the verifier does not take for an address',
    'read kernel or user memory with a probe read, and keep a pointer a pointer: no arithmetic on its bits',
  ],
  [
    /invalid access to packet|invalid access to context parameter of packet/,
    'these bytes of the packet may be beyond its end',
    'compare with the end of the packet first, for the whole of what is read',
  ],
  [
    /invalid bpf_context access/,
    'programs of this type may not read (or write) the context there',
    'look up the fields of the context that this program type has',
  ],
  [/invalid access to map (value|key)/, 'the access is outside of the map entry', bound],
  [
    /invalid access to memory|invalid access to dynptr/,
    'the access is outside of the memory that was given',
    bound,
  ],
  [
    /(min|max) value is outside|unbounded (min|max|memory|variable)|value is negative|min value is negative|invalid (zero|unbounded)?-?sized? (read|access)/i,
    'an index or a length is not provably within its bounds',
    bound,
  ],
  [
    /invalid (indirect )?(read|access) (from|to) (the )?stack|invalid (un)?initialized|invalid read from stack/i,
    'bytes of the stack are read before they were written, or outside of it',
    'fill the whole of the object before it is passed on',
  ],
  [
    /combined stack size|stack depth|invalid write to stack/i,
    'the functions of the program use more than the 512 bytes of stack there are',
    'keep large objects in a map',
  ],
  [
    /!read_ok/,
    'a register is read that was not written on every way to here',
    'give the value something on every branch; r1 to r5 are gone after each call',
  ],
  [
    /too large\. Processed|jumps is too complex|program is too large|too many instructions/i,
    'the verifier gave up after its limit of instructions, counting every way through the program',
    'make loops shorter and branches fewer, or put the body of a long loop into bpf_loop',
  ],
  [
    /back-edge|infinite loop|loop detected|unbounded loop/,
    'the loop has no end that the verifier can see',
    'give it a constant bound',
  ],
  [/unreachable insn/, 'there are instructions that nothing leads to', 'remove them'],
  [
    /unknown func|invalid func|cannot use helper|helper call is not allowed|calling kernel function .* is not allowed/,
    'programs of this type, or this kernel, do not have the function that is called',
    'use another kind of hook; `skep doctor` shows which helpers there are',
  ],
  [
    /GPL/,
    'the function is for programs under a GPL-compatible licence',
    "declare the program's licence as 'GPL', or do without",
  ],
  [
    /Unreleased reference|reference has not been|unreleased/i,
    'something acquired is not released on every way out',
    'release it on every branch behind the test that it is there: what kfunc.bpf_task_acquire() gives by kfunc.bpf_task_release()',
  ],
  [
    /progs cannot use (bpf_spin_lock|bpf_timer|bpf_list_head|bpf_wq)/,
    'programs of this type may use no maps whose values have locks or timers',
    'count with atomic updates (+=) here, and lock in programs on packets, cgroups or trampolines',
  ],
  [
    /bpf_spin_lock/,
    'a lock is taken or left as the verifier does not allow',
    'keep the locked part short, without calls, and unlock on every branch',
  ],
  [
    /math between|pointer arithmetic|bitwise operator .* on pointer|prohibits? .*pointer|pointer (comparison|operation) prohibited/,
    'arithmetic is done on a pointer that the verifier does not allow there',
    'compute with numbers, and add a bounded index to the pointer last',
  ],
  [/misaligned/, 'the access is not aligned to its size', 'read smaller pieces, or align the field'],
  [
    /At (program exit|.* return) the register R0|should have been in/,
    'the program returns a value its type does not allow',
    'return one of the verdicts of this kind of program',
  ],
  [
    /leaks addr/,
    'a kernel address would get out to where it must not',
    'store the number it points to, not the pointer',
  ],
  [
    /expected=|type=\w+ expected/,
    'an argument is not of the kind the function takes',
    'pass what the signature of the function says',
  ],
  [
    /last insn is not|jump out of range|invalid (insn|opcode|BPF_)|unknown opcode|uses reserved fields/,
    'the instructions are not well-formed for this kernel',
    'compile for the instruction set version of this kernel',
  ],
]

/** What is behind a complaint of the verifier's, where it is known. */
export function causeOf(complaint: string): Cause | undefined {
  const row = rows.find(([pattern]) => pattern.test(complaint))
  return row && { cause: row[1], hint: row[2] }
}
