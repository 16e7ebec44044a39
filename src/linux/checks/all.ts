/** All there is to find out about this kernel and this user, from the ground up. */
import type { Target } from '../../operand/index.ts'
import { abilities } from './abilities.ts'
import type { CheckGroup } from './check.ts'
import { fileSystems } from './file-systems.ts'
import { helpers } from './helpers.ts'
import { hooks, otherHooks } from './hooks.ts'
import { machine } from './machine.ts'
import { mapTypes } from './map-types.ts'
import { policies } from './policies.ts'
import { programTypes } from './program-types.ts'
import { user } from './user.ts'

/** The checks, in groups; none is done yet. */
export function allChecks(target: Target): readonly CheckGroup[] {
  return [
    machine(target),
    user(),
    policies(),
    fileSystems(),
    hooks(target),
    otherHooks(target),
    abilities(target),
    programTypes(target),
    mapTypes(),
    helpers(target),
  ]
}
