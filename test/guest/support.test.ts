/** The page about kernels, from reports as vitest and `skep doctor` write them. */
import { expect, it } from 'vitest'
import { readResults } from '../../scripts/guest/results.ts'
import { supportPage } from '../../scripts/guest/support.ts'

const report = (status: 'passed' | 'failed') => ({
  testResults: [
    {
      name: '/skep/test/kernel/sockets.test.js',
      status,
      startTime: 1000,
      endTime: 24_000,
      assertionResults: [
        { ancestorTitles: ['sockets'], title: 'are seen', status },
        { ancestorTitles: ['sockets'], title: 'end', status: 'passed' },
      ],
    },
    {
      name: '/skep/test/kernel/broken.test.js',
      status: 'failed',
      startTime: 0,
      endTime: 0,
      assertionResults: [],
    },
  ],
})

const finding = (name: string, state: string) => JSON.stringify({ group: 'hooks', name, state })

const kernel = (release: string, kprobe: string, status: 'passed' | 'failed') =>
  readResults(
    [release, finding('kprobe', kprobe), finding('xdp', 'ok'), JSON.stringify(report(status))].join('\n'),
    '/skep/',
  )

it('counts what was run, and what could not be', () => {
  const { tests, broken, findings, seconds } = kernel('6.1.0-56-cloud-amd64', 'ok', 'failed')
  expect(broken).toBe(1)
  expect(seconds['test/kernel/sockets.test.ts']).toBe(23)
  expect(findings.map(({ name }) => name)).toEqual(['kprobe', 'xdp'])
  expect(tests).toEqual([
    { file: 'test/kernel/sockets.test.ts', name: 'sockets > are seen', state: 'failed' },
    { file: 'test/kernel/sockets.test.ts', name: 'sockets > end', state: 'passed' },
  ])
})

it('a guest that left no report is broken', () => {
  expect(readResults('6.1.0\n', '/skep/')).toMatchObject({ broken: 1, tests: [] })
})

it('the page has kernels side by side, newest first, and what did not pass', () => {
  const page = supportPage([kernel('6.1.0-56', 'ok', 'failed'), kernel('6.18.44', 'no', 'passed')])
  expect(page).toContain('| suite | 6.18.44 | 6.1.0 |')
  expect(page).toContain('| [test/kernel/sockets.test.ts](../test/kernel/sockets.test.ts) | 2/2 | 1/2 |')
  expect(page).toContain('- Linux 6.1.0-56, failed: test/kernel/sockets.test.ts, sockets > are seen')
  expect(page).toContain('| kprobe | no | ok |')
  expect(page).toContain('On all: xdp.')
})
