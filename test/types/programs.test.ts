/** Programs that were written without types, checked with those of a kernel: types are no stricter than the compiler. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'

const root = new URL('../../', import.meta.url).pathname
const folder = `${root}.cache/typed-${process.pid}`

beforeAll(() => mkdirSync(folder, { recursive: true }))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** After `'field' in struct` TypeScript knows of no other kernel, in which the field is called otherwise or is there. */
const forOtherKernels = /'(never|unknown)'/

it('the tools and examples check with types of the kernel that they are tested on', () => {
  const probe = `import { fentry, fexit, functionExit, kprobe, lsm, tracepoint } from 'skep'
// @ts-expect-error: types are there
tracepoint('sched:sched_process_exec', (ctx) => ctx.misspelt)
// @ts-expect-error: types are there
fentry('vfs_read', (file) => file.misspelt)
fentry('vfs_read', (file, buf, count): bigint => buf + count + BigInt(file.f_flags))
fexit('vfs_read', (file, _buf, _count, _pos, result): bigint => result + file.f_inode.i_ino)
functionExit(['vfs_read', 'vfs_read_of_old'], (result): bigint => result)
kprobe('tcp_*', (a): bigint => a)
lsm('file_open', (file): number => (file.f_flags ? 0 : -1))
`
  writeFileSync(`${folder}/probe.ts`, probe)
  const include = ['probe.ts', '../../tools', '../../examples', '../../types/6.18.d.ts']
  const compilerOptions = { rootDir: '../..', noUncheckedIndexedAccess: false }
  writeFileSync(
    `${folder}/tsconfig.json`,
    JSON.stringify({ extends: '../../tsconfig.json', compilerOptions, include }),
  )
  const { stdout } = spawnSync(`${root}node_modules/.bin/tsc`, ['-p', folder, '--pretty', 'false'], {
    cwd: root,
    encoding: 'utf8',
  })
  const errors = stdout.split('\n').filter((line) => line.includes(': error ') && !forOtherKernels.test(line))
  expect(errors).toEqual([])
})
