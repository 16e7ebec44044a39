/** Who decides what `attach` and `load` do in a user's program: the command that runs it. */
import { attach as attachNow, load as loadNow } from '../index.ts'

type Given = Parameters<typeof attachNow>

export interface Supervisor {
  attach(...given: Given): ReturnType<typeof attachNow>
  load(...given: Given): ReturnType<typeof loadNow>
}

let supervisor: Supervisor = { attach: attachNow, load: loadNow }

/** From now on `next` answers. */
export function supervise(next: Supervisor): void {
  supervisor = next
}

export function attach(...given: Given): ReturnType<typeof attachNow> {
  return supervisor.attach(...given)
}

export function load(...given: Given): ReturnType<typeof loadNow> {
  return supervisor.load(...given)
}
