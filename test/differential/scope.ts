/** What a piece of generated code may name, and the choices made so far: the state of the generator. */
import type { Random } from './random.ts'
import type { Kind, Leaf, Shape } from './shapes.ts'

/** A map whose values have a lock or a timer beside their fields. */
export interface Special {
  readonly name: string
  readonly shape: Shape
  readonly kind: 'lock' | 'timer'
}

/** An expression: its text (in parentheses where it needs them) and what is known of its value. */
export interface Expr {
  readonly text: string
  readonly kind: Kind
  readonly low: bigint
  readonly high: bigint
  /** The compiler may know the value: comparing such a number with an int32 is an error above 2^31 − 1. */
  readonly constant: boolean
}

export interface Variable extends Expr {
  readonly assignable: boolean
  /** Others may change it at any time: a test of it says nothing of the next time it is read. */
  readonly shared?: boolean
}

/** A string by name: at most `size` − 1 bytes. */
export interface Text {
  readonly text: string
  readonly size: number
}

/** A struct in memory that is there. */
export interface Place {
  readonly name: string
  readonly shape: Shape
  readonly writable: boolean
  /** The map it is a reference into: dead after the next `set` or `delete` there. */
  readonly map?: MapInfo
  dead: boolean
}

/** Something that may be undefined: a view or a struct of a map (`shape`), or a scalar of a map (`leaf`). */
export interface Maybe {
  readonly name: string
  readonly place?: Place
  readonly leaf?: Leaf
}

export interface MapInfo {
  readonly name: string
  readonly verb: 'hash' | 'array' | 'perCpuHash' | 'perCpuArray'
  readonly key: Leaf | Shape
  readonly entries: number
  readonly value: Leaf | Shape
}

export interface Callable {
  /** With the mark of a twin, where it has one. */
  readonly text: string
  readonly parameters: readonly Kind[]
  readonly result: Kind
}

export interface ObjectInfo {
  readonly name: string
  readonly fields: readonly Variable[]
}

/** A loop or switch that a `break` may leave. */
export interface Jump {
  readonly label: string | undefined
  readonly loop: boolean
}

export interface Names {
  variables: Variable[]
  texts: Text[]
  places: Place[]
  maybes: Maybe[]
  callables: Callable[]
  objects: ObjectInfo[]
}

export class Generation {
  readonly r: Random
  readonly kind: 'xdp' | 'tc' | 'socketFilter'
  names: Names = { variables: [], texts: [], places: [], maybes: [], callables: [], objects: [] }
  views: Shape[] = []
  maps: MapInfo[] = []
  rings: { name: string; shape: Shape }[] = []
  histograms: string[] = []
  special: Special[] = []
  jumps: Jump[] = []
  /** How often the current place runs at most. */
  turns = 1
  /** How many statements may still be made. */
  budget: number
  /** Functions that are inlined: they have no packet, maps or early return of the program. */
  pure = false
  /** Loops over maps and arrays may be made. */
  goesThrough = false
  /** Arrays at any index, loops over strings, patterns may be made (`local-data.ts`). */
  hasLocalData = false
  /** All of the language may be used (`whole.ts`). */
  isWhole = false
  /** What a `return` gives here. */
  result: Kind = 'num'
  /** All references into maps so far. */
  readonly references: Place[] = []
  #next = 0

  constructor(r: Random, kind: Generation['kind'], budget: number) {
    this.r = r
    this.kind = kind
    this.budget = budget
  }

  fresh(prefix: string): string {
    return `${prefix}${this.#next++}`
  }

  /** Runs `body`; names it adds are gone afterwards. */
  inScope<T>(body: () => T): T {
    const before = this.names
    this.names = {
      variables: [...before.variables],
      texts: [...before.texts],
      places: [...before.places],
      maybes: [...before.maybes],
      callables: [...before.callables],
      objects: [...before.objects],
    }
    try {
      return body()
    } finally {
      this.names = before
    }
  }

  livePlaces(): Place[] {
    return this.names.places.filter((place) => !place.dead)
  }

  /** `set` and `delete` end the life of references into the map, of those too that are not in scope here. */
  kill(map: MapInfo): void {
    for (const place of this.references) if (place.map === map) place.dead = true
  }
}
