/** Hand-made programs for the tests of this room: assembly with maps in it, and a child that makes known system calls. */
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assemble, type Insn, ldImm64 } from '../../asm/index.ts'
import type { MapSpec, ProgramSpec } from '../../object/index.ts'
import { BPF_PROG_TYPE_SOCKET_FILTER } from '../../uapi/index.ts'

/** A map spec; sizes follow the schemas where there are some. */
export function mapSpec(type: number, given: Partial<MapSpec> = {}): MapSpec {
  const { key, value } = given
  return {
    name: 'skep_test',
    type,
    keySize: key?.size ?? 4,
    valueSize: value?.size ?? 8,
    maxEntries: 1024,
    flags: 0,
    ...given,
  }
}

/** A program of the assembly `text`, in which `r1 = map NAME ll` stands for one of `maps`. */
export function programSpec(
  text: string,
  maps: Readonly<Record<string, MapSpec>> = {},
  given: Partial<ProgramSpec> = {},
): ProgramSpec {
  const named: MapSpec[] = []
  const numbered = text.replace(/\bmap (\w+) ll/g, (_, name: string) => `map[fd:${named.push(maps[name]!)}]`)
  const insns = assemble(numbered).map((insn): Insn => {
    if (insn.imm64 === undefined || insn.src === 0) return insn
    const map = named[Number(insn.imm64) - 1]!
    return { ...ldImm64(insn.dst, 0n), ref: { kind: 'map', map } }
  })
  return {
    name: 'skep_test',
    type: BPF_PROG_TYPE_SOCKET_FILTER,
    expectedAttachType: 0,
    attachBtfId: 0,
    license: 'GPL',
    insns,
    lines: [],
    flags: 0,
    maps: Object.values(maps),
    ...given,
  }
}

/** A process that waits for a line and then makes `count` calls of sched_getscheduler, which nothing else makes. */
export interface Caller {
  readonly pid: number
  /** Makes the calls; resolves when it has ended, to the nanoseconds a call took. */
  run(): Promise<number>
  kill(): void
}

const source = `
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>
#include <sys/syscall.h>
int main(int argc, char **argv) {
  long count = atol(argv[1]);
  struct timespec a, b;
  getchar();
  clock_gettime(CLOCK_MONOTONIC, &a);
  for (long i = 0; i < count; i++) syscall(SYS_sched_getscheduler, 0);
  clock_gettime(CLOCK_MONOTONIC, &b);
  printf("%f\\n", ((b.tv_sec - a.tv_sec) * 1e9 + (b.tv_nsec - a.tv_nsec)) / count);
}`

/** sched_getscheduler on x86_64 and arm64. */
export const callNumber = process.arch === 'x64' ? 145 : 120

/** Compiles the caller; `remove` deletes it. */
export function buildCaller(): { start(count: number): Caller; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'skep-linux-'))
  writeFileSync(join(folder, 'caller.c'), source)
  execFileSync('gcc', ['-O1', '-o', join(folder, 'caller'), join(folder, 'caller.c')])
  return {
    remove: () => rmSync(folder, { recursive: true }),
    start(count) {
      const child = spawn(join(folder, 'caller'), [String(count)], { stdio: ['pipe', 'pipe', 'inherit'] })
      let output = ''
      child.stdout.on('data', (text) => (output += text))
      return {
        pid: child.pid!,
        run() {
          child.stdin.end('\n')
          return new Promise((resolve, reject) => {
            child.on('error', reject)
            child.on('close', () => resolve(Number(output)))
          })
        },
        kill: () => void child.kill('SIGKILL'),
      }
    },
  }
}
