/** A network namespace of the test's own: two ends of a veth pair, one inside. Nothing of the machine's network is touched. */
import { execFileSync } from 'node:child_process'

export interface Namespace {
  /** Path of the namespace that `inside` is in. */
  readonly path: string
  readonly name: string
  /** The interface in the namespace, and its address. */
  readonly iface: string
  readonly address: string
  /** The path of the namespace that sends: the other end of the pair. */
  readonly peerName: string
  readonly peerAddress: string
  /** Runs a command in the namespace of the other end. */
  fromPeer(command: string, ...args: string[]): string
  close(): void
}

let count = 0

/** Makes two namespaces joined by a veth pair. `close` in `finally`. */
export function makeNamespace(): Namespace {
  const id = `skep${process.pid}x${count++}`
  const [name, peerName] = [`${id}a`, `${id}b`]
  const run = (...args: string[]) => execFileSync('ip', args, { encoding: 'utf8' })
  const close = () => {
    for (const each of [name, peerName]) {
      try {
        run('netns', 'del', each)
      } catch {
        // It was never made, or is gone.
      }
    }
  }
  try {
    run('netns', 'add', name)
    run('netns', 'add', peerName)
    run('link', 'add', 'veth0', 'netns', name, 'type', 'veth', 'peer', 'name', 'veth1', 'netns', peerName)
    run('-n', name, 'addr', 'add', '10.77.0.1/24', 'dev', 'veth0')
    run('-n', peerName, 'addr', 'add', '10.77.0.2/24', 'dev', 'veth1')
    for (const [each, iface] of [
      [name, 'veth0'],
      [peerName, 'veth1'],
    ] as const) {
      run('-n', each, 'link', 'set', 'lo', 'up')
      run('-n', each, 'link', 'set', iface, 'up')
    }
  } catch (error) {
    close()
    throw error
  }
  return {
    path: `/run/netns/${name}`,
    name,
    iface: 'veth0',
    address: '10.77.0.1',
    peerName,
    peerAddress: '10.77.0.2',
    // ip netns exec would remount /sys; nsenter leaves everything but the network as it is.
    fromPeer: (command, ...args) =>
      execFileSync('nsenter', [`--net=/run/netns/${peerName}`, command, ...args], { encoding: 'utf8' }),
    close,
  }
}
