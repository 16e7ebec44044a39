/**
 * The files of installed Debian packages and of all that these depend on, as dpkg's database lists them: what the system
 * of a guest is made of. Nothing is downloaded, since `scripts/debian.sh` installed what the tests need.
 */
import { execFileSync } from 'node:child_process'

interface Package {
  readonly name: string
  readonly version: string
  /** Alternatives of each dependency, the first that is installed being the one. */
  readonly needs: readonly (readonly string[])[]
}

/** Names and versions of packages, sorted, and all their files and folders. Throws where one is not installed. */
export function debianFiles(wanted: readonly string[]): {
  readonly versions: string[]
  readonly files: string[]
} {
  const packages = closure(wanted)
  const listed = execFileSync('dpkg-query', ['-L', ...packages.map(({ name }) => name)], text)
  const files = listed
    .split('\n')
    .filter((line) => line.startsWith('/') && line !== '/.' && !unused.test(line))
  return {
    versions: packages.map(({ name, version }) => `${name} ${version}`).sort(),
    files: [...new Set(files)],
  }
}

const text = { encoding: 'utf8', maxBuffer: 64 << 20 } as const

/** Read by people only. */
const unused = /^\/usr\/share\/(doc|man|info|locale|lintian|bug|gdb|zoneinfo)\//

function closure(wanted: readonly string[]): Package[] {
  const { byName, providers } = installed()
  const found = new Map<string, Package>()
  const add = (name: string): boolean => {
    const each = byName.get(name) ?? providers.get(name)
    if (!each) return false
    if (found.has(each.name)) return true
    found.set(each.name, each)
    for (const alternatives of each.needs) alternatives.some(add)
    return true
  }
  for (const name of wanted)
    if (!add(name))
      throw new Error(`the guest needs the Debian package ${name}: sudo apt-get install ${name}`)
  return [...found.values()]
}

function installed(): { byName: Map<string, Package>; providers: Map<string, Package> } {
  const fields = ['db:Status-Status', 'Package', 'Version', 'Pre-Depends', 'Depends', 'Provides']
  const format = `${fields.map((field) => `\${${field}}`).join('\\t')}\\n`
  const byName = new Map<string, Package>()
  const providers = new Map<string, Package>()
  for (const line of execFileSync('dpkg-query', ['-W', '-f', format], text).split('\n')) {
    const [status, name, version, before, depends, provides] = line.split('\t')
    if (status !== 'installed') continue
    const each = { name: name!, version: version!, needs: [...relations(before!), ...relations(depends!)] }
    byName.set(each.name, each)
    for (const virtual of relations(provides!)) providers.set(virtual[0]!, each)
  }
  return { byName, providers }
}

/** `a (>= 1) | b:any, c` as names; versions are right, since dpkg installed them. */
function relations(field: string): string[][] {
  const each = (text: string) => text.trim().replace(/[ :(].*$/, '')
  return field ? field.split(',').map((alternatives) => alternatives.split('|').map(each)) : []
}
