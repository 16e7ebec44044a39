/** One kernel function on the live kernel and as plain JavaScript, for tests that name what they expect. */
import type { Program } from '../../src/index.ts'
import { load } from '../../src/index.ts'
import { plain } from '../../src/vm/index.ts'

/** A packet of 64 bytes whose first four words are these. */
export function packetOf(...values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(64)
  const view = new DataView(bytes.buffer)
  for (const [i, value] of values.entries()) view.setUint32(i * 4, value, true)
  return bytes
}

/** What both sides return for the packet, as a u32. */
export async function onBothSides(
  program: Program,
  packet: Uint8Array,
): Promise<{ plain: number; kernel: number }> {
  const { returned } = plain(program, packet.slice())
  const session = await load(program)
  try {
    return { plain: Number(returned) >>> 0, kernel: program.run({ data: packet }).returned >>> 0 }
  } finally {
    await session.close()
  }
}

/** The codes and texts of what the compiler refuses a program for. */
export async function refusalOf(program: Program): Promise<string> {
  try {
    const session = await load(program)
    await session.close()
    return 'accepted'
  } catch (error) {
    return (error as Error).message
  }
}
