import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { spoolFolder, sweepSpools } from '../../../src/commands/guard/spool-folder.ts'
import { skipped, withoutLinks } from '../../support/skipping.ts'
import { temporaryFolder } from '../../support/tree.ts'

test.skipIf(withoutLinks)(
  `spools of killed processes are removed, and nothing else${skipped(withoutLinks)}`,
  async () => {
    const temp = temporaryFolder()
    const own = basename(spoolFolder(temp))
    const { pid: gone } = spawnSync(process.execPath, ['--version'])
    const ofGone = own.replace(`-${process.pid}-`, `-${gone}-`)
    const [elsewhere, forgotten] = ['modward-spool-1-1-0a1b2c3d', 'modward-spool-1-2-0a1b2c3d']
    const others = ['modward-drill-x', 'modward-spool', `${ofGone}.old`]
    for (const name of [own, ofGone, elsewhere, forgotten, ...others]) {
      mkdirSync(join(temp, name))
      writeFileSync(join(temp, name, '0.zip'), 'bytes')
    }
    utimesSync(join(temp, forgotten), 0, 0)
    const link = ofGone.replace(/.$/, '_')
    symlinkSync(join(temp, 'modward-drill-x'), join(temp, link))
    await sweepSpools(temp)
    expect(readdirSync(temp).toSorted()).toEqual([own, elsewhere, link, ...others].toSorted())
    expect(readdirSync(join(temp, 'modward-drill-x'))).toEqual(['0.zip'])
  },
)

test('a folder that is not there has none', async () => {
  await expect(sweepSpools(join(temporaryFolder(), 'none'))).resolves.toBeUndefined()
})
