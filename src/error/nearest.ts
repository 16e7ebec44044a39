/** Names near to a misspelt one, by edit distance (optimal string alignment), best first; of those that contain it the shorter. */
export function nearestNames(wanted: string, names: Iterable<string>, most = 3): string[] {
  const limit = Math.max(2, Math.floor(wanted.length / 3))
  const low = wanted.toLowerCase()
  const found: { name: string; distance: number }[] = []
  const letters = new Int16Array(128)
  for (let i = 0; i < low.length; i++) letters[low.charCodeAt(i) & 127]!++
  for (const name of names) {
    const near = name.toLowerCase()
    if (Math.abs(near.length - low.length) > limit && !near.includes(low)) continue
    const contains = near.includes(low)
    // A kernel has fifty thousand functions; few of them are made of the same letters.
    if (!contains && Math.max(near.length, low.length) - shared(letters, near) > limit) continue
    const distance = contains ? 1 : editDistance(low, near, limit)
    if (distance <= limit) found.push({ name, distance })
  }
  found.sort((a, b) => a.distance - b.distance || a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
  return found.slice(0, most).map((each) => each.name)
}

/** How many letters of `name` are among `letters`, each as often as it is there. */
function shared(letters: Int16Array, name: string): number {
  let count = 0
  for (let i = 0; i < name.length; i++) if (letters[name.charCodeAt(i) & 127]!-- > 0) count++
  for (let i = 0; i < name.length; i++) letters[name.charCodeAt(i) & 127]!++
  return count
}

function editDistance(a: string, b: string, limit: number): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1)
      row.push(cost)
      least = Math.min(least, cost)
    }
    if (least > limit) return limit + 1
    before = last
    last = row
  }
  return last[b.length]!
}
