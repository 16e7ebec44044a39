/**
 * Values of the kernel's configuration for `extern … __kconfig` (libbpf's set_kcfg_value): `y`, `n` and `m`, numbers and
 * strings, as the type of the variable takes them.
 */
import { NotFoundError, SkepError } from '../error/index.ts'
import type { LinkKernel } from './link.ts'
import type { ObjectExtern, ObjectSpec } from './object-spec.ts'

/** `enum libbpf_tristate`. */
const tristate: Readonly<Record<string, number>> = { n: 0, y: 1, m: 2 }

/** Writes what the object asks of the configuration into its map. Throws NotFoundError, SkepError (SK4011). */
export function fillKconfig(object: ObjectSpec, kernel: Pick<LinkKernel, 'kconfig' | 'name'>): void {
  const map = object.maps.find((each) => each.section === '.kconfig')
  const bytes = map?.contents?.[0]?.value
  if (!bytes) return
  for (const extern of object.externs) {
    if (extern.kind !== 'kconfig') continue
    const text = kernel.kconfig(extern.name)
    if (text !== undefined) bytes.set(kconfigValue(object, extern, text), extern.offset)
    else if (!extern.weak)
      throw new NotFoundError('value of the configuration', extern.name, [], {
        hint: `${kernel.name} says nothing of it in /proc/config.gz or /boot/config-*: declare it __weak if it may be missing`,
      })
  }
}

function kconfigValue({ btf }: ObjectSpec, { name, typeId, size }: ObjectExtern, text: string): Uint8Array {
  const type = btf!.type(btf!.resolve(typeId))
  const bytes = new Uint8Array(size)
  const refuse = (): never => {
    throw new SkepError(
      'SK4011',
      `${name} is ${text.slice(0, 60)} in the configuration, and '${name}' is declared as something else`,
      {
        hint: 'bool or enum libbpf_tristate for y, n and m, integers for numbers, char arrays for strings',
      },
    )
  }
  if (text.startsWith('"')) {
    if (type.kind !== 'array') return refuse()
    const content = new TextEncoder().encode(text.slice(1, text.lastIndexOf('"')))
    bytes.set(content.subarray(0, size - 1))
    return bytes
  }
  const isTristate = (type.kind === 'enum' || type.kind === 'enum64') && type.name === 'libbpf_tristate'
  if (/^[ynm]$/.test(text)) {
    if (type.kind === 'int' && size === 1 && !type.bool) bytes[0] = text.charCodeAt(0)
    else if (isTristate) bytes[0] = tristate[text]!
    else if (type.kind === 'int' && type.bool && text !== 'm') bytes[0] = tristate[text]!
    else return refuse()
    return bytes
  }
  if (!/^-?(0x[\da-f]+|\d+)$/i.test(text) || type.kind !== 'int') return refuse()
  const value = text.startsWith('-') ? -BigInt(text.slice(1)) : BigInt(text)
  if (type.bool && value !== 0n && value !== 1n) return refuse()
  const bits = size * 8
  const fits = type.signed ? BigInt.asIntN(bits, value) === value : BigInt.asUintN(bits, value) === value
  if (!fits) return refuse()
  for (let i = 0, rest = BigInt.asUintN(bits, value); i < size; i++, rest >>= 8n)
    bytes[i] = Number(rest & 0xffn)
  return bytes
}
