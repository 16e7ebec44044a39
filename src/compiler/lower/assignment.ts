/** Assignments: to variables of the function, to fields of what lies in memory, `op=`, `++` and `--`. */
import type {
  AssignmentExpression,
  Expression,
  Identifier,
  MemberExpression,
  Pattern,
  UpdateExpression,
} from 'acorn'
import { type Cell, type Operand, Scalar, Updated } from '../../operand/index.ts'
import { takeApart } from './bind.ts'
import type { FunctionLowering } from './lowering.ts'
import { propertyOf } from './property.ts'
import { sharedInstead } from './shared-instead.ts'

const logicalAssignments: Record<string, '&&' | '||' | '??'> = { '&&=': '&&', '||=': '||', '??=': '??' }

/** What is assigned: its object and index are computed once, before the value. */
interface Target {
  read(): Operand
  write(value: Operand): Operand
  update(operator: string, value: () => Operand): Operand
}

export function lowerAssignment(l: FunctionLowering, node: AssignmentExpression): Operand {
  const pattern = node.left as Pattern
  if (pattern.type !== 'Identifier' && pattern.type !== 'MemberExpression') {
    // All of the right side is read before anything is assigned: `[a, b] = [b, a]`.
    const value = l.expression(node.right).settle(l)
    assignPattern(l, pattern, value)
    return value
  }
  const target = targetOf(l, pattern)
  const value = () => l.expression(node.right)
  if (node.operator === '=') return target.write(value())
  const logical = logicalAssignments[node.operator]
  if (logical) {
    const old = target.read()
    const condition = logical === '??' ? l.not(old.present(l)) : old.truth(l)
    const set = () => target.write(value())
    const keep = () => old
    return logical === '||' ? l.choose(condition, keep, set) : l.choose(condition, set, keep)
  }
  return target.update(node.operator.slice(0, -1), value)
}

/** Assigns the parts of `value` to the variables and fields that `pattern` names. */
export function assignPattern(l: FunctionLowering, pattern: Pattern, value: Operand): void {
  takeApart(l, pattern, value, (target, part) => {
    l.at(target, () => targetOf(l, target).write(part))
  })
}

export function lowerUpdate(l: FunctionLowering, node: UpdateExpression): Operand {
  const argument = node.argument as Expression
  if (argument.type !== 'Identifier' && argument.type !== 'MemberExpression') {
    return l.fail('SK1001', `'${node.operator}' wants a variable or a field`)
  }
  const operator = node.operator === '++' ? '+' : '-'
  const target = targetOf(l, argument)
  const old = target.read().required(l)
  const isBig = old instanceof Scalar && old.kind === 'big'
  const one = isBig ? new Scalar('big', l.b.const(1, 'big')) : new Scalar('num', l.b.const(1))
  const result = target.update(operator, () => one)
  if (node.prefix || !(result instanceof Scalar)) return result
  if (argument.type === 'Identifier') return old
  if (result instanceof Updated) return result.before
  // `x.f++` gives the old value; taking the step back gives it without a second read.
  return l.binary(operator === '+' ? '-' : '+', result, one)
}

function targetOf(l: FunctionLowering, node: Identifier | MemberExpression): Target {
  return node.type === 'Identifier' ? variable(l, node) : member(l, node)
}

function variable(l: FunctionLowering, node: Identifier): Target {
  const write = (value: Operand) => {
    const settled = value.settle(l)
    l.write(cellOf(l, node.name), settled)
    return settled
  }
  return {
    read: () => l.expression(node),
    write,
    update(operator, value) {
      const old = l.expression(node)
      return write(l.binary(operator, old, value()))
    },
  }
}

function member(l: FunctionLowering, node: MemberExpression): Target {
  const object = l.expression(node.object)
  const property = propertyOf(l, node)
  if ('name' in property) {
    const { name } = property
    if (node.computed && node.property.type !== 'Literal')
      l.fail('SK1005', 'a field is assigned by its name', `write .${name}`)
    return {
      read: () => object.member(l, name),
      write(value) {
        object.setMember(l, name, value)
        return value
      },
      update: (operator, value) => object.updateMember(l, name, operator, value),
    }
  }
  const { index } = property
  const write = (value: Operand) => {
    object.setIndex(l, index, value)
    return value
  }
  return {
    read: () => object.index(l, index),
    write,
    update: (operator, value) => write(l.binary(operator, object.index(l, index), value())),
  }
}

function cellOf(l: FunctionLowering, name: string): Cell {
  const binding = l.frame.scope.find(name)
  if (binding === 'dead zone') return l.fail('SK1002', `'${name}' is assigned before its declaration`)
  if (!binding) {
    const captured = l.frame.source.resolve(name)
    return captured
      ? l.fail(
          'SK1004',
          `'${name}' was captured from outside and cannot be assigned`,
          sharedInstead(name, captured.value),
        )
      : l.fail('SK1002', `'${name}' is not declared`)
  }
  if ('cell' in binding) return binding.cell
  return l.fail('SK1004', `'${name}' cannot be assigned here`)
}
