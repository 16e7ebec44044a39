/** Packages that bring kernel functions: those that depend on skep, as their package.json says. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const known = new Map<string, boolean>()

/** Whether an installed file belongs to a package that depends on skep. */
export function isKernelPackage(file: string): boolean {
  return ofFolder(dirname(file))
}

function ofFolder(folder: string): boolean {
  let answer = known.get(folder)
  if (answer === undefined) {
    const above = dirname(folder)
    answer = readPackage(join(folder, 'package.json')) ?? (above !== folder && ofFolder(above))
    known.set(folder, answer)
  }
  return answer
}

/** What the package.json at `path` says; `undefined` where there is none, or one that only says how its folder is to be read. */
function readPackage(path: string): boolean | undefined {
  try {
    const { name, dependencies, peerDependencies, optionalDependencies } = JSON.parse(
      readFileSync(path, 'utf8'),
    )
    return name && 'skep' in { ...dependencies, ...peerDependencies, ...optionalDependencies }
  } catch {
    return undefined
  }
}
