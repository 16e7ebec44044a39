/** Without rights, without tracefs: what a user sees then. */
import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { Child } from '../support/child.ts'

const root = new URL('../../', import.meta.url).pathname
const main = `${root}dist/start/skep.cjs`

it('says what to do to a user who may not', async () => {
  const child = new Child('setpriv', [
    '--reuid=65534',
    '--regid=65534',
    '--clear-groups',
    '--inh-caps=-all',
    process.execPath,
    main,
    'execsnoop',
    '--for',
    '1s',
  ])
  expect((await child.ended).code).toBe(1)
  expect(child.stderr).toMatch(/root|CAP_BPF/)
  expect(child.stderr).toContain('sudo')
  expect(child.stderr).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m)
})

it('works in a mount namespace without tracefs, and mounts nothing', async () => {
  const script = `umount -a -t tracefs; umount -a -t debugfs; exec "$0" "$@"`
  const child = new Child('unshare', [
    '--mount',
    'sh',
    '-c',
    script,
    process.execPath,
    main,
    'execsnoop',
    '--json',
  ])
  try {
    await child.until(() => true)
    let seen = false
    const early = setInterval(() => execFileSync('/bin/true', ['no-tracefs-here']), 100)
    await child
      .until((lines) => (seen = lines.some((line) => line.includes('no-tracefs-here'))))
      .finally(() => clearInterval(early))
    expect(seen).toBe(true)
    const mounts = execFileSync('cat', [`/proc/${child.process.pid}/mounts`], { encoding: 'utf8' })
    expect(mounts).not.toContain('tracefs')
  } finally {
    await child.stop('SIGINT')
  }
})
