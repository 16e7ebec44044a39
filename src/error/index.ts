export { type Diagnostic, type Position, type SourceText, type Span, sourceText } from './diagnostic.ts'
export {
  CompileError,
  type ErrorDetails,
  FormatError,
  InternalError,
  invariant,
  isSkepError,
  NotFoundError,
  SkepError,
  StateError,
  SyscallError,
  UnsupportedError,
  VerifierError,
} from './error.ts'
export { nearestNames } from './nearest.ts'
export { renderDiagnostic, renderDiagnostics, renderSpan } from './render.ts'
