/**
 * JSON as tools write it: one object a line, 64-bit integers as number literals with all their digits (which
 * `JSON.stringify` cannot).
 */

/** The JSON text of `value`; fields that are `undefined` are left out, numbers that JSON lacks are null. */
export function toJson(value: unknown): string {
  switch (typeof value) {
    case 'bigint':
      return value.toString()
    case 'number':
      return Number.isFinite(value) ? String(value) : 'null'
    case 'string':
      return JSON.stringify(value)
    case 'boolean':
      return String(value)
    case 'object':
      return value === null ? 'null' : objectToJson(value)
    default:
      return 'null'
  }
}

function objectToJson(value: object): string {
  if ('toJSON' in value && typeof value.toJSON === 'function') return toJson(value.toJSON())
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    return `[${Array.from(value as Iterable<unknown> & ArrayBufferView, toJson).join(',')}]`
  }
  const fields = Object.entries(value).filter(([, each]) => each !== undefined)
  return `{${fields.map(([name, each]) => `${JSON.stringify(name)}:${toJson(each)}`).join(',')}}`
}
