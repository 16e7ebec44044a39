/**
 * What a Debian kernel of a series (`6.1`, `6.12`) says of itself, copied from `/sys/kernel` of that kernel running: its
 * package is downloaded (not installed) and booted once in qemu with an initramfs of busybox, which copies the files
 * to a disk. About ten seconds, kept in `.cache/kernels`. `npx tsx scripts/gen/debian-kernel.ts 6.12` prints the folder:
 *
 *     osrelease  vmlinuz  btf/vmlinux  tracing/available_events  tracing/events/SYSTEM/NAME/format  modules/RELEASE
 *
 * Needs apt with Debian 12's archives, and qemu-system-x86.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

const cache = new URL('../../.cache/kernels/', import.meta.url).pathname

/** Runs before anything else in the guest. Files of sysfs and tracefs have no size, so they are copied before they are packed. */
const init = `#!/bin/busybox sh
set -e
/bin/busybox --install -s /bin
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t devtmpfs dev /dev
mount -t tracefs tracefs /sys/kernel/tracing
mkdir -p /copy/btf /copy/tracing
cd /sys/kernel
cat /proc/sys/kernel/osrelease > /copy/osrelease
cat btf/vmlinux > /copy/btf/vmlinux
cat tracing/available_events > /copy/tracing/available_events
for format in tracing/events/*/*/format; do
  mkdir -p /copy/\${format%/format}
  cat $format > /copy/$format
done
tar -C /copy -cf /dev/nvme0n1 .
sync
echo COPIED
poweroff -f
`

/** The folder of the newest kernel of `series` that the archive has; made if it is not there. */
export function debianKernel(series: string): string {
  const image = newestPackage(
    new RegExp(`^linux-image-${series.replace('.', '\\.')}\\.\\S*-cloud-amd64-unsigned$`),
  )
  const folder = join(cache, image)
  if (existsSync(join(folder, 'modules'))) return folder
  rmSync(folder, { recursive: true, force: true })
  const work = `${folder}.${process.pid}`
  rmSync(work, { recursive: true, force: true })
  try {
    unpack(image, `${work}/image`)
    unpack('busybox-static', `${work}/busybox`)
    const kernel = readdirSync(`${work}/image/boot`).find((name) => name.startsWith('vmlinuz-'))!
    renameSync(`${work}/image/boot/${kernel}`, `${work}/vmlinuz`)
    renameSync(`${work}/image/lib/modules`, `${work}/modules`)
    makeInitramfs(work)
    boot(work)
    execFileSync('tar', ['-xf', 'disk'], { cwd: work })
    for (const each of ['image', 'busybox', 'root', 'initramfs', 'disk'])
      rmSync(`${work}/${each}`, { recursive: true, force: true })
    renameSync(work, folder)
  } catch (error) {
    rmSync(work, { recursive: true, force: true })
    throw error
  }
  return folder
}

function newestPackage(pattern: RegExp): string {
  const words = ['search', '--names-only', '^linux-image-.*cloud-amd64-unsigned$']
  const search = () =>
    execFileSync('apt-cache', words, { encoding: 'utf8' })
      .split('\n')
      .map((line) => line.split(' ')[0]!)
      .filter((name) => pattern.test(name))
  let found = search()
  // A machine on which nothing was installed yet has no lists.
  if (found.length === 0 && updated()) found = search()
  const newest = found.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1)
  if (!newest)
    throw new Error(
      `the archive has no package ${pattern.source}: apt-get update, with Debian 12's security archive`,
    )
  return newest
}

/** Reads the archive's lists anew; false where we may not. */
function updated(): boolean {
  return spawnSync('apt-get', ['update', '-q', ...retries], { stdio: 'ignore' }).status === 0
}

const retries = ['-o', 'Acquire::Retries=3']

function unpack(debianPackage: string, folder: string): void {
  mkdirSync(folder, { recursive: true })
  const download = () =>
    spawnSync('apt-get', ['download', '-q', ...retries, debianPackage], { cwd: folder, encoding: 'utf8' })
  let { status, stderr } = download()
  // The archive keeps the newest only: lists may name one that is gone.
  if (status !== 0 && updated()) ({ status, stderr } = download())
  if (status !== 0) throw new Error(`apt-get download ${debianPackage}: ${stderr.trim()}`)
  const file = readdirSync(folder).find((name) => name.endsWith('.deb'))!
  execFileSync('dpkg', ['-x', file, '.'], { cwd: folder })
}

function makeInitramfs(work: string): void {
  const root = `${work}/root`
  for (const each of ['bin', 'proc', 'sys', 'dev']) mkdirSync(`${root}/${each}`, { recursive: true })
  renameSync(`${work}/busybox/bin/busybox`, `${root}/bin/busybox`)
  writeFileSync(`${root}/init`, init)
  chmodSync(`${root}/init`, 0o755)
  execFileSync('sh', ['-c', 'find . | bin/busybox cpio -o -H newc > ../initramfs'], {
    cwd: root,
    stdio: 'ignore',
  })
}

function boot(work: string): void {
  const disk = openSync(`${work}/disk`, 'w')
  ftruncateSync(disk, 256 << 20)
  closeSync(disk)
  const machine = ['-accel', 'tcg', '-cpu', 'max', '-m', '1024', '-nographic', '-no-reboot', '-nic', 'none']
  const devices = ['-drive', 'file=disk,format=raw,if=none,id=disk', '-device', 'nvme,drive=disk,serial=1']
  const kernel = [
    '-kernel',
    'vmlinuz',
    '-initrd',
    'initramfs',
    '-append',
    'console=ttyS0 panic=-1 no_timer_check',
  ]
  const { error, stdout } = spawnSync('qemu-system-x86_64', [...machine, ...devices, ...kernel], {
    cwd: work,
    encoding: 'utf8',
    input: '',
    timeout: 300_000,
  })
  if (error) throw new Error(`qemu-system-x86_64: ${error.message} (apt-get install qemu-system-x86)`)
  if (!stdout.includes('COPIED'))
    throw new Error(`the guest did not come to its end:\n${stdout.slice(-2000)}`)
}

if (process.argv[1] === import.meta.filename) console.log(debianKernel(process.argv[2] ?? '6.12'))
