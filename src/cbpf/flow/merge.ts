/** Equal tests that lead to equal places are one place: found from the ends upwards, so that one walk finds all. */
import { type Place, testsInOrder } from './graph.ts'
import type { Values } from './values.ts'

/** Makes equal places one; returns the first place, and whether any was left out. */
export function mergePlaces(root: Place, values: Values): { root: Place; changed: boolean } {
  const known = new Map<string, Place>()
  const standsFor = new Map<Place, Place>()
  const resolve = (place: Place) => standsFor.get(place) ?? place
  let changed = false
  for (const place of testsInOrder(root).reverse()) {
    place.yes = resolve(place.yes)
    place.no = resolve(place.no)
    const first = place.first.map((value) => values.id(value)).join()
    const key = `${place.relation}${values.id(place.left)},${values.id(place.right)},${place.yes.id},${place.no.id},${first}`
    const same = known.get(key)
    if (same === undefined) known.set(key, place)
    else {
      standsFor.set(place, same)
      changed = true
    }
  }
  return { root: resolve(root), changed }
}
