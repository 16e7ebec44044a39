/**
 * Where arguments of USDT probes are, told to a program in C as libbpf tells it (its usdt.bpf.h): the object has a map
 * `__bpf_usdt_specs`, an entry for each different list of arguments, and what runs at a probe finds the entry's number in
 * the attachment's cookie. The layout of an entry is what the object's own types say.
 */
import type { Btf } from '../../btf/index.ts'
import { parseUsdtArgument, type UsdtArgument, type UsdtProbe } from '../../elf/index.ts'
import { StateError, UnsupportedError } from '../../error/index.ts'
import type { Target } from '../../operand/index.ts'
import type { LoadedObjectMap } from './object-map.ts'

const mapName = '__bpf_usdt_specs'

export class UsdtSpecs {
  readonly #maps: readonly LoadedObjectMap[]
  readonly #target: Target
  readonly #known = new Map<string, number>()

  /** `maps`: the object's. */
  constructor(maps: Iterable<LoadedObjectMap>, target: Target) {
    this.#maps = [...maps]
    this.#target = target
  }

  /** The number of the entry for `probe`, made if it is new. `cookie` is what the program gets for it. */
  add(probe: UsdtProbe, cookie: bigint): bigint {
    const key = `${cookie} ${probe.args.join(' ')}`
    let index = this.#known.get(key)
    if (index === undefined) {
      index = this.#known.size
      this.#write(index, probe, cookie)
      this.#known.set(key, index)
    }
    return BigInt(index)
  }

  #write(index: number, { provider, name, args }: UsdtProbe, cookie: bigint): void {
    const map = this.#maps.find((each) => each.name === mapName)
    if (!map)
      throw new StateError(`the object has no map ${mapName}, which its programs at USDT probes ask`, {
        hint: '#include <bpf/usdt.bpf.h>, and write the program with BPF_USDT',
      })
    const specs = args.map((text) => {
      const argument = parseUsdtArgument(text, this.#target.arch)
      if (argument) return this.#spec(argument)
      throw new UnsupportedError(
        `argument '${text}'`,
        `USDT probe ${provider}:${name} has an argument '${text}', which is no constant, register or memory at one`,
        { hint: 'attach a uprobe to the function around it' },
      )
    })
    const unused = (map.valueType.zero as { args: unknown[] }).args
    const room = unused.length
    if (specs.length > room)
      throw new UnsupportedError(
        name,
        `USDT probe ${provider}:${name} has ${specs.length} arguments, of ${room}`,
        {
          hint: 'define BPF_USDT_MAX_ARG_CNT before the header is included',
        },
      )
    if (index >= map.spec.maxEntries)
      throw new UnsupportedError(name, `more than ${index} different lists of arguments at USDT probes`, {
        hint: 'define BPF_USDT_MAX_SPEC_CNT before the header is included',
      })
    map.set(index, {
      args: [...specs, ...unused.slice(specs.length)],
      usdt_cookie: cookie,
      arg_cnt: specs.length,
    })
  }

  #spec({ size, signed, at }: UsdtArgument): Record<string, unknown> {
    const how = { arg_signed: signed, arg_bitshift: 64 - 8 * size }
    if (at.kind === 'constant') return { ...how, arg_type: 0, val_off: BigInt.asUintN(64, at.value) }
    const place = { ...how, reg_off: this.#offsetOf(at.register) }
    if (at.kind === 'register') return { ...place, arg_type: 1, val_off: 0n }
    const value = BigInt.asUintN(64, at.offset)
    if (!at.index) return { ...place, arg_type: 2, val_off: value }
    // Objects whose header knows no such argument have no such member, which the map then says.
    return {
      ...{ ...place, arg_type: 3, val_off: value },
      ...{ idx_reg_off: this.#offsetOf(at.index.register), scale_bitshift: Math.log2(at.index.scale) },
    }
  }

  /** Where `pt_regs` has a register, in bytes. */
  #offsetOf(register: string): number {
    const { btf, arch } = this.#target
    const name = arch === 'x64' ? 'pt_regs' : 'user_pt_regs'
    const id = btf?.find(name, 'struct')
    if (!btf || id === undefined)
      throw new UnsupportedError('USDT arguments', `the types of this kernel have no struct ${name}`, {
        hint: 'use a kernel with CONFIG_DEBUG_INFO_BTF',
      })
    const index = Number(register)
    if (Number.isInteger(index)) return memberOffset(btf, id, 'regs') + 8 * index
    return memberOffset(btf, id, register)
  }
}

function memberOffset(btf: Btf, id: number, name: string): number {
  const type = btf.type(id)
  const member = 'members' in type ? type.members.find((each) => each.name === name) : undefined
  if (member) return member.bitOffset / 8
  throw new UnsupportedError(`register ${name}`, `the types of this kernel have no register ${name}`)
}
