/** `array(t, n)`: n values of one type after one another, as in C. */
import { defineType, memberPath, misdeclared, refuse, type Type } from './type.ts'

/** Arrays up to this many bytes are written out in generated decoders; larger ones are read in a loop. */
const unrolled = 256

/** Exactly `length` values of `element`; typed arrays are welcome when encoding. */
export function array<T, U>(element: Type<T, U>, length: number): Type<T[], U[]> {
  if (!Number.isInteger(length) || length < 1)
    misdeclared(`array(${element.name}, ${length}): the length is a whole number, at least 1`)
  const { size } = element
  return defineType<T[], U[]>({
    name: `array(${element.name}, ${length})`,
    size: size * length,
    align: element.align,
    shape: { kind: 'array', element, length },
    get zero() {
      return Array.from({ length }, () => element.zero)
    },
    check(value, path) {
      const list = value as ArrayLike<unknown>
      const isList = Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView))
      if (!isList || list.length !== length) refuse(path, `an array of ${length}`, value)
      for (let i = 0; i < length; i++) element.check(list[i], memberPath(path, `[${i}]`))
    },
    encode(view, offset, value) {
      for (let i = 0; i < length; i++) element.encode(view, offset + i * size, value[i]!)
    },
    decode(view, offset) {
      const values: U[] = []
      for (let i = 0; i < length; i++) values.push(element.decode(view, offset + i * size))
      return values
    },
    format: (value) => `[${value.map((each) => element.format(each)).join(', ')}]`,
    btf: (builder) => builder.array(element.btf(builder), length),
    decoderSource(code, offset) {
      const read = element.decoderSource?.bind(element)
      if (!read || size * length > unrolled)
        return `${code.constant(this)}.decode(v, ${code.position(offset)})`
      return `[${Array.from({ length }, (_, i) => read(code, offset + i * size)).join(', ')}]`
    },
  })
}
