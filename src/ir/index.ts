/** Typed SSA: values, blocks, functions, and what is true of them. */
export { type Access, Builder, type Here } from './builder.ts'
export { calleesOf, functionsFrom } from './callees.ts'
export { check } from './check.ts'
export { type Dominators, dominators, type Loop, reversePostorder } from './dominators.ts'
export {
  addPredecessor,
  cloneValue,
  countUses,
  cutBlock,
  decide,
  dropPredecessor,
  makeConst,
  phiArgument,
  retarget,
  setBranch,
  splitEdge,
} from './edit.ts'
export { evaluate, swapBytes } from './evaluate.ts'
export {
  aluOps,
  bigOps,
  commutative,
  compareOps,
  hasEffect,
  inverse,
  isAlu,
  isCompare,
  isPure,
  mirrored,
} from './ops.ts'
export { printFn, printValue } from './print.ts'
export { sameCode } from './same.ts'
export { type Definitions, repairSsa } from './ssa-update.ts'
export { type Graph, graph } from './testing/graph.ts'
export { interpret, Memory, type Region, type Run, type RunOptions } from './testing/interpret.ts'
export {
  type AluOp,
  type BigOp,
  Block,
  type CallInfo,
  type CompareOp,
  Fn,
  type IrType,
  type Obligation,
  type Op,
  type OtherOp,
  packetMemory,
  replace,
  resolve,
  resolveAll,
  type Slot,
  type Space,
  type Terminator,
  type UnaryOp,
  Value,
  type Walk,
} from './value.ts'
export { mayHaveWritten } from './written.ts'
