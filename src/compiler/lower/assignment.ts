/** Assignments: to variables of the function, to fields of what lies in memory, `op=`, `++` and `--`. */
import type {
  AssignmentExpression,
  Expression,
  Identifier,
  MemberExpression,
  Pattern,
  UpdateExpression,
} from 'acorn'
import { type Cell, type Operand, Scalar } from '../../operand/index.ts'
import type { FunctionLowering } from './lowering.ts'
import { propertyOf } from './property.ts'

const logicalAssignments: Record<string, '&&' | '||' | '??'> = { '&&=': '&&', '||=': '||', '??=': '??' }

export function lowerAssignment(l: FunctionLowering, node: AssignmentExpression): Operand {
  const target = node.left as Pattern
  if (target.type !== 'Identifier' && target.type !== 'MemberExpression') {
    return l.fail('SK1005', 'a pattern cannot be assigned to (yet)', 'assign the variables one by one')
  }
  const value = () => l.expression(node.right)
  if (node.operator === '=') return assign(l, target, value())
  const logical = logicalAssignments[node.operator]
  if (logical) {
    const old = l.expression(target)
    const condition = logical === '??' ? l.not(old.present(l)) : old.truth(l)
    const set = () => assign(l, target, value())
    const keep = () => old
    return logical === '||' ? l.choose(condition, keep, set) : l.choose(condition, set, keep)
  }
  return update(l, target, node.operator.slice(0, -1), value)
}

export function lowerUpdate(l: FunctionLowering, node: UpdateExpression): Operand {
  const target = node.argument as Expression
  if (target.type !== 'Identifier' && target.type !== 'MemberExpression') {
    return l.fail('SK1001', `'${node.operator}' wants a variable or a field`)
  }
  const operator = node.operator === '++' ? '+' : '-'
  let old: Operand | undefined
  const one = () => {
    const current = old ?? l.expression(target)
    const big = current instanceof Scalar && current.kind === 'big'
    return big ? new Scalar('big', l.b.const(1, 'big')) : new Scalar('num', l.b.const(1))
  }
  if (target.type === 'Identifier') {
    old = l.expression(target).required(l)
    const next = assign(l, target, l.binary(operator, old, one()))
    return node.prefix ? next : old
  }
  const result = update(l, target, operator, one)
  // `x.f++` gives the old value; taking the step back gives it without a second read.
  return node.prefix || !(result instanceof Scalar)
    ? result
    : l.binary(operator === '+' ? '-' : '+', result, one())
}

function update(
  l: FunctionLowering,
  target: Identifier | MemberExpression,
  operator: string,
  value: () => Operand,
): Operand {
  if (target.type === 'Identifier') {
    const old = l.expression(target)
    return assign(l, target, l.binary(operator, old, value()))
  }
  const object = l.expression(target.object)
  const property = propertyOf(l, target)
  if ('name' in property) return object.updateMember(l, property.name, operator, value)
  const result = l.binary(operator, object.index(l, property.index), value())
  object.setIndex(l, property.index, result)
  return result
}

function assign(l: FunctionLowering, target: Identifier | MemberExpression, value: Operand): Operand {
  if (target.type === 'MemberExpression') {
    const object = l.expression(target.object)
    const property = propertyOf(l, target)
    if ('name' in property) object.setMember(l, property.name, value)
    else object.setIndex(l, property.index, value)
    return value
  }
  const settled = value.settle(l)
  l.write(cellOf(l, target.name), settled)
  return settled
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
          'share state through a map',
        )
      : l.fail('SK1002', `'${name}' is not declared`)
  }
  if ('cell' in binding) return binding.cell
  return l.fail('SK1004', `'${name}' cannot be assigned here`)
}
