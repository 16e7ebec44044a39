/** Expressions: names, literals, property paths, calls, conditions. Each gives an operand; conditions give jumps. */
import type {
  CallExpression,
  ConditionalExpression,
  Expression,
  Identifier,
  LogicalExpression,
  MemberExpression,
  NewExpression,
  ObjectExpression,
  SpreadElement,
  Super,
} from 'acorn'
import { nearestNames } from '../../error/index.ts'
import type { Block } from '../../ir/index.ts'
import {
  ArrayLiteral,
  ConstantText,
  Nothing,
  ObjectLiteral,
  type Operand,
  Scalar,
  typedArray,
  typedArrays,
  zeroArray,
} from '../../operand/index.ts'
import { lowerAssignment, lowerUpdate } from './assignment.ts'
import { elementsOf, keyOf } from './bind.ts'
import { closure } from './callable.ts'
import type { FunctionLowering } from './lowering.ts'
import { cannotBuildStrings, roundedDivision, roundingOf, unary } from './operator.ts'
import { inWords } from './parse.ts'
import { propertyOf } from './property.ts'
import { languageGlobals } from './standard.ts'

export function lowerExpression(l: FunctionLowering, node: Expression | Super): Operand {
  switch (node.type) {
    case 'Identifier':
      return lowerName(l, node)
    case 'Literal':
      if ('regex' in node && node.regex)
        return l.fail(
          'SK1001',
          'kernel code has no regular expressions',
          "strings have startsWith(), endsWith() and includes('c'), and for (const c of s) goes through one",
        )
      return l.capture(node.value, 'this literal')
    case 'TemplateLiteral': {
      const parts = node.expressions.map((each) => l.expression(each).host() ?? cannotBuildStrings(l))
      const text = node.quasis.map(
        ({ value }, i) => (value.cooked ?? '') + (parts[i] ? String(parts[i].value) : ''),
      )
      return new ConstantText(l, text.join(''))
    }
    case 'MemberExpression':
      return lowerMember(l, node)
    case 'ChainExpression':
      return lowerChain(l, node.expression)
    case 'CallExpression':
      return lowerCall(l, node)
    case 'BinaryExpression':
      if (node.left.type === 'PrivateIdentifier') return l.fail('SK1001', 'kernel code has no private names')
      return l.binary(node.operator, l.expression(node.left), l.expression(node.right))
    case 'LogicalExpression':
      return lowerLogical(l, node)
    case 'ConditionalExpression':
      return lowerConditional(l, node)
    case 'UnaryExpression':
      if (node.operator === 'delete')
        return l.fail('SK1001', "kernel code has no 'delete'", 'build the object anew')
      return unary(l, node.operator, l.expression(node.argument))
    case 'AssignmentExpression':
      return lowerAssignment(l, node)
    case 'UpdateExpression':
      return lowerUpdate(l, node)
    case 'ObjectExpression':
      return lowerObject(l, node)
    case 'ArrayExpression':
      return new ArrayLiteral(
        node.elements.flatMap((element) => {
          if (!element) return l.fail('SK1001', 'an array literal lists its elements')
          return listed(l, element)
        }),
      )
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return closure(l, node, 'a function')
    case 'SequenceExpression':
      // `(0, module.name)(…)` is how transpilers call an import.
      return node.expressions.map((each) => l.expression(each)).at(-1)!
    case 'ParenthesizedExpression':
      return l.expression(node.expression)
    case 'ThisExpression':
      return l.fail('SK1001', 'kernel code has no `this`', 'bind what you need to a constant')
    case 'NewExpression':
      return lowerNew(l, node)
    case 'AwaitExpression':
    case 'YieldExpression':
      return l.fail('SK1001', 'kernel code cannot wait')
    default:
      return l.fail('SK1001', `kernel code has no ${inWords(node.type)}`)
  }
}

/** What kernel code has in place of what others reach for. */
const insteadOfGlobals: Readonly<Record<string, string>> = {
  console: 'put it into a ringbuf(), and print it in user space',
  Date: 'nsecs() is the time since the machine came up',
  performance: 'nsecs() is the time since the machine came up',
  setTimeout: 'a map of withTimer(struct) has startTimer()',
  setInterval: 'a map of withTimer(struct) has startTimer()',
  Object:
    'read the fields by their names; what is to be gone through can be an array, made outside the function',
  parseInt: 'for (const c of s) goes through the digits: c.charCodeAt(0) - 48',
  JSON: 'put the fields into a record, and make text of them in user space',
  process: 'pid(), comm(), uid() and task() of skep/kernel say who is running',
}

function lowerName(l: FunctionLowering, node: Identifier): Operand {
  const { name } = node
  const binding = l.frame.scope.find(name)
  if (binding === 'dead zone') return l.fail('SK1002', `'${name}' is used before its declaration`)
  if (binding) return 'cell' in binding ? l.read(binding.cell) : binding.operand
  if (name === 'undefined') return new Nothing()
  const captured = l.frame.source.resolve(name)
  if (captured) return l.capture(captured.value, name)
  if (languageGlobals.has(name)) return l.capture(languageGlobals.get(name), name)
  if (name === 'arguments') return l.fail('SK1001', 'kernel code has no `arguments`')
  const known = Object.hasOwn(globalThis, name)
  if (known) {
    const instead =
      insteadOfGlobals[name] ?? 'what it gives can be found out outside the function, and captured'
    return l.fail('SK1003', `'${name}' is a global of JavaScript that kernel code does not have`, instead)
  }
  const near = nearestNames(name, languageGlobals.keys(), 1)
  return l.fail(
    'SK1002',
    `'${name}' is not known where this function was made`,
    near.length ? `did you mean ${near[0]}?` : 'declare it before the program that uses it',
  )
}

function memberOf(l: FunctionLowering, object: Operand, node: MemberExpression): Operand {
  const property = propertyOf(l, node)
  return 'name' in property ? object.member(l, property.name) : object.index(l, property.index)
}

function lowerMember(l: FunctionLowering, node: MemberExpression): Operand {
  return memberOf(l, l.expression(node.object), node)
}

/** `a?.b.c`: where `a` is missing the whole chain is `undefined`. */
function lowerChain(l: FunctionLowering, node: Expression): Operand {
  const steps: (MemberExpression | CallExpression)[] = []
  let base: Expression | Super = node
  while (base.type === 'MemberExpression' || base.type === 'CallExpression') {
    steps.unshift(base)
    base = base.type === 'MemberExpression' ? base.object : base.callee
  }
  const from = (object: Operand, index: number): Operand => {
    const step = steps[index]
    if (!step) return object
    const go = () => {
      const there = step.optional ? object.required(l) : object
      const next = l.at(step, () =>
        step.type === 'MemberExpression' ? memberOf(l, there, step) : there.call(l, lowerArguments(l, step)),
      )
      return from(next, index + 1)
    }
    return step.optional ? l.choose(object.present(l), go, () => new Nothing()) : go()
  }
  return from(l.expression(base), 0)
}

function lowerArguments(l: FunctionLowering, node: CallExpression | NewExpression): Operand[] {
  return node.arguments.flatMap((argument) => listed(l, argument))
}

/** `new Uint32Array(8)`, `new Uint8Array([a, b])`: what kernel code has of classes. */
function lowerNew(l: FunctionLowering, node: NewExpression): Operand {
  const callee = node.callee
  const name = callee.type === 'Identifier' ? callee.name : undefined
  const type =
    name && !l.frame.scope.find(name) && typedArrays.get((globalThis as Record<string, unknown>)[name])
  const [given] = lowerArguments(l, node)
  if (!type || !given || l.frame.source.resolve(name)) {
    return l.fail('SK1001', 'kernel code cannot make class instances', 'arrays can be: new Uint32Array(8)')
  }
  const length = given.host()?.value
  if (length === undefined) return typedArray(l, type, elementsOf(l, given))
  if (Number.isInteger(length) && (length as number) > 0) return zeroArray(l, type, length as number)
  return l.fail('SK1015', `${name} wants a length of 1 or more that is known while compiling`)
}

/** One of a list's elements, or those that `...` spreads there. */
function listed(l: FunctionLowering, node: Expression | SpreadElement): Operand[] {
  if (node.type !== 'SpreadElement') return [l.expression(node)]
  return l.at(node, () => elementsOf(l, l.expression(node.argument)))
}

function lowerCall(l: FunctionLowering, node: CallExpression): Operand {
  const [first, second] = node.arguments
  // Transpilers wrap inner functions as __name(fn, "name") to keep their names.
  if (node.callee.type === 'Identifier' && node.callee.name === '__name' && second?.type === 'Literal') {
    return l.expression(first as Expression)
  }
  const callee = l.expression(node.callee)
  const rounding = first && roundingOf(l, callee)
  if (rounding) {
    const inner = first.type === 'ParenthesizedExpression' ? first.expression : first
    if (
      inner.type === 'BinaryExpression' &&
      inner.operator === '/' &&
      inner.left.type !== 'PrivateIdentifier'
    ) {
      return roundedDivision(l, rounding, l.expression(inner.left), l.expression(inner.right))
    }
  }
  return callee.call(l, lowerArguments(l, node))
}

function lowerObject(l: FunctionLowering, node: ObjectExpression): Operand {
  const fields = new Map<string, Operand>()
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') {
      const from = l.expression(property.argument)
      for (const name of from.names()) fields.set(name, from.member(l, name))
      continue
    }
    if (property.kind !== 'init') {
      return l.fail('SK1001', 'an object of kernel code has no accessors', undefined, l.spanOf(property))
    }
    fields.set(keyOf(l, property), l.expression(property.value as Expression))
  }
  return new ObjectLiteral(fields)
}

function lowerLogical(l: FunctionLowering, node: LogicalExpression): Operand {
  const left = l.expression(node.left)
  const right = () => l.expression(node.right)
  if (node.operator === '??') return l.choose(left.present(l), () => left.required(l), right)
  if (left instanceof Scalar && left.kind === 'bool') {
    const known = left.host()
    if (known) return (known.value === true) === (node.operator === '&&') ? right() : left
  }
  const stays = () => left
  const truth = left.truth(l)
  return node.operator === '&&' ? l.choose(truth, right, stays) : l.choose(truth, stays, right)
}

function lowerConditional(l: FunctionLowering, node: ConditionalExpression): Operand {
  const [then, otherwise, join] = [l.block(), l.block(), l.block()]
  l.condition(node.test, then, otherwise)
  const result = l.resultCell()
  let count = 0
  for (const [block, expression] of [
    [then, node.consequent],
    [otherwise, node.alternate],
  ] as const) {
    l.enter(block)
    if (block.predecessors.length === 0) continue
    const value = l.expression(expression)
    l.write(result, value)
    count++
    l.b.jump(join)
    if (count === 1 && (block === then ? otherwise : then).predecessors.length === 0) {
      // Only one side can be reached: it is what it is, a type or a function too.
      l.enter(join)
      return value
    }
  }
  l.enterIfReached(join)
  return l.read(result)
}

/** Jumps to `then` where `node` is true and to `otherwise` where it is not; known conditions jump one way only. */
export function lowerCondition(l: FunctionLowering, node: Expression, then: Block, otherwise: Block): void {
  if (node.type === 'LogicalExpression' && node.operator !== '??') {
    const next = l.block()
    if (node.operator === '&&') l.condition(node.left, next, otherwise)
    else l.condition(node.left, then, next)
    l.enter(next)
    if (next.predecessors.length > 0) l.condition(node.right, then, otherwise)
  } else if (node.type === 'UnaryExpression' && node.operator === '!') {
    l.condition(node.argument, otherwise, then)
  } else if (node.type === 'ParenthesizedExpression') {
    l.condition(node.expression, then, otherwise)
  } else l.jumpIf(l.expression(node).truth(l), then, otherwise)
}
