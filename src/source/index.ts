export { doorOf, explicitDoor, inspectorDoor } from './door.ts'
export { giveSource } from './original.ts'
