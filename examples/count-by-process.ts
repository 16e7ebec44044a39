/** Which processes make the most system calls, second by second, for three seconds. */
import { attach, hash, str, tracepoint, u64 } from 'skep'
import { comm } from 'skep/kernel'

const calls = hash(str(16), u64)

const onCall = tracepoint('raw_syscalls:sys_enter', () => {
  calls.add(comm(), 1n)
})

await using session = await attach(onCall)

let seconds = 3
for await (const _ of session.every('1s')) {
  const top = [...calls].sort(([, a], [, b]) => Number(b - a)).slice(0, 5)
  for (const [name, count] of top) console.log(`${name.padEnd(16)} ${String(count).padStart(10)}`)
  console.log()
  calls.clear()
  if (--seconds === 0) break
}
