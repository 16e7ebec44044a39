import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compiled } from '../../../test/support/compiled.ts'
import { CompileError } from '../../error/index.ts'
import { BPF_JA, BPF_JMP, BPF_LDX, BPF_LEN } from '../../uapi/index.ts'
import type { ClassicInstruction, ClassicProgram } from '../instruction.ts'
import { operations } from '../opcode.ts'
import { formatInstruction, formatProgram } from './format.ts'
import { parseProgram } from './parse.ts'

const printer = `
#include <pcap/pcap.h>
#include <stdio.h>
int main() {
  unsigned code, jt, jf, k;
  int n;
  while (scanf("%d %u %u %u %u", &n, &code, &jt, &jf, &k) == 5) {
    struct bpf_insn insn = { code, jt, jf, k };
    puts(bpf_image(&insn, n));
  }
}`

let image: ReturnType<typeof compiled>
beforeAll(() => {
  image = compiled(printer, 'pcap')
})
afterAll(() => image[Symbol.dispose]())

const tcpdump = (...args: string[]) =>
  execFileSync('tcpdump', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
const expressions = [
  'tcp port 80',
  'ip6 protochain 6',
  'vlan and ip[2:2] % 7 ^ 3 = 1',
  'ether[0] * 2 - len / 3 + 5 > 7 & (ip[0] << 2)',
  'icmp or udp port 53',
  'inbound',
]

describe('a listing', () => {
  it('is that of libpcap for every opcode', () => {
    const cases: { index: number; instruction: ClassicInstruction }[] = []
    for (let code = 0; code < 0x200; code++) {
      for (const k of [0, 14, 4096, 0x7fffffff, 0x80000000, 0xfff00000, 0xfffff001, 0xffffffff]) {
        cases.push({ index: 3, instruction: { code, jt: 1, jf: 200, k } })
      }
      for (let k = 0xfffff000; k < 0xfffff050; k += 2) {
        cases.push({ index: 1234, instruction: { code, jt: 0, jf: 255, k } })
      }
    }
    // libpcap runs it, and prints it as unknown.
    const known = cases.filter(({ instruction }) => instruction.code !== (BPF_LDX | BPF_LEN))
    const input = known.map(
      ({ index, instruction: { code, jt, jf, k } }) => `${index} ${code} ${jt} ${jf} ${k}\n`,
    )
    const lines = execFileSync(image.path, {
      input: input.join(''),
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    }).split('\n')
    for (const [i, { index, instruction }] of known.entries()) {
      expect(formatInstruction(instruction, index)).toBe(lines[i])
    }
  })

  it.each(expressions)("is tcpdump's in all forms: %s", (expression) => {
    const program = parseProgram(tcpdump('-ddd', '-y', 'EN10MB', expression))
    expect(formatProgram(program, 'd')).toBe(tcpdump('-d', '-y', 'EN10MB', expression))
    expect(formatProgram(program, 'dd')).toBe(tcpdump('-dd', '-y', 'EN10MB', expression))
    expect(formatProgram(program, 'ddd')).toBe(tcpdump('-ddd', '-y', 'EN10MB', expression))
  })
})

describe('a program', () => {
  const every: ClassicProgram = [...operations].flatMap(([code, { kind }]) => {
    const [jt, jf] = kind === 'test' ? [1, 0] : [0, 0]
    const first = { code, jt, jf, k: code === (BPF_JMP | BPF_JA) ? 1 : 0 }
    return [first, first, first]
  })
  const withReturn: ClassicProgram = [...every, ...parseProgram('ret #0\nret #1')]

  it.each(['d', 'dd', 'ddd'] as const)('reads back from -%s', (form) => {
    expect(parseProgram(formatProgram(withReturn, form))).toEqual(withReturn)
  })

  it.each(expressions)('reads from what tcpdump prints: %s', (expression) => {
    const program = parseProgram(tcpdump('-ddd', '-y', 'EN10MB', expression))
    // A listing does not show the operand of an instruction that has none; libpcap leaves there what it had.
    const shown = program.map((each) =>
      operations.get(each.code)!.form === 'none' ? { ...each, k: 0 } : each,
    )
    expect(parseProgram(tcpdump('-d', '-y', 'EN10MB', expression))).toEqual(shown)
    expect(parseProgram(tcpdump('-dd', '-y', 'EN10MB', expression))).toEqual(program)
    expect(parseProgram(formatProgram(program, 'ddd').replaceAll('\n', ','))).toEqual(program)
  })

  it("reads in the words of Linux' assembler", () => {
    const assembly = `
      start: ldh [12]             ; EtherType
             jne #0x800, drop
             ld vlan_tci
             jeq #10, keep, next
      next:  ldx 4*([14]&0xf)     /* the header
                                     of IPv4 */
             jlt #-1, drop
             ret a
      keep:  ret #-1
      drop:  ret #0`
    expect(formatProgram(parseProgram(assembly))).toBe(
      [
        '(000) ldh      [12]',
        '(001) jeq      #0x800           jt 2\tjf 8',
        '(002) ld       [vlan_tci]',
        '(003) jeq      #0xa             jt 7\tjf 4',
        '(004) ldxb     4*([14]&0xf)',
        '(005) jge      #0xffffffff      jt 6\tjf 8',
        '(006) ret      ',
        '(007) ret      #-1',
        '(008) ret      #0\n',
      ].join('\n'),
    )
  })
})

describe('a text that is no program', () => {
  it.each([
    ['', ''],
    ['; nothing', ''],
    ['ldq [12]', 'ldq'],
    ['ld [vlnp]', '[vlnp]'],
    ['ldb M[3]', 'M[3]'],
    ['jeq #1', 'jeq'],
    ['jeq #1, a\nret #0', 'a'],
    ['ja 7\nret #0', '7'],
    ['jeq #1 jt 1 jf 0\nret #0', '0'],
    ['ret #0, 1', 'ret'],
    ['(001) ret #0', '(001) '],
    ['ld #0x1ffffffff', '#0x1ffffffff'],
    ['l: ret #0\nl: ret #1', 'l'],
    ['ld ?', '?'],
    ['2\n6 0 0 0', '6 0 0 0'],
    ['1\n6 0 0', '6 0 0'],
    ['1\n6 0 256 0', '256'],
    ['1\n6 0 0 4294967296', '4294967296'],
    ['{ 0x6, 0, 0, zero },', 'zero'],
    ['{ 0x6, 0, 0, 0 },\nret', 'ret'],
  ])('is refused at the place: %j', (text, place) => {
    let refusal: unknown
    try {
      parseProgram(text)
    } catch (error) {
      refusal = error
    }
    expect(refusal).toBeInstanceOf(CompileError)
    const [diagnostic] = (refusal as CompileError).diagnostics
    expect(diagnostic!.code).toBe('SK5003')
    expect(text.slice(diagnostic!.span!.start, diagnostic!.span!.end)).toBe(place)
  })
})
