/**
 * Statically defined probes of programs (USDT, sys/sdt.h): `{ kind: 'usdt', title, binary, provider, name, cookie?, pid?, specs }`.
 * A probe is an instruction that does nothing, or several where its function was inlined, so it is a uprobe at each;
 * `specs` gives the number that tells the program where the arguments are there. Programs that ask whether somebody
 * watches are told so by the kernel, which counts in them while the probe is open. Needs Linux 5.15.
 */
import { type Elf, type UsdtProbe, usdtProbes } from '../../elf/index.ts'
import { invariant, NotFoundError, nearestNames, UnsupportedError } from '../../error/index.ts'
import type { AttachPoint, Link } from '../../host/index.ts'
import { eventSource, findBinary } from '../../proc/index.ts'
import { type Fd, openUprobe } from '../../sys/index.ts'
import type { LinuxProgram } from '../program.ts'
import { slowFdLink } from './fd-link.ts'
import { runAt } from './perf-link.ts'
import { optionalBigint, optionalInteger, text } from './point.ts'
import { withElf } from './symbol-offset.ts'

/** What notes for a program where the arguments of probes are, and `cookie`; gives the number of the note. */
interface ProbeSpecs {
  add(probe: UsdtProbe, cookie: bigint): bigint
}

/** Where a probe is in its file, in bytes, with its counter. */
interface Place {
  readonly offset: number
  readonly counter: number
  readonly cookie: bigint
}

export function attachUsdt(program: LinuxProgram, point: AttachPoint): Link {
  const pid = optionalInteger(point, 'pid')
  const path = findBinary(text(point, 'binary'), pid)
  const places = withElf(path, (elf) => placesIn(elf, path, point))
  const title = text(point, 'title')
  const links: Fd[] = []
  try {
    for (const place of places) links.push(runAt(open(place, path, title, pid), program, place.cookie))
  } catch (error) {
    for (const link of links) link.close()
    throw error
  }
  return slowFdLink(...links)
}

function placesIn(elf: Elf, path: string, point: AttachPoint): Place[] {
  const [provider, name] = [text(point, 'provider'), text(point, 'name')]
  const { specs } = point as { specs?: ProbeSpecs }
  invariant(specs !== undefined, 'a USDT probe, and nothing that notes its arguments')
  const cookie = optionalBigint(point, 'cookie') ?? 0n
  const all = [...usdtProbes(elf)]
  const found = all.filter((each) => each.provider === provider && each.name === name)
  if (found.length === 0) {
    const names = [...new Set(all.map((each) => `${each.provider}:${each.name}`))]
    throw new NotFoundError(
      `USDT probe of ${path}`,
      `${provider}:${name}`,
      nearestNames(`${provider}:${name}`, names),
      {
        hint:
          names.length > 0
            ? `it has ${names.length}: see \`readelf -n ${path}\``
            : 'it has none: build it with sys/sdt.h',
      },
    )
  }
  return found.map((probe) => {
    const offset = elf.offsetOf(probe.address)
    const counter = probe.semaphore === undefined ? 0 : elf.offsetOf(probe.semaphore)
    if (offset === undefined || counter === undefined)
      throw new UnsupportedError(
        `USDT probe ${provider}:${name}`,
        `the note of ${provider}:${name} in ${path} names addresses that are not in the file`,
        { hint: 'its notes may be older than its code: build it again' },
      )
    return { offset, counter, cookie: specs.add(probe, cookie) }
  })
}

function open({ offset, counter }: Place, path: string, title: string, pid: number | undefined): Fd {
  const source = eventSource('uprobe')
  const bit = source?.format('ref_ctr_offset')
  if (!source || (counter > 0 && bit === undefined))
    throw new UnsupportedError('USDT probes', 'this kernel has no uprobes, or none that count who watches', {
      hint: '`skep doctor` shows which hooks it has',
      since: '4.20',
    })
  invariant(counter < 2 ** 32, `a counter at ${counter}`)
  const config = BigInt(counter) << BigInt(bit ?? 0)
  return openUprobe({ type: source.type, config, path, offset }, title, pid === undefined ? {} : { pid })
}
