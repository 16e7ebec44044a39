/** What docs/guide/filters.md shows is what there is: each `$ skep …` with its output, and its code, run. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { linkTypes } from '../../src/cbpf/index.ts'
import { constants } from '../../src/cbpf/language/constants.ts'
import { keywords } from '../../src/cbpf/language/keywords.ts'
import { directionNames, subtypeNames, typeNames } from '../../src/cbpf/language/wlan-names.ts'
import { Child } from '../support/child.ts'
import { makeNamespace } from '../support/namespace.ts'

const root = new URL('../..', import.meta.url).pathname
const main = join(root, 'dist/src/cli/main.js')
const folder = mkdtempSync(join(tmpdir(), 'filters-'))
afterAll(() => rmSync(folder, { recursive: true }))
writeFileSync(join(folder, 'skep'), `#!/bin/sh\nexec ${process.execPath} ${main} "$@"\n`, { mode: 0o755 })

const page = readFileSync(join(root, 'docs/guide/filters.md'), 'utf8')
const blocks = [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({
  language: language!,
  text: text!,
}))
const shown = blocks.filter(({ text }) => text.startsWith('$ ')).map(({ text }) => text.split(/(?<=^.*\n)/))
const [inJavaScript, inKernel] = blocks
  .filter(({ language }) => language === 'ts')
  .map(({ text }, index) => {
    const file = join(folder, `${index}.ts`)
    writeFileSync(file, text)
    return file
  })

describe('a command on the page', () => {
  it.each(shown)('%s', (command, ...output) => {
    const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` }
    const text = execFileSync('sh', ['-c', `${command!.slice(2).trim()} 2>&1 || :`], {
      encoding: 'utf8',
      env,
    })
    expect(text).toBe(output.join(''))
  })
})

it('the filter in JavaScript says what the page says', () => {
  const following = blocks[blocks.findIndex(({ language }) => language === 'ts') + 1]!
  const text = execFileSync(process.execPath, [main, 'run', inJavaScript!], { encoding: 'utf8' })
  expect(text).toBe(following.text)
})

it('the filter in the kernel drops what it names, and nothing else', async () => {
  const ns = makeNamespace()
  const tool = new Child(process.execPath, [main, 'run', inKernel!, ns.iface, ns.path])
  // A SYN each, and another where the machine is too busy to close the socket within a second.
  const connects = (port: number, times: number) =>
    `for (let i = 0; i < ${times}; i++) {
      const socket = require('node:net').connect(${port}, '${ns.address}').on('error', () => {})
      setImmediate(() => socket.destroy())
    }`
  const dropped = (line = '') => Number(/^dropped (\d+) packets$/.exec(line)?.[1])
  try {
    await tool.until((lines) => lines.length > 0)
    ns.fromPeer(process.execPath, '-e', connects(81, 5))
    const count = tool.lines.length
    // The second line from now on was surely read after that.
    await tool.until((lines) => lines.length > count + 1)
    expect(tool.lines.map(dropped)).toEqual(tool.lines.map(() => 0))
    ns.fromPeer(process.execPath, '-e', connects(80, 7))
    await tool.until((lines) => dropped(lines.at(-1)) >= 7)
  } finally {
    await tool.stop('SIGINT')
    ns.close()
  }
})

it('the reference names every word of the language', () => {
  const text = readFileSync(join(root, 'docs/reference/filter-language.md'), 'utf8')
  const words = new Set(text.match(/[\w-]+/g))
  const missing = [
    ...keywords.keys(),
    ...constants.keys(),
    ...Object.keys({ ...typeNames, ...directionNames }),
    ...[...subtypeNames.values()].flatMap((names) => Object.keys(names)),
    ...Object.keys(linkTypes),
  ].filter((word) => !words.has(word))
  expect(missing).toEqual([])
})
