/**
 * Objects of TypeScript are for other kernels than they were built for: built for one of the kernels that Skep is tested
 * on and linked for another, a program is instruction by instruction what the compiler makes of it for that one. The
 * linker is held to libbpf's by test/c.
 */

import { array, fentry, hash, rawTracepoint, u32, u64, xdp } from 'skep'
import { cast } from 'skep/kernel'
import { describe, expect, it } from 'vitest'
import { disassembleProgram, type Insn } from '../../src/asm/index.ts'
import { portableObject } from '../../src/cli/portable-object.ts'
import { compile } from '../../src/compiler/index.ts'
import { isSkepError } from '../../src/error/index.ts'
import { type InsnRef, Linker, type ProgramSpec, readObject } from '../../src/object/index.ts'
import type { Target } from '../../src/operand/index.ts'
import type { Program } from '../../src/program/index.ts'
import { inspectorDoor } from '../../src/source/index.ts'
import { kernelCases } from '../golden/kernel-cases.ts'
import { kernels } from '../golden/kernels.ts'

const [oldest, , newest] = kernels as [Target, Target, Target]
const counts = hash(u32, u64)

/** As text, with maps by their names, and variables without. */
function shown(insns: readonly Insn[]): string {
  const plain = insns.map((insn) => {
    const ref = insn.ref as InsnRef | undefined
    return ref && 'map' in ref ? { ...insn, ref: undefined, imm64: 0n, src: 0 } : { ...insn, ref: undefined }
  })
  return disassembleProgram(plain as Insn[])
}

function built(program: Program, target: Target): Uint8Array {
  const portable = { ...target, cpu: 3, portable: 'open' } as const
  return portableObject([program], portable).bytes
}

function linked(object: Uint8Array, target: Target): ProgramSpec {
  const spec = readObject(object)
  const { name, btf } = target
  const symbol = (wanted: string) => (btf!.find(wanted, 'func') === undefined ? undefined : 0x1000n)
  const linker = new Linker(spec, { name, btf, kconfig: () => undefined, symbol })
  return linker.link(spec.programs[0]!)
}

function compiled(program: Program, target: Target): string {
  const [variant] = program.variants(target)
  const { name, fn, license } = program
  const request = { name, fn, license, variant: variant!, door: inspectorDoor, nullChecks: true }
  return shown(compile({ ...request, target: { ...target, cpu: 3 } }).insns)
}

const parent = rawTracepoint('sched_switch', (_preempt, prev, next) => {
  counts.add(next.real_parent.tgid, BigInt(prev.pid))
  counts.add(next.comm.length, 1n)
})

/** BPF_CORE_FIELD_EXISTS */
const existence = 2

describe('what no object can say is refused', () => {
  const refused = (...programs: Program[]) => {
    try {
      portableObject(programs, { ...newest, portable: 'open' })
    } catch (error) {
      if (isSkepError(error)) return `${error.code}: ${error.message}`
      throw error
    }
    return undefined
  }

  it('a cookie', () => {
    expect(refused(fentry('vfs_read', () => {}, { cookie: 7n }))).toMatch(/^SK3006: .*vfs_read/)
  })

  it('entries of a map from the start', () => {
    const blocked = hash(u32, u64)
    blocked.set(7, 1n)
    expect(refused(xdp(() => (blocked.has(7) ? 1 : 2)))).toMatch(/^SK3006: .*blocked/)
  })

  it('a map that is used as a variable, too', () => {
    const one = array(u64, { maxEntries: 1 })
    const program = xdp((packet) => Number((one.get(0) ?? 0n) + (one.get(packet.length) ?? 0n)))
    expect(refused(program)).toMatch(/^SK3006: .*one/)
  })

  it('two licences', () => {
    expect(
      refused(
        xdp(() => 1),
        xdp(() => 2, { license: 'MIT' }),
      ),
    ).toMatch(/^SK3006: .*MIT/)
  })
})

describe('an object', () => {
  it.each([
    ['built for 6.1, on 6.1', oldest, oldest],
    ['built for 6.1, on 6.18', oldest, newest],
    ['built for 6.18, on 6.1', newest, oldest],
  ])('%s, is what is compiled there', (_, from, to) => {
    const object = built(parent, from)
    expect(shown(linked(object, to).insns)).toBe(compiled(parent, to))
  })

  it('asks for fields that lie elsewhere on other kernels', () => {
    const object = built(parent, oldest)
    const { programs, btf } = readObject(object)
    const asked = programs[0]!.code.relocations.map(({ typeId }) => btf!.nameOf(typeId))
    expect(new Set(asked)).toEqual(new Set(['task_struct']))
    expect(shown(linked(object, newest).insns)).not.toBe(shown(linked(object, oldest).insns))
    // Of the struct only what is asked for is in it.
    const local = btf!.type(btf!.find('task_struct', 'struct')!)
    const names = 'members' in local ? local.members.map(({ name }) => name) : []
    expect(names.sort()).toEqual(['comm', 'pid', 'real_parent', 'tgid'])
  })

  it('asks whether there is a field, and goes the way that the kernel has', () => {
    const program = rawTracepoint('sched_switch', (_preempt, prev) => {
      const queue = cast(prev, 'cfs_rq')
      counts.add('h_nr_queued' in queue ? 1 : 2, 1n)
    })
    const object = built(program, newest)
    const { code } = readObject(object).programs[0]!
    expect(code.relocations.map(({ kind }) => kind)).toEqual([existence])
    const at = code.relocations[0]!.slot
    const answers = [oldest, newest].map((kernel) => linked(object, kernel).insns[at]!.imm)
    expect(answers).toEqual([0, 1])
  })

  it('of a program that names what its kernel has not is for kernels like that', () => {
    const program = kernelCases['a field that was renamed']
    const [only] = portableObject([program], { ...newest, portable: 'open' }).programs
    expect(only!.decided).toBe(true)
    const [other] = portableObject([parent], { ...newest, portable: 'open' }).programs
    expect(other!.decided).toBe(false)
  })

  it.each(Object.keys(kernelCases))('of %s links for the kernel it was built for', (name) => {
    const program = kernelCases[name as keyof typeof kernelCases]
    for (const target of [oldest, newest]) {
      expect(linked(built(program, target), target).insns.length).toBeGreaterThan(2)
    }
  })
})
