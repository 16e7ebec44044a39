/**
 * Maps into the kernel (kernel/bpf/syscall.c, map_create), with the types of keys and values as BTF, so that bpftool
 * prints the fields by name. BTF is a courtesy: kinds of maps that take none, and kernels that know less, get the map
 * without.
 */
import { BtfBuilder } from '../btf/index.ts'
import type { MapSpec } from '../object/index.ts'
import { type BpfAttr, bpfFd, btfLoad, Fd, tryBpf } from '../sys/index.ts'
import { BPF_F_NO_PREALLOC, BPF_MAP_TYPE_LPM_TRIE, BPF_MAP_TYPE_RINGBUF } from '../uapi/index.ts'
import { kernelName } from './kernel-name.ts'

/** Creates the map. SyscallError when the kernel refuses. */
export function createMap(spec: MapSpec): Fd {
  const what = `map '${spec.name}'`
  const attr = {
    map_type: spec.type,
    key_size: spec.keySize,
    value_size: spec.valueSize,
    max_entries: spec.maxEntries,
    map_flags: spec.flags,
    map_name: kernelName(spec.name),
  }
  const described = createWithBtf(spec, attr)
  if (described !== undefined) return new Fd(described, what)
  return bpfFd('BPF_MAP_CREATE', attr, what, { doing: `cannot create ${what}`, hint: hintFor(spec) })
}

function createWithBtf(spec: MapSpec, attr: BpfAttr<'BPF_MAP_CREATE'>): number | undefined {
  const { key, value } = spec
  if (key?.size !== spec.keySize || value?.size !== spec.valueSize) return undefined
  const builder = new BtfBuilder()
  const btf_key_type_id = key.btf(builder)
  const btf_value_type_id = value.btf(builder)
  const { fd: btf } = btfLoad(builder.build())
  if (!btf) return undefined
  using types = btf
  const result = tryBpf('BPF_MAP_CREATE', {
    ...attr,
    btf_fd: types.value,
    btf_key_type_id,
    btf_value_type_id,
  })
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
