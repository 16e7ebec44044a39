/**
 * Checks of what this kernel and this user can do, as `skep doctor` shows them: each tries the thing itself, on objects
 * of its own that are gone at once. A check whose capabilities the user lacks is not tried: the kernel's refusal would
 * say nothing about the kernel.
 */
import { isSkepError, SyscallError } from '../../error/index.ts'
import { missingCapabilities, whyRefused } from '../permission.ts'

export interface Check {
  readonly name: string
  /** The capabilities without which the kernel does not even answer. */
  readonly needs?: readonly string[]
  /** What to do where it is not there, if the error does not say. */
  readonly otherwise?: string
  /** Tries it; gives what there is to say of it. Throws SkepError where it does not work. */
  probe(): Probed | Promise<Probed>
}

type Probed = string | undefined

export interface CheckGroup {
  readonly title: string
  readonly checks: readonly Check[]
}

/** What a check found. */
export interface Finding {
  readonly name: string
  /** `unknown`: this user may not ask. */
  readonly state: 'ok' | 'no' | 'unknown'
  /** What there is to say of it, or why not. */
  readonly detail: string | undefined
  /** What to do about it. */
  readonly hint: string | undefined
  /** The capabilities without which nobody knows. */
  readonly missing?: readonly string[]
}

/** Does the check. What is no SkepError is thrown: it is a bug. */
export async function findOut({ name, needs = [], otherwise, probe }: Check): Promise<Finding> {
  const missing = missingCapabilities(needs)
  if (missing.length > 0) {
    return {
      name,
      state: 'unknown',
      detail: `not known without ${missing.join(' and ')}`,
      hint: undefined,
      missing,
    }
  }
  try {
    return { name, state: 'ok', detail: await probe(), hint: undefined }
  } catch (error) {
    if (!isSkepError(error)) throw error
    const refused =
      needs.length > 0 && error instanceof SyscallError && ['EPERM', 'EACCES'].includes(error.errno)
    const { reason, hint } = refused ? whyRefused(needs) : { reason: error.message, hint: error.hint }
    const detail = refused ? `refused (${error.errno}): ${reason}` : reason
    return { name, state: 'no', detail, hint: otherwise ?? hint }
  }
}
