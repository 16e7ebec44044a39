/** What a file on the command line is, by its name: objects and C are for clang's loader, all else is a program of Node's. */

/** Whether a word of the command line is an object, or C that becomes one. */
export const isObjectFile = (file: string) => /\.[oc]$/.test(file)
