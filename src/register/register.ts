/**
 * `node --import skep/register app.ts`: from now on, TypeScript is run as it is, and kernel functions are noted as they are
 * loaded, so that what they use is found without V8's inspector.
 */
import { installHooks } from '../loader/index.ts'
import * as hooks from './hooks.ts'

const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
installHooks(hooks, new URL(`../register/hooks.${extension}`, import.meta.url).href)
