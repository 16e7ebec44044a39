/**
 * bpf(2) (kernel/bpf/syscall.c): every command through one function, typed by the generated layout of its
 * attribute. One pooled attribute serves all calls; they are synchronous and encode nothing in between. What is
 * done a million times a second has a prepared attribute of its own: `map-elem.ts`, `map-batch.ts`.
 */
import { InternalError } from '../error/index.ts'
import * as uapi from '../uapi/index.ts'
import { type SyscallErrorDetails, syscallError } from './errno.ts'
import { Fd } from './fd.ts'
import { native } from './ffi.ts'
import { cString } from './syscall.ts'

/** A command with an attribute, as the kernel spells it. */
export type BpfCommand = keyof typeof uapi.attrLayouts

type AttrLayout<C extends BpfCommand> = (typeof uapi.attrLayouts)[C]

/**
 * A struct's fields. Bytes or a string in a 64-bit field is a pointer to them (strings end in a zero); in an array
 * field they are the contents. A field left out is zero.
 */
export type StructInput<L extends uapi.Layout> = {
  readonly [K in uapi.FieldName<L>]?:
    | (L['fields'][K] extends { array: number }
        ? Uint8Array | string
        : L['fields'][K] extends { size: 8 }
          ? number | bigint | Uint8Array | string
          : number)
    | undefined
}

export type BpfAttr<C extends BpfCommand> = StructInput<AttrLayout<C>>

/** Fields that the kernel wrote into an attribute. */
export type BpfOutput<C extends BpfCommand, K extends uapi.FieldName<AttrLayout<C>>> = {
  readonly [Name in K]: number
}

const attr = new Uint8Array(256)
const attrView = new DataView(attr.buffer)
let attrAddress = 0
// Holds whatever the attribute points to until the call is over: an address keeps nothing alive.
const held: Uint8Array[] = []

/** A command's result, or -errno. */
export function tryBpf<C extends BpfCommand>(command: C, values: BpfAttr<C>): number {
  const layout: uapi.Layout = uapi.attrLayouts[command]
  attrAddress ||= native().address(attr)
  try {
    attr.fill(0, 0, layout.size)
    writeStruct(attrView, layout, values as StructInput<uapi.Layout>, held)
    return native().bpf(uapi.commands.value(command)!, attrAddress, layout.size)
  } finally {
    held.length = 0
  }
}

/** A command's result. SyscallError named `bpf(BPF_…)`; `details.doing` begins its message. */
export function bpf<C extends BpfCommand>(
  command: C,
  values: BpfAttr<C>,
  details?: SyscallErrorDetails,
): number {
  const result = tryBpf(command, values)
  if (result < 0) throw bpfError(command, result, details)
  return result
}

/** The descriptor that a command makes. */
export function bpfFd<C extends BpfCommand>(
  command: C,
  values: BpfAttr<C>,
  what: string,
  details?: SyscallErrorDetails,
): Fd {
  return new Fd(bpf(command, values, details), what)
}

/** Runs a command for what it writes into its attribute: `bpfRead('BPF_MAP_GET_NEXT_ID', {}, ['next_id'])`. */
export function bpfRead<C extends BpfCommand, K extends uapi.FieldName<AttrLayout<C>>>(
  command: C,
  values: BpfAttr<C>,
  fields: readonly K[],
  details?: SyscallErrorDetails,
): BpfOutput<C, K> {
  bpf(command, values, details)
  return readOutput(command, fields)
}

/** The fields of the last call's attribute: to be asked right after it, failed or not. */
export function readOutput<C extends BpfCommand, K extends uapi.FieldName<AttrLayout<C>>>(
  command: C,
  fields: readonly K[],
): BpfOutput<C, K> {
  const layout: uapi.Layout = uapi.attrLayouts[command]
  const values: Record<string, number> = {}
  for (const name of fields) {
    const { offset, size } = layout.fields[name]!
    values[name] = size === 8 ? Number(attrView.getBigUint64(offset, true)) : attrView.getUint32(offset, true)
  }
  return values as BpfOutput<C, K>
}

/** The error for a command's negative result. */
export function bpfError(command: BpfCommand, result: number, details?: SyscallErrorDetails) {
  return syscallError(`bpf(${command})`, -result, details)
}

/** Writes fields into zeroed memory, and pushes onto `keep` all bytes it points to. */
export function writeStruct<L extends uapi.Layout>(
  view: DataView,
  layout: L,
  values: StructInput<L>,
  keep: Uint8Array[],
): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue
    const field = layout.fields[name]
    if (!field) throw new InternalError(`no field '${name}' in this kernel struct`)
    writeField(view, name, field, value as number | bigint | Uint8Array | string, keep)
  }
}

function writeField(
  view: DataView,
  name: string,
  { offset, size, array }: uapi.FieldLayout,
  value: number | bigint | Uint8Array | string,
  keep: Uint8Array[],
): void {
  if (typeof value === 'number' && Number.isInteger(value)) {
    if (size === 4) view.setUint32(offset, value, true)
    else if (size === 8) view.setBigUint64(offset, BigInt.asUintN(64, BigInt(value)), true)
    else throw new InternalError(`field '${name}' of ${size} bytes in a bpf attribute`)
  } else if (typeof value === 'bigint' && size === 8) {
    view.setBigUint64(offset, BigInt.asUintN(64, value), true)
  } else if (typeof value === 'string' || value instanceof Uint8Array) {
    const bytes = typeof value === 'string' ? cString(value) : value
    if (array !== undefined) {
      if (bytes.length > size) throw new InternalError(`${bytes.length} bytes for the ${size} of '${name}'`)
      new Uint8Array(view.buffer, view.byteOffset + offset, size).set(bytes)
    } else if (size === 8) {
      keep.push(bytes)
      // No bytes, no pointer: the kernel takes a length of zero with nothing else.
      if (bytes.length > 0) view.setBigUint64(offset, BigInt(native().address(bytes)), true)
    } else throw new InternalError(`bytes for the integer '${name}'`)
  } else throw new InternalError(`${value} for field '${name}' of ${size} bytes`)
}
