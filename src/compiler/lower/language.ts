/** The language of kernel functions, brought together from its parts. */
import { capture } from './capture.ts'
import { lowerCondition, lowerExpression } from './expression.ts'
import { lowerEach } from './loop.ts'
import type { Language } from './lowering.ts'
import { binary } from './operator.ts'
import { lowerStatement, lowerStatements } from './statement.ts'

export const language: Language = {
  expression: lowerExpression,
  condition: lowerCondition,
  statement: lowerStatement,
  statements: lowerStatements,
  binary,
  each: lowerEach,
  capture,
}
