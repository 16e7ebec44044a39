/**
 * Maps into the kernel (kernel/bpf/syscall.c, map_create), with the types of keys and values as BTF, so that bpftool
 * prints the fields by name. BTF is a courtesy: kinds of maps that take none, and kernels that know less, get the map
 * without.
 */
import { BtfBuilder } from '../btf/index.ts'
import type { MapSpec } from '../object/index.ts'
import { possibleCpus } from '../proc/index.ts'
import { type BpfAttr, bpfError, bpfFd, btfLoad, Fd, MapElem, tryBpf } from '../sys/index.ts'
import {
  BPF_F_NO_PREALLOC,
  BPF_MAP_TYPE_LPM_TRIE,
  BPF_MAP_TYPE_PERF_EVENT_ARRAY,
  BPF_MAP_TYPE_RINGBUF,
} from '../uapi/index.ts'
import { kernelName } from './kernel-name.ts'
import { sharedTypes } from './shared-types.ts'

/** Creates the map, with its initial contents in it. SyscallError when the kernel refuses. */
export function createMap(spec: MapSpec): Fd {
  if (!spec.inner) return fill(spec, createEmpty(spec))
  // What is in a map of maps has to be like this one, which is needed until it was compared.
  using inner = createEmpty({ ...spec.inner, name: '' })
  return createEmpty(spec, inner.value)
}

function createEmpty(spec: MapSpec, inner?: number): Fd {
  const what = `map '${spec.name}'`
  const attr = {
    btf_vmlinux_value_type_id: spec.kernelValueId,
    inner_map_fd: inner,
    numa_node: spec.numaNode,
    map_extra: spec.extra,
    map_type: spec.type,
    key_size: spec.keySize,
    value_size: spec.valueSize,
    max_entries: entriesOf(spec),
    map_flags: spec.flags,
    map_name: kernelName(spec.name),
  }
  const described = createWithBtf(spec, attr)
  if (described !== undefined) return new Fd(described, what)
  return bpfFd('BPF_MAP_CREATE', attr, what, { doing: `cannot create ${what}`, hint: hintFor(spec) })
}

/** Writes the initial contents, and lets nobody change them where that is said. */
function fill({ contents = [], frozen, keySize, valueSize }: MapSpec, map: Fd): Fd {
  try {
    const elem = new MapElem(map, keySize, valueSize)
    for (const { key, value } of contents) {
      elem.key.set(key)
      elem.value.set(value)
      elem.update()
    }
    // Before Linux 5.2 there is no such thing, and nothing that asks for it.
    if (frozen) tryBpf('BPF_MAP_FREEZE', { map_fd: map.value })
  } catch (error) {
    map.close()
    throw error
  }
  return map
}

/** An array of perf events has one for each CPU, unless told otherwise; a ring takes whole pages. */
function entriesOf({ type, maxEntries }: MapSpec): number {
  if (type === BPF_MAP_TYPE_PERF_EVENT_ARRAY && maxEntries === 0) return possibleCpus().length
  return maxEntries
}

function createWithBtf(spec: MapSpec, attr: BpfAttr<'BPF_MAP_CREATE'>): number | undefined {
  const { key, value, types } = spec
  if (types) {
    using shared = sharedTypes(types.shared)
    if (!shared) return undefined
    const ids = { btf_fd: shared.value, btf_key_type_id: types.keyId, btf_value_type_id: types.valueId }
    const result = tryBpf('BPF_MAP_CREATE', { ...attr, ...ids })
    // What is a type of the kernel's own comes with types, or not at all.
    if (result < 0 && spec.kernelValueId !== undefined)
      throw bpfError('BPF_MAP_CREATE', result, { doing: `cannot create struct '${spec.name}'` })
    return result >= 0 ? result : undefined
  }
  if (key?.size !== spec.keySize || value?.size !== spec.valueSize) return undefined
  const builder = new BtfBuilder()
  const btf_key_type_id = key.btf(builder)
  const btf_value_type_id = value.btf(builder)
  const { fd: btf } = btfLoad(builder.build())
  if (!btf) return undefined
  using own = btf
  const result = tryBpf('BPF_MAP_CREATE', {
    ...attr,
    btf_fd: own.value,
    btf_key_type_id,
    btf_value_type_id,
  })
  if (result < 0 && value.objects) {
    throw bpfError('BPF_MAP_CREATE', result, {
      doing: `cannot create map '${spec.name}', whose values have ${Object.keys(value.objects).join(' and ')}`,
      hint: 'locks are for hash and array, timers for hash, lruHash and array, not for maps of each CPU',
    })
  }
  return result >= 0 ? result : undefined
}

const rules: ReadonlyMap<number, (spec: MapSpec) => string | undefined> = new Map([
  [
    BPF_MAP_TYPE_RINGBUF,
    ({ maxEntries: size }: MapSpec) =>
      size % 4096 || (size & (size - 1)) !== 0
        ? `make its size a power of two and a multiple of the page size; ${size} bytes is none`
        : undefined,
  ],
  [
    BPF_MAP_TYPE_LPM_TRIE,
    ({ flags }: MapSpec) => (flags & BPF_F_NO_PREALLOC ? undefined : 'give it the flag BPF_F_NO_PREALLOC'),
  ],
])

function hintFor(spec: MapSpec): string | undefined {
  return rules.get(spec.type)?.(spec)
}
