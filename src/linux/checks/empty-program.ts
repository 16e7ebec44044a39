/** Programs that do nothing, to see whether the kernel takes and attaches them. */
import { exit, imm, mov64 } from '../../asm/index.ts'
import { invariant } from '../../error/index.ts'
import type { Variant } from '../../host/index.ts'
import type { ProgramSpec } from '../../object/index.ts'
import type { Target } from '../../operand/index.ts'
import { attachProgram } from '../attach.ts'
import { type LinuxProgram, loadProgram } from '../program.ts'

/** Two instructions: return 0. */
const insns = [mov64(0, imm(0)), exit()]

/** Loads a program that returns 0. Throws VerifierError, SyscallError. */
export function loadEmpty(
  of: Pick<ProgramSpec, 'type'> & Partial<Pick<ProgramSpec, 'expectedAttachType' | 'attachBtfId' | 'flags'>>,
): LinuxProgram {
  const spec: ProgramSpec = {
    name: 'skep_probe',
    expectedAttachType: 0,
    attachBtfId: 0,
    license: 'GPL',
    insns,
    lines: [],
    flags: 0,
    maps: [],
    ...of,
  }
  return loadProgram(spec, () => {
    invariant(false, 'an empty program has no maps')
  })
}

/** Loads and attaches a program that returns 0 where `variant` would, and lets it go. Throws what the kernel says. */
export async function attachEmpty({ attach, ...variant }: Variant, target: Target): Promise<void> {
  const program = loadEmpty(variant)
  try {
    if (attach) await attachProgram(program, attach, target).close()
  } finally {
    program.close()
  }
}
