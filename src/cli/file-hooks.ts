/** Hooks in programs and libraries, as their ELF files tell them: functions, and the probes that were built in (USDT). */
import { type Elf, functionsOf, readElf, type UsdtProbe, usdtProbes } from '../elf/index.ts'
import { findBinary } from '../proc/index.ts'
import { mapFile } from '../sys/index.ts'
import { type HookDetails, type HookField, type HookKind, type Hooks, sorted } from './hook.ts'

export const uprobeHooks: HookKind = {
  name: 'uprobe',
  aliases: ['uretprobe', 'u', 'ur'],
  ofFile: true,
  open: (file) =>
    hooksOf(file, (elf) => {
      const functions = functionsOf(elf)
      return {
        names: functions.keys(),
        detailsOf(name) {
          const { value, size } = functions.get(name)!
          return place(elf, value, Number(size))
        },
      }
    }),
}

export const usdtHooks: HookKind = {
  name: 'usdt',
  aliases: ['U'],
  ofFile: true,
  open: (file) =>
    hooksOf(file, (elf) => {
      const probes = new Map<string, UsdtProbe>()
      for (const probe of usdtProbes(elf)) {
        const name = `${probe.provider}:${probe.name}`
        if (!probes.has(name)) probes.set(name, probe)
      }
      return {
        names: probes.keys(),
        detailsOf(name) {
          const { address, args } = probes.get(name)!
          return { ...place(elf, address), fields: args.map(argument) }
        },
      }
    }),
}

/** What a file tells of its hooks, by their names without it. */
interface Told {
  readonly names: Iterable<string>
  detailsOf(name: string): HookDetails
}

/** Throws NotFoundError where there is no such file, FormatError where it is no ELF file. */
function hooksOf(name: string, tell: (elf: Elf) => Told): Hooks {
  const path = findBinary(name)
  const file = mapFile(path)
  try {
    const { names, detailsOf } = tell(readElf(file.bytes, path))
    return {
      names: sorted(names).map((each) => `${path}:${each}`),
      detailsOf: (each) => detailsOf(each.slice(path.length + 1)),
      [Symbol.dispose]: () => file.close(),
    }
  } catch (error) {
    file.close()
    throw error
  }
}

function place(elf: Elf, address: bigint, size?: number): HookDetails {
  const offset = elf.offsetOf(address)
  return { ...(offset === undefined ? {} : { offset }), ...(size ? { size } : {}) }
}

/** An argument of a probe as its note writes it: bytes (negative if signed), and where it is. */
function argument(text: string, index: number): HookField {
  const [, sign = '', bytes = '8', where = text] = /^(-?)(\d+)f?@(.*)$/.exec(text) ?? []
  const name = `arg${index}`
  return {
    name,
    declaration: `${sign ? '' : 'u'}int${Number(bytes) * 8}_t ${name}`,
    offset: where,
    size: Number(bytes),
  }
}
