export { doorOf, explicitDoor, inspectorDoor } from './door.ts'
