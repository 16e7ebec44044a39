#!/usr/bin/env node
/**
 * `skep`: the command line. The first word is a command or a tool; whatever it needs is imported then, so that each
 * pays for itself only, and an interruption is one from the beginning. Exit codes: 0 done, 1 failed, 2 wrong usage, 130
 * interrupted before anything was attached.
 */

/** Until a command listens itself. */
const interrupted = () => process.exit(130)

async function main(words: readonly string[]): Promise<number | undefined> {
  const [first = 'help', ...rest] = codeFirst(words)
  const [{ commands }, { commandNamed }, { fail, print }] = await Promise.all([
    import('./commands.ts'),
    import('./find-command.ts'),
    import('../tool/index.ts'),
  ])
  let name = 'skep'
  try {
    if (first === '--version' || first === '-V') {
      await print(`${(await import('./version.ts')).version()}\n`)
      return 0
    }
    const command = await commandNamed(first === '--help' || first === '-h' ? 'help' : first, commands)
    name = `skep ${command.name}`
    if (command.listens) process.off('SIGINT', interrupted)
    return await command.run(rest, commands)
  } catch (error) {
    return fail(name, error)
  }
}

/** Options of a one-liner may stand before it, too. */
function codeFirst(words: readonly string[]): readonly string[] {
  const at = words[0]?.startsWith('-') ? words.indexOf('-e') : 0
  return at < 1 ? words : [...words.slice(at, at + 2), ...words.slice(0, at), ...words.slice(at + 2)]
}

process.once('SIGINT', interrupted)
const code = await main(process.argv.slice(2))
if (code !== undefined) process.exit(code)
