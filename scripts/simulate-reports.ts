// Writes the reports of a simulated year of many repositories, for tests and pictures of `modward ledger`. The same seed
// gives the same bytes. Usage: simulate-reports.ts [--seed N] [--repositories N] [--reports N] [--folder DIR]
// Without --folder it writes JSON Lines to standard output, else one indented file a report.

import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { renderJson } from '../src/report/json.ts'
import { simulate } from './simulate/year.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    repositories: { type: 'string', default: '100' },
    reports: { type: 'string', default: '40000' },
    folder: { type: 'string' },
  },
})
const { seed, repositories, reports, folder } = values
const year = simulate({ seed: Number(seed), repositories: Number(repositories), reports: Number(reports) })

let number = 0
for (const report of year) {
  if (folder === undefined) {
    if (!process.stdout.write(`${JSON.stringify(report)}\n`)) await once(process.stdout, 'drain')
    continue
  }
  // As artifacts are downloaded: a folder for each run. Thousands of names in one folder are slow on some file systems.
  const place = join(folder, String(Math.floor(number / 1000)).padStart(4, '0'), String(number))
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, 'modward.json'), renderJson(report))
  number += 1
}
