export { generateTypes } from './generate.ts'
export { objectModule } from './object-module.ts'
