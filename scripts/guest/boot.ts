/** A command in a guest: the images made, the machine run, the project's image removed. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { debianKernel } from '../gen/debian-kernel.ts'
import { modulesImage, projectImage, systemImage } from './images.ts'
import { type Ended, type Guest, runGuest } from './machine.ts'

export interface BootOptions extends Omit<Guest, 'kernel' | 'disks'> {
  /** A folder whose files are added to the project's. */
  readonly added?: string | undefined
}

/** Runs `command`, lines of bash, in the project on a kernel of `series`. Throws GuestError. */
export async function boot(series: string, command: string, { added, ...rest }: BootOptions): Promise<Ended> {
  const kernel = debianKernel(series)
  const system = systemImage()
  const modules = modulesImage(kernel)
  const project = projectImage(command, added)
  try {
    return await runGuest({ kernel: join(kernel, 'vmlinuz'), disks: [system, modules, project], ...rest })
  } finally {
    rmSync(project, { force: true })
  }
}
