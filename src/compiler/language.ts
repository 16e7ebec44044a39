/** The language of kernel functions, brought together from its parts. */
import { capture } from './capture.ts'
import type { Language } from './lower.ts'
import { lowerCondition, lowerExpression } from './lower-expression.ts'
import { binary } from './lower-operator.ts'
import { lowerStatement, lowerStatements } from './lower-statement.ts'

export const language: Language = {
  expression: lowerExpression,
  condition: lowerCondition,
  statement: lowerStatement,
  statements: lowerStatements,
  binary,
  capture,
}
