/**
 * docs/support.md: what works on which kernel, from what was tried there: the findings of `skep doctor` and the suites of
 * the kernel side, on this machine and in guests, as `npm run test:guest -- --record` recorded them.
 */
import type { KernelResults } from './results.ts'

/** Groups of findings that differ between kernels, rather than between users and machines. */
const groups = [
  'hooks',
  'hooks that Skep makes no use of yet',
  'abilities',
  'program types',
  'map types',
  'helpers',
  'tools',
]

/** The page, newest kernel first. */
export function supportPage(kernels: readonly KernelResults[]): string {
  const newest = [...kernels].sort((a, b) => b.release.localeCompare(a.release, 'en', { numeric: true }))
  const heads = newest.map(({ release }) => release.replace(/[-+].*/, ''))
  const rows = (cells: readonly (readonly string[])[]) =>
    cells.map((row) => `| ${row.join(' | ')} |`).join('\n')
  const table = (first: string, cells: readonly (readonly string[])[]) =>
    rows([[first, ...heads], ['---', ...heads.map(() => '---')], ...cells])
  return `# What works on which kernel

Generated from what \`npm run test:guest -- --record\` recorded on ${newest.map(({ release }) => `Linux ${release}`).join(', ')}.
The first is the machine that Skep is developed on, locked down as cloud machines are; the others are Debian's, in qemu.

## Tests

Tests passed of tests run, by file. Where a kernel lacks what a test is about, the test is that this is said.
What is the same on all kernels is tested on the first alone.

${table('suite', suiteRows(newest))}
${problems(newest)}
## Features

What \`skep doctor\` finds by trying it. What is the same on all of these kernels stands in one line.

${groups.map((group) => section(group, newest, table)).join('\n')}`
}

function suiteRows(kernels: readonly KernelResults[]): string[][] {
  const files = [...new Set(kernels.flatMap(({ tests }) => tests.map(({ file }) => file)))].sort()
  return files.map((file) => [
    `[${file}](../${file})`,
    ...kernels.map(({ tests }) => {
      const own = tests.filter((test) => test.file === file)
      return own.length === 0 ? '–' : `${own.filter(({ state }) => state === 'passed').length}/${own.length}`
    }),
  ])
}

function problems(kernels: readonly KernelResults[]): string {
  const lines = kernels.flatMap(({ release, tests }) =>
    tests
      .filter(({ state }) => state !== 'passed')
      .map(({ file, name, state }) => `- Linux ${release}, ${state}: ${file}, ${name}`),
  )
  return lines.length === 0 ? '' : `\nNot passed:\n\n${lines.join('\n')}\n`
}

function section(
  group: string,
  kernels: readonly KernelResults[],
  table: (first: string, cells: readonly (readonly string[])[]) => string,
): string {
  const names = new Set(
    kernels.flatMap(({ findings }) =>
      findings.filter((each) => each.group === group).map(({ name }) => name),
    ),
  )
  const rows = [...names].map((name) => [
    name,
    ...kernels.map(
      ({ findings }) =>
        findings.find((each) => each.group === group && each.name === name)?.state ?? 'unknown',
    ),
  ])
  const same = rows.filter(([, first, ...rest]) => rest.every((state) => state === first))
  const different = rows.filter((row) => !same.includes(row))
  const listed = (state: string) => same.filter((row) => row[1] === state).map(([name]) => name)
  const paragraphs = [
    `### ${group[0]!.toUpperCase()}${group.slice(1)}`,
    listed('ok').length > 0 ? `On all: ${listed('ok').join(', ')}.` : '',
    listed('no').length > 0 ? `On none: ${listed('no').join(', ')}.` : '',
    different.length > 0 ? table('', different) : '',
  ]
  return `${paragraphs.filter(Boolean).join('\n\n')}\n`
}
