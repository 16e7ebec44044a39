/** `kill -9` of a running tool, at whatever moment, leaves no program, map or link of its own behind. */
import { expect, it } from 'vitest'
import { bpftool, links, mapsNamed, programsNamed } from '../support/bpf-objects.ts'
import { Child } from '../support/child.ts'

const main = new URL('../../dist/src/cli/main.js', import.meta.url).pathname

interface Owned {
  readonly id: number
  readonly name?: string
  readonly pids?: readonly { readonly pid: number }[]
}

function ownedBy(kind: 'prog' | 'map', pid: number | undefined): Owned[] {
  return bpftool<Owned[]>(kind, 'show').filter(({ pids }) => pids?.some((each) => each.pid === pid))
}

/** The kernel frees objects a grace period after their last descriptor is closed. */
async function gone(left: () => unknown[]): Promise<void> {
  const deadline = Date.now() + 20_000
  while (left().length > 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20))
  expect(left()).toEqual([])
}

it('leaves nothing behind', async () => {
  // What the tool owns while it runs, by owner; names tell its objects apart afterwards.
  const since = Math.floor(Date.now() / 1000)
  const running = new Child(process.execPath, [main, 'execsnoop'])
  await running.until((lines) => lines.length > 0)
  const programs = ownedBy('prog', running.process.pid)
  const maps = ownedBy('map', running.process.pid)
  expect(programs.length).toBeGreaterThan(0)
  expect(maps.length).toBeGreaterThan(0)
  await running.stop('SIGKILL')
  const programNames = new Set(programs.map(({ name }) => name ?? ''))
  const mapNames = new Set(maps.map(({ name }) => name ?? ''))

  for (let delay = 0; delay < 400; delay += 23) {
    const child = new Child(process.execPath, [main, 'execsnoop'])
    await new Promise((resolve) => setTimeout(resolve, delay))
    await child.stop('SIGKILL')
  }
  await gone(() => programsNamed(programNames, since))
  await gone(() => mapsNamed(mapNames))
  const ids = new Set(bpftool<Owned[]>('prog', 'show').map(({ id }) => id))
  expect(links().filter(({ prog_id }) => prog_id !== undefined && !ids.has(prog_id))).toEqual([])
})
