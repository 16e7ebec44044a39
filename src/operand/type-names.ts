/** Operands as types of TypeScript, for editors: `typegen` asks each what it is, and names the structs it meets. */

/** What kernel memory is called in the TypeScript that editors see. */
export interface TypeNames {
  /** The type of kernel struct or union `id` of the target's BTF. */
  struct(id: number): string
  /** An array of elements of this type. */
  array(element: string): string
}
