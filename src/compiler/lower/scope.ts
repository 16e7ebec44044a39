/** Names inside a kernel function: block scopes of bindings, and behind the outermost the values it captured. */
import type { Cell, Operand } from '../../operand/index.ts'

/** What a name stands for: a value that never changes, or a variable. */
export type Binding = { readonly operand: Operand } | { readonly cell: Cell }

export class Scope {
  private readonly parent: Scope | undefined
  private readonly names = new Map<string, Binding | 'dead zone'>()

  constructor(parent?: Scope) {
    this.parent = parent
  }

  /** The name belongs to this scope, and cannot be read before its declaration is reached. */
  announce(name: string): void {
    this.names.set(name, 'dead zone')
  }

  declare(name: string, binding: Binding): void {
    this.names.set(name, binding)
  }

  /** Whether the name was declared right here. */
  has(name: string): boolean {
    return this.names.has(name)
  }

  find(name: string): Binding | 'dead zone' | undefined {
    return this.names.get(name) ?? this.parent?.find(name)
  }
}
