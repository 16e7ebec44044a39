/** Equal tests that lead to equal places are one place: found from the ends upwards, so that one walk finds all. */
import type { Value } from './flow.ts'
import { type Place, testsInOrder } from './graph.ts'

/** Makes equal places one; returns the first place, and whether any was left out. */
export function mergePlaces(root: Place, idOf: (value: Value) => number): { root: Place; changed: boolean } {
  const known = new Map<string, Place>()
  const standsFor = new Map<Place, Place>()
  const resolve = (place: Place) => standsFor.get(place) ?? place
  let changed = false
  for (const place of testsInOrder(root).reverse()) {
    place.yes = resolve(place.yes)
    place.no = resolve(place.no)
    const first = place.first.map(idOf).join()
    const key = `${place.relation}${idOf(place.left)},${idOf(place.right)},${place.yes.id},${place.no.id},${first}`
    const same = known.get(key)
    if (same === undefined) known.set(key, place)
    else {
      standsFor.set(place, same)
      changed = true
    }
  }
  return { root: resolve(root), changed }
}
