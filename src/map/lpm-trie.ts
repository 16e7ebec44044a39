/** `lpmTrie(prefix, value)`: BPF_MAP_TYPE_LPM_TRIE, where the longest matching prefix answers (kernel/bpf/lpm_trie.c). */
import { SkepError } from '../error/index.ts'
import type { MapSpec } from '../object/index.ts'
import type { Type } from '../schema/index.ts'
import { BPF_F_NO_PREALLOC, BPF_MAP_TYPE_LPM_TRIE } from '../uapi/index.ts'
import { HashMap } from './hash.ts'
import { defaultMaxEntries, type MapOptions } from './keyed.ts'
import { MemoryTrie } from './memory-store.ts'

/**
 * A map from prefixes: `get` and `has` answer with the longest prefix in it that matches, `set` and `delete` mean the
 * prefix itself, and `add` adds to what matches. `key` is `ipv4Prefix`, `ipv6Prefix`, or a struct that begins with
 * `prefixlen: u32` (in bits). Needs Linux 4.11.
 */
export function lpmTrie<K extends Type, V extends Type>(
  key: K,
  value: V,
  { maxEntries = defaultMaxEntries }: MapOptions = {},
): HashMap<K, V> {
  const { shape } = key
  const first = shape.kind === 'struct' ? shape.fields[0] : undefined
  if (first?.name !== 'prefixlen' || first.type.shape.kind !== 'int' || first.type.size !== 4) {
    throw new SkepError('SK2005', `lpmTrie: ${key.name} is no prefix`, {
      hint: 'use ipv4Prefix, ipv6Prefix, or struct({ prefixlen: u32, … })',
    })
  }
  return new HashMap(kind, key, value, maxEntries)
}

const kind = {
  type: BPF_MAP_TYPE_LPM_TRIE,
  flags: BPF_F_NO_PREALLOC,
  perCpu: false,
  fixed: false,
  evicts: false,
  closed: true,
  memory: (spec: MapSpec) => new MemoryTrie(spec),
}
