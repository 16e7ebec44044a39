/**
 * The types of an object in the kernel. Its programs and maps share them, and an object has many, so they are loaded
 * once and kept for as long as somebody brings it to life (`holdTypes`); without that, for one use. A kernel that does
 * not know all kinds of types gets them without (`sanitizeTypes`).
 */

import { sanitizeTypes } from '../btf/index.ts'
import type { SharedTypes } from '../object/index.ts'
import { btfLoad, type Fd } from '../sys/index.ts'

interface Held {
  readonly fd: Fd | undefined
  users: number
}

const held = new WeakMap<SharedTypes, Held>()

/** Types in the kernel, to be used until they are disposed of. */
export interface TypesInUse extends Disposable {
  /** Their descriptor. */
  readonly value: number
}

/** The types in the kernel, for one use; undefined where the kernel takes none. */
export function sharedTypes(types: SharedTypes): TypesInUse | undefined {
  const known = held.get(types)
  if (!known) return load(types)
  // Whoever holds them does so for longer than one use takes.
  return known.fd && { value: known.fd.value, [Symbol.dispose]() {} }
}

/** Keeps the types in the kernel until what is given is disposed of. */
export function holdTypes(types: SharedTypes | undefined): Disposable {
  if (!types) return { [Symbol.dispose]() {} }
  let known = held.get(types)
  if (!known) held.set(types, (known = { fd: load(types), users: 0 }))
  known.users++
  const mine = known
  return {
    [Symbol.dispose]() {
      if (--mine.users > 0) return
      held.delete(types)
      mine.fd?.close()
    },
  }
}

function load(types: SharedTypes): Fd | undefined {
  const whole = btfLoad(types.bytes)
  if (whole.fd) return whole.fd
  for (const bytes of sanitizeTypes(types.bytes)) {
    const { fd } = btfLoad(bytes)
    if (fd) return fd
  }
  return undefined
}
