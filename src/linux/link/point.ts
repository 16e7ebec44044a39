/** The details of an attach point, which is data from other rooms: what is missing there is a bug. */
import { invariant, NotFoundError, nearestNames } from '../../error/index.ts'
import type { AttachPoint } from '../../host/index.ts'

export function text(point: AttachPoint, detail: string): string {
  const value = point[detail]
  invariant(typeof value === 'string', `attach point '${point.kind}' without a text '${detail}'`)
  return value
}

export function optionalText(point: AttachPoint, detail: string): string | undefined {
  return point[detail] === undefined ? undefined : text(point, detail)
}

export function integer(point: AttachPoint, detail: string): number {
  const value = point[detail]
  invariant(Number.isSafeInteger(value), `attach point '${point.kind}' without a number '${detail}'`)
  return value as number
}

export function optionalBigint(point: AttachPoint, detail: string): bigint | undefined {
  const value = point[detail]
  invariant(
    value === undefined || typeof value === 'bigint',
    `attach point '${point.kind}' with a '${detail}' that is no bigint`,
  )
  return value
}

export function optionalInteger(point: AttachPoint, detail: string): number | undefined {
  return point[detail] === undefined ? undefined : integer(point, detail)
}

/** A word that stands for one of these numbers. Throws NotFoundError for another: it may be a user's. */
export function oneOf(point: AttachPoint, detail: string, numbers: Readonly<Record<string, number>>): number {
  const word = text(point, detail)
  const found = Object.hasOwn(numbers, word) ? numbers[word] : undefined
  if (found !== undefined) return found
  const names = Object.keys(numbers)
  throw new NotFoundError(detail, word, nearestNames(word, names), { hint: `there are ${names.join(', ')}` })
}
