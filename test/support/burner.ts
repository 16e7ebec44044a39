/**
 * A process that burns CPU time when it is told to, in a function of its own or in the kernel: compiled from C without
 * optimization, which keeps frame pointers, so that its stacks are known.
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
static long used(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec * 1000 + t.tv_nsec / 1000000;
}
__attribute__((noinline)) void burns_here(void) { for (int i = 0; i < 300000; i++) sum += i; }
__attribute__((noinline)) void burns(long until) { while (used() < until) burns_here(); sum++; }
int main(void) {
  char where;
  long wanted;
  int zero = open("/dev/zero", O_RDONLY);
  while (scanf(" %c %ld", &where, &wanted) == 2) {
    long until = used() + wanted;
    if (where == 'u') burns(until);
    else while (used() < until) for (int i = 0; i < 30; i++) read(zero, room, sizeof room);
    printf("done\\n");
    fflush(stdout);
  }
}`

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

  /** Burns so many milliseconds of CPU time in user space or the kernel; gives what the kernel counted for them. */
  async burn(where: 'user' | 'kernel', milliseconds: number): Promise<number> {
    const before = this.#cpuTime()
    this.#done++
    this.#child.process.stdin!.write(`${where[0]} ${milliseconds}\n`)
    await this.#child.until((lines) => lines.length === this.#done)
    return this.#cpuTime() - before
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
