/**
 * Which functions of the kernel can have programs on a trampoline: what Skep says of a function's type beforehand is what
 * the kernel says of it when an empty program is loaded, for functions of each kind that the kernel has.
 */
import { existsSync } from 'node:fs'
import { fentry, fexit, load, UnsupportedError, VerifierError } from 'skep'
import { assemble } from 'skep/asm'
import { functionType } from 'skep/btf'
import { expect, it } from 'vitest'
import { theHost } from '../../src/linux/index.ts'
import { BPF_PROG_TYPE_TRACING, BPF_TRACE_FENTRY } from '../../src/uapi/index.ts'

const hasTrampolines = existsSync('/sys/bus/event_source/devices/kprobe')
const { target } = theHost()
const btf = target.btf!

/** What Skep says of `name`; undefined where it lets the kernel decide. */
async function said(name: string): Promise<string | undefined> {
  try {
    await using _session = await load(fentry(name, () => {}))
    return undefined
  } catch (error) {
    return error instanceof UnsupportedError && /no trampoline for/.test(error.message)
      ? error.message
      : undefined
  }
}

/** What the kernel says of the function's type. */
function saidByKernel(name: string): string | undefined {
  try {
    const insns = assemble('r0 = 0\nexit')
    const attachBtfId = functionType(btf, name)!.btfId
    const type = BPF_PROG_TYPE_TRACING
    const rest = { name: 'empty', license: 'GPL', lines: [], flags: 0, maps: [] }
    const program = theHost().load(
      { ...rest, type, expectedAttachType: BPF_TRACE_FENTRY, attachBtfId, insns },
      () => expect.fail('it has no maps'),
    )
    program.close()
    return undefined
  } catch (error) {
    if (!(error instanceof VerifierError)) return undefined
    return /^The function .*(unsupported|Too many).*$/m.exec(error.log)?.[0]
  }
}

/** Functions of the kernel by what is peculiar about their types, at most so many of each. */
function examples(most: number): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const id of btf.ids('func')) {
    const func = btf.type(id)
    const type = func.kind === 'func' ? btf.type(func.typeId) : func
    if (func.kind !== 'func' || type.kind !== 'funcProto') continue
    const { name } = func
    const { params, returnTypeId } = type
    const result = btf.type(btf.resolve(returnTypeId)).kind
    const widest = Math.max(0, ...params.map(({ typeId }) => btf.sizeOf(typeId)))
    const kinds = {
      'a result by value': result === 'struct' || result === 'union',
      'an argument wider than 16 bytes': widest > 16,
      'an argument wider than 8 bytes': widest > 8 && widest <= 16,
      'more than 12 arguments': params.length > 12,
      'more than 6 arguments': params.length > 6 && params.length <= 12,
      'any number of arguments': params.at(-1)?.typeId === 0,
      'no result': returnTypeId === 0,
      'a result': returnTypeId !== 0 && result !== 'struct',
    }
    for (const [kind, is] of Object.entries(kinds)) {
      const list = found.get(kind) ?? []
      if (is && list.length < most) found.set(kind, [...list, name])
    }
  }
  return found
}

it('of functions that return a struct says that there is none, and what to use', async () => {
  const [name] = examples(1).get('a result by value')!
  for (const program of [fentry(name!, () => {}), fexit(name!, () => {})]) {
    const error = await load(program).then(
      () => undefined,
      (error) => error,
    )
    expect(error).toBeInstanceOf(UnsupportedError)
    expect(error).toMatchObject({ code: 'SK3001', hint: expect.stringContaining(`kprobe('${name}', …)`) })
    expect(error.message).toContain('returns a struct by value')
  }
})

if (hasTrampolines)
  it('the kernel says the same', async () => {
    const kinds = examples(3)
    expect(kinds.size).toBeGreaterThan(4)
    for (const [kind, names] of kinds)
      for (const name of names) {
        const [own, kernel] = [await said(name), saidByKernel(name)]
        expect(own !== undefined, `${name}, ${kind}: ${own}; the kernel: ${kernel}`).toBe(
          kernel !== undefined,
        )
      }
  })
