/** The hint for those who assign to a captured variable: what to declare in its place, by the value it has. */

/** What to write in place of an assignment to `name`, which was captured and is `value`. */
export function sharedInstead(name: string, value: unknown): string {
  const types: Record<string, string> = {
    number: `global(${Number(value) < 0 ? 'i32' : 'u32'}, ${value})`,
    bigint: `global(${Number(value) < 0 ? 'i64' : 'u64'}, ${value}n)`,
    boolean: `global(bool, ${value})`,
    string: `global(str(64), ${JSON.stringify(value)})`,
  }
  const made = types[typeof value]
  return made
    ? `share it: const ${name} = ${made}, and assign to ${name}.value`
    : 'share state through global(type), or a map'
}
