// One of many jobs on one folder: `node shared-folder.worker.ts FOLDER SAVED NUMBER`. Saves under keys that others use, too,
// restores what others saved, with room for a few entries only, and prints each restore that was not whole.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listFiles } from '../../../src/cache/folder.ts'
import { FolderStore } from '../../../src/cache/folder-store.ts'

const [root = '', source = '', number = '0'] = process.argv.slice(2)
const store = new FolderStore(root, 8 * 1_200_000)
const never = new AbortController().signal
const target = mkdtempSync(join(tmpdir(), 'modward-shared-'))
try {
  for (let round = 0; round < 12; round++) {
    await store.save(source, `key-${(Number(number) + round) % 14}`, never)
    rmSync(target, { recursive: true, force: true })
    const restored = await store.restore(target, `key-${(Number(number) * 3 + round) % 14}`, ['kept'], never)
    const sizes = [...(await listFiles(target)).values()]
    // Evicted by another job meanwhile: fewer files, which it says, and none of them cut.
    if (restored === undefined || sizes.some((size) => size !== 20_000)) console.log(`round ${round}: cut or nothing`)
    else if (restored.damage === '' && sizes.length !== 60)
      console.log(`round ${round}: ${sizes.length} files, no word`)
    await store.restore(mkdtempSync(join(target, 'kept-')), 'kept', [], never)
  }
} finally {
  rmSync(target, { recursive: true, force: true })
}
