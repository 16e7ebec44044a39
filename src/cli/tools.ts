/** The tools of the collection: a file each in `tools/`, found by its name. */
import { readdirSync } from 'node:fs'
import { invariant } from '../error/index.ts'
import { isTool, type Tool } from '../tool/index.ts'

const folder = new URL('../../tools/', import.meta.url)
const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js'

/** Their names, in order. */
export function toolNames(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(extension) && !/\.(d|test)\./.test(file))
    .map((file) => file.slice(0, -extension.length))
    .sort()
}

/** The tool of this name, which is one of `toolNames()`. */
export async function toolNamed(name: string): Promise<Tool> {
  const { default: tool } = await import(new URL(name + extension, folder).href)
  invariant(isTool(tool), `tools/${name} is no tool`)
  return tool
}
