/** The pages of tools in docs/tools: from the object that declares a tool, and a sample recorded from a real run. */
import { everywhere, helpText, subjects, type Tool } from '../../src/tool/index.ts'
import type { Listed } from './manual.ts'

const made = (from: string) => `<!-- Made by 'npm run generate' from ${from}: edit those. -->`

/** docs/tools/TOOL.md. `sample` begins with the command line, as typed at a root prompt. */
export function toolPage(tool: Tool, sample: string | undefined): string {
  const parts = [
    `# ${tool.name}`,
    made(`tools/${tool.name}.ts${sample ? ` and samples/${tool.name}.txt` : ''}`),
    `${markdown(tool.summary)}.`,
    prose(tool.description ?? ''),
    sample ? verbatim(sample) : '',
    '## Fields',
    table(
      ['field', 'meaning'],
      Object.entries(tool.fields).map(([title, meaning]) => [code(title), cell(meaning)]),
    ),
    'With `--json` each line is one object, with all digits of all numbers.',
    tool.overhead ? `## Overhead\n\n${prose(tool.overhead)}` : '',
    ...Object.entries(tool.notes ?? {}).map(([title, text]) => `## ${title}\n\n${prose(text)}`),
    '## Options',
    verbatim(helpText(tool, everywhere(tool.options))),
    `The same is in \`man skep-${tool.name}\`. [All tools](README.md)`,
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

/** docs/tools/README.md: all of them. */
export function toolIndex(tools: readonly Listed[]): string {
  const parts = [
    '# Tools',
    made('tools/*.ts'),
    "Each has BCC's name, flags and columns; besides, every tool takes `--json`, `--for 10s` and `-h`.",
    table(
      ['about', 'tool', 'does'],
      [...subjects, undefined].flatMap((subject) =>
        tools
          .filter((tool) => tool.subject === subject)
          .map(({ name, summary }, index) => [
            index === 0 ? (subject ?? 'others') : '',
            `[${name}](${name}.md)`,
            cell(summary),
          ]),
      ),
    ),
    'To write one, see [the guide](../guide/tools.md).',
  ]
  return `${parts.join('\n\n')}\n`
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(header), `|${'---|'.repeat(header.length)}`, ...rows.map(line)].join('\n')
}

/** Paragraphs; indented lines are kept as they are. */
function prose(text: string): string {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((each) => (/^\s/m.test(each) ? verbatim(each) : markdown(each.replace(/\s+/g, ' '))))
    .join('\n\n')
}

const verbatim = (text: string) => `\`\`\`console\n${text.trimEnd()}\n\`\`\``
const code = (text: string) => `\`${text.replaceAll('|', '\\|')}\``
const cell = (text: string) => markdown(text).replaceAll('|', '\\|')

/** Text for Markdown: options are code, and nothing in it is a command. */
function markdown(text: string): string {
  return text
    .replace(/[\\`*<]|(?<!\w)_|_(?!\w)|\[(?=[^\]]*\]\()/g, '\\$&')
    .replace(/(?<![\w-])--?[a-zA-Z][\w-]*/g, '`$&`')
}
