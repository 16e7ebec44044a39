/**
 * A stack frame as people and flame graphs read it. The folded format is that of Brendan Gregg's stackcollapse scripts:
 * one stack a line, outermost frame first, `;` between frames, and behind a space how often it was seen.
 */

/** What is known of an address. */
export interface Frame {
  /** The function; undefined where only the module is known. */
  readonly name?: string | undefined
  /** The kernel module, or the path of the file that a process runs; undefined in the kernel proper. */
  readonly module?: string | undefined
  /** Bytes into the function; without one, the virtual address in the file of `module`, as addr2line takes it. */
  readonly offset: number
}

/** A frame as text: `vfs_read+0x5`, `nft_do_chain+0x5 [nf_tables]`, `/usr/bin/bash+0x1234`, `[unknown]`. */
export function frameText(frame: Frame | undefined): string {
  if (!frame) return '[unknown]'
  const { name, module, offset } = frame
  const place = `${name ?? module}+0x${offset.toString(16)}`
  return name !== undefined && module !== undefined ? `${place} [${module}]` : place
}

/** A line of the folded format; `frames` go from the outermost (for flame graphs, the name of the process) inwards. */
export function foldedStack(frames: readonly string[], count: number | bigint): string {
  // A `;` or the end of a line inside a frame would make two of it.
  const safe = frames.map((frame) => frame.replace(/;/g, ':').replace(/[\r\n]/g, ' '))
  return `${safe.join(';')} ${count}`
}
