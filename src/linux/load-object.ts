/** `loadObject`, which brings the reader of objects along when it is called: programs that load none do without. */
import type { ObjectSpec } from '../object/index.ts'
import type { LoadedObject, LoadObjectOptions } from './object/load-object.ts'

/** As `loadObject` of the front door says. */
export async function loadObject<Data extends object = Record<string, unknown>>(
  source: string | Uint8Array | ObjectSpec,
  options: LoadObjectOptions = {},
): Promise<LoadedObject<Data>> {
  const objects = await import('./object/load-object.ts')
  return objects.loadObject<Data>(source, options)
}
