// `node orphan.worker.ts FOLDER`: asks a cache service that never answers, and prints the ids of the processes it has started.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { ServiceStore } from '../../../src/cache/service-store.ts'

const [folder = ''] = process.argv.slice(2)
const store = new ServiceStore(process.env, join(import.meta.dirname, '../../../src/bin/cache-worker.ts'))
setInterval(() => {
  const children = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' })
  for (const line of children.split('\n')) if (line.includes('cache-worker.ts')) console.log(line.trim().split(' ')[0])
}, 100)
await store.restore(folder, 'key', [], new AbortController().signal)
