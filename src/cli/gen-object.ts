/** `skep gen types OBJECT`: a module in TypeScript with the maps, records and variables of an object of clang's. */
import { basename } from 'node:path'
import { flag, helpText, operand, parseOptions, print, text } from '../tool/index.ts'
import { objectModule } from '../typegen/index.ts'
import type { Command } from './command.ts'
import { openObject } from './object-file.ts'
import { isObjectFile } from './object-kind.ts'
import { writeText } from './write-text.ts'

const options = {
  file: operand('OBJECT', 'what clang -target bpf -c wrote, x.o; or its source, x.bpf.c'),
  output: text(
    'o',
    'FILE',
    'where to write, the name of the object with .ts unless given; - for standard output',
  ),
  help: flag('h', 'show this help'),
}

const command: Command = {
  name: 'gen types',
  summary: 'Write the maps, records and variables of an object as a module of TypeScript',
  options,
  examples: { 'gen types x.bpf.o': "writes x.bpf.ts, for loadObject('x.bpf.o', { maps })" },
  run: genObject,
}

/** Whether an object is among the words behind `gen types`. */
export function namesObject(words: readonly string[]): boolean {
  return words.some((word, i) => isObjectFile(word) && !['-o', '--output'].includes(words[i - 1] ?? ''))
}

/** Runs the command with the words behind its name. */
export async function genObject(words: readonly string[]): Promise<number> {
  const { file, output = file?.replace(/\.[oc]$/, '.ts'), help } = parseOptions(options, words)
  if (help) {
    await print(helpText(command))
    return 0
  }
  const object = openObject(file)
  const written = objectModule(object, basename(file))
  if (output === '-') await print(written)
  else {
    writeText(output, written, 'skep gen types -o FILE OBJECT')
    const maps = object.maps.filter((map) => map.section === undefined).length
    await print(`${output}: ${maps} maps, ${object.variables.length} variables\n`)
  }
  return 0
}
