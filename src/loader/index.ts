export { isKernelPackage } from './kernel-package.ts'
export { type Hooks, installHooks, loadModule, type Next, resolveTypeScript } from './module-hooks.ts'
