/** What a package brings whose functions kernel code calls; it imports nothing of skep itself. */
const classes = { low: 0x0700, high: 0x0800 }

function inside(value: number): boolean {
  return value >= classes.low && value < classes.high
}

export const classOf = (value: number): number => (inside(value) ? 3 : 4)

export function fractionOf(value: number): number {
  return value / (classes.low as number) // SK1010 at value / (classes.low as number)
}
