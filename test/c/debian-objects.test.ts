/**
 * Objects from outside, of Debian's packages: libxdp1 and xdp-tools have them as files and as skeletons, libbpf-tools as
 * skeletons of 50 tools, all compiled by others from sources of others. Each is relocated as libbpf does, instruction by
 * instruction, and each program is loaded: what is refused, this kernel has not, or has not for us.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NotFoundError, SyscallError, VerifierError } from '../../src/error/index.ts'
import { loadObject } from '../../src/linux/index.ts'
import { readObject } from '../../src/object/index.ts'
import { CObjects } from '../support/c-objects.ts'
import { embeddedObjects } from '../support/embedded-objects.ts'
import { compareWithLibbpf, giveSizes } from '../support/libbpf-compare.ts'

let c: CObjects
beforeAll(() => {
  c = new CObjects()
})
afterAll(() => c.remove())

/** The objects of a package, written to files of their own. */
function objectsOf(debian: string): string[] {
  const files = execFileSync('dpkg', ['-L', debian], { encoding: 'utf8' }).split('\n')
  return files
    .filter((file) => /^\/usr\/(sbin|lib\/.*\.o$)/.test(file) && file !== '/usr/sbin')
    .flatMap((file) =>
      embeddedObjects(readFileSync(file)).map((bytes, i) => {
        const path = join(c.folder, `${basename(file, '.o')}${i || ''}.bpf.o`)
        writeFileSync(path, bytes)
        return path
      }),
    )
}

/** Loads each program by itself; how many were. What this kernel has not, or has not for us, is no failure. */
async function load(path: string): Promise<number> {
  let loaded = 0
  const bytes = readFileSync(path)
  for (const { name, section } of readObject(bytes, basename(path)).programs) {
    // What was set in an object stays set: each is read anew.
    const object = readObject(bytes, basename(path))
    giveSizes(object)
    try {
      await using _ = await loadObject(object, { programs: [name], pinning: 'ignore' })
      loaded++
    } catch (error) {
      const known =
        error instanceof NotFoundError ||
        (error instanceof SyscallError && error.errno === 'EPERM') ||
        (error instanceof VerifierError && error.reason === 'not on this kernel')
      if (!known) throw new Error(`${path}: ${section}`, { cause: error })
    }
  }
  return loaded
}

describe.each([
  { debian: 'libbpf-tools', objects: 55, programs: 280, loads: 230 },
  { debian: 'libxdp1', objects: 15, programs: 15, loads: 13 },
  { debian: 'xdp-tools', objects: 30, programs: 100, loads: 100 },
])('the objects of $debian', ({ debian, objects, programs, loads }) => {
  it('are relocated as by libbpf, and load', async () => {
    const paths = objectsOf(debian)
    expect(paths.length).toBeGreaterThanOrEqual(objects)
    let [compared, loaded] = [0, 0]
    for (const path of paths) {
      compared += compareWithLibbpf(c, path)
      loaded += await load(path)
    }
    expect(compared).toBeGreaterThanOrEqual(programs)
    expect(loaded).toBeGreaterThanOrEqual(loads)
  })
})
