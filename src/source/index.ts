export { doorOf, explicitDoor, inspectorDoor, sourceDoor } from './door.ts'
export { giveSource } from './scripts.ts'
