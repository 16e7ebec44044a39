export { lowerUsing } from './lower-using.ts'
export { isTypeScript, moduleSource, noteFunctions } from './module-source.ts'
export { mentionsSkep } from './notes.ts'
export { parseModule, stripTypes, type Tree } from './strip-types.ts'
