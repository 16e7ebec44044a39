/**
 * The rules of the house as a pure function: from file texts to violations. What it knows of the code it reads by
 * pattern, not by parsing: statements begin in the first column, because the formatter sees to that, and so nothing
 * in a comment or in an indented string is taken for an import.
 *
 * `import type` counts for floors (knowing a room is knowing it) but not for cycles (it is gone at run time).
 */

/** The rooms of src/ by floor, left to right on each. `front` is src/index.ts and the files beside it. */
export const floors: readonly (readonly string[])[] = [
  ['base', 'error'],
  ['uapi', 'asm', 'btf', 'elf', 'schema'],
  ['net', 'object'],
  ['ir', 'operand', 'runtime', 'kernel', 'compiler', 'cbpf', 'pcap', 'verifier'],
  ['host', 'map', 'program', 'oneline', 'typegen', 'transform'],
  ['vm', 'sys', 'proc', 'source', 'loader', 'cache', 'linux', 'symbols', 'clang'],
  ['front'],
  ['tool', 'capture', 'export', 'bcc', 'test', 'register', 'plugin'],
  ['cli'],
]

/** What is looked at: file texts by path from the repository root, and package.json. */
export interface Tree {
  readonly files: ReadonlyMap<string, string>
  readonly packageJson: PackageJson
}

export interface PackageJson {
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>
  readonly dependencies?: Readonly<Record<string, string>>
}

/** A broken rule: which, where, and what to do. */
export interface Violation {
  readonly rule: string
  readonly file: string
  readonly message: string
}

interface Import {
  readonly specifier: string
  readonly typeOnly: boolean
}

const reading = floors.flat()
const browserRooms = new Set([...floors.slice(0, 5).flat(), 'vm'])
const bannedWords = /^(utils?|common|misc|managers?)$/
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/
const longest = 700
const longWithoutReason = 400

/** Everything in `tree` that breaks a rule of the house. */
export function violations(tree: Tree): Violation[] {
  return [
    ...[...tree.files].flatMap(([file, text]) => [
      ...nameViolations(file),
      ...textViolations(file, text),
      ...importViolations(tree, file, text),
    ]),
    ...cycleViolations(tree),
    ...exportsViolations(tree),
  ]
}

const isTest = (file: string) => /\.test\.ts$/.test(file)
const isGenerated = (file: string) => file.includes('/generated/')
const baseName = (file: string) => file.slice(file.lastIndexOf('/') + 1)

/** The room of a path in src/; undefined outside it. */
function roomOf(file: string): string | undefined {
  if (!file.startsWith('src/')) return undefined
  const parts = file.split('/')
  return parts.length === 2 ? 'front' : parts[1]
}

const indexOf = (room: string) => (room === 'front' ? 'src/index.ts' : `src/${room}/index.ts`)
const floorOf = (room: string) => floors.findIndex((rooms) => rooms.includes(room))

function nameViolations(file: string): Violation[] {
  const found: Violation[] = []
  const room = roomOf(file)
  if (room !== undefined && !reading.includes(room)) {
    const message = `no floor has a room '${room}': give it one in test/support/architecture.ts and design it in`
    found.push({ rule: 'unknown-room', file, message })
  }
  for (const part of file.replace(/\.ts$/, '').split('/')) {
    if (!kebab.test(part)) found.push({ rule: 'name', file, message: `'${part}' is not kebab-case` })
    const banned = part.split(/[-.]/).find((word) => bannedWords.test(word))
    if (banned) {
      found.push({ rule: 'name', file, message: `'${banned}' says nothing: name it by what it holds` })
    }
  }
  return found
}

function textViolations(file: string, text: string): Violation[] {
  if (isGenerated(file)) return []
  const found: Violation[] = []
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
  const head = /^(?:#!.*\n)?\s*(\/\*\*[\s\S]*?\*\/)/.exec(text)?.[1]
  const isIndex = baseName(file) === 'index.ts'
  if (lines > longest) {
    found.push({ rule: 'size', file, message: `${lines} lines, and ${longest} is the most: split it` })
  } else if (lines > longWithoutReason && !isTest(file) && !head?.includes('Long:')) {
    const message = `${lines} lines: split it, or say why not in the head comment ('Long: …')`
    found.push({ rule: 'size', file, message })
  }
  if (!head && !isIndex && !isTest(file)) {
    const message = 'opens without a doc comment: say what it is, which source it follows, its one idea'
    found.push({ rule: 'head', file, message })
  }
  if (isIndex && file.startsWith('src/')) found.push(...indexViolations(file, text))
  return found
}

function indexViolations(file: string, text: string): Violation[] {
  const found: Violation[] = []
  const rest = text
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    .replace(/^export (?:type )?\{[^}]*\} from '[^']+';?$/gm, '')
    .replace(/^export (?:type )?\*(?: as \w+)? from '([^']+)';?$/gm, (_, from: string) => {
      if (!from.includes('/generated/')) {
        const message = `export * from '${from}': name what the room offers (only generated files may be passed whole)`
        found.push({ rule: 'index', file, message })
      }
      return ''
    })
    .trim()
  if (rest) {
    const message = `holds more than export … from: '${rest.split('\n')[0]}' belongs in a file of its own`
    found.push({ rule: 'index', file, message })
  }
  return found
}

/** The imports of a file: static ones, re-exports, and dynamic ones of a literal. */
export function importsOf(text: string): Import[] {
  const found: Import[] = []
  const statements = /^(?:import|export)\b(\s+type\b)?(?:[\s\w*{},$]*?\bfrom\b)?\s*(['"])([^'"\n]+)\2/gm
  for (const [, type, , specifier] of text.matchAll(statements)) {
    found.push({ specifier: specifier!, typeOnly: type !== undefined })
  }
  for (const line of text.split('\n')) {
    if (/^\s*(\*|\/\/|\/\*)/.test(line)) continue
    for (const [, , specifier] of line.matchAll(/\bimport\(\s*(['"])([^'"]+)\1/g)) {
      found.push({ specifier: specifier!, typeOnly: false })
    }
  }
  return found
}

/** Where a relative import of `file` leads, from the repository root. */
function resolve(file: string, specifier: string): string {
  return new URL(specifier, `file:///${file}`).pathname.slice(1)
}

function importViolations(tree: Tree, file: string, text: string): Violation[] {
  const found: Violation[] = []
  const room = roomOf(file)
  for (const { specifier } of importsOf(text)) {
    const say = (rule: string, message: string) =>
      found.push({ rule, file, message: `'${specifier}': ${message}` })
    if (!specifier.startsWith('.')) packageImport(tree, file, room, specifier, say)
    else if (room) roomImport(file, room, resolve(file, specifier), say)
    else {
      const target = resolve(file, specifier)
      const other = roomOf(target)
      if (other && target !== indexOf(other)) {
        say('through-index', `rooms are entered through ${indexOf(other)}`)
      }
    }
  }
  return found
}

type Say = (rule: string, message: string) => void

function packageImport(tree: Tree, file: string, room: string | undefined, specifier: string, say: Say) {
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
  if (name === 'skep') {
    const subpath = `.${specifier.slice(4)}`
    if (room && !isTest(file)) say('own-name', 'inside src/, import the room by its path')
    else if (!room && !tree.packageJson.exports?.[subpath]) {
      say('exports', `package.json exports no '${subpath}', so this fails once installed`)
    }
    return
  }
  if (isTest(file)) return
  const isNode = specifier.startsWith('node:')
  if (isNode && room && browserRooms.has(room)) {
    say('browser', `room '${room}' runs in browsers too: take what it needs as an argument`)
  }
  if (name === 'koffi' && room !== 'sys') say('koffi', 'only src/sys may know the FFI')
  if (!isNode && !tree.packageJson.dependencies?.[name]) {
    say('dependency', `'${name}' is no dependency in package.json (Node's own are written node:${name})`)
  }
}

function roomImport(file: string, room: string, target: string, say: Say) {
  const other = roomOf(target)
  if (other === undefined) {
    const allowed = isTest(file) || (target.startsWith('tools/') && floorOf(room) === floors.length - 1)
    if (!allowed) say('outside', 'leads out of src/, which is all that is published')
    return
  }
  if (other === room) {
    if (target === indexOf(room) && !isTest(file)) {
      say('own-index', 'inside its room, a file imports files directly')
    }
    return
  }
  if (target !== indexOf(other)) say('through-index', `rooms are entered through ${indexOf(other)}`)
  if (isTest(file)) return
  const pair = [room, other].sort().join(' ')
  if (pair === 'linux vm')
    say('hosts-apart', 'vm and linux both implement Host and know nothing of each other')
  else if (reading.indexOf(other) > reading.indexOf(room)) {
    const where = (name: string) => `'${name}' (floor ${floorOf(name)})`
    say('floor', `${where(room)} may not know ${where(other)}: only lower floors and rooms to its left`)
  }
}

/** Cycles among the files of a room, each told once, from its alphabetically first file. */
function cycleViolations(tree: Tree): Violation[] {
  const edges = new Map<string, string[]>()
  for (const [file, text] of tree.files) {
    if (isTest(file)) continue
    const targets = importsOf(text)
      .filter((each) => !each.typeOnly && each.specifier.startsWith('.'))
      .map((each) => resolve(file, each.specifier))
    edges.set(
      file,
      targets.filter((target) => roomOf(target) !== undefined && roomOf(target) === roomOf(file)),
    )
  }
  const found = new Map<string, Violation>()
  const finished = new Set<string>()
  const visit = (file: string, path: string[]) => {
    const at = path.indexOf(file)
    if (at >= 0) {
      const cycle = path.slice(at)
      const first = cycle.indexOf([...cycle].sort()[0]!)
      const told = [...cycle.slice(first), ...cycle.slice(0, first + 1)].join(' -> ')
      const message = `imports go round: ${told}. Move what both need into a third file`
      found.set(told, { rule: 'cycle', file: cycle[first]!, message })
      return
    }
    if (finished.has(file)) return
    for (const next of edges.get(file) ?? []) visit(next, [...path, file])
    finished.add(file)
  }
  for (const file of edges.keys()) visit(file, [])
  return [...found.values()]
}

/**
 * Each subpath of the package is a room of the same name, or a tool, and each of its targets has a source. Types of
 * kernels have no code.
 */
function exportsViolations({ files, packageJson }: Tree): Violation[] {
  const found: Violation[] = []
  for (const [subpath, targets] of Object.entries(packageJson.exports ?? {})) {
    if (subpath === './package.json' || subpath === './types/*') continue
    const say = (message: string) =>
      found.push({ rule: 'exports', file: 'package.json', message: `"${subpath}": ${message}` })
    for (const target of typeof targets === 'string' ? [targets] : Object.values(targets)) {
      const source = target.replace(/^\.\/dist\//, '').replace(/(\.d\.ts|\.js)$/, '.ts')
      if (source.startsWith('tools/')) {
        const [before, after = ''] = source.split('*')
        const exists = [...files.keys()].some((file) => file.startsWith(before!) && file.endsWith(after))
        if (!exists) say(`${target} has no source ${source}`)
        continue
      }
      const room = subpath === '.' ? 'front' : subpath.slice(2)
      if (!reading.includes(room)) say(`no floor has a room '${room}'`)
      else if (source !== indexOf(room)) say(`${target} should come from ${indexOf(room)}`)
      else if (!files.has(source)) say(`${target} has no source ${source}`)
    }
  }
  return found
}
