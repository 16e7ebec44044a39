/**
 * Classic programs and the kernel's own checks: what SO_ATTACH_FILTER takes and refuses on a socket of the test, what
 * seccomp does in a child, and which datagrams get through a filter.
 */
import { spawnSync } from 'node:child_process'
import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { attach, attachFilter, socketFilter } from 'skep'
import {
  type ClassicProgram,
  checkClassic,
  checkSeccomp,
  formatProgram,
  interpret,
  parseProgram,
} from 'skep/cbpf'
import { describe, expect, it } from 'vitest'
import { attachClassicFilter, detachFilter, Fd, syscall, trySyscall } from '../../src/sys/index.ts'
import { mutated, Random, randomPacket, randomProgram } from '../support/classic-programs.ts'
import { compiled } from '../support/compiled.ts'
import { encodeClassic } from '../support/libpcap-filter.ts'
import { tried } from '../support/once.ts'

const AF_UNIX = 1
const SOCK_DGRAM = 2
const SOCK_NONBLOCK = 0o4000
const SOCK_CLOEXEC = 0o2000000

function socketPair(): [Fd, Fd] {
  const pair = new Int32Array(2)
  const type = SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC
  syscall('cannot make a socket pair', 'socketpair', AF_UNIX, type, 0, new Uint8Array(pair.buffer))
  return [new Fd(pair[0]!, 'one end'), new Fd(pair[1]!, 'the other end')]
}

function taken(socket: Fd, program: ClassicProgram): boolean {
  try {
    attachClassicFilter(socket.value, program)
    return true
  } catch (error) {
    // Beyond net.core.optmem_max, which 4096 instructions are before Linux 6.7, there is no memory for what was found in order.
    const { errno } = error as { errno?: string }
    expect(['EINVAL', 'ENOMEM'], `${formatProgram(program)}${error}`).toContain(errno)
    return errno === 'ENOMEM'
  }
}

const corpus = [
  'ldh [12]\njeq #0x800 jt 2 jf 6\nldb [23]\njeq #6 jt 4 jf 6\nldxb 4*([14]&0xf)\nret #65535\nret #0',
  'ld #5\nst M[3]\nldx M[3]\nld [x + 4]\nadd x\ntax\nmod #7\njgt x jt 8 jf 9\nret a\nld M[3]\nret a',
  'ld [vlan_tci]\nand #0xfff\njeq #5 jt 3 jf 4\nja 5\nret #0\nld [poff]\nldx #pktlen\ndiv x\nneg\nret a',
  'ld [0]\njeq #59 jt 2 jf 3\nret #0x50001\nld [16]\nlsh #3\nxor #7\njset #0xff jt 7 jf 8\nret #0x7fff0000\nret #0',
].map((text) => parseProgram(text))

/**
 * Reads programs and says for each whether seccomp takes it: 0, or an errno. Each is tried in a process of its own, which
 * may do nothing more once it has a filter: it tells the result in shared memory and ends by a trap.
 */
const seccompChild = `
#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
int main(void) {
  uint32_t length;
  struct rlimit none = { 0, 0 };
  setrlimit(RLIMIT_CORE, &none);
  volatile int *result = mmap(0, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  while (fread(&length, 4, 1, stdin) == 1) {
    struct sock_filter *filter = calloc(length + 1, sizeof *filter);
    if (fread(filter, sizeof *filter, length, stdin) != length) return 1;
    struct sock_fprog program = { length, filter };
    *result = -1;
    pid_t child = fork();
    if (child < 0) return 1;
    if (child == 0) {
      prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
      *result = syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) == 0 ? 0 : errno;
      __builtin_trap();
    }
    waitpid(child, 0, 0);
    printf("%d\\n", *result);
    free(filter);
  }
  return 0;
}`

/** Programs of all kinds, good and bad. */
function programsOf(random: Random, count: number): ClassicProgram[] {
  return Array.from({ length: count }, () =>
    random.chance(2) ? randomProgram(random) : mutated(random, random.of(corpus)),
  )
}

describe('the checker', () => {
  it("agrees with the kernel's on random and damaged programs", () => {
    const [one, two] = socketPair()
    using _one = one
    using _two = two
    const seen = { taken: 0, refused: 0 }
    for (const program of programsOf(new Random(11), tried(30_000))) {
      const accepted = taken(one, program)
      const refusals = checkClassic(program)
      const reasons = refusals.map(({ index, reason }) => `${index}: ${reason}`).join('; ')
      expect(refusals.length === 0, `${formatProgram(program)}${reasons}`).toBe(accepted)
      seen[accepted ? 'taken' : 'refused']++
    }
    expect(seen.taken).toBeGreaterThan(tried(5000))
    expect(seen.refused).toBeGreaterThan(tried(5000))
  })

  it('knows the most instructions there may be, and the least', () => {
    const [one, two] = socketPair()
    using _one = one
    using _two = two
    const end = parseProgram('ret #0')[0]!
    for (const length of [0, 1, 4096, 4097]) {
      const program = Array.from({ length }, () => end)
      expect(checkClassic(program).length === 0, String(length)).toBe(taken(one, program))
    }
  })

  it("agrees with seccomp's, in children of a child", () => {
    using child = compiled(seccompChild)
    // Loads of seccomp are words at multiples of four: the usual random programs would all be refused.
    const random = new Random(12)
    const programs = programsOf(random, tried(3000)).map((program) =>
      random.chance(3) ? program : program.map(asSeccomp),
    )
    const parts = programs.flatMap((program) => [
      new Uint8Array(Uint32Array.of(program.length).buffer),
      encodeClassic(program),
    ])
    const { stdout, status } = spawnSync(child.path, { input: Buffer.concat(parts) })
    expect(status).toBe(0)
    const answers = stdout.toString().trim().split('\n')
    expect(answers).toHaveLength(programs.length)
    let accepted = 0
    for (const [i, program] of programs.entries()) {
      const refusals = checkSeccomp(program)
      const reasons = refusals.map(({ index, reason }) => `${index}: ${reason}`).join('; ')
      expect(refusals.length === 0, `${formatProgram(program)}${reasons}`).toBe(answers[i] === '0')
      if (answers[i] === '0') accepted++
    }
    expect(accepted).toBeGreaterThan(tried(200))
    expect(accepted).toBeLessThan(programs.length - tried(200))
  })
})

/** Turns what a seccomp filter cannot do into what it can, mostly. */
function asSeccomp(instruction: ClassicProgram[number]): ClassicProgram[number] {
  const { code, k } = instruction
  if ([0x20, 0x28, 0x30, 0x40, 0x48, 0x50].includes(code))
    return { ...instruction, code: 0x20, k: (k % 17) * 4 }
  if (code === 0xb1) return { ...instruction, code: 0x81 }
  return code === 0x94 || code === 0x9c ? { ...instruction, code: code - 0x40 } : instruction
}

describe('a filter on a socket', () => {
  it('gives what the reference says of each datagram', () => {
    const [one, two] = socketPair()
    using _one = one
    using _two = two
    const random = new Random(13)
    const buffer = new Uint8Array(256)
    const seen = { passed: 0, cut: 0, dropped: 0 }
    for (const program of programsOf(random, 400)) {
      const beside = program.some(({ code, k }) => (code & 7) === 0 && k >= 0x80000000)
      if (beside || checkClassic(program).length > 0) continue
      attachClassicFilter(two.value, program)
      for (let times = 0; times < 12; times++) {
        const packet = randomPacket(random)
        if (packet.length === 0) continue
        const wanted = interpret(program, packet, { machine: 'kernel' })
        // Who sends is not told that the filter at the other end refuses.
        syscall('cannot send', 'sendto', one.value, packet, packet.length)
        const got = trySyscall('recvfrom', two.value, buffer, buffer.length)
        const expected = wanted === 0 ? 'nothing' : Math.min(wanted, packet.length)
        expect(got < 0 ? 'nothing' : got, formatProgram(program)).toBe(expected)
        seen[wanted === 0 ? 'dropped' : wanted < packet.length ? 'cut' : 'passed']++
      }
      detachFilter(two.value)
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(50)
  })

  it('is attached by an expression, and goes when it is closed', async () => {
    const receiver = await bound()
    const sender = await bound()
    try {
      const fd = descriptorOf(receiver)
      // A socket of UDP sees its header first.
      const link = await attachFilter(fd, 'ether[8] = 0x41', { linkType: 'EN10MB' })
      await delivers(sender, receiver, ['Ann', 'Bob', 'Abe'], ['Ann', 'Abe'])
      link.close()
      link.close()
      await delivers(sender, receiver, ['Bob', 'Abe'], ['Bob', 'Abe'])
    } finally {
      receiver.close()
      sender.close()
    }
  })

  it('is a kernel function', async () => {
    const receiver = await bound()
    const sender = await bound()
    try {
      const longerThanThree = socketFilter((packet) => (packet.length > 8 + 3 ? packet.length : 0))
      const session = await attach(longerThanThree.on({ socket: descriptorOf(receiver) }))
      await delivers(sender, receiver, ['Bob', 'Alice', 'Eve', 'Mallory'], ['Alice', 'Mallory'])
      await session.close()
      await delivers(sender, receiver, ['Bob', 'Eve'], ['Bob', 'Eve'])
    } finally {
      receiver.close()
      sender.close()
    }
  })

  it('wants a socket, and a program that the kernel takes', async () => {
    await expect(attachFilter(0x7fffffff, 'ip')).rejects.toMatchObject({ code: 'SK4003' })
    const backwards = [{ code: 0x05, jt: 0, jf: 0, k: 0xffffffff }, ...parseProgram('ret #0')]
    await expect(attachFilter(0, backwards)).rejects.toMatchObject({ code: 'SK5004' })
  })
})

async function bound(): Promise<Socket> {
  const socket = createSocket('udp4')
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  return socket
}

/** Node has no public way to a socket's descriptor. */
function descriptorOf(socket: Socket): number {
  const state = Object.getOwnPropertySymbols(socket).find(({ description }) => description === 'state symbol')
  return (socket as unknown as Record<symbol, { handle: { fd: number } }>)[state!]!.handle.fd
}

/** Sends texts to `receiver`, which gets `expected` of them and nothing else before a last one that always passes. */
async function delivers(
  sender: Socket,
  receiver: Socket,
  texts: string[],
  expected: string[],
): Promise<void> {
  const { port } = receiver.address()
  const got: string[] = []
  const last = 'A last one'
  const done = new Promise<void>((resolve) => {
    receiver.on('message', (message) => {
      if (message.toString() === last) resolve()
      else got.push(message.toString())
    })
  })
  for (const text of [...texts, last]) sender.send(text, port, '127.0.0.1')
  await done
  receiver.removeAllListeners('message')
  expect(got).toEqual(expected)
}
