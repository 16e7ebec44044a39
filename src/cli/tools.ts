/** The tools of the collection: a file each in `tools/`, found by its name. */
import { readdirSync } from 'node:fs'

const folder = new URL('../../tools/', import.meta.url)
const extension = import.meta.url.endsWith('.ts') ? '.ts' : '.js'

/** Their names, in order. */
export function toolNames(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(extension) && !/\.(d|test)\./.test(file))
    .map((file) => file.slice(0, -extension.length))
    .sort()
}

/** The module of a tool. */
export async function importTool(name: string): Promise<Record<string, unknown>> {
  return import(new URL(name + extension, folder).href)
}
