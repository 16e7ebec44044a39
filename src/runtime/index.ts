export { type NotedFunction, notedDoor, noteSymbol } from './noted.ts'
export { endModules, ofModule, Scope, scope } from './using.ts'
