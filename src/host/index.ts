export {
  declarationOf,
  declareMap,
  type MapDeclaration,
  type MapKeeper,
  type ProgramDeclaration,
  type Variant,
} from './declaration.ts'
export { parseDuration } from './duration.ts'
export type {
  AttachPoint,
  EntryBatch,
  Host,
  Link,
  LoadedProgram,
  MapStore,
  RingConsumer,
  RingStore,
  RingSubscription,
  RunInput,
  RunResult,
} from './host.ts'
export {
  type Choice,
  type CompileProgram,
  openSession,
  type Rejection,
  Session,
  type SessionOptions,
} from './session.ts'
