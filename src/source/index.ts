export { doorOf, explicitDoor, inspectorDoor } from './door.ts'
export { giveSource } from './scripts.ts'
