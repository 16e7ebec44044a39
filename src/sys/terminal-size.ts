/** The size of a terminal: ioctl(2), TIOCGWINSZ (drivers/tty/tty_io.c), which also says whether there is one. */
import { trySyscall } from './syscall.ts'

// include/uapi/asm-generic/ioctls.h
const TIOCGWINSZ = 0x5413

/** Columns and rows of the terminal behind `fd`, 0 where nobody said; `undefined` where it is none. */
export function terminalSize(fd: number): { readonly columns: number; readonly rows: number } | undefined {
  // struct winsize: rows, columns, and two more
  const size = new Uint16Array(4)
  if (trySyscall('ioctl', fd, TIOCGWINSZ, new Uint8Array(size.buffer)) < 0) return undefined
  return { columns: size[1]!, rows: size[0]! }
}
