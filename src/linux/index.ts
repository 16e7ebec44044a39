/** A host on the live kernel: maps, programs, attachments, ring buffers, and what the kernel offers. */
export { allChecks } from './checks/all.ts'
export { type Check, type CheckGroup, type Finding, findOut } from './checks/check.ts'
export { fentry, kprobe } from './checks/hooks.ts'
export { type LinuxHostOptions, linuxHost, theHost } from './host.ts'
export { KernelFiles } from './kernel-files.ts'
export { LinuxMap } from './map-store.ts'
export { explainRefusal, permitted } from './permission.ts'
export { LinuxProgram } from './program.ts'
