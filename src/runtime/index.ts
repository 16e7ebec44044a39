export { type NotedFunction, notedDoor, noteFunction } from './noted.ts'
export { endModules, ofModule, Scope, scope } from './using.ts'
