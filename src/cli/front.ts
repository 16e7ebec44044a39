/** The front door as programs under `skep run` and `skep verify` see it: attaching is supervised, all else is as it is. */
export * from '../index.ts'
export { attach, load } from './supervisor.ts'
