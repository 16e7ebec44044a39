/** Hooks as `skep list` shows them: what each kind has to tell, whatever it is of. */

/** A field of a context, or an argument. */
export interface HookField {
  readonly name: string
  /** As C declares it: `char comm[16]`. */
  readonly declaration: string
  /** Bytes from the start of the context; or where else it is: `-8(%rbp)`. */
  readonly offset: number | string
  /** In bytes. */
  readonly size: number
}

/** What is to be known of a hook. */
export interface HookDetails {
  /** What a program gets there, where that is known. */
  readonly fields?: readonly HookField[]
  /** The C type that a function returns. */
  readonly returns?: string
  /** Bytes from the start of the file to its code. */
  readonly offset?: number
  /** How many bytes of code it has. */
  readonly size?: number
}

/** The hooks of a kind, as they are now. */
export interface Hooks extends Disposable {
  /** Sorted, none twice. */
  readonly names: readonly string[]
  detailsOf(name: string): HookDetails
}

export interface HookKind {
  readonly name: string
  /** Other names that are understood. */
  readonly aliases: readonly string[]
  /** These are hooks of a file, which has to be named: `uprobe:/bin/bash:readline`. */
  readonly ofFile?: true
  /** Throws SkepError where the kernel has none, or does not tell this user. */
  open(file: string): Hooks
  /** What is to be known of all of them on this kernel. */
  note?(): Promise<string | undefined>
}

/** Names as `Hooks` has them. */
export function sorted(names: Iterable<string>): string[] {
  return [...new Set(names)].sort()
}
