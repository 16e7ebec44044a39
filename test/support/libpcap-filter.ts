/** libpcap's own interpreter and validator (bpf_filter(3pcap)) on many programs and packets in one go. */
import { execFileSync } from 'node:child_process'
import type { ClassicProgram } from 'skep/cbpf'
import { compiled } from './compiled.ts'

const source = `
#include <pcap/pcap.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
static uint32_t word(void) { uint32_t v; if (fread(&v, 4, 1, stdin) != 1) exit(1); return v; }
static void put(uint32_t v) { fwrite(&v, 4, 1, stdout); }
int main(void) {
  uint32_t count = word(), *wire = calloc(count, 4), *size = calloc(count, 4);
  unsigned char **packet = calloc(count, sizeof *packet);
  for (uint32_t i = 0; i < count; i++) {
    wire[i] = word(); size[i] = word(); packet[i] = malloc(size[i] + 1);
    if (fread(packet[i], 1, size[i], stdin) != size[i]) exit(1);
  }
  for (uint32_t programs = word(); programs > 0; programs--) {
    uint32_t length = word();
    struct bpf_insn *insns = calloc(length + 1, sizeof *insns);
    int run = word();
    if (fread(insns, sizeof *insns, length, stdin) != length) exit(1);
    int valid = bpf_validate(insns, length);
    put(valid);
    for (uint32_t i = 0; i < count; i++) put(valid && run ? bpf_filter(insns, packet[i], wire[i], size[i]) : 0);
    free(insns);
  }
}`

export interface OraclePacket {
  readonly bytes: Uint8Array
  readonly wireLength: number
}

/** What libpcap says of a program: whether it takes it, and its verdict on each packet. */
export interface OracleAnswer {
  readonly valid: boolean
  readonly verdicts: Uint32Array
}

export class LibpcapFilter {
  readonly #program = compiled(source, 'pcap')

  /**
   * Validates each program, and runs on each packet those of which `runs` says that they end: libpcap follows jumps
   * backwards for ever, and aborts at opcodes that its validator passed.
   */
  ask(
    programs: readonly ClassicProgram[],
    packets: readonly OraclePacket[],
    runs: (program: ClassicProgram) => boolean,
  ): OracleAnswer[] {
    const parts: Uint8Array[] = [words(packets.length)]
    for (const { bytes, wireLength } of packets) parts.push(words(wireLength, bytes.length), bytes)
    parts.push(words(programs.length))
    for (const program of programs) {
      parts.push(words(program.length, runs(program) ? 1 : 0), encodeClassic(program))
    }
    const output = execFileSync(this.#program.path, { input: Buffer.concat(parts), maxBuffer: 1 << 29 })
    const answers = new Uint32Array(output.buffer.slice(output.byteOffset, output.byteOffset + output.length))
    return programs.map((_, index) => {
      const at = index * (packets.length + 1)
      return { valid: answers[at] === 1, verdicts: answers.subarray(at + 1, at + 1 + packets.length) }
    })
  }

  [Symbol.dispose](): void {
    this.#program[Symbol.dispose]()
  }
}

/** `struct sock_filter` and `struct bpf_insn`, eight bytes each. */
export function encodeClassic(program: ClassicProgram): Uint8Array {
  const view = new DataView(new ArrayBuffer(8 * program.length))
  for (const [index, { code, jt, jf, k }] of program.entries()) {
    view.setUint16(8 * index, code, true)
    view.setUint8(8 * index + 2, jt)
    view.setUint8(8 * index + 3, jf)
    view.setUint32(8 * index + 4, k, true)
  }
  return new Uint8Array(view.buffer)
}

function words(...values: readonly number[]): Uint8Array {
  return new Uint8Array(Uint32Array.from(values).buffer)
}
