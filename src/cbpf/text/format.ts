/**
 * Classic programs as text, exactly as tcpdump prints them: `-d` for people (bpf_image(3pcap)), `-dd` as C, `-ddd` as
 * numbers. The test holds each opcode against libpcap's own function.
 *
 * One addition: libpcap 1.10.3 runs `ldx #pktlen` but prints it as `unimp`.
 */
import { BPF_JA, BPF_JMP } from '../../uapi/index.ts'
import { ancillaryWord } from '../ancillary.ts'
import type { ClassicInstruction, ClassicProgram } from '../instruction.ts'
import { type OperandForm, type Operation, operations } from '../opcode.ts'

/** The three forms, by tcpdump's flags. */
export type ProgramForm = 'd' | 'dd' | 'ddd'

/** The program, a line an instruction, each ended by a newline. */
export function formatProgram(program: ClassicProgram, form: ProgramForm = 'd'): string {
  const lines = program.map(formatters[form])
  if (form === 'ddd') lines.unshift(String(program.length))
  return lines.map((line) => `${line}\n`).join('')
}

const formatters: Readonly<Record<ProgramForm, (instruction: ClassicInstruction, index: number) => string>> =
  {
    d: formatInstruction,
    dd: ({ code, jt, jf, k }) => `{ 0x${hex(code)}, ${jt}, ${jf}, 0x${hex(k).padStart(8, '0')} },`,
    ddd: ({ code, jt, jf, k }) => `${code} ${jt} ${jf} ${k}`,
  }

/** `(001) jeq      #0x800           jt 2	jf 5`: one instruction, which stands at `index`. */
export function formatInstruction(instruction: ClassicInstruction, index: number): string {
  const { code, jt, jf } = instruction
  const operation = operations.get(code)
  const operand = operation ? operandText(operation.form, instruction, index) : `0x${hex(code)}`
  const line = `(${String(index).padStart(3, '0')}) ${(operation?.mnemonic ?? 'unimp').padEnd(8)} `
  if (!branches(operation, code)) return line + operand
  return `${line}${operand.padEnd(16)} jt ${index + 1 + jt}\tjf ${index + 1 + jf}`
}

/** libpcap goes by the class of the opcode, also where it does not know the operation. */
function branches(operation: Operation | undefined, code: number): boolean {
  return operation ? operation.kind === 'test' : (code & 0x07) === BPF_JMP && (code & 0xf0) !== BPF_JA
}

function operandText(form: OperandForm, { k }: ClassicInstruction, index: number): string {
  switch (form) {
    case 'absolute':
      return `[${ancillaryWord(k)?.name ?? k | 0}]`
    case 'indirect':
      return `[x + ${k | 0}]`
    case 'headerLength':
      return `4*([${k | 0}]&0xf)`
    case 'length':
      return '#pktlen'
    case 'memory':
      return `M[${k | 0}]`
    case 'decimal':
      return `#${k | 0}`
    case 'hexadecimal':
      return `#0x${hex(k)}`
    case 'x':
      return 'x'
    case 'target':
      return String((index + 1 + k) | 0)
    case 'none':
      return ''
  }
}

function hex(value: number): string {
  return (value >>> 0).toString(16)
}
