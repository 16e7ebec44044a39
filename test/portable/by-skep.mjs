// `node by-skep.mjs OBJECT`, on the kernel that objects were not built on: Skep loads and attaches one, a shell starts seven
// programs, and what the object counted is printed.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { loadObject } from 'skep'

const shell = spawn('sh', ['-c', 'while read _; do /bin/true; done'], {
  stdio: ['pipe', 'ignore', 'inherit'],
})
const loaded = await loadObject(process.argv[2], { attach: true, variables: { watched: shell.pid } })
for (let i = 0; i < 7; i++) shell.stdin.write('go\n')
shell.stdin.end()
await once(shell, 'exit')
console.log(`skep: total ${loaded.data.total}`)
await loaded.close()
