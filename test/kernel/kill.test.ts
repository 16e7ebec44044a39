/** `kill -9` of a running tool, at whatever moment, leaves no program, map or link of its own behind. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { Child } from '../support/child.ts'
import { tried } from '../support/once.ts'

const main = new URL('../../dist/start/skep.cjs', import.meta.url).pathname

type Kind = 'prog' | 'map' | 'link'
type Owned = Readonly<Record<Kind, ReadonlySet<number>>>

/** The BPF objects that a process holds descriptors of, by what the kernel says of each descriptor. */
function ownedBy(pid: number): Owned {
  const owned = { prog: new Set<number>(), map: new Set<number>(), link: new Set<number>() }
  const folder = `/proc/${pid}/fdinfo`
  for (const fd of existsSync(folder) ? readdirSync(folder) : []) {
    const text = readDescriptor(`${folder}/${fd}`)
    // A link's descriptor names its program too, which is no descriptor of the program.
    const [, kind, id] = /^(link|prog|map)_id:\s*(\d+)/m.exec(text) ?? []
    if (kind) owned[kind as Kind].add(Number(id))
  }
  return owned
}

/** Empty for a descriptor that was closed meanwhile. */
function readDescriptor(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** By bpftool, of this object alone: a list of all fails where another's comes or goes meanwhile. */
function isThere(kind: Kind, id: number): boolean {
  const { status, stdout } = spawnSync('bpftool', ['-j', kind, 'show', 'id', `${id}`], { encoding: 'utf8' })
  if (status !== 0 && !stdout.includes('No such file or directory')) throw new Error(stdout)
  return status === 0
}

/** What of `owned` is there still, after the grace period in which the kernel frees what nobody holds any more. */
async function leftOf(owned: Owned): Promise<string[]> {
  const deadline = Date.now() + 20_000
  for (;;) {
    const left = (Object.keys(owned) as Kind[]).flatMap((kind) =>
      [...owned[kind]].filter((id) => isThere(kind, id)).map((id) => `${kind} ${id}`),
    )
    if (left.length === 0 || Date.now() > deadline) return left
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** Stops the child where it is, says what it holds, and kills it. */
async function kill(child: Child): Promise<Owned> {
  child.process.kill('SIGSTOP')
  const owned = ownedBy(child.process.pid!)
  await child.stop('SIGKILL')
  return owned
}

it('leaves nothing behind when it runs', async () => {
  const child = new Child(process.execPath, [main, 'execsnoop'])
  await child.until((lines) => lines.length > 0)
  const owned = await kill(child)
  for (const kind of ['prog', 'map', 'link'] as const) expect(owned[kind].size, kind).toBeGreaterThan(0)
  expect(await leftOf(owned)).toEqual([])
})

it('leaves nothing behind at any moment', async () => {
  for (let turns = 0; turns < 60; turns += 60 / tried(12)) {
    const child = new Child(process.execPath, [main, 'execsnoop'])
    // From its first object on, some turns later: while it makes maps, loads, attaches, or runs.
    while (ownedBy(child.process.pid!).map.size === 0) {
      if (child.process.exitCode !== null) throw new Error(`it ended by itself: ${child.stderr}`)
      await new Promise(setImmediate)
    }
    for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate)
    const owned = await kill(child)
    expect(owned.map.size).toBeGreaterThan(0)
    expect(await leftOf(owned)).toEqual([])
  }
})
