/** Attachments are descriptors: they end when the last one is closed, however the process ends. */
import type { Link } from '../../host/index.ts'
import type { Fd } from '../../sys/index.ts'

/** A link that ends at once when its descriptor is closed. */
export function fdLink(fd: Fd): Link {
  return { close: () => fd.close() }
}

/** A link that takes its time to end: closed on the thread pool, so that several end side by side. */
export function slowFdLink(...fds: readonly Fd[]): Link {
  return {
    async close() {
      await Promise.all(fds.map((fd) => fd.closeAsync()))
    },
  }
}
