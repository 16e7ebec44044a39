/**
 * Programs on functions of the kernel: kprobes, trampolines, LSM, and the best of them. Where the kernel has them, which
 * are the guests of `npm run test:guest`, they are driven by calls of this process; where not, what is refused says why.
 */
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  attach,
  fentry,
  fexit,
  fmodRet,
  functionEntry,
  functionExit,
  hash,
  isSkepError,
  kprobe,
  kretprobe,
  lsm,
  NotFoundError,
  type Program,
  ringbuf,
  SyscallError,
  str,
  struct,
  tracepoint,
  UnsupportedError,
  u32,
  u64,
} from 'skep'
import { cookie, kernelStr, pid } from 'skep/kernel'
import { plain } from 'skep/test'
import { afterAll, describe, expect, it } from 'vitest'

const self = process.pid
const folder = mkdtempSync(join(tmpdir(), 'skep-functions-'))
const file = join(folder, 'read-by-skep')
writeFileSync(file, 'x'.repeat(4096))
afterAll(() => rmSync(folder, { recursive: true }))

/** A size that nothing else here reads, and a prime number of times. */
const SIZE = 1019
const TIMES = 23

function readFile(times = TIMES): void {
  const fd = openSync(file, 'r')
  const buffer = Buffer.alloc(SIZE)
  for (let i = 0; i < times; i++) readSync(fd, buffer, 0, SIZE, 0)
  closeSync(fd)
}

/** The number of calls by what the programs counted under it. */
async function counted(make: (counts: ReturnType<typeof newCounts>) => readonly Program[]) {
  const counts = newCounts()
  await using _session = await attach(...make(counts), {})
  readFile()
  return Object.fromEntries(counts)
}

const newCounts = () => hash(str(16), u64)

async function refusal(program: Program): Promise<Error> {
  try {
    await using _session = await attach(program)
  } catch (error) {
    return error as Error
  }
  throw new Error('it was attached')
}

const anyKernel = () => {
  it('best hooks take what there is, and say what was chosen and why', async () => {
    const calls = ringbuf(struct({ pid: u32, signal: u64 }))
    const killed = functionEntry(
      ['no_such_function', 'sys_kill'],
      (target, signal) => {
        if (pid() === self && target === BigInt(self)) calls.output({ pid: pid(), signal })
      },
      {
        otherwise: [
          tracepoint('syscalls:sys_enter_kill', (ctx) => {
            if (pid() === self) calls.output({ pid: pid(), signal: BigInt(ctx.sig) })
          }),
        ],
      },
    )
    await using session = await attach(killed)
    for (let i = 0; i < TIMES; i++) process.kill(self, 0)
    const [{ chosen, rejected }] = session.choices as [(typeof session.choices)[0]]
    expect(rejected.map(({ variant }) => variant.name).slice(0, 2)).toEqual([
      'fentry no_such_function',
      'kprobe no_such_function',
    ])
    if (hasKprobes) expect(chosen.name).toMatch(/^(fentry|kprobe) __(x64|arm64)_sys_kill$/)
    else expect(chosen.name).toContain('tracepoint')
    await session.detach()
    let seen = 0
    for await (const call of calls) {
      expect(call).toEqual({ pid: self, signal: 0n })
      if (++seen === TIMES) break
    }
    expect(seen).toBe(TIMES)
  })

  it('run as JavaScript', () => {
    const counts = newCounts()
    const reads = kprobe('vfs_read', (_file, _buf, count) => counts.add('bytes', count))
    expect([...plain(reads, [0n, 0n, 12n]).map(counts)]).toEqual([['bytes', 12n]])
  })

  it('refuse a function that there is not, with the nearest', async () => {
    const error = await refusal(fentry('vfs_raed', () => {}))
    expect(error).toBeInstanceOf(NotFoundError)
    expect(error.message).toContain('vfs_read')
  })
}

/** The kernel's own word for it: without kprobes there is no such source of events. */
const hasKprobes = existsSync('/sys/bus/event_source/devices/kprobe')

describe('programs on functions of the kernel', anyKernel)

if (hasKprobes) {
  describe('each kind', () => {
    it('is called as often as the function, with its arguments', async () => {
      const counts = await counted((counts) => [
        fentry('vfs_read', (_file, _buf, count) => {
          if (pid() === self && count === BigInt(SIZE)) counts.add('fentry', 1n)
        }),
        kprobe('vfs_read', (_file, _buf, count) => {
          if (pid() === self && count === BigInt(SIZE)) counts.add('kprobe', 1n)
        }),
        functionEntry('vfs_read', (_file, _buf, count) => {
          if (pid() === self && count === BigInt(SIZE)) counts.add('best', 1n)
        }),
        fexit('vfs_read', (_file, _buf, count, _pos, result) => {
          if (pid() === self && count === BigInt(SIZE)) counts.add('fexit', BigInt.asUintN(64, result))
        }),
        kretprobe('vfs_read', (result) => {
          if (pid() === self && result === BigInt(SIZE)) counts.add('kretprobe', 1n)
        }),
        functionExit('vfs_read', (result) => {
          if (pid() === self && result === BigInt(SIZE)) counts.add('best exit', 1n)
        }),
      ])
      const times = BigInt(TIMES)
      expect(counts).toEqual({
        fentry: times,
        kprobe: times,
        best: times,
        fexit: times * BigInt(SIZE),
        kretprobe: times,
        'best exit': times,
      })
    })

    it('follows pointers among the arguments', async () => {
      const names = hash(str(32), u64)
      const { ino } = statSync(file)
      await using _session = await attach(
        fentry('vfs_read', (file) => {
          if (pid() === self && file.f_inode.i_ino === BigInt(ino))
            names.add(kernelStr(file.f_path.dentry.d_name.name, 32), 1n)
        }),
        kprobe('vfs_read', (file) => {
          if (pid() === self && file.f_inode.i_ino === BigInt(ino))
            names.add(kernelStr(file.f_path.dentry.d_name.name, 32), 1n)
        }),
      )
      readFile()
      expect([...names]).toEqual([['read-by-skep', BigInt(2 * TIMES)]])
    })

    it('tells attachments apart by their cookies', async () => {
      const cookies = hash(u64, u64)
      const count = () => {
        if (pid() === self) cookies.add(cookie(), 1n)
      }
      await using _session = await attach(
        kprobe('vfs_read', count, { cookie: 11n }),
        kretprobe('vfs_read', count, { cookie: 12n }),
        fentry('vfs_read', count, { cookie: 13n }),
        fexit('vfs_read', count, { cookie: 14n }),
        {},
      )
      readFile()
      const seen = Object.fromEntries(cookies)
      expect(Object.keys(seen).sort()).toEqual(['11', '12', '13', '14'])
      for (const times of Object.values(seen)) expect(times).toBeGreaterThanOrEqual(BigInt(TIMES))
    })
  })

  describe('kprobes', () => {
    it('of many functions are one program', async () => {
      const counts = await counted((counts) => [
        kprobe(['vfs_read', 'vfs_write'], (_file, _buf, count) => {
          if (pid() === self && count === BigInt(SIZE)) counts.add('list', 1n)
        }),
        kprobe('vfs_re?d', (_file, _buf, count) => {
          if (pid() === self && count === BigInt(SIZE)) counts.add('pattern', 1n)
        }),
        kretprobe(['vfs_read'], (result) => {
          if (pid() === self && result === BigInt(SIZE)) counts.add('returns', 1n)
        }),
      ])
      const times = BigInt(TIMES)
      expect(counts).toEqual({ list: times, pattern: times, returns: times })
    })

    it('inside of an instruction are refused', async () => {
      const error = await refusal(kprobe('vfs_read', () => {}, { offset: 1 }))
      expect(error).toBeInstanceOf(SyscallError)
      expect(isSkepError(error) && error.hint).toContain('instruction')
    })

    it('of a function that there is not are refused, with the nearest', async () => {
      const error = await refusal(kprobe('vfs_raed', () => {}))
      expect(error).toBeInstanceOf(NotFoundError)
      expect(error.message).toContain('vfs_read')
      expect(await refusal(kprobe('vfs_raed*', () => {}))).toBeInstanceOf(NotFoundError)
    })
  })

  describe.each([
    ['lsm', (refused: (file: { f_inode: { i_ino: bigint } }) => number) => lsm('file_open', refused)],
    [
      'fmodRet',
      (refused: (file: { f_inode: { i_ino: bigint } }) => number) => fmodRet('security_file_open', refused),
    ],
  ] as const)('%s', (_, make) => {
    it('refuses what it refuses, and nothing else', async () => {
      const inode = BigInt(statSync(file).ino)
      const guard = make((file) => (pid() === self && file.f_inode.i_ino === inode ? -1 : 0))
      {
        await using _session = await attach(guard)
        expect(() => openSync(file, 'r')).toThrow('EPERM')
        closeSync(openSync('/proc/self/stat', 'r'))
      }
      closeSync(openSync(file, 'r'))
    })
  })
} else {
  describe('a kernel without', () => {
    it('kprobes says so, and what to use instead', async () => {
      for (const program of [kprobe('vfs_read', () => {}), kretprobe('vfs_read', () => {})]) {
        const error = await refusal(program)
        expect(error).toBeInstanceOf(UnsupportedError)
        expect(error.message).toContain('CONFIG_KPROBE_EVENTS')
        expect(isSkepError(error) && error.hint).toContain('tracepoints')
      }
    })

    it('trampolines says who refuses them', async () => {
      const programs = [
        fentry('vfs_read', () => {}),
        fexit('vfs_read', () => {}),
        fmodRet('security_file_open', () => 0),
        lsm('file_open', () => 0),
      ]
      for (const program of programs) {
        const error = await refusal(program)
        expect(error, program.title).toMatchObject({ errno: 'EPERM' })
        expect(error.message, program.title).toContain('a policy of this kernel says no')
      }
    })
  })
}
