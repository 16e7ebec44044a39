/** One project through every door: the same results in the kernel, and the same errors at the same places. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeProject, ways } from './ways.ts'

let project: ReturnType<typeof makeProject>
beforeAll(() => {
  project = makeProject()
})
afterAll(() => project.close())

/** What the programs of the project say, by hand. */
const results = {
  number: 40,
  bigint: 16,
  object: 80,
  list: 1,
  variable: 9,
  namespace: 10,
  imported: 10,
  defaults: 42,
  installed: 3,
  brought: 12,
  timesMet: 8,
  guarded: 43,
  map: 31,
  loop: 45,
  first: 41,
  second: 42,
  hoisted: 42,
  method: 44,
  nested: 83,
  crowded: 41,
  crowd: 42,
  explicit: 45,
}

/** The errors that a file announces where they are: `// CODE at TEXT`. */
function announced(file: string, name = file) {
  const lines = readFileSync(new URL(`project/${file}`, import.meta.url), 'utf8').split('\n')
  return lines.flatMap((text, index) => {
    const [comment, code, at] = /\/\/ (SK\d{4}) at (.*)$/.exec(text) ?? []
    return comment ? [{ code, file: name, line: index + 1, column: text.indexOf(at!), text }] : []
  })
}

const [fraction, unknown, ofClass, explicit] = announced('app.ts')
const [inModule] = announced('limits.ts')
const [inPackage] = announced('nets.ts', 'index.js')
const errors = {
  'a fraction': fraction,
  'an unknown name': unknown,
  'a class': ofClass,
  'in a function of another module': inModule,
  'in a function of a package': {
    ...inPackage,
    text: expect.stringContaining('return value / (classes.low'),
  },
  'behind an explicit scope': explicit,
}

describe.each(Object.entries(ways))('%s', (_name, way) => {
  it('gives every program its source', async () => {
    const output = await way(project.path)
    const found = JSON.parse(output.split('\n').find((line) => line.startsWith('{'))!)
    for (const each of Object.values(found.errors)) delete (each as { message?: string }).message
    expect(found).toEqual({ limit: 5, results, errors })
  })
})
