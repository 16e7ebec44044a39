/** A guest that does not come to its end: what is said then. The command of each is a line of bash, no test is run in it. */
import type { ChildProcess } from 'node:child_process'
import { expect, it } from 'vitest'
import { boot } from '../../scripts/guest/boot.ts'
import { kernels } from '../../scripts/guest/kernels.ts'
import { GuestError } from '../../scripts/guest/machine.ts'

/** What comes of a guest that runs `command`; `then` is called when it has said `here`. */
async function outcome(command: string, then: (qemu: ChildProcess) => void, silence?: number) {
  let qemu: ChildProcess | undefined
  let said = ''
  const ended = boot(kernels[0]!, command, {
    ...(silence === undefined ? {} : { silence }),
    started: (process) => {
      qemu = process
    },
    output: (chunk) => {
      const before = said
      said += chunk
      if (said.includes('here\n') && !before.includes('here\n')) then(qemu!)
    },
  })
  return ended.then(
    (result) => ({ ...result, said }),
    (error) => error,
  )
}

const patience = { timeout: 600_000 }

it('the status and the results of a command are those of the guest', patience, async () => {
  const ended = await outcome('uname -r; echo here; echo 23 >/tmp/results; exit 7', () => {})
  expect(ended).toMatchObject({ status: 7, results: '23\n' })
  expect(ended.said).toMatch(new RegExp(`^${kernels[0]!.replace('.', '\\.')}\\.\\d+`))
})

it('a guest whose kernel dies is told by its console', patience, async () => {
  const error = await outcome('echo here; echo c >/proc/sysrq-trigger; sleep 1000', () => {})
  expect(error).toBeInstanceOf(GuestError)
  expect(error.message).toContain('ended before its command did')
  expect(error.message).toContain('Kernel panic - not syncing: sysrq triggered crash')
})

it('a guest that is killed is told so', patience, async () => {
  const error = await outcome('echo here; sleep 1000', (qemu) => qemu.kill('SIGKILL'))
  expect(error).toBeInstanceOf(GuestError)
  expect(error.message).toContain('ended before its command did')
  expect(error.message).toContain('the end of its console:')
})

it('a guest that hangs is ended', patience, async () => {
  const error = await outcome('echo here; sleep 1000', (qemu) => qemu.kill('SIGSTOP'), 45)
  expect(error).toBeInstanceOf(GuestError)
  expect(error.message).toContain('gave no sign of life for 45 s and was ended')
})
