/**
 * Objects of TypeScript and the loaders of others: Debian's libbpf and bpftool take an object that was built for Linux 6.1,
 * on the kernel at hand; a C program attaches it and sees what a shell starts. What libbpf makes of its instructions
 * Skep makes of them, too.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decode, type Insn } from '../../src/asm/index.ts'
import { portableKernel } from '../../src/cli/portable-kernel.ts'
import { portableObject } from '../../src/cli/portable-object.ts'
import { programArray, xdp } from '../../src/index.ts'
import { linkKernel, loadObject, theHost } from '../../src/linux/index.ts'
import { Linker, readObject } from '../../src/object/index.ts'
import { CObjects } from '../support/c-objects.ts'
import { Child } from '../support/child.ts'

const here = new URL('./', import.meta.url).pathname
const root = new URL('../../', import.meta.url).pathname
const skep = join(root, 'dist/start/skep.cjs')
const folder = mkdtempSync(join(tmpdir(), 'skep-built-'))
const types = join(folder, 'btf-6.1')
const newer = join(folder, 'btf-6.12')
const object = join(folder, 'execs.o')
const mount = join(folder, 'bpf')

let c: CObjects
let said: string
beforeAll(() => {
  c = new CObjects()
  mkdirSync(mount)
  for (const [file, series] of [
    [types, '6.1'],
    [newer, '6.12'],
  ] as const) {
    const { btf } = JSON.parse(readFileSync(join(root, `test/golden/kernels/${series}.json`), 'utf8'))
    writeFileSync(file, Buffer.from(btf, 'base64'))
  }
  const words = ['build', '--btf', types, '-o', object, join(here, 'execs.ts')]
  said = execFileSync(process.execPath, [skep, ...words], { encoding: 'utf8' })
  const source = join(here, 'attach-object.c')
  execFileSync('gcc', ['-O1', '-o', join(folder, 'attach-object'), source, '-lbpf', '-lelf', '-lz'])
}, 300_000)
afterAll(() => {
  c?.remove()
  rmSync(folder, { recursive: true })
})

/** Without what differs between two loaders of the same object: which map is meant. */
function withoutMaps(insns: readonly Insn[]): unknown[] {
  return insns.map(({ code, dst, src, off, imm, imm64 }) =>
    imm64 === undefined ? { code, dst, src, off, imm } : { code, dst },
  )
}

describe('an object built for Linux 6.1', () => {
  it('is said what is in it', () => {
    expect(said).toMatch(/execs\.o: \d+ bytes\n {2}tp_btf\/sched_process_exec: sched_process_e\n$/)
  })

  it('is told whether it fits another kernel, and what that one has not', () => {
    const built = (file: string, ...kernels: string[]) => {
      const words = [
        'build',
        ...kernels.flatMap((each) => ['--btf', each]),
        '-o',
        join(folder, 'other.o'),
        file,
      ]
      return spawnSync(process.execPath, [skep, ...words], { encoding: 'utf8' })
    }
    expect(built(join(here, 'execs.ts'), types, newer).stdout).toMatch(
      /\n {2}fits the kernel of \S+btf-6\.12, too\n$/,
    )
    const file = join(folder, 'kfuncs.ts')
    writeFileSync(
      file,
      `import { rawTracepoint } from 'skep'
import { kfunc, pid } from 'skep/kernel'
export const program = rawTracepoint('sched_switch', () => {
  const task = kfunc.bpf_task_from_pid(pid())
  if (task) kfunc.bpf_task_release(task)
})
`,
    )
    expect(built(file, newer).status).toBe(0)
    const refused = built(file, newer, types)
    expect(refused.status).toBe(1)
    expect(refused.stderr).toMatch(/for the kernel of \S+btf-6\.1\b[\s\S]*bpf_task_from_pid/)
  })

  it('is relocated by libbpf as by Skep, to other places than it was built for', () => {
    const theirs = c.libbpf(object)
    expect(theirs).toMatchObject({ open: true, load: 0 })
    const spec = readObject(readFileSync(object), 'execs.o')
    const [program] = spec.programs
    const linked = new Linker(spec, linkKernel(theHost().target)).link(program!)
    const wanted = decode(Buffer.from(theirs.programs[0]!.insns, 'hex'))
    expect(withoutMaps(linked.insns)).toEqual(withoutMaps(wanted))
    const fields = program!.code.relocations.map(({ slot }) => slot)
    expect(fields.length).toBeGreaterThan(1)
    const moved = program!.code.insns.filter((insn, i) => insn.off !== linked.insns[i]!.off)
    expect(moved.length).toBeGreaterThan(0)
  })

  it('is linked, loaded and described by bpftool', () => {
    execFileSync('bpftool', ['gen', 'object', join(folder, 'linked.o'), object])
    const header = execFileSync('bpftool', ['gen', 'skeleton', object, 'name', 'execs'], { encoding: 'utf8' })
    expect(header).toMatch(/struct bpf_map \*execs;/)
    expect(header).toMatch(/struct bpf_program \*sched_process_e;/)
    expect(header).toMatch(/unsigned int watched;[\s\S]*unsigned long long total;/)
    // In a namespace of its own, which takes the mount with it.
    const script = `mount -t bpf bpf ${mount} && bpftool prog loadall ${object} ${mount}/all &&
      bpftool prog dump xlated pinned ${mount}/all/sched_process_e linum`
    const shown = execFileSync('unshare', ['-m', 'sh', '-c', script], { encoding: 'utf8' })
    expect(shown).toContain('execs.ts line_num:12')
  })

  it('is attached by a C program, which sees what a shell starts', async () => {
    const shell = new Child('sh', ['-c', 'while read _; do /bin/true; done'], {}, 'pipe')
    const pid = shell.process.pid!
    const loader = new Child(join(folder, 'attach-object'), [object, `${pid}`], {}, 'pipe')
    try {
      await loader.until((lines) => lines.includes('attached'))
      for (let i = 0; i < 11; i++) shell.process.stdin!.write('go\n')
      await loader.until((lines) => lines.length >= 12)
      loader.process.stdin!.write('\n')
      expect(await loader.ended).toEqual({ code: 0, signal: null })
      const records = loader.lines.slice(1, -1).map((line) => line.replace(/^\d+ /, ''))
      expect(records).toEqual(Array.from({ length: 11 }, () => `${pid} true`))
      expect(loader.lines.at(-1)).toBe('total 11')
    } finally {
      await loader.stop()
      shell.process.stdin!.end()
      await shell.stop()
    }
  })

  it('is attached by Skep, too', async () => {
    const shell = new Child('sh', ['-c', 'while read _; do /bin/true; done'], {}, 'pipe')
    try {
      const variables = { watched: shell.process.pid! }
      await using loaded = await loadObject(object, { attach: true, variables })
      for (let i = 0; i < 7; i++) shell.process.stdin!.write('go\n')
      shell.process.stdin!.end()
      await shell.ended
      expect(loaded.data['total']).toBe(7n)
    } finally {
      await shell.stop()
    }
  })
})

describe('a table of programs', () => {
  it('has its programs from the start, for libbpf and for Skep', async () => {
    const table = programArray({ 14: xdp(() => 1, { name: 'first' }), 20: xdp(() => 4, { name: 'last' }) })
    const main = xdp(
      (packet) => {
        table.call(packet, packet.length)
        return 2
      },
      { name: 'main' },
    )
    const { bytes } = portableObject([main], portableKernel(theHost().target, { cpu: 3 }))
    const file = join(folder, 'table.o')
    writeFileSync(file, bytes)
    expect(c.libbpf(file)).toMatchObject({ open: true, load: 0 })
    const held = readObject(bytes).maps.find(({ name }) => name === 'table')
    expect(held?.slots).toEqual([
      { index: 14, program: 'first' },
      { index: 20, program: 'last' },
    ])
    await using loaded = await loadObject(bytes)
    const given = (length: number) => loaded.programs.main!.run({ data: new Uint8Array(length) }).returned
    expect([given(14), given(17), given(20)]).toEqual([1, 2, 4])
  })
})
