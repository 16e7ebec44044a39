/** Names for addresses on stacks: kernel functions, modules of processes, folded stacks. */
export { type Frame, foldedStack, frameText } from './frame.ts'
export { type KernelFrame, KernelSymbols, kernelSymbols } from './kernel.ts'
export { type UserFrame, UserFrames, userFrames } from './user.ts'
