/** Loads that signals interrupt: the kernel's part is played here, since nobody can make signals come at the right time. */
import { afterEach, expect, it, vi } from 'vitest'
import { tryBpf } from './bpf.ts'
import { errnoNumber } from './errno.ts'
import { progLoad } from './load.ts'

vi.mock(import('./bpf.ts'), async (original) => ({ ...(await original()), tryBpf: vi.fn() }))
const kernel = vi.mocked(tryBpf)
afterEach(() => kernel.mockReset())

const EAGAIN = -errnoNumber('EAGAIN')!
const EACCES = -errnoNumber('EACCES')!

/** The kernel answers with these, one after the other; with the last of them from then on. */
function answers(...results: number[]): void {
  for (const result of results) kernel.mockReturnValueOnce(result)
  kernel.mockReturnValue(results.at(-1)!)
}

it('a program that is interrupted is loaded again, five times at most', () => {
  // No descriptor that somebody has: nothing is closed.
  answers(EAGAIN, EAGAIN, EAGAIN, EAGAIN, 1 << 30)
  expect(progLoad({}).fd?.value).toBe(1 << 30)
  expect(kernel).toHaveBeenCalledTimes(5)
})

it('one that is interrupted each time is an error of the system call, without a log', () => {
  answers(EAGAIN)
  const refused = progLoad({}, { what: "program 'p'" })
  expect(kernel).toHaveBeenCalledTimes(5)
  expect(refused).toMatchObject({ fd: undefined, errno: 'EAGAIN', log: '' })
  expect('error' in refused && refused.error.hint).toMatch(/5 times a signal came in/)
})

it('one that is refused, and interrupted while its log is asked for, has no half of a log', () => {
  kernel.mockReturnValueOnce(EACCES).mockImplementation((_command, attr) => {
    const { log_buf: log } = attr as { log_buf?: Uint8Array }
    log?.set(new TextEncoder().encode('0: R1=ctx() R10=fp0'))
    return EAGAIN
  })
  expect(progLoad({})).toMatchObject({ errno: 'EAGAIN', log: '' })
  expect(kernel).toHaveBeenCalledTimes(6)
})
