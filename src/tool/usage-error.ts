/** Wrong usage of a command line: caught apart from other errors because it exits with 2, not 1. */
import { SkepError } from '../error/index.ts'

/** What is wrong with the words given, and what to write instead. */
export class UsageError extends SkepError {
  constructor(message: string, hint?: string) {
    super('SK6001', message, { hint })
  }
}
