export { explicitDoor, inspectorDoor } from './door.ts'
