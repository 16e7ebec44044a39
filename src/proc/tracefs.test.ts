import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openTracefs } from './tracefs.ts'

/** Runs a script in a mount namespace of its own, where mounting touches nobody. */
function inMountNamespace(setUp: string, program: string, user?: string) {
  const node = `${process.execPath} --import tsx --input-type=module -e "$PROGRAM"`
  const who = user ? `setpriv --reuid ${user} --clear-groups ` : ''
  return spawnSync('unshare', ['-m', '--propagation', 'private', 'sh', '-c', `${setUp}\n${who}${node}`], {
    encoding: 'utf8',
    timeout: 20_000,
    env: { ...process.env, PROGRAM: program },
  })
}

const report = `
  import { openTracefs } from '${new URL('./tracefs.ts', import.meta.url)}'
  try {
    const tracefs = openTracefs()
    console.log(JSON.stringify({ ...tracefs, systems: tracefs.list('events').length }))
  } catch (error) {
    console.log(JSON.stringify({ name: error.name, errno: error.errno, message: error.message, hint: error.hint }))
  }`

const unmountAll =
  'for p in $(awk \'$3 == "tracefs" || $3 == "debugfs" { print $2 }\' /proc/self/mounts); do umount -l $p; done'

describe('tracefs', () => {
  it('opens and closes', () => {
    const tracefs = openTracefs()
    expect(tracefs.list('events')).toContain('sched')
    expect(tracefs.readText('events/sched/sched_switch/format')).toMatch(/^name: sched_switch/)
    const { path, detached } = tracefs
    tracefs.close()
    tracefs.close()
    expect(existsSync(`${path}/events`)).toBe(!detached)
  })

  it('is a detached instance where none is mounted, and mounts nothing', () => {
    const mounts = readFileSync('/proc/mounts', 'latin1')
    const run = inMountNamespace(
      unmountAll,
      `${report}\nimport('node:fs').then((fs) => console.log(fs.readFileSync('/proc/mounts', 'latin1').includes('tracefs')))`,
    )
    const [seen, listed] = run.stdout.trim().split('\n')
    expect(JSON.parse(seen!)).toMatchObject({
      detached: true,
      path: expect.stringMatching(/^\/proc\/self\/fd\/\d+$/),
    })
    expect(JSON.parse(seen!).systems).toBeGreaterThan(10)
    expect(listed).toBe('false')
    expect(readFileSync('/proc/mounts', 'latin1')).toBe(mounts)
  })

  it('is the mounted one where there is one, wherever that is', () => {
    const place = '/tmp/skep\\ trace'
    const run = inMountNamespace(
      `${unmountAll}\nmkdir -p ${place} && mount -t tracefs nodev ${place}`,
      report,
    )
    expect(JSON.parse(run.stdout)).toMatchObject({ detached: false, path: '/tmp/skep trace' })
    spawnSync('rmdir', ['/tmp/skep trace'])
  })

  it('says what to do where the user may not', () => {
    const run = inMountNamespace(unmountAll, report, 'nobody')
    expect(JSON.parse(run.stdout)).toMatchObject({
      name: 'SyscallError',
      errno: 'EPERM',
      message: expect.stringContaining('tracefs is not mounted'),
      hint: expect.stringContaining('mount -t tracefs nodev /sys/kernel/tracing'),
    })
  })
})
