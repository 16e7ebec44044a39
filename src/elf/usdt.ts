/**
 * Statically defined probes (USDT): notes of owner `stapsdt` (sys/sdt.h of SystemTap) that say where in the code a probe
 * is, what it is called, and where its arguments are then.
 */
import { ByteReader } from '../base/index.ts'
import { FormatError } from '../error/index.ts'
import type { Elf } from './read.ts'

/** The type of the notes. */
const NT_STAPSDT = 3

export interface UsdtProbe {
  readonly provider: string
  readonly name: string
  /** The virtual address of its instruction, which does nothing. */
  readonly address: bigint
  /** The virtual address of a counter (u16) of those who watch; the program asks it before it computes arguments. */
  readonly semaphore: bigint | undefined
  /** As the assembler writes them: `-4@%edi`, bytes (negative if signed) and place. */
  readonly args: readonly string[]
}

/** The probes of a file, in the order of its notes: inlined ones come several times. Throws FormatError. */
export function* usdtProbes(elf: Elf): Generator<UsdtProbe> {
  const base = elf.section('.stapsdt.base')?.address
  for (const { owner, type, content, offset } of elf.notes()) {
    if (owner !== 'stapsdt' || type !== NT_STAPSDT) continue
    const reader = new ByteReader(content, {
      littleEndian: elf.littleEndian,
      fail: (message, at) => {
        throw new FormatError('a USDT note', message, offset + at)
      },
    })
    const word = () => (elf.bits === 64 ? reader.u64() : BigInt(reader.u32()))
    const [address, linkedBase, semaphore] = [word(), word(), word()] as const
    // Prelinking moves the section after the note was written.
    const moved = base === undefined ? 0n : base - linkedBase
    const [provider, name, args] = [reader.cString(), reader.cString(), reader.cString()]
    yield {
      provider,
      name,
      address: address + moved,
      semaphore: semaphore === 0n ? undefined : semaphore + moved,
      args: args === '' ? [] : args.split(/ (?=-?\d+f?@)/),
    }
  }
}
