// The measurements below a folder as one table in Markdown: `node scripts/measurements.mjs FOLDER`.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const rows = readdirSync(process.argv[2] ?? '.', { withFileTypes: true, recursive: true })
  .filter(({ name }) => name.endsWith('.jsonl'))
  .flatMap(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8').trim().split('\n'))
  .map((line) => JSON.parse(line))
  .sort((a, b) => `${a.system} ${a.run} ${a.how}`.localeCompare(`${b.system} ${b.run} ${b.how}`))

const cells = rows.map(({ system, run, how, seconds, bytes, hit }) => [
  system,
  run,
  how,
  seconds.toFixed(1),
  (bytes / 1e6).toFixed(1),
  hit ? 'yes' : 'no',
])
const table = [['System', 'Run', 'How', 'Seconds', 'MB downloaded', 'Cache hit'], Array(6).fill('---'), ...cells]
process.stdout.write(`${table.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`)
