/**
 * A process that burns CPU time when it is told to, in a function of its own or in the kernel: compiled from C without
 * optimization, which keeps frame pointers, so that its stacks are known. What counts as burnt is time between two looks
 * at the clock that were close to each other: the CPU time of a virtual machine's process also has that in which its
 * host gave the machine nothing, and no sampler can sample then.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Child } from './child.ts'

const source = `
#include <fcntl.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>
static volatile unsigned long sum;
static char room[1 << 16];
static long now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1000000000L + t.tv_nsec;
}
__attribute__((noinline)) void burns_here(void) { for (int i = 0; i < 20000; i++) sum += i; }
static int zero;
static void reads(void) { for (int i = 0; i < 3; i++) read(zero, room, sizeof room); }
__attribute__((noinline)) void burns(long wanted, void (*piece)(void)) {
  for (long burnt = 0, before = now(); burnt < wanted; ) {
    piece();
    long after = now();
    if (after - before < 2000000) burnt += after - before;
    before = after;
  }
}
int main(void) {
  char where;
  long wanted;
  zero = open("/dev/zero", O_RDONLY);
  while (scanf(" %c %ld", &where, &wanted) == 2) {
    burns(wanted * 1000000, where == 'u' ? burns_here : reads);
    printf("done\\n");
    fflush(stdout);
  }
}`

/** Milliseconds. */
export interface Burnt {
  /** On the CPU for certain. */
  readonly surely: number
  /** What the kernel counted. */
  readonly counted: number
}

/** All of them together. */
export const burntIn = (...all: readonly Burnt[]): Burnt => ({
  surely: all.reduce((sum, { surely }) => sum + surely, 0),
  counted: all.reduce((sum, { counted }) => sum + counted, 0),
})

export interface BurnerProgram {
  readonly path: string
  /** True for addresses that nm says are in this function. */
  isIn(name: string, address: number): boolean
  close(): void
}

/** Compiles it; `close` in `finally`. */
export function makeBurner(): BurnerProgram {
  const folder = mkdtempSync(join(tmpdir(), 'skep-burner-'))
  const path = join(folder, 'burner')
  writeFileSync(`${path}.c`, source)
  execFileSync('gcc', ['-O0', '-o', path, `${path}.c`])
  const told = execFileSync('nm', ['-S', path], { encoding: 'utf8' })
  return {
    path,
    isIn(name, address) {
      const [, start, size] = new RegExp(`^(\\w+) (\\w+) T ${name}$`, 'm').exec(told)!
      const first = Number.parseInt(start!, 16)
      return address >= first && address < first + Number.parseInt(size!, 16)
    },
    close: () => rmSync(folder, { recursive: true }),
  }
}

export class Burner {
  readonly #child: Child
  #done = 0

  constructor(program: BurnerProgram) {
    this.#child = new Child(program.path, [], {}, 'pipe')
  }

  get pid(): number {
    return this.#child.process.pid!
  }

  /** Burns so many milliseconds of CPU time in user space or the kernel. */
  async burn(where: 'user' | 'kernel', milliseconds: number): Promise<Burnt> {
    const before = this.#cpuTime()
    this.#done++
    this.#child.process.stdin!.write(`${where[0]} ${milliseconds}\n`)
    await this.#child.until((lines) => lines.length === this.#done)
    return { surely: milliseconds, counted: this.#cpuTime() - before }
  }

  /** utime and stime of /proc/PID/stat, which count ticks of 10 ms, in milliseconds. */
  #cpuTime(): number {
    const fields = readFileSync(`/proc/${this.pid}/stat`, 'latin1')
      .replace(/^.*\) /, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) * 10
  }

  async stop(): Promise<void> {
    await this.#child.stop('SIGKILL')
  }
}
