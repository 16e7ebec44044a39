export {
  declarationOf,
  declareMap,
  type MapDeclaration,
  type ProgramDeclaration,
  type Variant,
} from './declaration.ts'
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
