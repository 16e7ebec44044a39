/** Integer arithmetic that layouts need everywhere; numbers stay exact up to 2^53, unlike with JavaScript's 32-bit operators. */

/** `n` rounded up to the next multiple of `to` (any positive integer, not only a power of two). */
export function align(n: number, to: number): number {
  const over = n % to
  return over === 0 ? n : n + to - over
}
