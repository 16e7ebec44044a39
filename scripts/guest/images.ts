/**
 * The disks of a guest, ext4 images in `.cache/guest`: the system (Debian packages, node, node_modules), the modules of
 * a kernel, and the project as it stands. The first two are made once for what they hold, the project each time. A
 * guest writes to copies, so images can be shared.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { debianFiles } from './debian-files.ts'

const root = new URL('../..', import.meta.url).pathname
const cache = join(root, '.cache/guest')

/** What tests and developers run in a guest. */
const packages = [
  ...[
    'base-files',
    'base-passwd',
    'bash',
    'coreutils',
    'dash',
    'findutils',
    'mawk',
    'grep',
    'gzip',
    'hostname',
  ],
  ...[
    'kmod',
    'less',
    'libc-bin',
    'mount',
    'netbase',
    'perl-base',
    'procps',
    'python3',
    'sed',
    'tar',
    'util-linux',
  ],
  ...['bpftool', 'bpftrace', 'libbpf-tools', 'gcc', 'libc6-dev', 'binutils', 'iproute2', 'tcpdump'],
]

/** Debian's packages, this node, node_modules. Half a minute to make. */
export function systemImage(): string {
  const { versions, files } = debianFiles(packages)
  const init = join(import.meta.dirname, 'init.sh')
  const parts = [versions.join('\n'), process.version, read(join(root, 'package-lock.json')), read(init)]
  return cached('system', parts, (folder) => {
    // Debian's roots are merged: what a package has in /lib is in /usr/lib.
    for (const name of ['bin', 'sbin', 'lib', 'lib64']) {
      mkdirSync(join(folder, 'usr', name), { recursive: true })
      symlinkSync(`usr/${name}`, join(folder, name))
    }
    for (const name of ['dev', 'proc', 'sys', 'tmp', 'run', 'root', 'skep', 'etc', 'usr/lib/modules'])
      mkdirSync(join(folder, name), { recursive: true })
    copyInto(folder, [...files, '/etc/alternatives', '/etc/ld.so.cache', ...accounts].filter(exists))
    const node = join(folder, 'usr/bin/node')
    rmSync(node, { force: true })
    copyFileSync(process.execPath, node)
    chmodSync(node, 0o755)
    copyInto(folder, sharedLibraries(process.execPath))
    copyFileSync(init, join(folder, 'guest-init'))
    chmodSync(join(folder, 'guest-init'), 0o755)
    writeFileSync(join(folder, 'etc/hostname'), 'guest\n')
    cpSync(join(root, 'node_modules'), join(folder, 'node_modules'), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !/node_modules\/(\.cache|\.vite|typescript|@typescript|@biomejs)(\/|$)/.test(path),
    })
  })
}

/** The modules of a kernel (`debianKernel`). */
export function modulesImage(kernel: string): string {
  return cached(`modules-${basename(kernel)}`, [], (folder) => {
    cpSync(join(kernel, 'modules'), folder, { recursive: true })
    for (const release of readdirSync(folder)) {
      // Debian writes these indices when a kernel is installed.
      const staged = join(folder, 'lib/modules')
      mkdirSync(staged, { recursive: true })
      renameSync(join(folder, release), join(staged, release))
      execFileSync('depmod', ['-b', folder, release])
      renameSync(join(staged, release), join(folder, release))
      rmSync(join(folder, 'lib'), { recursive: true })
    }
  })
}

/**
 * The sources and the build as they stand, what is in the folder `added`, and `command`, which the guest runs. The caller
 * removes the file.
 */
export function projectImage(command: string, added?: string): string {
  const image = join(cache, `project.${process.pid}.${count++}.disk`)
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 16 << 20,
  })
  const files = listed.split('\0').filter((name) => name && exists(join(root, name)))
  makeImage(image, 'project', (folder) => {
    copyInto(folder, [...files, ...(existsSync(join(root, 'dist')) ? ['dist'] : [])], root)
    mkdirSync(join(folder, 'node_modules'), { recursive: true })
    if (added !== undefined) cpSync(added, folder, { recursive: true })
    mkdirSync(join(folder, '.guest'))
    writeFileSync(join(folder, '.guest/command'), command)
  })
  return image
}

let count = 0

/** Of how images are made: another number makes them anew. */
const version = '2'

const accounts = [
  '/etc/passwd',
  '/etc/group',
  '/etc/hosts',
  '/etc/nsswitch.conf',
  '/etc/services',
  '/etc/protocols',
]
const exists = (path: string) => existsSync(path)
const read = (path: string) => readFileSync(path, 'utf8')

/** The image for these contents; those it replaces are removed. */
function cached(name: string, contents: readonly string[], fill: (folder: string) => void): string {
  const hash = createHash('sha256').update(version)
  for (const part of contents) hash.update(`${part}\0`)
  const image = join(cache, `${name}-${hash.digest('hex').slice(0, 16)}.disk`)
  if (existsSync(image)) return image
  console.error(`guest: making ${basename(image)}`)
  const work = `${image}.${process.pid}`
  try {
    makeImage(work, name.split('-')[0]!, fill)
    for (const old of readdirSync(cache))
      if (old.startsWith(`${name}-`) && old.endsWith('.disk')) rmSync(join(cache, old), { force: true })
    renameSync(work, image)
  } finally {
    rmSync(work, { force: true })
  }
  return image
}

/** Disks by the signature of their partition table, since the kernel numbers them in the order in which they answer. */
const signatures: Readonly<Record<string, number>> = { system: 1, modules: 2, project: 3 }

/** A disk with one partition, ext4, of what `fill` puts into a folder, with room to write. */
function makeImage(image: string, kind: string, fill: (folder: string) => void): void {
  const folder = `${image}.d`
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  try {
    fill(folder)
    const used = Number(execFileSync('du', ['-sm', folder], { encoding: 'utf8' }).split('\t')[0])
    const megabytes = Math.ceil(used * 1.25) + 256
    writeFileSync(image, partitionTable(signatures[kind]!, megabytes))
    truncateSync(image, (megabytes + 1) << 20)
    const extended = 'root_owner=0:0,offset=1048576'
    const options = ['-q', '-F', '-t', 'ext4', '-O', '^has_journal', '-m', '0', '-i', '8192', '-E', extended]
    execFileSync('mke2fs', [...options, '-d', folder, image, `${megabytes}M`], { stdio: 'ignore' })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A master boot record with one Linux partition, which begins behind the first megabyte. */
function partitionTable(signature: number, megabytes: number): Buffer {
  const record = Buffer.alloc(512)
  record.writeUInt32LE(0x5eed0000 + signature, 440)
  record[446 + 4] = 0x83
  record.writeUInt32LE(2048, 446 + 8)
  record.writeUInt32LE(megabytes * 2048, 446 + 12)
  record.writeUInt16LE(0xaa55, 510)
  return record
}

/** Copies files, links and the folders named, with their modes, to where they are in `from`. */
function copyInto(folder: string, files: readonly string[], from = '/'): void {
  const folders = new Set(['/etc/alternatives', 'dist'])
  const whole = files.filter((name) => folders.has(name))
  const single = files.filter((name) => !folders.has(name))
  const relative = (name: string) => name.replace(/^\//, '')
  const pack = (names: readonly string[], ...options: string[]) => {
    if (names.length === 0) return
    const archive = execFileSync('tar', ['-C', from, ...options, '-cf', '-', '-T', '-'], {
      input: names.map(relative).join('\n'),
      maxBuffer: 4 << 30,
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    execFileSync('tar', ['-C', folder, '--keep-directory-symlink', '-xf', '-'], { input: archive })
  }
  pack(single, '--no-recursion')
  pack(whole)
}

/** What `program` is linked with, and the files that these names lead to. */
function sharedLibraries(program: string): string[] {
  const listed = execFileSync('ldd', [program], { encoding: 'utf8' })
  const paths = [...listed.matchAll(/(\/\S+)/g)].map(([path]) => path)
  return [
    ...new Set(
      paths.flatMap((path) => [path, join(realpathSync(dirname(path)), basename(path)), realpathSync(path)]),
    ),
  ]
}
