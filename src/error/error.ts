/**
 * The error family. A class exists only where somebody catches it differently; everything else is a code and a
 * message. Two copies of the package may meet in one process, so classes are recognised by a brand under
 * `Symbol.for`, never by identity.
 *
 * Every message says what happened and where; `hint` says what to do next.
 */
import type { Diagnostic } from './diagnostic.ts'
import { renderDiagnostics } from './render.ts'

const brand = Symbol.for('skep.error')

export interface ErrorDetails {
  /** What to do next, as one imperative sentence. */
  readonly hint?: string | undefined
  readonly cause?: unknown
}

/** What all of Skep's errors share: a stable `code` (`SK1xxx` language, `2` types, `3` target kernel, `4` load, `5` formats). */
export class SkepError extends Error {
  readonly code: string
  readonly hint: string | undefined
  readonly [brand] = true

  constructor(code: string, message: string, details: ErrorDetails = {}) {
    super(message, 'cause' in details ? { cause: details.cause } : undefined)
    this.name = new.target.name
    this.code = code
    this.hint = details.hint
  }
}

/** True for every error of Skep's, from whichever copy of the package it came. */
export function isSkepError(error: unknown): error is SkepError {
  return typeof error === 'object' && error !== null && brand in error
}

/** A kernel function that is no kernel function: each diagnostic points at the user's TypeScript. */
export class CompileError extends SkepError {
  readonly diagnostics: readonly Diagnostic[]

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics[0]!.code, renderDiagnostics(diagnostics))
    this.diagnostics = diagnostics
  }
}

/** The kernel's verifier refused a program. `log` is the whole log; the message holds its telling lines. */
export class VerifierError extends SkepError {
  readonly program: string
  readonly log: string
  /** The name of the cause in docs/reference/verifier-errors.md; undefined for a complaint that is not known. */
  readonly reason: string | undefined

  constructor(
    program: string,
    message: string,
    log: string,
    { reason, ...details }: ErrorDetails & { readonly reason?: string | undefined } = {},
  ) {
    super('SK4001', message, details)
    this.program = program
    this.log = log
    this.reason = reason
  }
}

/** A system call failed: `syscall` as the kernel names it (`bpf(BPF_MAP_CREATE)`), `errno` by name (`EPERM`). */
export class SyscallError extends SkepError {
  readonly syscall: string
  readonly errno: string

  constructor(syscall: string, errno: string, message: string, details: ErrorDetails = {}) {
    super('SK4002', message, details)
    this.syscall = syscall
    this.errno = errno
  }
}

/** This kernel, build or user cannot offer `feature`; `since` is the Linux version that brought it, where that is the reason. */
export class UnsupportedError extends SkepError {
  readonly feature: string
  readonly since: string | undefined

  constructor(
    feature: string,
    message: string,
    details: ErrorDetails & { since?: string | undefined; code?: string } = {},
  ) {
    super(details.code ?? 'SK3001', message, details)
    this.feature = feature
    this.since = details.since
  }
}

/** A name that the kernel does not know (tracepoint, function, field, symbol), with the nearest ones offered. */
export class NotFoundError extends SkepError {
  readonly kind: string
  readonly wanted: string
  readonly nearest: readonly string[]

  constructor(kind: string, wanted: string, nearest: readonly string[], details: ErrorDetails = {}) {
    super(
      'SK3002',
      `no ${kind} '${wanted}'${nearest.length ? `: did you mean ${nearest.join(', ')}?` : ''}`,
      details,
    )
    this.kind = kind
    this.wanted = wanted
    this.nearest = nearest
  }
}

/** Bytes that are not what they claim to be: `what` was read, and the trouble is at byte `offset`. */
export class FormatError extends SkepError {
  readonly what: string
  readonly offset: number | undefined

  constructor(what: string, message: string, offset?: number, details: ErrorDetails = {}) {
    super('SK5001', `${what}: ${message}${offset === undefined ? '' : ` at byte ${offset}`}`, details)
    this.what = what
    this.offset = offset
  }
}

/** A thing used outside its life: a closed session, a map that is bound to another host, a reference that died. */
export class StateError extends SkepError {
  constructor(message: string, details: ErrorDetails = {}) {
    super('SK4003', message, details)
  }
}

/** A bug of Skep's. */
export class InternalError extends SkepError {
  constructor(message: string) {
    super('SK9000', `${message} (a bug of Skep's: please report it)`)
  }
}

/** Throws `InternalError` unless `condition` holds. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InternalError(message)
}
