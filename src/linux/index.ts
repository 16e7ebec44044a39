/** A host on the live kernel: maps, programs, attachments, ring buffers, and what the kernel offers. */
export { type LinuxHostOptions, linuxHost, theHost } from './host.ts'
export { KernelFiles } from './kernel-files.ts'
export { LinuxMap } from './map-store.ts'
export { explainRefusal, permitted } from './permission.ts'
export { LinuxProgram } from './program.ts'
