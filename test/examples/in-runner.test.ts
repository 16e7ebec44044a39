/** README's example and the examples inside the test runner, whose transforms rename what they import. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import { readmeExample, root } from './ways.ts'

const folder = mkdtempSync(join(tmpdir(), 'skep-runner-'))
afterAll(() => rmSync(folder, { recursive: true }))

// Never put back: README's example goes on printing until this process ends.
let lines: string[] = []
let notify = () => {}
console.log = (...args) => {
  lines.push(args.join(' '))
  notify()
}
beforeEach(() => {
  lines = []
})

async function until(test: () => boolean): Promise<void> {
  while (!test()) await new Promise<void>((resolve) => (notify = resolve))
}

const example = (name: string) => join(root, 'examples', `${name}.ts`)

it('runs examples/hello.ts', async () => {
  const program = join(folder, 'skep-runner-hi')
  copyFileSync('/bin/true', program)
  // It greets the next five of the whole machine: when others were quicker, it is asked again.
  while (!lines.some((line) => line.startsWith('Hello, skep-runner-hi ('))) {
    lines = []
    vi.resetModules()
    const done = import(example('hello'))
    await until(() => lines.some((line) => line.includes('Tracing')))
    for (let i = 0; i < 5; i++) execFileSync(program)
    await done
    expect(lines.filter((line) => line.startsWith('Hello, '))).toHaveLength(5)
  }
})

it.each(['count-by-process', 'histogram', 'shared-map'])('runs examples/%s.ts', async (name) => {
  await import(example(name))
  expect(lines.join('\n')).toMatch(/[1-9]/)
})

it("runs README's example", async () => {
  const program = join(folder, 'skep-runner-x')
  copyFileSync('/bin/true', program)
  const file = readmeExample(readFileSync(join(root, 'README.md'), 'utf8'))
  // It never ends: what it attached goes with this process.
  void import(file)
  const early = setInterval(() => execFileSync(program), 100)
  await until(() => lines.some((line) => line.endsWith(program)))
  clearInterval(early)
  const line = lines.find((each) => each.endsWith(program))
  expect(line).toMatch(new RegExp(`^\\d+ ${process.pid} skep-runner-x ${program}$`))
})
