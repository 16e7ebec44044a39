/**
 * `print` and `exit`: in kernel code they send records, all through one ring buffer so that they come in the order in
 * which they were sent; a number in front tells which call sent one, and by that of what parts it is made. In user
 * space they do at once what the records have done for them.
 */
import { StateError } from '../error/index.ts'
import { type KernelSide, onMachine, type Ringbuf, ringbuf } from '../map/index.ts'
import {
  builtin,
  type Lowering,
  type Machine,
  type MapMaker,
  makeMap,
  Nothing,
  ObjectLiteral,
  type Operand,
  type Recipe,
  runningMachine,
  Scalar,
} from '../operand/index.ts'
import { defineType, struct, type Type, u64 } from '../schema/index.ts'
import { type Part, partFor, partOf } from './part.ts'
import { siteOf } from './site.ts'

/** What a record asks for. */
export interface Printed {
  readonly values: readonly unknown[]
  /** The one-liner is to end. */
  readonly ends: boolean
}

/** What print and exit do in user space. */
export interface Printer {
  print(values: readonly unknown[]): void
  exit(): void
}

let printer: Printer = {
  print: (values) => console.log(...values),
  exit() {
    throw new StateError('exit() ends a one-liner, and none is running', { hint: 'run it with skep -e' })
  },
}

/** From now on `next` prints and exits. */
export function printTo(next: Printer): void {
  printer = next
}

/** A call that sends records. */
interface Sender {
  readonly ends: boolean
  readonly parts: readonly Part[]
  /** The number in front, then the parts. */
  readonly type: Type
}

const senders = new Map<bigint, Sender>()

/** A record, of whichever call. */
const printed = defineType<never, Printed>({
  name: 'printed',
  size: 8,
  align: 8,
  shape: { kind: 'bytes', size: 8 },
  zero: undefined as never,
  check() {},
  encode() {},
  decode(view, offset) {
    const { ends, parts, type } = senders.get(view.getBigUint64(offset, true))!
    const record = type.decode(view, offset) as Record<string, unknown>
    return { ends, values: parts.map((part, index) => part.shown(record[`part${index}`] as never)) }
  },
  format: (value) => value.values.join(' '),
  btf: (builder) => u64.btf(builder),
})

let ring: Ringbuf<typeof printed> | undefined

/** The records of print and exit, once some kernel code that sends any has been compiled. */
export function prints():
  | (AsyncIterable<Printed> & Pick<Ringbuf<typeof printed>, 'lost' | 'drained'>)
  | undefined {
  return ring
}

/** The number of a call: the same in every run, so that instructions which hold it can be kept (FNV-1a, 64 bits). */
function numberOf(recipe: Recipe): bigint {
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(JSON.stringify(recipe))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  }
  return hash
}

/** Makes the ring, and notes how the records of this recipe are read. */
function follow(recipe: Recipe): Ringbuf<typeof printed> {
  const parts = (recipe.parts as readonly string[]).map(partOf)
  const fields = Object.fromEntries(parts.map(({ type }, index) => [`part${index}`, type]))
  const type = struct({ sender: u64, ...fields })
  senders.set(numberOf(recipe), { ends: recipe.ends === true, parts, type })
  ring ??= ringbuf(printed)
  return ring
}

/** Lowers a call that sends `args`. */
function send(l: Lowering, maker: MapMaker, name: string, args: readonly Operand[], ends: boolean): Operand {
  const operands = args.map((each) => each.required(l))
  const parts = operands.map((each) => partFor(l, each, `${name}()`))
  const recipe: Recipe = { ...siteOf(l, name), parts: parts.map((part) => part.name), ends }
  const map = l.makeMap(maker, recipe) as Ringbuf<typeof printed>
  l.capture(map, 'prints')
  const number = numberOf(recipe)
  const fields = new Map<string, Operand>([['sender', new Scalar('big', l.b.const(number, 'u64'))]])
  for (const [index, part] of parts.entries()) fields.set(`part${index}`, part.lower(l, operands[index]!))
  map.lowerRecord(l, senders.get(number)!.type, new ObjectLiteral(fields), `${name}()`)
  return new Nothing()
}

/** What was printed by kernel functions that ran as JavaScript. */
class PrintOnMachine implements KernelSide {
  readonly #lines: (readonly unknown[])[] = []
  readonly user = { rows: () => this.#lines }

  add(values: readonly unknown[]): void {
    this.#lines.push(values)
  }
}

/**
 * Prints values, with spaces between them: in kernel code numbers, strings, booleans and stacks; in user space
 * anything, and of maps and verbs (`print(count)`) what they hold.
 */
export const print: ((...values: readonly unknown[]) => void) & {
  /** The values of each call, after a run as JavaScript. */
  rows?(): readonly (readonly unknown[])[]
} = Object.assign(
  builtin(
    'print',
    (...values: readonly unknown[]) => {
      const machine = runningMachine()
      if (machine) (machine.map(print) as PrintOnMachine).add(values)
      else printer.print(values)
    },
    (l, args) => send(l, print as unknown as MapMaker, 'print', args, false),
  ),
  { [makeMap]: follow, [onMachine]: (_machine: Machine) => new PrintOnMachine() },
)

/** Ends the one-liner: from kernel code after what was printed before. */
export const exit: () => void = Object.assign(
  builtin(
    'exit',
    () => {
      const machine = runningMachine()
      if (machine) machine.helper('exit', [])
      else printer.exit()
    },
    (l, args) => {
      if (args.length > 0) l.fail('SK2012', 'exit() takes no arguments')
      return send(l, exit as unknown as MapMaker, 'exit', [], true)
    },
  ),
  { [makeMap]: follow },
)
