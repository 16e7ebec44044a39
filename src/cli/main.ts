#!/usr/bin/env node
/**
 * `skep`: the command line. The first word is a command or a tool; whatever it needs is imported then, so that each
 * pays for itself only. Exit codes: 0 done, 1 failed, 2 wrong usage, 130 interrupted before anything was attached.
 */
import { readFileSync } from 'node:fs'
import { commands } from './commands.ts'

/** Until a command listens itself. */
const interrupted = () => process.exit(130)

async function main([command, ...words]: readonly string[]): Promise<number | undefined> {
  if (command === undefined || command === 'help' || command === '--help' || command === '-h') {
    return say(await overview())
  }
  if (command === '--version' || command === '-V') {
    return say(`${version()}\n`)
  }
  const own = Object.hasOwn(commands, command) ? commands[command] : undefined
  const [{ toolNames, importTool }, { fail, isTool, runTool, UsageError }] = await Promise.all([
    import('./tools.ts'),
    import('../tool/index.ts'),
  ])
  try {
    if (own) {
      const found = await own()
      if (found.listens) process.off('SIGINT', interrupted)
      return await found.run(words)
    }
    const names = toolNames()
    if (names.includes(command)) {
      const { default: tool } = await importTool(command)
      if (isTool(tool)) {
        process.off('SIGINT', interrupted)
        return await runTool(tool, words)
      }
    }
    const { nearestNames } = await import('../error/index.ts')
    const near = nearestNames(command, [...Object.keys(commands), ...names])
    throw new UsageError(
      `there is no command or tool '${command}'`,
      near.length > 0 ? `did you mean ${near.join(', ')}?` : 'run skep alone to see what there is',
    )
  } catch (error) {
    return fail(own ? `skep ${command}` : 'skep', error)
  }
}

async function say(text: string): Promise<number> {
  const { fail, print } = await import('../tool/index.ts')
  try {
    await print(text)
    return 0
  } catch (error) {
    return fail('skep', error)
  }
}

function version(): string {
  for (const up of ['../../', '../../../']) {
    try {
      const { name, version } = JSON.parse(
        readFileSync(new URL(`${up}package.json`, import.meta.url), 'utf8'),
      )
      if (name === 'skep') return version
    } catch {
      // Sources and build lie at different depths below it.
    }
  }
  return 'unknown'
}

async function overview(): Promise<string> {
  const { toolNames } = await import('./tools.ts')
  return `skep ${version()}: BPF for TypeScript

  skep TOOL [options]     run a tool; skep TOOL -h shows its options, with examples
  skep run FILE.ts        run a program of your own
  skep verify FILE.ts     what the kernel's verifier thinks of its programs
  skep gen types          types of this kernel for your editor: what completes behind ctx.

tools: ${toolNames().join(' ')}

Every tool takes --json, --for 10s and -h. Tracing needs root (or CAP_BPF and CAP_PERFMON).
Try: sudo skep execsnoop --for 10s
`
}

process.once('SIGINT', interrupted)
const code = await main(process.argv.slice(2))
if (code !== undefined) process.exit(code)
